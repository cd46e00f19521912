# shellcheck shell=bash
# tcp_clients.bash - what the tests of the clients, steps 04 to 06, share.

# start_listener ACTION...: a peer that listens on all addresses; $port is its port.
start_listener() {
    start_on_port peer "$tcp" listen 0.0.0.0 0 "$@"
}

# start_web ACTION...: the same on port 80, in our own network.
start_web() {
    need_own_network
    start peer "$tcp" listen 0.0.0.0 80 "$@"
    wait_line peer 'port *'
}

# lines_connected HOST IP PORT: of a client that has connected.
lines_connected() {
    lines=("Socket Created" "The host's IP address is $2"
        "Our socket connected to $1 on ip $2 on port $3")
}

# lines_sent HOST IP PORT: of one that has sent its message.
lines_sent() {
    lines_connected "$@"
    lines+=("Message sent successfully")
}

# expect_came_to IP PORT: the peer, which listens at decoys too, saw the client
# come there: call it when the step has ended.
expect_came_to() {
    local text="a connection to $1, port $2"
    if ! wait_line peer 'accepted *' 1; then
        ! grep -q 'Connect failed.*refused' step.err ||
            fail_told "$text" htonl # the decoys saw nothing either
        fail "$text" no-connect
    fi
    expect_place "$text" "$1:$2" "${REPLY##* }"
}

# test_client_ports: a client's port is a number from 1 to 65535.
test_client_ports() {
    local port
    for port in 0 00000 "${no_ports[@]}"; do
        expect_refused number 127.0.0.1 "$port"
    done
    start_listener accept shutdown recv-all
    start_step 127.0.0.1 "0$port"
    expect_number "*[ :]$port"
}

# test_addresses: an address of any bytes and of full length is used and shown, of
# a name with several the first.
test_addresses() {
    local host ip
    for host in 127.200.200.200 several.test; do
        [ "$host" = 127.200.200.200 ] || [ "${OWN_NETWORK-}" = yes ] || return 0
        ip=$("$words" lookup "$host")
        start_listener accept shutdown recv-all
        run_step "$host" "$port"
        lines_connected "$host" "$ip" "$port"
        lines_expected "${lines[@]}"
        sed '1,3!d; /^Message sent/d' step.out >begin
        if ! same_lines begin; then
            grep -q "^The host" step.out ||
                { rm expected && fail "The host's IP address is $ip" lines; }
            fail "the lines:$(in_words "${lines[@]}")" host-fixed
        fi
        rm expected
        expect_came_to "$ip" "$port"
    done
}

# test_shows_before_lookup: "Socket Created" is on its way before a look-up of the
# name that waits (slow.c).
test_shows_before_lookup() {
    rights=(-p "$peers/slow.so")
    ASAN_OPTIONS=verify_asan_link_order=0 start_step localhost 80
    given="the look-up of the name takes its time"
    expect_line "Socket Created" lines
    waits_there
}

waits_there() { # what ends does not wait, so that nothing is seen of what it does then
    nap 0.1
    alive step || good_one whole || shows_nothing
}

# test_shows_before_connect: the lines up to the address are on their way before a
# connect that waits, because the server's queue is full (listen(2)).
test_shows_before_connect() {
    start_listener backlog 0 wait
    start filler "$tcp" connect 127.0.0.1 "$port" wait
    wait_line filler 'connected *'
    start_step 127.0.0.1 "$port"
    given="the server's queue is full, so connect waits"
    expect_line "The host's IP address is 127.0.0.1" lines
    waits_there
}

# test_refused: nobody listens on the port.
test_refused() {
    port=$("$tcp" free)
    given="nobody listens on port $port"
    run_step 127.0.0.1 "$port"
    expect_failure "${connect_key-connect-ignored}" "${what[connect]}" ECONNREFUSED \
        "Socket Created" "The host's IP address is 127.0.0.1"
}

# test_unknown_host LINE...: there is no such name (RFC 6761, 6.4). LINEs are
# what was printed before.
test_unknown_host() {
    run_step nosuch.invalid
    expect_failure lookup-ignored "host IP address could not be found" gai "$@"
    run_step ::1 80
    expect_failure ipv4 "host IP address could not be found" gai "$@"
}

# a_long_message: one of 131071 bytes, the most that one argument can be
# (execve(2)), goes to the file message.
a_long_message() {
    seq 30000 | head -c 131070 >message
    printf . >>message
}

