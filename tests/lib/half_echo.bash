# shellcheck shell=bash
# half_echo.bash - what the tests of the half echo over TCP share: step 09, task 09x, and
# with lib/many steps 15 to 19.

# received N M: the line that says so; $from is a pattern for what stands in it between
# the two.
received() {
    echo "Received $1 bytes, sent back $2"
}
from=''
notes=("Received 11 bytes, sent back 5") # of converse
waits_key=full-buffer # the hint where it waits and should not
ends_key=one-client   # the hint where it has served, and does not end

# asks TEXT [ACTION...]: the server runs, and a client that sends TEXT (printf)
# and does the ACTIONs (default: reads to the end, then closes). All have ended
# when this returns; what came back is in the file reply.
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >message
    shift
    [ $# -gt 0 ] || set -- recv-all close
    asks_file "$@"
}

# asks_file ACTION...: the same, with what the file sent holds, or else message.
asks_file() {
    local file=message
    [ ! -e sent ] || file=sent
    start_server
    start_client save reply send "$file" "$@"
    wait_end client
    wait_end step
}

# half_came_back KEY [LINES_KEY]: the first half of the message came back, and the step
# says so. The second hint is for another number, or other words, in its line.
half_came_back() {
    local n line key=${2:-lines}
    n=$(wc -c <message)
    line=$(received "$n" "$((n / 2))")
    hang=$waits_key
    if [ "$(tail -n 1 message | wc -l)" -eq 1 ] &&
        grep -qx "$(received "$((n - 1))" "$(((n - 1) / 2))")" step.out; then
        fail "$line" newline-counted
    fi
    # All done, and its client has seen the end: for whom does it wait?
    ! grep -qx "$line" step.out || ! grep -qx end client.out || hang=$ends_key
    expect_half reply "$1"
    lines_served "$line"
    grep -qx "$line" step.out ||
        ! grep -qxE "Received -?[0-9]+ bytes$from, sent back -?[0-9]+" step.out ||
        key=${2:-numbers}
    expect_success "$key" "${lines[@]}"
}

# comes_back: $client, which waits for it, has read the half and the end.
comes_back() {
    wait_line client end "$soon" && return
    alive client || limit=1 wait_until has_ended || true # it may be about to say why
    [ -s reply ] || fail "half of the message, while the client waits for it" \
        "$waits_key"
    fail "the end of the stream after the half" no-end
}

# test_first_half TEXT: at once, while the client is still there, and to the client that
# it names.
test_first_half() {
    local n
    port=$("$tcp" free)
    start_server "$port"
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >message
    loopback_will_do='' start_client save reply send message recv-all close
    expect_client_named
    comes_back
    wait_end client
    wait_end step
    ! grep -qE "^Received [01] bytes$from, sent back 0$" step.out ||
        fail "half of the message, and the number of its bytes" compared
    n=$(sed -n "s/^Received \([0-9]*\) bytes$from, sent back [0-9]*$/\1/p" step.out | head -n 1)
    # (Where it ends with a newline, that may not be counted: half_came_back tells.)
    [[ -z $n || $n -ge $(wc -c <message) || -z $(tail -c 1 message) ]] ||
        ! cmp -s <(head -c $((n / 2)) message) reply ||
        fail "all $(wc -c <message) bytes are received" small-buffer
    half_came_back half
}

# test_ends_its_side: it says what it did while the client is still there.
test_ends_its_side() {
    printf 'good night\n' >message
    start_server
    start_client save reply send message recv-all wait
    comes_back
    expect_line "$(received 11 5)" silent
    go client
    wait_end client
    wait_end step
    half_came_back half
}

# test_takes_what_comes: the client sends more later: that is no part of the message.
test_takes_what_comes() {
    start_server
    printf 'first part' >message
    printf 'second part' >more
    start_client save reply send message recv-all send more shutdown
    wait_end client
    wait_end step
    half_came_back full-buffer
}

