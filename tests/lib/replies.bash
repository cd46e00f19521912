# shellcheck shell=bash
# replies.bash - what the tests of step 06 and of its task share, beside
# lib/tcp_clients: a server that replies.

before_reply=4                          # lines that the step prints before it,
last_before="Message sent successfully" # and the last of them, a pattern

# lines_replied FILE [END]: of a client that has sent its message to 127.0.0.1 and got
# what FILE holds: they go to the file expected. END is what the last one says of the
# end.
lines_replied() {
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    {
        printf '%s\n' "${lines[@]}"
        "$bytes" escaped "$1"
        echo "Received $(wc -c <"$1") bytes; the ${2-server closed the connection}"
    } >expected
}

# expect_shown KEY: the step has printed what the file expected says; else the
# fitting hint as far as that can be told, or KEY.
expect_shown() {
    local key=$1
    if tr -d '\n -~' <step.out | grep -q .; then
        key=raw
    elif cmp -s <(tr -d '\n' <expected) <(tr -d '\n' <step.out) &&
        cmp -s <(head -n "$before_reply" expected) <(head -n "$before_reply" step.out)
    then
        key=last-line
        ! sed "1,${before_reply}d" step.out | grep -q '\\n.' || key=escape
    elif cmp -s <(sed '$d' expected) <(sed '$d' step.out) &&
        ! cmp -s <(tail -n 1 expected | tr -cd 0-9) <(tail -n 1 step.out | tr -cd 0-9)
    then
        key=count
    fi
    hang=$1
    expect_expected "$key"
}

# asks TEXT [HOW]: a peer that takes the request of five bytes, sends TEXT
# (printf) as its action HOW does (send), and closes; the step asks it and ends.
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >reply
    local how
    read -ra how <<<"${2:-send}"
    start_listener accept recv 5 "${how[@]}" reply shutdown recv-all close
    run_step 127.0.0.1 "$port" hello
    lines_replied reply
}

payload='[\\]' # in what a reply shows

# talks: converse, with a host that has a name.
talks() {
    printf 'Hello\n' >reply
    start_listener accept recv 5 send reply shutdown recv-all close
    run_step localhost "$port" hello
    lines_sent localhost 127.0.0.1 "$port"
    lines+=('Hello\n' "Received 6 bytes; the server closed the connection")
}

converse() {
    asks 'Hello\n'
    mapfile -t lines <expected
    rm expected
}

# asks_for_much: more than one buffer, for test_memory.
asks_for_much() {
    seq 4000 >reply
    start_listener accept recv 5 send reply shutdown recv-all close
    run_step 127.0.0.1 "$port" hello
}

# test_asks_host: the host and the port that it is given.
test_asks_host() {
    printf 'Hello' >reply
    start_listener decoys accept recv 5 send reply shutdown recv-all
    run_step 127.0.0.2 "$port" hello
    expect_came_to 127.0.0.2 "$port"
    lines_sent 127.0.0.2 127.0.0.2 "$port"
    lines_expected "${lines[@]}" Hello \
        "Received 5 bytes; the server closed the connection"
    ! grep -qE '^Received [01] bytes;' step.out ||
        fail "Hello, and the number of its bytes" compared
    if [[ $(tr -d '\0' <step.out) == *$'\nHello'[!$'\nR']* ]]; then
        fail "Hello, and nothing after it in its line" string
    fi
    expect_shown lines
}

# test_two_parts: the first part does not end a line, and is shown all the same when it has
# come.
test_two_parts() {
    printf 'the first part, ' >one
    printf 'another' >two
    cat one two >reply
    start_listener accept recv 5 send one wait send two shutdown recv-all
    start_step 127.0.0.1 "$port" hello
    expect_line "$last_before" lines
    shows_first() { grep -qa '^the first part, ' step.out || ! alive step; }
    limit=$soon wait_until shows_first ||
        fail "the first part of the reply, when it has come" as-it-comes
    go peer
    wait_end step
    lines_replied reply
    if ! grep -q another step.out; then
        fail "both parts of the reply" one-recv
    fi
    if grep -q 'another.*part' step.out; then
        fail "the second part, and nothing after it" string
    fi
    expect_shown lines
}

# test_every_byte: each is shown as Python does.
test_every_byte() {
    asks 'A\0Z\0'
    grep -q Z step.out || fail "the bytes after a NUL too" string
    asks '\033[31m\a'
    expect_shown escape
    "$bytes" every 0 >bytes
    start_listener accept recv 5 send bytes shutdown recv-all close
    run_step 127.0.0.1 "$port" hello
    lines_replied bytes
    expect_shown escape
}

