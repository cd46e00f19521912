load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/udp_servers

waits_key=count-reached

# serves KEY TEXT...: the server is told to take as many datagrams as there are TEXTs
# (printf); each comes from a client of its own, which gets its half, and the step says so
# at once. KEY is the hint where it does not.
serves() {
    local text line key=$1
    shift
    start_server 0 $#
    given="told to answer $# datagrams"
    lines=("$bound $port")
    for text; do
        # shellcheck disable=SC2059 # the text is a format
        printf "$text" >message
        ask
        expect_answered "$key"
        expect_line "$line" "$key"
        lines+=("$line")
    done
    ends
    expect_success lines "${lines[@]}"
}

# ends: the step does, for all its datagrams have come.
ends() {
    hang=$waits_key
    wait_end step
}

# expect_told ERROR LINE...: the step has ended well, printed the LINEs, and said on stderr,
# in one line, that an answer could not be sent.
expect_told() {
    local text said
    said="Send failed. Error code: $("$words" errno "$1")"
    lines_expected "${@:2}"
    [ "$status" != 0 ] || ! other_words "$said" || in_other_words "$said" expect_told "$@"
    text="exit status 0, and on stderr one line:$(in_words "$said")
          on stdout:$(in_words "${@:2}")"
    [ "$status" -eq 0 ] || fail_told "$text" told-status
    [ -s step.err ] || fail "$text" not-told
    [ "$(<step.err)" = "$said" ] || fail "$text" one-line
    cmp -s expected step.out || fail "$text" not-told
}

# queue: how much waits to be received on $port, as proc(5) has it.
queue() {
    awk -v port="$(printf :%04X "$port")" 'substr($2, 9) == port { print $5 }' \
        /proc/net/udp
}
queue_is_not() {
    [ "$(queue)" != "$1" ]
}

# Two datagrams, the first longer than there is room for: for test_memory.
asks_twice() {
    start_server 0 2
    printf '%03000d' 0 >message
    ask
    printf x >message
    ask
    wait_end step
}

# bats test_tags=core
@test "10x answers one datagram with its first half where no COUNT is given" {
    test_first_half
}

# bats test_tags=core
@test "10x counts bytes, not characters, and rounds down" {
    test_bytes
}

# bats test_tags=core,central
@test "10x answers as many datagrams as it is told, each to its sender, and ends" {
    serves next 'hello world!' 'the second'
    serves next 'a' 'much longer than the one before' 'third' '4th'
}

# bats test_tags=core,central
@test "10x answers the datagrams that came while it was busy" {
    local i before
    start_server 0 3
    stop step || return
    given="three datagrams came while it was stopped"
    for i in 1 2 3; do
        before=$(queue)
        printf 'datagram %d, which has as many bytes' "$i" | head -c $((10 * i)) >"message.$i"
        head -c $((5 * i)) "message.$i" >"half.$i"
        start "client$i" "$udp" 127.0.0.1 0 save "reply.$i" to 127.0.0.1 "$port" \
            reply "message.$i" recv
        wait_line "client$i" 'port *'
        wait_until queue_is_not "$before"
        echo "Received $((10 * i)) bytes from 127.0.0.1:${REPLY#port }, sent back $((5 * i))"
    done >last
    resume
    ends
    for i in 1 2 3; do
        wait_line "client$i" 'received *' 1 || fail "an answer to each" next
        expect_bytes "half.$i" "reply.$i" "half of the datagram $i" next
    done
    mapfile -t lines <last
    expect_success next "$bound $port" "${lines[@]}"
}

# bats test_tags=core
@test "10x takes an empty datagram for one like any other" {
    serves empty-datagram '' 'x' ''
}

# bats test_tags=core
@test "10x says of each datagram alone that its rest is lost" {
    local line
    start_server 0 3
    given="of three datagrams the second is too long"
    lines=("$bound $port")
    for n in 10 2000 1024; do
        printf '%0*d' "$n" 0 >message
        ask
        [ "$n" -ne 2000 ] || n+=" (the rest of the datagram is lost)"
        expect_answered lost "${n#"${n%% *}"}"
        lines+=("$line")
    done
    ends
    expect_success rest-of-which "${lines[@]}"
}

# bats test_tags=core
@test "10x takes 1024 bytes" {
    test_takes_1024_bytes lost
}