# test_long_message: of 5000 bytes sent at once, 1024 or more are read, and the half of
# them arrives whole.
test_long_message() {
    local n
    seq 2000 | head -c 5000 >long
    start_server
    start_client save reply send long recv-all close
    wait_end client
    wait_end step
    given="the client sends 5000 bytes at once"
    n=$(sed -n "s/^Received \([0-9]*\) bytes$from, sent back [0-9]*$/\1/p" \
        step.out)
    [ -n "$n" ] || fail "$(received N M)" lines
    [ "$n" -ge 1024 ] || fail "1024 bytes are received" small-buffer
    head -c "$n" long >message
    wait_line client end 1 || fail "a half that arrives whole, then the end of the
          stream (the client saw: $(tr '\n' ' ' <client.out))" unread
    half_came_back unread
}

# test_send_takes_a_part: the rest is sent.
test_send_takes_a_part() {
    send_takes_a_part
    seq 999 | head -c 1024 >message
    asks_file recv-all close
    [ "$(wc -c <reply)" -lt 512 ] || half_came_back half
    half_came_back one-send
}

# test_goes_on_sending: a client that does is not reset.
test_goes_on_sending() {
    start_server
    printf 'some words\n' >message
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

# test_client_without_a_word: it closes at once.
test_client_without_a_word() {
    start_server
    start_client close
    wait_end client
    wait_end step
    given="the client sends nothing and closes"
    lines_served "$(received 0 0)"
    expect_success empty-client "${lines[@]}"
}

# test_hasty_clients: the half is sent, and nobody is there any more.
test_hasty_clients() {
    asks 'ab\n' close # a longer half may be sent in parts: the second would fail
    given="the client sends and closes at once"
    lines_served "$(received 3 1)"
    expect_success late-error "${lines[@]}"
    asks 'hello worl\n' recv 5 reset
    given="the client resets the connection when it has the half"
    lines_served "$(received 11 5)"
    expect_success late-error "${lines[@]}"
}

# test_silent_client: the step waits as long as it is.
test_silent_client() {
    start_server
    printf 'half a lot\n' >message
    start_client save reply wait send message recv-all close
    expect_client_named
    test_silence client
    go client
    wait_end client
    wait_end step
    half_came_back half
}

# expect_lost KEY WHAT ERROR: the client is lost, and the step says why (expect_failure).
expect_lost() {
    lines_served
    expect_failure "$@" "${lines[@]}"
}

# test_reset_before ACTION...: the client does them, and resets.
test_reset_before() {
    start_server
    start_client "$@" wait reset
    expect_client_named
    go client
    wait_end client
    wait_end step
    expect_lost recv-ignored "Receive failed" ECONNRESET
}

# test_gone_before_the_half: while the server is stopped, in recv, the client sends,
# ends its side and resets: the data are read, and the send that follows would raise
# SIGPIPE.
test_gone_before_the_half() {
    start_server
    printf 'hello worl\n' >message
    start_client wait send message shutdown reset
    expect_client_named
    stop step
    go client
    wait_end client
    resume
    wait_end step
    given="the client sends, and is gone before the half comes"
    # poll and SO_ERROR tell it before recv has taken the data: as right.
    sed -i 's/Receive failed/Send failed/' step.err
    expect_lost send-ignored "Send failed" 'EPIPE|ECONNRESET'
}

# test_serves_one: nobody listens when it has ended, and it can be run again at once.
test_serves_one() {
    asks 'hello worl\n'
    start client "$tcp" connect 127.0.0.1 "$port"
    wait_end client
    [ "$ended" -ne 0 ] || fail "nobody listens any more" one-client
}
test_runs_again() {
    asks 'hello worl\n'
    start_step "$port"
    given="for the second time on the same port"
    wait_line step "$ready" "$soon" || {
        alive step || wait_end step
        fail_told "$bound $port, $ready" reuseaddr
    }
}

# test_default_port: it listens there where none is given.
test_default_port() {
    default_port
    start_step
    expect_line "$ready" not-bound
    wait_line step "$bound 2347" 1 || fail "$bound 2347" default-port
}

# test_late_errors: after the half is sent they are no failure. Where the call that fails
# is not the first of its name, the half is sent already.
test_late_errors() {
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