# start_telling HOST PORT: the step is to send there what the file message holds: its
# last argument, and $as_given is the hint where something else arrives. Where a task
# gets it in another way, its test file says both anew.
start_telling() {
    read_message message
    start_step "$1" "$2" "$message"
}
as_given=message

# expect_arrives WHAT ACTION...: the step sends 127.0.0.2 the message that the file
# message holds; the peer does the ACTIONs once it has a client, and reads all. Just
# the message must arrive; WHAT says what it is.
expect_arrives() {
    local name=$1
    shift
    start_listener decoys accept save received "$@" recv-all
    start_telling 127.0.0.2 "$port"
    wait_end step
    expect_came_to 127.0.0.2 "$port"
    wait_end peer
    if [ "$as_given" = message ] && cmp -s received <(cat message; printf '\0'); then
        fail "$name, and no NUL after it" nul-sent
    fi
    expect_bytes message received "$name" "$as_given"
}

# test_message ACTION...: a short one.
test_message() {
    printf '%s' 'hello, \n %s world' >message
    expect_arrives "the message" "$@"
}

# test_every_message ACTION...: an empty one, one with every byte that an argument
# can hold, and a long one.
test_every_message() {
    : >message
    expect_arrives "an empty message" "$@"
    "$bytes" every 1 >message
    expect_arrives "every byte from 1 to 255" "$@"
    a_long_message
    expect_arrives "a message of 131071 bytes" "$@"
}

# test_requests ACTION...: of its own, where no message is given: to a name, and to
# a host of 300 characters, which is 127.0.0.1 with zeros. The last one is in $host.
test_requests() {
    local long
    printf -v long '%0292d177.0.0.1' 0
    [ "$("$words" lookup "$long")" = 127.0.0.1 ] || long=127.0.0.1
    for host in localhost "$long"; do
        start_listener accept save received "$@" recv-all
        asks_for "$port" "$host:$port"
    done
}

# test_typed_port ACTION...: a request names the port as a number, however it was
# typed, and not where it is 80.
test_typed_port() {
    start_listener accept save received "$@" recv-all
    host=localhost asks_for "0$port" "localhost:$port"
    start_web accept save received "$@" recv-all
    host=localhost asks_for 080 localhost
}

# asks_for PORT HOST_FIELD: the step, told $host and PORT, sends such a request.
asks_for() {
    run_step "$host" "$1"
    [ "$status" -eq 0 ] || fail "that it sends a request" request
    wait_line peer 'accepted *' 1 || fail "a connection" no-connect
    wait_end peer
    expect_request received "$2"
}

# test_partial_send: send takes a part only.
test_partial_send() {
    send_takes_a_part
    seq 500 >message
    start_listener accept save received shutdown recv-all close
    start_telling 127.0.0.1 "$port"
    wait_end step
    wait_end peer
    hang=one-send
    [ "$(wc -c <received)" -lt "$(wc -c <message)" ] ||
        expect_bytes message received "the whole message" "$as_given"
    expect_bytes message received "the whole message" one-send
}

# test_server_goes: while the message is being sent the server ends its side, then
# resets the connection: no signal may kill the client.
test_server_goes() {
    need_own_network
    a_long_message
    tcp_wmem "4096 4096 4096"
    start_listener rcvbuf 2048 accept shutdown wait reset
    given="the server goes away before it has read the message"
    start_telling 127.0.0.1 "$port"
    wait_line peer 'accepted *' || fail "a connection" no-connect
    nap 0.1
    go peer
    wait_end step
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    expect_failure send-ignored "Send failed" 'EPIPE|ECONNRESET' "${lines[@]}"
}

# expect_request FILE HOST: FILE is a right HTTP/1.1 request for / of HOST, and nothing
# else (bytes.c); it asks for the end of the connection, or, where $keep is "keep", not.
expect_request() {
    local wrong close=("Connection: close\\r\\n")
    [ -z "$keep" ] || close=()
    [ -e "$1" ] || : >"$1"
    wrong=$("$bytes" request "$1" "$2" ${keep:+"$keep"})
    [ -z "$wrong" ] || fail "the request:$(in_words "GET / HTTP/1.1\\r\\n" \
        "Host: $2\\r\\n" "${close[@]}" "\\r\\n")
          but the server got:
$("$bytes" escaped "$1" 8)" "$wrong"
}
keep=''
