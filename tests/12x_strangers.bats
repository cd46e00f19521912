load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/udp_clients

first_line="Our socket chose"
last_line="0 answers from strangers"
own_key=own-sent
last_key=strangers-no-answer

# expect_strangers N [IP]: the answer of the peer at IP is shown, and N others are counted.
expect_strangers() {
    last_line="$1 answers from strangers"
    ! grep -qa 'from a stranger' step.out ||
        fail "the answer of the peer, and not that of a stranger" strangers-believed
    grep -qxF "$last_line" step.out || [ "$status" -ne 0 ] ||
        fail "the last line: $last_line" strangers-counted
    lines_asked "${2-127.0.0.1}" 5
    expect_answer "${@:2}"
}

# bats test_tags=core
@test "12x sends a datagram to the host and the port that it is given" {
    test_sends_and_shows
}

# bats test_tags=core,central
@test "12x counts the datagrams of strangers, and shows only that of its peer" {
    printf "from a stranger" >other
    : >nothing
    printf "from the peer" >reply
    start_udp_peer recv stranger other reply reply
    given="before the peer a stranger answers, from another port"
    run_step 127.0.0.1 "$port" hello
    expect_strangers 1
    start_udp_peer recv stranger other stranger nothing stranger other reply reply
    given="before the peer three strangers answer, one of them without a byte"
    run_step 127.0.0.1 "$port" hello
    expect_strangers 3
}

# bats test_tags=core
@test "12x takes a datagram from another address for a stranger's, whatever its port" {
    local own
    printf "from a stranger" >other
    printf "from the peer" >reply
    start_on_port peer "$udp" 127.0.0.2 0 recv wait reply reply
    start_step 127.0.0.2 "$port" hello
    given="before the peer another address answers, from the same port"
    wait_line peer 'received *' || fail "a datagram to 127.0.0.2:$port" datagram
    own=${REPLY#* from }
    own=${own%% *}
    start other "$udp" 127.0.0.3 "$port" to "${own%:*}" "${own#*:}" reply other
    wait_end other
    go peer
    wait_end step
    expect_strangers 1 127.0.0.2
}

# bats test_tags=core
@test "12x says how many strangers wrote where no answer came" {
    printf "from a stranger" >other
    given="two strangers answer, and the peer says nothing"
    start_udp_peer recv stranger other stranger other wait
    run_step 127.0.0.1 "$port" hello
    ! grep -q '^Received' step.out || fail_told "no answer" strangers-believed
    last_line="2 answers from strangers"
    lines_asked 127.0.0.1 5
    expect_none "${lines[@]}"
}

# How long it takes is counted from when the peer has heard; on a busy machine the shortest
# of three times.
# bats test_tags=core,central
@test "12x waits no longer because of strangers, and no shorter" {
    local try heard took
    printf "from a stranger" >other
    for try in 1 2 3; do
        given="a stranger answers after 0.7 seconds and after 1.4, the peer does not"
        start_udp_peer recv wait stranger other wait stranger other wait
        heard=${EPOCHREALTIME/[.,]/}
        start_step 127.0.0.1 "$port" hello
        wait_line peer 'received *' || fail "a datagram" datagram
        started=$heard heard=${EPOCHREALTIME/[.,]/}
        nap 0.7
        go peer
        nap 0.7
        go peer
        hang=strangers-time
        wait_end step
        took=$(((${EPOCHREALTIME/[.,]/} - started) / 1000))
        given+=", and it took $took milliseconds"
        [ "$(<step.err)" = "$none" ] || fail_told "on stderr: $none" strangers-believed
        ((took >= 1900)) || fail "that it waits for two seconds" strangers-time
        ((${EPOCHREALTIME/[.,]/} - heard > 2500000)) || return 0
    done
    fail "that it waits for two seconds, not more" strangers-time
}

# bats test_tags=core
@test "12x does not hear that nobody is there" {
    port=$("$tcp" free)
    given="nobody hears port $port"
    run_step 127.0.0.1 "$port" hello
    mapfile -t lines < <(grep -x "Our socket chose 127.0.0.1:[1-9][0-9]* as its own" \
        step.out)
    lines+=("Sent 5 bytes to 127.0.0.1:$port")
    ! grep -q refused step.err || fail_told "no answer" strangers-counted
    expect_none "${lines[@]}"
}

# bats test_tags=core
@test "12x shows that it has sent before it waits" {
    test_shows_that_it_has_sent
}

# bats test_tags=core
@test "12x sends a message as one datagram, whatever its length" {
    test_every_datagram
}

# bats test_tags=core
@test "12x shows every answer as step 06 does" {
    test_every_answer
}

# bats test_tags=core
@test "12x gives up after two seconds" {
    test_two_seconds
}

# bats test_tags=core
@test "12x waits on after it was stopped and continued" {
    test_stopped_and_continued
}

# bats test_tags=arguments
@test "12x asks port 2347 of localhost where nothing is given" {
    test_port_2347_of_localhost
}

# bats test_tags=errors
@test "12x reports a message that is too long for a datagram" {
    test_too_long
}

# bats test_tags=errors
@test "12x reports a name that does not exist" {
    test_unknown_host
}

# bats test_tags=arguments
@test "12x refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments
@test "12x refuses more than three arguments" {
    expect_refused arguments localhost 80 hello world
    expect_refused arguments localhost 80 hello ''
}

# bats test_tags=errors
@test "12x reports every error of its calls" {
    test_errors socket:0 send:1 recv:2
}

# bats test_tags=errors
@test "12x reports an error of the calls that tell its own address" {
    test_errors bind:any connect:any getsockname:any
    inject socket EMFILE 2 || return 0
    given="the second $given"
    mapfile -t lines <step.out
    expect_failure injected "Failed to create socket" EMFILE "${lines[@]}"
}

# bats test_tags=errors
@test "12x reports an error of setsockopt, if it calls it" {
    test_errors setsockopt:any
}

# bats test_tags=errors
@test "12x reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core
@test "12x makes UDP sockets, and closes them" {
    test_sockets SOCK_DGRAM
}

# bats test_tags=errors
@test "12x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "12x uses its own memory only, and gives back what it got" {
    test_memory
}

# bats test_tags=words
@test "12x says it in the step's own words" {
    test_words talks
}
