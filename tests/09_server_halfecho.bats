load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers

# asks TEXT [ACTION...]: the server runs, and a client that sends TEXT (printf)
# and does the ACTIONs (default: reads to the end, then closes). All have ended
# when this returns; what came back is in the file reply.
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >message
    shift
    [ $# -gt 0 ] || set -- recv-all close
    start_server
    start_client save reply send message "$@"
    wait_end client
    wait_end step
}

# half_came_back KEY: the first half of the message came back, and the step says so.
half_came_back() {
    local n
    n=$(wc -c <message)
    hang=full-buffer
    expect_half reply "$1"
    lines_served "Received $n bytes, sent back $((n / 2))"
    expect_success lines "${lines[@]}"
}

# comes_back: $client, which waits for it, has read the half and the end.
comes_back() {
    wait_line client end "$soon" && return
    [ -s reply ] || fail "half of the message, while the client waits for it" \
        full-buffer
    fail "the end of the stream after the half" no-end
}

notes=("Received 11 bytes, sent back 5") # of converse

# fills_the_buffer: for test_memory.
fills_the_buffer() {
    head -c 1024 /dev/zero | tr '\0' x >message
    asks_file
}
asks_file() {
    start_server
    start_client save reply send message recv-all close
    wait_end client
    wait_end step
}

@test "09 sends back the first half" {
    port=$("$tcp" free)
    start_server "$port"
    printf 'hello world!' >message
    start_client save reply send message recv-all close
    expect_client_named
    comes_back
    wait_end client
    wait_end step
    half_came_back half
}

@test "09 rounds down" {
    asks 'hello'
    half_came_back half
    asks 'x'
    half_came_back half
}

@test "09 counts bytes, not characters" {
    asks 'ééé'
    half_came_back characters
    asks 'ab\0c\0\0'
    half_came_back half
    asks '\377\376\r\n'
    half_came_back half
}

@test "09 ends its side, and says what it did, while the client is still there" {
    start_server
    printf 'hello world' >message
    start_client save reply send message recv-all wait
    comes_back
    expect_line "Received 11 bytes, sent back 5" silent
    go client
    wait_end client
    wait_end step
    half_came_back half
}

@test "09 takes what comes first, and does not wait for more" {
    start_server
    printf 'first part' >message
    printf 'second part' >more
    start_client save reply send message recv-all send more shutdown
    wait_end client
    wait_end step
    half_came_back full-buffer
}

@test "09 reads 1024 bytes, and the half of them arrives whole" {
    seq 2000 | head -c 5000 >long
    start_server
    start_client save reply send long recv-all close
    wait_end client
    wait_end step
    given="the client sends 5000 bytes at once"
    local n
    n=$(sed -n 's/^Received \([0-9]*\) bytes, sent back [0-9]*$/\1/p' \
        step.out)
    [ -n "$n" ] || fail "Received N bytes, sent back M" lines
    [ "$n" -ge 1024 ] || fail "1024 bytes are received" small-buffer
    head -c "$n" long >message
    wait_line client end 1 || fail "a half that arrives whole, then the end of the
          stream (the client saw: $(tr '\n' ' ' <client.out))" unread
    half_came_back unread
}

@test "09 sends the rest where send takes a part only" {
    send_takes_a_part
    seq 999 | head -c 1024 >message
    asks_file
    [ "$(wc -c <reply)" -lt 512 ] || half_came_back half
    half_came_back one-send
}

@test "09 does not reset a client that goes on sending" {
    start_server
    printf 'hello world' >message
    seq 20000 >more
    start_client save reply send message recv 5 send more \
        shutdown recv-all
    wait_end client
    wait_end step
    given="the client sends more after the half has come"
    grep -qx end client.out || fail "the end of the stream (the client
          saw: $(tr '\n' ' ' <client.out)$(<client.err))" unread
    half_came_back unread
}

