load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/replies

keep=keep
ok='HTTP/1.1 200 OK\r\n'

# serves KEY TEXT [REST]: a server that takes the request of five bytes, sends TEXT (as
# printf's %b has it), and REST too, and does not close. The step asks it, and TEXT is
# all of the reply. KEY is the hint where it does not see that.
serves() {
    printf %b "$2" >reply
    printf %b "$2${3-}" >all
    start_listener accept recv 5 send all wait
    run_step 127.0.0.1 "$port" hello
    given="the server does not close"
    expect_whole "$1"
}

# expect_whole KEY: the step has shown the file reply, and says that it is whole.
expect_whole() {
    local key=$1
    lines_replied reply "reply is whole"
    if [ "$status" -lt 3 ] && { grep -q 'Error code: ' step.err ||
        cmp -s <(sed '$d' expected) <(sed '$d' step.out); }; then
        key=lines
    elif [ "$key" = whole-reply ] && [ "$status" -ne 124 ]; then
        key=one-byte-more
    fi
    expect_shown "$key"
}

# closes TEXT: as asks, and the step has to say that this is not all.
closes() {
    asks "$1"
    given="the server closes then"
    hang=cut-off
    mapfile -t lines < <(sed '$d' expected)
    rm expected
    expect_said cut-off "Received $(wc -c <reply) bytes; the reply is not whole" \
        "${lines[@]}"
}

# For test_memory: more than one buffer of reply, and of head.
with_length() {
    printf %b "${ok}Content-Length: 18893\r\n\r\n" >all
    seq 4000 >>all
    start_listener accept recv 5 send all wait
    run_step 127.0.0.1 "$port" hello
}
with_a_long_head() {
    printf -v long '%05000d' 0
    printf %b "${ok}X: $long\r\nContent-Length: 5\r\n\r\nHello" >all
    start_listener accept recv 5 send all wait
    run_step 127.0.0.1 "$port" hello
}

# bats test_tags=core,central
@test "06x ends by itself when the whole reply is there" {
    serves whole-reply "${ok}Content-Length: 5\r\n\r\nHello"
    serves one-byte-more "${ok}Content-Length: 1\r\nDate: today\r\n\r\n\n"
}

# bats test_tags=core
@test "06x knows an empty reply" {
    serves one-byte-more "${ok}Content-Length: 0\r\n\r\n"
}

# bats test_tags=core
@test "06x takes the name in any case, and blanks around the number" {
    local field
    for field in 'content-length: 12' 'CONTENT-LENGTH:12' 'Content-length: \t 12' \
        'cOnTeNt-LeNgTh: 12 \t' 'Content-Length: 0012'; do
        serves field-name "${ok}$field\r\n\r\nHello,\nworld"
    done
}

# bats test_tags=core
@test "06x takes no other line for it" {
    serves other-field "${ok}X-Content-Length: 1\r\nContent-Length: 5\r\n\
Via: Content-Length: 2\r\nContent-Length-Was: 3\r\nContent: 4\r\n\r\nHello"
    serves other-field "${ok}Content-Length: 29\r\n\r\nA\r\nContent-Length: 4\r\n\r\n12345"
}

# bats test_tags=core
@test "06x waits for the server's close where there is no length" {
    asks "${ok}Date: today\r\n\r\nHello, world\r\nContent-Length: 3\r\n\r\nHello"
    expect_shown no-end-known
}

# bats test_tags=core
@test "06x shows a reply that comes in pieces" {
    local part count=0 actions=()
    for part in "${ok}Date: today\r\nConten" 't-Length: 1' '2\r' '\n\r' '\nHel' 'lo, wor' \
        ld; do
        printf %b "$part" >"part.$count"
        actions+=(send "part.$count" wait)
        cat "part.$count" >>reply
        ((++count))
    done
    start_listener accept recv 5 "${actions[@]}"
    start_step 127.0.0.1 "$port" hello
    given="the server sends it in pieces, and does not close"
    for part in '^Conten$' 'th: 1$' '12\\r$' '^\\r$' '^Hel$' '^Hello, wor$'; do
        shown() { grep -qa -- "$part" step.out || ! alive step; }
        limit=$soon wait_until shown ||
            fail "what has come of the reply, when it has come" as-it-comes
        go peer
    done
    wait_end step
    expect_whole in-pieces
    printf %b "${ok}Content-Length: 5\r\n\r\nHello" >reply
    start_listener accept recv 5 drip reply wait
    run_step 127.0.0.1 "$port" hello
    given="the server sends it byte by byte, and does not close"
    expect_whole in-pieces
}

# bats test_tags=core,central
@test "06x takes no more than was announced" {
    serves too-much "${ok}Content-Length: 5\r\n\r\nHello" ', and more'
    serves too-much "${ok}Content-Length: 0\r\n\r\n" "$ok"
}

