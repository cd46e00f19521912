load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers

ready="$bound *"
occupant=("$udp")
most=1024 # bytes of a datagram that are taken

# asks TEXT [ADDRESS]: the server runs, and a client that has an address of any
# bytes sends TEXT (printf) to it, at an address that only a server on all interfaces
# has, and waits for an answer. Both have ended when this returns.
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >message
    [ -n "${port-}" ] || start_server
    start client "$udp" 127.200.200.200 0 save reply \
        to "${2:-127.0.0.2}" "$port" reply message recv
    wait_line client 'port *'
    client=127.200.200.200:${REPLY#port }
    wait_end step
}

# half_came_back [KEY [NOTE]]: the first half of the message came back, and the
# step says so, with NOTE at the end of the line. KEY is the hint where no other
# mistake is seen.
half_came_back() {
    local n line key=${1:-no-answer}
    n=$(wc -c <message)
    [ "$n" -le "$most" ] || n=$most
    hang=$key
    ! grep -q 'not connected' step.err || fail_told "an answer" datagram
    wait_line client 'received *' "$soon" ||
        fail "an answer of $((n / 2)) bytes" "$key"
    [ "${REPLY#* from *:}" = "$port on $client" ] ||
        fail "an answer from port $port ($REPLY)" no-answer
    expect_half reply "${1:-half}"
    lines=("$bound $port"
        "Received $n bytes from $client, sent back $((n / 2))${2-}")
    line=$(sed -n 2p step.out)
    key=${1:-lines}
    if [[ $line == *"from ${client%:*}:$(swapped "${client#*:}"),"* ]]; then
        key=client-port
    elif [[ $line == *" from "* && $line != *"from $client,"* ]]; then
        key=client-address
    fi
    expect_success "$key" "${lines[@]}"
}

converse() {
    printf 'hello' >message
    client='' port=''
    start_step 0
    if wait_line step "$ready"; then
        start client "$udp" 127.0.0.1 0 to 127.0.0.1 "${REPLY##* }" reply message
        wait_line client 'port *' && client=127.0.0.1:${REPLY#port }
    fi
    wait_end step
    [ -z "${pids[client]-}" ] || wait_end client
    port=$(sed -n "s/^$bound //p" step.out)
    lines=("$bound $port" "Received 5 bytes from $client, sent back 2")
}

# asks_much: as much as there is room for, and more, for test_memory.
asks_much() {
    port=''
    asks '%01024d'
}
asks_more() {
    port=''
    asks '%02000d'
}

@test "10 answers a datagram with its first half" {
    port=$("$tcp" free)
    start_server "$port"
    asks 'hello world!'
    if [ "$status" -eq 124 ]; then # it did not hear us: elsewhere, perhaps?
        start_server 0
        asks 'hello world!' 127.0.0.1
        [ "$status" -ne 0 ] || fail "a server on all interfaces" loopback
        start_server 0
        port=$(swapped "$port")
        asks 'hello world!'
        [ "$status" -ne 0 ] || fail "a server on the port that it names" htons
        status=124
    fi
    half_came_back
}

@test "10 rounds down" {
    asks 'hello'
    half_came_back
}

@test "10 takes an empty datagram for a message" {
    asks ''
    half_came_back empty-datagram
}

@test "10 answers half of one byte, which is an empty datagram" {
    asks 'x'
    half_came_back empty-datagram
}

@test "10 counts bytes, not characters" {
    asks 'a\0\303\251\377\r\n\0'
    half_came_back
}

@test "10 takes 1024 bytes" {
    asks '%01024d'
    half_came_back small-buffer
}

@test "10 says that the rest of a longer datagram is lost" {
    local n
    for n in 1025 2000 65507; do
        port=''
        asks "%0${n}d"
        half_came_back lost " (the rest of the datagram is lost)"
    done
}

@test "10 waits as long as nothing comes, and takes one datagram" {
    start_server
    test_silence
    asks 'first'
    half_came_back
}

@test "10 says what came where the answer can't be sent" {
    need_own_network
    printf 'hello' >message
    start_server
    start client "$udp" 127.0.0.1 0 to 127.0.0.1 "$port" port-0 message
    given="a datagram comes from port 0 (RFC 768), which can't be answered"
    wait_end step
    lines=("$bound $port" "Received 5 bytes from 127.0.0.1:0")
    if [ "$(sed -n 2p step.out)" != "${lines[1]}" ] && [ "$status" -eq 1 ]; then
        fail_told "${lines[1]}" no-reply
    fi
    expect_failure send-ignored "Send failed" EINVAL "${lines[@]}"
}

@test "10 binds the port that it is given, or lets the kernel choose" {
    local asked
    port=$("$tcp" free)
    for asked in "$port" 0; do
        start_server "$asked"
        asks 'hello world!'
        half_came_back
    done
}

@test "10 binds port 2347 where none is given" {
    default_port
    start_step
    expect_line "$bound *" lines
    [ "$REPLY" = "$bound 2347" ] || fail "$bound 2347" default-port
}

@test "10 reports a port that is in use" {
    test_port_in_use
}

@test "10 does not share its port" {
    test_port_not_shared
}

@test "10 shares a port's number with TCP" {
    start_on_port tcp "$tcp" listen 0.0.0.0 0 wait
    given="another program listens on TCP's port $port"
    start_server "$port"
    asks 'hello world!'
    half_came_back
}

@test "10 reports a port that is not allowed" {
    test_port_not_allowed
}

@test "10 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

@test "10 refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

@test "10 reports every error of its calls" {
    test_errors socket:0 bind:0 getsockname:0 recv:1
}

@test "10 reports an error of sendto, and what came before" {
    local error
    need_strace
    for error in ENOBUFS ENETUNREACH EPERM EHOSTUNREACH; do
        inject send "$error" || break
        [[ $(<step.out) == *"from $client"* ]] || [ "$status" -ne 1 ] ||
            fail_told "${lines[1]%, sent*}" no-reply
        expect_failure injected "Send failed" "$error" "${lines[0]}" \
            "${lines[1]%, sent*}"
    done
}

@test "10 reports an error after what came before it" {
    test_order send
}

@test "10 makes a UDP socket, and closes it" {
    test_sockets SOCK_DGRAM
}

@test "10 works where stdin is closed" {
    test_stdin_closed
}

@test "10 uses its own memory only" {
    test_memory converse asks_much asks_more
}