# test_drip: a reply byte by byte, each a while after the one before.
test_drip() {
    asks 'one\r\ntwo\r\nthree' 'pace 5'
    expect_shown one-recv
}

# test_last_line: it is ended where the reply has not ended it.
test_last_line() {
    asks 'line\nno end'
    expect_shown last-line
    asks 'line\n'
    expect_shown last-line
    asks '\n\n'
    expect_shown last-line
    asks 'ends with \\\\n'
    expect_shown last-line
}

# test_empty_reply: nothing, and the end.
test_empty_reply() {
    asks ''
    expect_shown last-line
}

# test_much: a reply of a MiB.
test_much() {
    limit=20 # byte by byte it takes its time
    seq 200000 | head -c 1048576 >reply
    start_listener accept recv 5 send reply shutdown recv-all close
    run_step 127.0.0.1 "$port" hello
    {
        lines_sent 127.0.0.1 127.0.0.1 "$port"
        printf '%s\n' "${lines[@]}"
        awk '{ printf "%s%s", (NR > 1 ? "\\n\n" : ""), $0 } END { print "" }' reply
        echo "Received 1048576 bytes; the server closed the connection"
    } >expected
    expect_shown one-recv
}

# test_reset [HEAD]: in mid-line, after HEAD (as printf's %b has it).
test_reset() {
    printf %b "${1-}half a li" >reply
    start_listener accept recv 5 send reply wait reset
    start_step 127.0.0.1 "$port" hello
    shows_half() { grep -qa '^half a li' step.out || ! alive step; }
    wait_until shows_half || fail "half a li, when it has come" as-it-comes
    go peer
    wait_end step
    given="the server sends half a line and resets the connection"
    lines_replied reply
    mapfile -t lines < <(sed '$d' expected)
    expect_failure reset-as-end "Receive failed" ECONNRESET "${lines[@]}"
}

# test_early_reset: before any reply.
test_early_reset() {
    start_listener accept recv 5 reset
    run_step 127.0.0.1 "$port" hello
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_failure reset-as-end "Receive failed" ECONNRESET "${lines[@]}"
}

# test_server_silent: it has no time limit.
test_server_silent() {
    printf 'at last\n' >reply
    start_listener accept recv 5 wait send reply shutdown recv-all
    start_step 127.0.0.1 "$port" hello
    expect_line "$last_before" lines
    test_silence
    go peer
    wait_end step
    lines_replied reply
    expect_shown lines
}

# test_nobody_reads: its stdout is a pipe that nobody reads.
test_nobody_reads() {
    printf 'a line\n%.0s' {1..9000} >reply
    start_listener accept recv 5 send reply wait
    # shellcheck disable=SC2016 # for the other shell
    under=(bash -c '"$0" "$@" > >(exec true)')
    start_step 127.0.0.1 "$port" hello
    given="its stdout is a pipe that nobody reads"
    hang=nobody-reads
    wait_end step
    [[ $status != 124 ]] || fail "that it ends" nobody-reads
    good_one whole || shows_nothing
}

# test_asks_default: port 80 of www.google.com.
test_asks_default() {
    printf 'HTTP/1.1 200 OK\r\n\r\n' >reply
    start_web accept save received send reply shutdown recv-all
    run_step
    lines_sent www.google.com 127.0.0.80 80
    expect_success default-host "${lines[@]}" 'HTTP/1.1 200 OK\r\n' '\r\n' \
        "Received 19 bytes; the server closed the connection"
    wait_end peer
    expect_request received www.google.com
}

# test_web_server: a page of Python's web server, too long to come at once; the server
# keeps a connection open where it may.
test_web_server() {
    need python3
    mkdir www
    { seq 40000 && echo '<p>Hello'; } >www/index.html
    start web python3 -u -m http.server --directory www \
        --protocol HTTP/1.1 --bind 127.0.0.1 0
    wait_line web 'Serving HTTP*'
    port=${REPLY#*port }
    port=${port%% *}
    run_step 127.0.0.1 "$port"
    [ "$status" -eq 0 ] || fail "exit status 0" request
    grep -qx 'HTTP/1.1 200 OK\\r\\n' step.out ||
        fail 'the line HTTP/1.1 200 OK\r\n' request
    grep -qx '<p>Hello\\n' step.out || fail 'the page, <p>Hello\n' one-recv
}
