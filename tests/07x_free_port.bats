load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers

# occupy COUNT [FREE]: COUNT ports side by side, the first of them $port, are taken by
# peers, one each: port0, port1 and so on; the one after them is free, and where FREE is
# given, port FREE too. It is tried until there are such.
occupy() {
    local i try
    for try in {1..50}; do
        port=$("$tcp" free)
        for ((i = 0; i <= $1; i++)); do
            start "port$i" "$tcp" listen 0.0.0.0 $((port + i)) wait
            wait_line "port$i" 'port *' || continue 2
        done
        end "port$1" ${2:+"port$2"}
        given="$1 ports from $port on are in use${2:+, but the one after $2 of them}"
        return
    done
    echo "There are no $1 free ports side by side."
    return 1
}

# converse: the first of three is taken.
converse() {
    occupy 1
    run_step "$port" "$((port + 2))"
    lines=("$bound $((port + 1))")
}

# expect_bound PORT: the step is bound there, and says so.
expect_bound() {
    local key=first-free shown
    shown=$(sed -n "s/^$bound \([0-9]*\)$/\1/p" step.out)
    if [ -z "$shown" ]; then
        key=lines
        ! grep -q 'in use' step.err || key=next-port
    elif ((shown == $(swapped "$1"))); then
        key=htons
    elif ((shown < $1)); then
        key=taken-port
    fi
    lines_expected "$bound $1"
    [ "$key" != next-port ] || fail_told "the line: $bound $1" next-port
    expect_expected "$key"
}

# bats test_tags=core
@test "07x binds the first port of the range where that is free" {
    occupy 0
    run_step "$port" "$((port + 3))"
    expect_bound "$port"
}

# bats test_tags=core,central
@test "07x binds the next one where the first is in use" {
    occupy 1
    run_step "$port" "$((port + 3))"
    expect_bound "$((port + 1))"
}

# bats test_tags=core,central
@test "07x binds the first that is free, and tries no port after it" {
    occupy 3 1
    run_step "$port" "$((port + 3))"
    expect_bound "$((port + 1))"
}

# bats test_tags=core
@test "07x binds the last port of the range" {
    occupy 3
    hang=next-port
    run_step "$port" "$((port + 3))"
    expect_bound "$((port + 3))"
    occupy 0
    run_step "$port" "$port"
    expect_bound "$port"
}

# bats test_tags=errors
@test "07x reports that no port of the range is free" {
    hang=no-end-of-range
    occupy 3
    run_step "$port" "$((port + 2))"
    expect_failure no-end-of-range "Bind failed" EADDRINUSE
    run_step "$port" "$port"
    expect_failure no-end-of-range "Bind failed" EADDRINUSE
}

# bats test_tags=core
@test "07x knows that 65535 is the last port there is" {
    need_own_network
    hang=no-end-of-range
    run_step 65534 65535
    expect_bound 65534
    start one "$tcp" listen 0.0.0.0 65534 wait
    wait_line one 'port *'
    given="port 65534 is in use"
    run_step 65534 65535
    expect_bound 65535
    start two "$tcp" listen 0.0.0.0 65535 wait
    wait_line two 'port *'
    given="ports 65534 and 65535 are in use"
    run_step 65534 65535
    expect_failure no-end-of-range "Bind failed" EADDRINUSE
}

# bats test_tags=errors
@test "07x reports any other error of bind at once" {
    need_own_network
    rights=(-n)
    given="as an ordinary user, who may not have the ports below 1024"
    run_step 1022 1030
    expect_failure other-error "Bind failed" EACCES
}

# bats test_tags=core
@test "07x binds all interfaces" {
    occupy 0
    start peer "$tcp" listen 127.0.0.2 "$port" wait
    wait_line peer 'port *'
    given="another program listens on 127.0.0.2, port $port"
    run_step "$port" "$((port + 1))"
    grep -qx "$bound $((port + 1))" step.out ||
        fail "$bound $((port + 1)), for on 127.0.0.2 port $port is in use" loopback
}

# bats test_tags=errors
@test "07x does not share a port" {
    start_on_port occupant "$peers/confine" "${occupant[@]}" 0.0.0.0 0 shared wait
    given="another program has port $port, and would share it"
    run_step "$port" "$port"
    ! grep -q "$bound" step.out ||
        fail_as "Bind failed, for port $port is in use" shared-port
    expect_failure no-end-of-range "Bind failed" EADDRINUSE
}

# bats test_tags=core
@test "07x binds a port that was used a moment ago" {
    test_used_port twice
}

# bats test_tags=arguments
@test "07x refuses what is no range of ports" {
    local number
    for number in 0 00000 "${no_ports[@]}"; do
        expect_refused number "$number" 65535
        expect_refused number 1 "$number"
    done
    expect_refused range 2348 2347
    expect_refused range 65535 1
    occupy 0
    start_step "0$port" "0$port"
    expect_number "$bound $port"
}

# bats test_tags=arguments
@test "07x refuses any number of arguments but two" {
    expect_refused arguments
    expect_refused arguments 2347
    expect_refused arguments 2347 2348 2349
    expect_refused arguments 2347 2348 ''
}

# bats test_tags=errors
@test "07x reports every error of its calls" {
    test_errors socket:0 setsockopt:0 bind:0
    test_errors getsockname:any
}

# bats test_tags=core
@test "07x makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors
@test "07x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "07x uses its own memory only" {
    test_memory
}

# bats test_tags=words
@test "07x says it in the step's own words" {
    test_words
}
