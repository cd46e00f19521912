# shellcheck shell=bash
# udp_servers.bash - what the tests of the half echo over UDP share: step 10, task 10x.

ready="$bound *"
occupant=("$udp")
most=1024    # bytes of a datagram that are taken
waits_key=one-answer # the hint where it waits though the answer has come

# ask [ADDRESS]: a client that has an address of any bytes sends the file message to
# ADDRESS of the server (default: one that only a server on all interfaces has), and
# waits for an answer. $client is its own address and port.
ask() {
    start client "$udp" 127.200.200.200 0 save reply \
        to "${1:-127.0.0.2}" "$port" reply message recv
    wait_line client 'port *'
    client=127.200.200.200:${REPLY#port }
}

# asks TEXT [ADDRESS]: the server runs, and a client that sends TEXT (printf) asks it.
# Both have ended when this returns.
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >message
    [ -n "${port-}" ] || start_server
    ask "${2-}"
    wait_end step
}

# expect_answered [KEY [NOTE]]: the first half of the message came back to $client, from
# the port where it went. The line that says so, with NOTE at its end, goes to $line.
# KEY is the hint where no other mistake is seen.
expect_answered() {
    local n key=${1:-no-answer}
    n=$(wc -c <message)
    [ "$n" -le "$most" ] || n=$most
    hang=$key
    ! grep -q 'not connected' step.err || fail_told "an answer" datagram
    wait_line client 'received *' "$soon" ||
        fail "an answer of $((n / 2)) bytes" "$key"
    [ "${REPLY#* from *:}" = "$port on $client" ] ||
        fail "an answer from port $port ($REPLY)" no-answer
    hang=$waits_key
    expect_half reply "${1:-half}"
    line="Received $n bytes from $client, sent back $((n / 2))${2-}"
}

# half_came_back [KEY [NOTE]]: the same of one client, and the step says so, and ends.
half_came_back() {
    local line shown key=${1:-lines}
    expect_answered "$@"
    lines=("$bound $port" "$line")
    shown=$(sed -n 2p step.out)
    if [[ $shown == *"from ${client%:*}:$(swapped "${client#*:}"),"* ]]; then
        key=client-port
    elif [[ $shown == *" from "* && $shown != *"from $client,"* ]]; then
        key=client-address
    fi
    expect_success "$key" "${lines[@]}"
}

# converse [TEXT [NOTE]]: for test_errors and its like: a client that sends TEXT (printf), and
# the line that is said of it has NOTE at its end.
converse() {
    local n
    # shellcheck disable=SC2059 # the text is a format
    printf "${1-hello}" >message
    client=''
    start_step 0
    if wait_open; then
        start client "$udp" 127.0.0.1 0 to 127.0.0.1 "$port" reply message recv
        wait_line client 'port *' && client=127.0.0.1:${REPLY#port }
    fi
    wait_end step
    [[ $status != 0 || -z $client ]] || wait_line client 'received *' 0 || true
    end client
    n=$(wc -c <message)
    [ "$n" -le "$most" ] || n=$most
    lines=("$bound $port" "Received $n bytes from $client, sent back $((n / 2))${2-}")
}

# loses_the_rest, answers_nobody: for test_words: what the step says of a long datagram, and of
# one that can't be answered, for it comes from port 0 (RFC 768).
loses_the_rest() {
    converse '%02000d' " (the rest of the datagram is lost)"
}
answers_nobody() {
    [ "${OWN_NETWORK-}" = yes ] || return 0
    printf 'hello' >message
    start_step 0
    ! wait_open || start client "$udp" 127.0.0.1 0 to 127.0.0.1 "$port" port-0 message
    wait_end step
    lines=("$bound $port" "Received 5 bytes from 127.0.0.1:0")
}

# test_first_half: it comes back from the port that was asked for, whoever asks.
test_first_half() {
    port=$("$tcp" free)
    start_server "$port"
    asks 'hello world!'
    # Did it not hear us? Elsewhere, perhaps?
    if [ "$status" -eq 124 ] && ! wait_line client 'received *' 0; then
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

# asks_much, asks_more: as much as there is room for, and more, for test_memory.
asks_much() {
    port=''
    asks '%01024d'
}
asks_more() {
    port=''
    asks '%02000d'
}

# test_takes_1024_bytes KEY, test_rest_is_lost: of a datagram.
test_takes_1024_bytes() {
    asks '%01024d'
    half_came_back "$1"
}
test_rest_is_lost() {
    local n
    for n in 1025 2000 65507; do
        port=''
        asks "%0${n}d"
        half_came_back lost " (the rest of the datagram is lost)"
    done
}

# test_bytes: bytes come back, not characters, and half of them, rounded down.
test_bytes() {
    asks 'hello'
    half_came_back
    port=''
    asks 'a\0\303\251\377\r\n\0'
    half_came_back
}

# test_binds_as_told: the port that it is given, or one that the kernel chooses; 2347
# where none is given.
test_binds_as_told() {
    local asked
    port=$("$tcp" free)
    for asked in "$port" 0; do
        start_server "$asked"
        asks 'hello world!'
        half_came_back
    done
}
test_default_port() {
    default_port
    start_step
    expect_line "$bound *" lines
    [ "$REPLY" = "$bound 2347" ] || fail "$bound 2347" default-port
}