# bats test_tags=core
@test "10x says that the rest of a longer datagram is lost" {
    test_rest_is_lost
}

# bats test_tags=errors
@test "10x goes on where one datagram can't be answered" {
    need_own_network
    local line
    start_server 0 2
    printf 'hello' >message
    start other "$udp" 127.0.0.1 0 to 127.0.0.1 "$port" port-0 message
    given="the first of two datagrams comes from port 0 (RFC 768)"
    wait_end other
    wait_line step "Received 5 bytes from 127.0.0.1:0" "$soon" || {
        alive step || wait_end step
        [ "$status" != 1 ] || fail_told "that it goes on" goes-on
        fail "the line: Received 5 bytes from 127.0.0.1:0, at once" not-told
    }
    wait_until grep -q . step.err || fail "a line on stderr, at once" not-told
    printf 'hello world!' >message
    ask
    ends
    expect_answered goes-on
    expect_told EINVAL "$bound $port" "Received 5 bytes from 127.0.0.1:0" "$line"
}

# bats test_tags=errors
@test "10x counts a datagram that can't be answered" {
    need_own_network
    start_server 0 1
    printf '%01500d' 0 >message
    start other "$udp" 127.0.0.1 0 to 127.0.0.1 "$port" port-0 message
    given="told to answer 1 datagram, and it comes from port 0 (RFC 768)"
    ends
    expect_told EINVAL "$bound $port" \
        "Received 1024 bytes from 127.0.0.1:0 (the rest of the datagram is lost)"
}

# bats test_tags=errors
@test "10x tells each error of sendto, after what came, and ends well" {
    local error
    need_strace
    for error in ENOBUFS ENETUNREACH EPERM EHOSTUNREACH; do
        inject send "$error" || break
        expect_told "$error" "${lines[0]}" "${lines[1]%, sent*}"
    done
    # shellcheck disable=SC2016 # for the other shell
    local before=(bash -c 'exec "$0" "$@" 2>&1')
    inject send ENOBUFS || return 0
    [[ $(tail -n 1 step.out) == "Send failed. "* ]] ||
        fail_as "the error after the line that came before" order
}

# bats test_tags=core
@test "10x waits as long as nothing comes" {
    start_server 0 2
    test_silence client
    printf 'first' >message
    ask
    wait_line step "Received *" || fail "an answer" no-answer
    given="one of two datagrams has come"
    test_silence client 0.5
    ask
    ends
    grep -c '^Received 5 bytes from .*, sent back 2$' step.out | grep -qx 2 ||
        fail "two lines: Received 5 bytes from IP:PORT, sent back 2" next
}

# bats test_tags=arguments
@test "10x takes a COUNT up to 65535" {
    start_step 0 065535
    expect_line "$bound *" octal
    port=${REPLY##* }
    printf 'hello' >message
    for i in 1 2 3; do
        ask
        expect_answered next
    done
    alive step || { wait_end step; fail "that it goes on" next; }
}

# bats test_tags=arguments
@test "10x refuses a COUNT that is no number from 1 to 65535" {
    local count
    for count in 0 00 "${no_ports[@]}"; do
        expect_refused number 0 "$count"
    done
}

# bats test_tags=arguments
@test "10x refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments
@test "10x refuses more than two arguments" {
    expect_refused arguments 0 1 2
    expect_refused arguments 0 1 ''
}

# bats test_tags=core
@test "10x binds the port that it is given, or lets the kernel choose" {
    test_binds_as_told
}

# bats test_tags=arguments
@test "10x binds port 2347 where none is given" {
    test_default_port
}

# bats test_tags=errors
@test "10x reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors
@test "10x does not share its port" {
    test_port_not_shared
}

# bats test_tags=errors
@test "10x reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=errors
@test "10x reports every error of its calls" {
    test_errors socket:0 bind:0 getsockname:0 recv:1
}

# bats test_tags=core
@test "10x makes a UDP socket, and closes it" {
    test_sockets SOCK_DGRAM
}

# bats test_tags=errors
@test "10x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "10x uses its own memory only" {
    test_memory converse asks_twice
}

# bats test_tags=words
@test "10x says it in the step's own words" {
    test_words converse loses_the_rest goes_on
}
goes_on() { # and says on stderr why there is no answer, which another test looks at
    answers_nobody
    : >step.err
}
