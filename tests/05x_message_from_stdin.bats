load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients

# The message comes on stdin: for the tests that the clients share.
start_telling() {
    input=message start_step "$@"
}
as_given=as-read

converse() {
    echo hello >message
    start_listener accept recv-all
    start_telling localhost "$port"
    wait_end step
    lines_sent localhost 127.0.0.1 "$port"
}

# much: more than one buffer, for test_memory.
much() {
    seq 4000 >message
    start_listener accept recv-all
    start_telling localhost "$port"
    wait_end step
}

# start_fed: the step, on 127.0.0.1, has a pipe as its stdin, into which feed TEXT
# writes; end_feed ends it.
start_fed() {
    mkfifo pipe
    input=pipe start_step 127.0.0.1 "$port"
    exec {pipe}>pipe # opened when it was opened for the step: fifo(7)
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    given="its stdin is a pipe, and open"
    expect_line "${lines[2]}" connect-first
}
feed() {
    given="its stdin is a pipe, in which it has just found $1"
    (printf '%s' "$1" >&"$pipe") 2>/dev/null || true
}
end_feed() {
    exec {pipe}>&-
}

# sends_all WHAT: as expect_arrives, and all went well.
sends_all() {
    limit=20 # byte by byte it takes its time
    given="its stdin is $1"
    as_given=to-the-end
    start_listener save received accept recv-all
    start_telling 127.0.0.1 "$port"
    wait_end step
    end_of_peer
    cmp -s received <(head -c "$(wc -c <received)" message) || as_given=as-read
    expect_bytes message received "$1" "$as_given"
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_success lines "${lines[@]}"
}
end_of_peer() { # it has one where a client has come
    if wait_line peer 'accepted *' 1; then
        wait_end peer
    else
        fail "a connection" no-connect
    fi
}

# bats test_tags=core
@test "05x sends what its standard input has" {
    test_message
    lines_sent 127.0.0.2 127.0.0.2 "$port"
    expect_success lines "${lines[@]}"
}

# bats test_tags=core,central
@test "05x sends what comes, when it comes" {
    start_listener accept save received recv 5 recv-all
    start_fed
    feed hello
    wait_line peer 'received 5' "$soon" ||
        fail "hello at the server, at once" as-it-is-read
    nap 2.5 # there is no time limit
    alive step || fail "that it waits for more" to-the-end
    feed ', and no newline'
    end_feed
    wait_end step
    end_of_peer
    given="its stdin is a pipe: hello, a pause, the rest"
    printf 'hello, and no newline' >message
    cmp -s received <(head -c "$(wc -c <received)" message) || as_given=to-the-end
    expect_bytes message received "all that was written into the pipe" "$as_given"
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_success lines "${lines[@]}"
}

# bats test_tags=core
@test "05x sends nothing where there is nothing" {
    : >message
    sends_all "empty"
}

# bats test_tags=core
@test "05x sends every byte from 0 to 255" {
    printf 'A\0Z\0\0' >message
    sends_all "five bytes, three of them 0"
    "$bytes" every 0 >message
    sends_all "every byte from 0 to 255"
}

# bats test_tags=core,central
@test "05x sends all of a long message" {
    seq 60000 >message
    sends_all "$(wc -c <message) bytes long"
}

# bats test_tags=core
@test "05x sends the rest where send takes a part only" {
    test_partial_send
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_success one-send "${lines[@]}"
}

# bats test_tags=arguments
@test "05x sends to port 80 of www.google.com where nothing is given" {
    start_web accept recv-all
    run_step
    lines_sent www.google.com 127.0.0.80 80
    expect_success default-host "${lines[@]}"
}

# bats test_tags=errors
@test "05x reports a standard input that can't be read" {
    start_listener accept recv-all
    given="its stdin is a folder"
    input=/
    run_step 127.0.0.1 "$port"
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    expect_failure read-ignored "Read failed" EISDIR "${lines[@]}"
}

# bats test_tags=errors
@test "05x reports a server that goes away" {
    test_server_goes
}

# bats test_tags=errors
@test "05x reports a server that goes away while it waits for its input" {
    start_listener accept reset
    start_fed
    wait_end peer
    feed hello
    end_feed
    wait_end step
    given="the server resets the connection, and then stdin has hello"
    expect_failure send-ignored "Send failed" 'EPIPE|ECONNRESET' "${lines[@]}"
}

# bats test_tags=errors
@test "05x reports that nobody listens" {
    test_refused
}

# bats test_tags=errors
@test "05x reports a name that does not exist" {
    test_unknown_host "Socket Created"
}

# bats test_tags=core
@test "05x takes every address, and the first of several" {
    test_addresses
}

# bats test_tags=errors
@test "05x shows what it has done before it waits for a name" {
    test_shows_before_lookup
}

# bats test_tags=errors
@test "05x shows what it has done before it waits for connect" {
    test_shows_before_connect
}

# bats test_tags=arguments
@test "05x refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments
@test "05x refuses more than two arguments" {
    expect_refused arguments localhost 80 hello
    expect_refused arguments localhost 80 ''
}

# bats test_tags=errors
@test "05x reports every error of its calls" {
    test_errors socket:0 connect:2 send:3
}

# bats test_tags=errors
@test "05x reports an error after what came before it" {
    test_order send
}

# bats test_tags=core
@test "05x makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors
@test "05x uses its own memory only, and gives back what it got" {
    test_memory converse much
}

# bats test_tags=words
@test "05x says it in the step's own words" {
    test_words
}
