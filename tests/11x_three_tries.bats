load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/udp_clients

pause=4 # it waits three times for a second
none="No answer to 3 tries: UDP promises none"
none_key=tries

# lines_asked HOST_IP LENGTH: here as often as it has asked, for on a busy machine an
# answer may take longer than a second.
lines_asked() {
    lines=()
    until ((${#lines[@]} == 3 || ${#lines[@]} > 0 &&
        ${#lines[@]} >= $(grep -c '^Sent' step.out))); do
        lines+=("Sent $2 bytes to $1:$port")
    done
}

# hear N: wait until the peer has heard N questions. When that was, in microseconds since
# the start of the step, goes to $heard. Returns 1 where the step has ended without.
hear() {
    wait_until has_heard "$1"
    heard=$((${EPOCHREALTIME/[.,]/} - start))
    [ "$(grep -c '^received' peer.out)" -ge "$1" ]
}
has_heard() {
    alive step || return 0
    [ "$(grep -c '^received' peer.out)" -ge "$1" ]
}

# start_asking ACTION...: a peer that does so, and the step, which asks it.
start_asking() {
    start_udp_peer "$@"
    start=${EPOCHREALTIME/[.,]/}
    start_step 127.0.0.1 "$port" hello
}

# expect_silence_told: it has asked three times, and told that nobody answered.
expect_silence_told() {
    local line="Sent 5 bytes to 127.0.0.1:$port"
    [ -z "${pids[step]-}" ] || wait_end step
    expect_none "$line" "$line" "$line"
}

# answered_at N: the peer answers the Nth question, and no other.
answered_at() {
    local i actions=()
    for ((i = 0; i < $1; i++)); do
        actions+=(recv)
    done
    printf 'an answer' >reply
    start_udp_peer "${actions[@]}" reply reply
    given="the peer answers only the question number $1"
    run_step 127.0.0.1 "$port" hello
    ! grep -q '^No answer' step.err || fail "that it takes the answer" late-answer
    [ "$(grep -c '^Sent' step.out)" -ge "$1" ] ||
        fail_told "$1 questions, then an answer" tries
    lines_asked 127.0.0.1 5
    expect_answer
}

# bats test_tags=core
@test "11x sends a datagram to the host and the port that it is given" {
    test_sends_and_shows
}

# bats test_tags=core
@test "11x asks once where the answer comes at once" {
    local try
    printf 'an answer' >reply
    printf 'the last' >last
    for try in 1 2 3; do # on a busy machine one may take a second
        start_udp_peer recv reply reply recv
        run_step 127.0.0.1 "$port" hello
        start other "$udp" 127.0.0.1 0 to 127.0.0.1 "$port" reply last
        wait_end other
        wait_end peer
        lines_asked 127.0.0.1 5
        expect_answer
        # The second datagram that the peer has heard is not the step's.
        [ "$(grep -c '^received 5' peer.out)" -ne 1 ] || return 0
    done
    fail "one question, for the peer answers it at once" asks-on
}

# bats test_tags=core,central
@test "11x asks three times, waits a second each time, and gives up" {
    local try i before took
    for try in 1 2 3; do
        given="the peer says nothing" hang=$none_key
        start_asking recv recv recv wait
        before=0 took=''
        for i in 1 2 3; do
            hear "$i" || fail_told "question $i" tries
            ((heard >= (i - 1) * 950000)) ||
                fail "that it waits for a second before it asks again, but question $i
          came after $((heard / 1000)) milliseconds" tries-apart
            ((i == 1 || heard - before <= 1400000)) || took=long
            before=$heard
        done
        expect_silence_told
        heard=$((${EPOCHREALTIME/[.,]/} - start))
        given+=", and it took $((heard / 1000)) milliseconds"
        ((heard >= 2950000)) || fail "that it waits three times for a second" tries
        ((heard - before <= 1400000)) || took=long
        [ -n "$took" ] || return 0
    done
    fail "that it waits three times for a second, not more" tries-apart
}

# bats test_tags=core
@test "11x asks each time from the same port" {
    given="the peer says nothing"
    start_asking recv recv recv wait
    expect_silence_told
    [ "$(awk '/^received/ { print $4 }' peer.out | sort -u | wc -l)" -eq 1 ] ||
        fail "three questions from the same port
$(sed 's/^/          the peer: /' peer.out)" same-socket
}

# bats test_tags=core,central
@test "11x takes the answer to its second question, and to its third" {
    answered_at 2
    answered_at 3
}

# bats test_tags=core
@test "11x takes an answer that comes in its last second" {
    local try asked
    printf 'an answer' >reply
    for try in 1 2 3; do # on a busy machine it may come too late
        start_asking recv recv recv wait reply reply
        given="the peer answers half a second after the third question"
        hear 3 || fail_told "three questions" tries
        asked=$heard
        nap 0.5
        go peer
        wait_end step
        heard=$((${EPOCHREALTIME/[.,]/} - start - asked))
        [ "$status" -ne 0 ] || break
        ((heard >= 900000)) || fail_told "that it takes the answer" late-answer
    done
    [ "$status" -eq 0 ] || fail_told "that it takes the answer" late-answer
    lines_asked 127.0.0.1 5
    expect_answer
}

# bats test_tags=core
@test "11x shows that it has asked before it waits" {
    test_shows_that_it_has_sent
}

# bats test_tags=core
@test "11x sends a message as one datagram, whatever its length" {
    test_every_datagram
}

# bats test_tags=core
@test "11x shows every answer as step 06 does" {
    test_every_answer
}

# bats test_tags=core
@test "11x takes an answer from whoever sends it" {
    test_answer_of_a_stranger
}

# bats test_tags=core
@test "11x waits on after it was stopped and continued" {
    test_stopped_and_continued
}

# bats test_tags=core
@test "11x does not ask earlier, nor give up, because it was stopped and continued" {
    local i
    given="stopped and continued in each of its waits, and the peer says nothing"
    start_asking recv recv recv wait
    for i in 1 2 3; do
        hear "$i" || fail_told "question $i" interrupted
        ((heard >= (i - 1) * 950000)) ||
            fail "that it waits for a second before it asks again, but question $i
          came after $((heard / 1000)) milliseconds" interrupted
        nap 0.2
        stop step && resume
    done
    wait_end step
    heard=$((${EPOCHREALTIME/[.,]/} - start))
    ((heard >= 2950000)) || fail_told "that it waits on" interrupted
    expect_silence_told
}

# bats test_tags=core
@test "11x does not hear that nobody is there" {
    port=$("$tcp" free)
    given="nobody hears port $port"
    start_step 127.0.0.1 "$port" hello
    expect_silence_told
}

# bats test_tags=arguments
@test "11x asks port 2347 of localhost where nothing is given" {
    test_port_2347_of_localhost
}

# bats test_tags=errors
@test "11x reports a message that is too long for a datagram" {
    test_too_long
}

# bats test_tags=errors
@test "11x reports a name that does not exist" {
    test_unknown_host
}

# bats test_tags=arguments
@test "11x refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments
@test "11x refuses more than three arguments" {
    expect_refused arguments localhost 80 hello world
    expect_refused arguments localhost 80 hello ''
}

# bats test_tags=errors
@test "11x reports every error of its calls" {
    test_errors socket:0 send:0 recv:1
}

# bats test_tags=errors
@test "11x reports that it could not ask again" {
    # Here nobody answers.
    converse() {
        start_udp_peer recv wait
        run_step 127.0.0.1 "$port" hello
        lines=("Sent 5 bytes to 127.0.0.1:$port")
    }
    need_strace
    inject send ENETUNREACH 2 || return 0
    given="the second $given"
    expect_failure injected "Send failed" ENETUNREACH "${lines[@]}"
}

# bats test_tags=errors
@test "11x reports an error of setsockopt, if it calls it" {
    test_errors setsockopt:any
}

# bats test_tags=errors
@test "11x reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core
@test "11x makes a UDP socket, and closes it" {
    test_sockets SOCK_DGRAM
}

# bats test_tags=errors
@test "11x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "11x uses its own memory only, and gives back what it got" {
    test_memory
}

# bats test_tags=words
@test "11x says it in the step's own words" {
    test_words talks
}
