# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load servers

# asks TEXT [ACTION...]: the server runs, and a client that sends TEXT (printf)
# and does the ACTIONs (default: reads to the end, then closes). All have ended
# when this returns; what came back is in the file reply.
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >"$T/message"
    shift
    [ $# -gt 0 ] || set -- recv-all close
    serve
    client save "$T/reply" send "$T/message" "$@"
    ends client
    ends step
}

# half_came_back: the first half of the message came back, and the step says so.
half_came_back() {
    local n half text
    n=$(wc -c <"$T/message")
    half=$((n / 2))
    head -c "$half" "$T/message" >"$T/half"
    text="the first $half of $n bytes come back:
$(visible "$T/half")
          but these did:
$(visible "$T/reply")"
    no_accident full-buffer "$text" || return
    if cmp -s "$T/half" "$T/reply"; then
        served "Received $n bytes, sent back $half"
        expect_success lines "${lines[@]}"
    elif cmp -s "$T/message" "$T/reply"; then
        fail "$text" echo-all
    elif [ "$(wc -c <"$T/reply")" -eq 512 ]; then
        fail "$text" half-buffer
    elif cmp -s <(tail -c "$half" "$T/message") "$T/reply" ||
        cmp -s <(tail -c +$((half + 1)) "$T/message") "$T/reply"; then
        fail "$text" second-half
    elif cmp -s <(head -c $((half + 1)) "$T/message") "$T/reply"; then
        fail "$text" rounded-up
    else
        fail "$text" "$1"
    fi
}

# comes_back: $client, which waits for it, has read the half and the end.
comes_back() {
    prints client end "$soon" && return
    kill -0 "${pids[step]}" 2>/dev/null || ends step
    no_accident '' "half of the message" || return
    if [ -s "$T/reply" ]; then
        fail "the end of the stream after the half" unread
    else
        fail "half of the message, while the client waits for it" full-buffer
    fi
}

@test "09 sends back the first half" {
    free_port
    serve "$port"
    printf 'hello world!' >"$T/message"
    client save "$T/reply" send "$T/message" recv-all close
    the_client_is_named
    comes_back
    ends client
    ends step
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
    serve
    printf 'hello world' >"$T/message"
    client save "$T/reply" send "$T/message" recv-all wait
    comes_back
    prints step "Received 11 bytes, sent back 5" "$soon" ||
        fail "Received 11 bytes, sent back 5, at once" not-flushed
    go client
    ends client
    ends step
    half_came_back half
}

@test "09 takes what comes first, and does not wait for more" {
    serve
    printf 'first part' >"$T/message"
    printf 'second part' >"$T/more"
    client save "$T/reply" send "$T/message" recv-all send "$T/more" shutdown
    ends client
    ends step
    half_came_back full-buffer
}

@test "09 reads 1024 bytes, and the half of them arrives whole" {
    seq 2000 | head -c 5000 >"$T/long"
    serve
    client save "$T/reply" send "$T/long" recv-all close
    ends client
    ends step
    given="the client sends 5000 bytes at once"
    local n
    n=$(sed -n 's/^Received \([0-9]*\) bytes, sent back [0-9]*$/\1/p' \
        "$T/step.out")
    [ -n "$n" ] || fail "Received N bytes, sent back M" lines
    [ "$n" -ge 1024 ] || fail "1024 bytes are received" small-buffer
    head -c "$n" "$T/long" >"$T/message"
    prints client end 1 || fail "a half that arrives whole, then the end of the
          stream (the client saw: $(tr '\n' ' ' <"$T/client.out"))" unread
    half_came_back unread
}

@test "09 does not reset a client that goes on sending" {
    serve
    printf 'hello world' >"$T/message"
    seq 20000 >"$T/more"
    client save "$T/reply" send "$T/message" recv 5 send "$T/more" \
        shutdown recv-all
    ends client
    ends step
    given="the client sends more after the half has come"
    grep -qx end "$T/client.out" || fail "the end of the stream (the client
          saw: $(tr '\n' ' ' <"$T/client.out")$(<"$T/client.err"))" unread
    half_came_back unread
}

@test "09 takes a client that closes without a word" {
    serve
    client close
    ends client
    ends step
    given="the client sends nothing and closes"
    served "Received 0 bytes, sent back 0"
    expect_success empty-client "${lines[@]}"
}

@test "09 serves a client that has ended its side" {
    asks 'hello world' shutdown recv-all close
    half_came_back half
}