@test "09 takes a client that closes without a word" {
    start_server
    start_client close
    wait_end client
    wait_end step
    given="the client sends nothing and closes"
    lines_served "Received 0 bytes, sent back 0"
    expect_success empty-client "${lines[@]}"
}

@test "09 serves a client that has ended its side" {
    asks 'hello world' shutdown recv-all close
    half_came_back half
}

@test "09 serves a client that does not wait for the half" {
    asks 'abc' close # a longer half may be sent in parts: the second would fail
    given="the client sends and closes at once"
    lines_served "Received 3 bytes, sent back 1"
    expect_success late-error "${lines[@]}"
}

@test "09 serves a client that resets once it has the half" {
    asks 'hello world' recv 5 reset
    given="the client resets the connection when it has the half"
    lines_served "Received 11 bytes, sent back 5"
    expect_success late-error "${lines[@]}"
}

@test "09 waits as long as the client is silent" {
    start_server
    printf 'hello world' >message
    start_client save reply wait send message recv-all close
    expect_client_named
    test_silence
    go client
    wait_end client
    wait_end step
    half_came_back half
}

@test "09 reports a client that resets before it sends" {
    start_server
    start_client wait reset
    expect_client_named
    go client
    wait_end client
    wait_end step
    given="the client resets the connection before it has sent anything"
    lines_served
    expect_failure recv-ignored "Receive failed" ECONNRESET "${lines[@]}"
}

# While the server is stopped, in recv, the client sends, ends its side and
# resets: the data are read, and the send that follows would raise SIGPIPE.
@test "09 reports a client that has gone before the half is sent" {
    start_server
    printf 'hello world' >message
    start_client wait send message shutdown reset
    expect_client_named
    stop step
    go client
    wait_end client
    resume
    wait_end step
    given="the client sends, and is gone before the half comes"
    # poll and SO_ERROR tell it before recv has taken the data: as right.
    sed -i 's/^Receive failed/Send failed/' step.err
    lines_served
    expect_failure send-ignored "Send failed" 'EPIPE|ECONNRESET' "${lines[@]}"
}

@test "09 serves one client and ends" {
    asks 'hello world'
    start client "$tcp" connect 127.0.0.1 "$port"
    wait_end client
    [ "$ended" -ne 0 ] || fail "nobody listens any more" one-client
}

@test "09 can be run again at once" {
    asks 'hello world' recv-all close
    start_step "$port"
    given="for the second time on the same port"
    wait_line step "$ready" "$soon" || {
        alive step || wait_end step
        fail_told "$bound $port, $ready" reuseaddr
    }
}

@test "09 listens on port 2347 where none is given" {
    default_port
    start_step
    expect_line "$ready" not-bound
    wait_line step "$bound 2347" 1 || fail "$bound 2347" default-port
}

@test "09 reports a port that is in use" {
    test_port_in_use
}

@test "09 reports a port that is not allowed" {
    test_port_not_allowed
}

@test "09 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

@test "09 refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

@test "09 reports every error of its calls" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1 accept:2 \
        recv:3 send:3
}

@test "09 reports an error after what came before it" {
    test_order listen recv
}

# Where the call that fails is not the first of its name, the half is sent already.
@test "09 takes an error after the half is sent for no failure" {
    local error
    need_strace
    for error in ENOTCONN ENOBUFS; do
        inject shutdown "$error" || continue
        expect_success late-error "${lines[@]}"
    done
    for error in ECONNRESET ETIMEDOUT; do
        inject recv "$error" 2 || continue
        # It has read, and had not to ask again, nor only looked.
        grep -m 1 recv trace | grep -v MSG_PEEK | grep -q ' = 11$' || continue
        expect_success late-error "${lines[@]}"
    done
}

@test "09 does not share its port" {
    test_port_not_shared
}

@test "09 makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

@test "09 works where stdin is closed" {
    test_stdin_closed
}

@test "09 uses its own memory only" {
    test_memory converse fills_the_buffer
}
