load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers

converse() {
    run_step 0
    port=$(sed -n "s/^$bound //p" step.out)
    lines=("$bound $port")
}

# expect_bound PORT: it says that it has bound PORT, and where strace sees it, it has. What a
# child or a thread does is not looked at.
expect_bound() {
    expect_success lines "$bound $1"
    [ ! -e trace ] || grep -qE '^bind\(.* = 0$|^(v?fork|clone3?)\(' trace ||
        fail "a call of bind for port $1" no-bind
}

# run_traced ARGUMENT...: run_step, with strace where there is one that can trace.
run_traced() {
    ! strace -o /dev/null true 2>/dev/null ||
        under=(env ASAN_OPTIONS=detect_leaks=0 strace -qq -o "$PWD/trace"
            -e 'trace=bind,?fork,?vfork,clone,?clone3')
    run_step "$@"
}

# binds_a_port: for test_words: it is known which.
binds_a_port() {
    port=$("$tcp" free)
    run_step "$port"
    lines=("$bound $port")
}

# bats test_tags=core
@test "07 binds the port that it is given" {
    local shown
    port=$("$tcp" free)
    run_traced "$port"
    shown=$(sed -n "s/^$bound \([0-9]*\)$/\1/p" step.out)
    [ -z "$shown" ] || expect_port "$port" "$shown"
    expect_bound "$port"
}

# bats test_tags=core
@test "07 lets the kernel choose where the port is 0, and shows which" {
    run_step 0
    port=$(sed -n "s/^$bound \([1-9][0-9]*\)$/\1/p" step.out)
    [ -n "$port" ] || fail "$bound PORT (the one chosen)" real-port
    expect_success lines "$bound $port"
}

# bats test_tags=arguments
@test "07 binds port 2347 where none is given" {
    default_port
    run_step
    [[ $(<step.out) != "$bound 0" ]] || fail "$bound 2347" real-port
    expect_success default-port "$bound 2347"
}

# bats test_tags=core
@test "07 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors
@test "07 reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors
@test "07 does not share its port" {
    test_port_not_shared
}

# bats test_tags=errors
@test "07 reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=core
@test "07 binds all interfaces" {
    port=$("$tcp" free)
    start peer "$tcp" listen 127.0.0.2 "$port" wait
    wait_line peer 'port *'
    given="another program listens on 127.0.0.2, port $port"
    run_step "$port"
    expect_failure loopback "Bind failed" EADDRINUSE
}

# bats test_tags=core
@test "07 binds a port that was used a moment ago" {
    test_used_port
}

# bats test_tags=core
@test "07 binds the last port there is" {
    need_own_network
    run_traced 65535
    expect_bound 65535
}

# bats test_tags=arguments
@test "07 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments
@test "07 refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

# bats test_tags=errors
@test "07 reports every error of its calls" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0
}

# bats test_tags=errors
@test "07 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "07 uses its own memory only" {
    test_memory
}

# bats test_tags=words
@test "07 says it in the step's own words" {
    test_words binds_a_port
}