@test "09 serves a client that does not wait for the half" {
    asks 'abc' close # a longer half may be sent in parts: the second would fail
    given="the client sends and closes at once"
    served "Received 3 bytes, sent back 1"
    expect_success late-error "${lines[@]}"
}

@test "09 serves a client that resets once it has the half" {
    asks 'hello world' recv 5 reset
    given="the client resets the connection when it has the half"
    served "Received 11 bytes, sent back 5"
    expect_success late-error "${lines[@]}"
}

@test "09 waits as long as the client is silent" {
    serve
    printf 'hello world' >"$T/message"
    client save "$T/reply" wait send "$T/message" recv-all close
    the_client_is_named
    for _ in {1..20}; do
        nap
    done
    go client
    ends client
    ends step
    half_came_back half
}

@test "09 reports a client that resets before it sends" {
    serve
    client wait reset
    the_client_is_named
    go client
    ends client
    ends step
    given="the client resets the connection before it has sent anything"
    served
    expect_failure recv-ignored "Receive failed" ECONNRESET "${lines[@]}"
}

# While the server is stopped, in recv, the client sends, ends its side and
# resets: the data are read, and the send that follows would raise SIGPIPE.
@test "09 reports a client that has gone before the half is sent" {
    serve
    printf 'hello world' >"$T/message"
    client wait send "$T/message" shutdown reset
    the_client_is_named
    process_of step
    kill -STOP "$process"
    go client
    ends client
    kill -CONT "$process"
    ends step
    given="the client sends, and is gone before the half comes"
    served
    expect_failure send-ignored "Send failed" 'EPIPE|ECONNRESET' "${lines[@]}"
}

@test "09 serves one client and ends" {
    asks 'hello world'
    start client "$peer" connect 127.0.0.1 "$port"
    ends client
    [ "$ended" -ne 0 ] || fail "nobody listens any more" one-client
}

@test "09 can be run again at once" {
    asks 'hello world' recv-all close
    start step "$program" "$port"
    given="for the second time on the same port"
    prints step "server socket listening" "$soon" || {
        ends step
        fail "$bound $port, server socket listening" reuseaddr
    }
}

@test "09 listens on port 2347 where none is given" {
    default_port
    start step "$program"
    prints step "server socket listening" "$soon" || fail "listening" not-flushed
    prints step "$bound 2347" 1 || fail "$bound 2347" default-port
}

@test "09 reports a port that is in use" {
    reports_port_in_use
}

@test "09 reports a port that is not allowed" {
    reports_port_not_allowed
}

@test "09 refuses a port that is no number from 0 to 65535" {
    refuses_server_ports
}

@test "09 refuses more than one argument" {
    refuses arguments "2347 2348" "0 ''"
}

# inject_served CALLS ERROR WHICH: the server, with a client that sends a word,
# waits for the half and goes, and the WHICHth of CALLS made to fail.
inject_served() {
    start_injected "$1" "$2" "$3" 0
    prints step "server socket listening" || return
    prints step "$bound *" || return
    port=${REPLY##* }
    client send "$T/message" recv 5 shutdown recv-all
    ends client
    ends step
    was_injected
}

@test "09 reports every error of its calls" {
    reports_server_errors
    reports_listen_and_accept_errors
    printf 'hello world' >"$T/message"
    errors ECONNRESET ENOMEM ETIMEDOUT
    for error in "${tried[@]}"; do
        inject_served recvfrom,recvmsg "$error" 1 || continue
        served
        expect_failure injected "Receive failed" "$error" "${lines[@]}"
    done
    errors ECONNRESET ENOBUFS ENOMEM EPIPE
    for error in "${tried[@]}"; do
        inject_served sendto,sendmsg "$error" 1 || continue
        served
        expect_failure injected "Send failed" "$error" "${lines[@]}"
    done
    some_were_injected
}

@test "09 takes an error after the half is sent for no failure" {
    printf 'hello world' >"$T/message"
    errors ENOTCONN ENOBUFS
    for error in "${tried[@]}"; do
        inject_served shutdown "$error" 1 || continue
        served "Received 11 bytes, sent back 5"
        expect_success late-error "${lines[@]}"
    done
    errors ECONNRESET ETIMEDOUT
    for error in "${tried[@]}"; do
        inject_served recvfrom,recvmsg "$error" 2 || continue
        served "Received 11 bytes, sent back 5"
        expect_success late-error "${lines[@]}"
    done
}