# bats test_tags=errors
@test "06x reports a reply that is cut off" {
    closes "${ok}Content-Length: 6\r\n\r\nHello"
    closes "${ok}Content-Length: 1\r\n\r\n"
    closes "${ok}Content-Length: 4294967301\r\n\r\nHello"
}

# bats test_tags=errors
@test "06x reports a length that is no number" {
    local value
    hang=no-length
    for value in 5x x '' -5 +5 0x5 '5 5' 5.0 99999999999999999999; do
        printf %b "${ok}Content-Length: $value\r\n\r\n" >reply
        start_listener accept recv 5 send reply wait
        run_step 127.0.0.1 "$port" hello
        given="the server sends Content-Length: $value"
        lines_replied reply
        mapfile -t lines < <(sed '$d' expected)
        rm expected
        expect_said no-length \
            "Received $(wc -c <reply) bytes; the Content-Length is no number" \
            "${lines[@]}"
    done
}

# bats test_tags=core
@test "06x takes a long head" {
    local long
    printf -v long '%07800d' 0
    serves long-head "${ok}X: $long\r\nContent-Length: 5\r\nY: z\r\n\r\nHello"
    serves long-head "${ok}Content-Length: 5\r\nX: $long\r\n\r\nHello"
}

# bats test_tags=core
@test "06x shows every byte from 0 to 255, and counts each" {
    printf %b "${ok}Content-Length: 256\r\n\r\n" >reply
    "$bytes" every 0 >>reply
    start_listener accept recv 5 send reply wait
    run_step 127.0.0.1 "$port" hello
    given="the server does not close"
    expect_whole string
}

# bats test_tags=core
@test "06x shows a reply of a MiB" {
    limit=20 # byte by byte it takes its time
    printf %b "${ok}Content-Length: 1048576\r\n\r\n" >reply
    seq 200000 | head -c 1048576 >>reply
    start_listener accept recv 5 send reply wait
    run_step 127.0.0.1 "$port" hello
    given="the server does not close"
    expect_whole whole-reply
}

# bats test_tags=core
@test "06x waits as long as the server is silent" {
    printf %b "${ok}Content-Length: 7\r\n\r\nat " >one
    printf last >two
    cat one two >reply
    start_listener accept recv 5 send one wait send two wait
    start_step 127.0.0.1 "$port" hello
    begins() { grep -qa '^at ' step.out || ! alive step; }
    wait_until begins || fail "at , when it has come" as-it-comes
    test_silence peer
    go peer
    wait_end step
    expect_whole in-pieces
}

# bats test_tags=errors
@test "06x shows what came before a reset, and reports the reset" {
    test_reset "${ok}Content-Length: 10\r\n\r\n"
}

# bats test_tags=core
@test "06x gets a page of a real web server" {
    hang=whole-reply
    test_web_server
    [[ $(tail -n 1 step.out) == *"the reply is whole" ]] ||
        fail "at the end, that the reply is whole" lines
}

# bats test_tags=core
@test "06x sends a request that asks for no close" {
    test_requests shutdown
}

# bats test_tags=arguments
@test "06x asks www.google.com where nothing is given" {
    test_asks_default
}

# bats test_tags=core
@test "06x shows a reply without a head" {
    test_asks_host
    test_last_line
    test_empty_reply
}

# bats test_tags=errors
@test "06x ends when nobody reads what it prints" {
    test_nobody_reads
}

# bats test_tags=core
@test "06x sends every kind of message" {
    test_message shutdown
    test_every_message shutdown
}

# bats test_tags=core
@test "06x sends the rest where send takes a part only" {
    test_partial_send
}

# bats test_tags=errors
@test "06x reports a server that goes away" {
    test_server_goes
}

# bats test_tags=errors
@test "06x reports that nobody listens" {
    test_refused
}

# bats test_tags=errors
@test "06x reports a name that does not exist" {
    test_unknown_host "Socket Created"
}

# bats test_tags=core
@test "06x takes every address, and the first of several" {
    test_addresses
}

# bats test_tags=errors
@test "06x shows what it has done before it waits for a name" {
    test_shows_before_lookup
}

# bats test_tags=errors
@test "06x shows what it has done before it waits for connect" {
    test_shows_before_connect
}

# bats test_tags=arguments
@test "06x refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments
@test "06x names the port as a number, and not where it is 80" {
    test_typed_port shutdown
}

# bats test_tags=arguments
@test "06x refuses more than three arguments" {
    expect_refused arguments localhost 80 hello world
    expect_refused arguments localhost 80 hello ''
}

# bats test_tags=errors
@test "06x reports every error of its calls" {
    test_errors socket:0 connect:2 send:3 recv:4
}

# bats test_tags=errors
@test "06x reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core
@test "06x makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors
@test "06x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "06x uses its own memory only, and gives back what it got" {
    test_memory converse with_length with_a_long_head
}

# bats test_tags=words
@test "06x says it in the step's own words" {
    test_words talks
}
