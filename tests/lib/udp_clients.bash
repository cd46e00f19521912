# shellcheck shell=bash
# udp_clients.bash - what the tests of the UDP clients share: steps 11 and 12, and their tasks.

pause=3 # they wait two seconds for an answer

# start_udp_peer ACTION...: a UDP peer on all addresses; $port is its port.
start_udp_peer() {
    start_on_port peer "$udp" 0.0.0.0 0 "$@"
}

# The first line of 12, "" for 11: those that a step prints before it has sent. And the
# last line of 12x, "" for the others.
first_line='' last_line=''
own_key=not-connected # the hint for a first line that is well formed, and not right
last_key=''           # the same, of other lines before "No answer", if there is a better one

# lines_asked HOST_IP LENGTH: of a client that has sent LENGTH bytes to HOST_IP.
# The peer has seen where the datagram came from.
lines_asked() {
    lines=()
    if [ -n "$first_line" ]; then
        wait_line peer 'received *' 1 || fail "a datagram to $1:$port" datagram
        REPLY=${REPLY#* from }
        lines=("$first_line ${REPLY%% *} as its own")
    fi
    lines+=("Sent $2 bytes to $1:$port")
}

# converse: for test_errors and its like: one word is sent, and is the answer.
converse() {
    printf 'answer' >reply
    start_udp_peer recv reply reply
    run_step 127.0.0.1 "$port" x
    lines=()
    [ -z "$first_line" ] || mapfile -t lines < <(grep -a "^Our" step.out ||
        echo "$first_line 0.0.0.0:0 as its own")
    lines+=("Sent 1 bytes to 127.0.0.1:$port" answer
        "Received 6 bytes from 127.0.0.1:$port" ${last_line:+"$last_line"})
    end peer
}

# talks: for test_words: the same, and the peer says where the datagram came from. 12 less its
# first line may be 11, which does not hear that nobody is there.
talks() {
    if [ -n "$first_line" ]; then
        run_step 127.0.0.1 "$("$tcp" free)" hi
        grep -qE '111|refused' step.err || less=''
    fi
    printf 'answer' >reply
    start_udp_peer recv reply reply
    run_step 127.0.0.1 "$port" hi
    lines_asked 127.0.0.1 2
    lines+=(answer "Received 6 bytes from 127.0.0.1:$port" ${last_line:+"$last_line"})
}
payload='^answer$'

# expect_datagram_to IP PORT: the peer, which hears decoys too, got the datagram
# there: call it when the step has ended.
expect_datagram_to() {
    local text="a datagram to $1, port $2"
    if ! wait_line peer 'received *' 1; then # the decoys heard nothing either
        if [ "$status" -eq 141 ] ||
            grep -qE 'Broken pipe|^Connect .*refused|not connected' step.err; then
            fail_as "$text" datagram # TCP says so
        fi
        ! grep -qE 'Invalid argument|Receive.*refused' step.err ||
            fail_told "$text" htonl # which makes it port 0
        fail "$text" datagram
    fi
    expect_place "$text" "$1:$2" "${REPLY##* }"
}

# expect_answer [IP]: the step has ended, and shown what the file reply holds, which
# came from there.
expect_answer() {
    local received own=0 key=answer
    {
        printf '%s\n' "${lines[@]}"
        "$bytes" escaped reply
        echo "Received $(wc -c <reply) bytes from ${1-127.0.0.1}:$port"
        [ -z "$last_line" ] || echo "$last_line"
    } >expected
    received=$(grep -a '^Received' step.out | tail -n 1 | tr -d '\0')
    if tr -d '\n -~' <step.out | grep -q .; then
        key=raw
    elif [ -n "$first_line" ] &&
        ! head -n 1 step.out | grep -qxF -- "${lines[0]}"; then
        # Well formed, and yet not where the message came from?
        key=lines
        own=$(head -n 1 step.out | grep -axE "$first_line [0-9.]+:[0-9]+ as its own") &&
            key=own-address own=${own#*:} own=${own%% *}
        [[ ${lines[0]} != *":$(swapped "$own") "* ]] || key=client-port
        [[ $key == lines || $own == 0 || $key == client-port ]] || key=$own_key
    elif [ -n "$last_line" ] && ! grep -qaxF -- "$last_line" step.out; then
        key=strangers-counted
    elif [[ $received == *" from 0.0.0.0:"* ]]; then
        key=from-length
    elif [[ $received == "Received "*":$(swapped "$port")" ]]; then
        key=client-port
    elif [[ $received == "Received "* ]] && [ "$(wc -c <reply)" -gt 1024 ]; then
        key=small-answer
    fi
    expect_expected "$key"
}

# test_sends_and_shows: a message to 127.0.0.2, to an address of any bytes, to the
# first one of a name that has several, and its answer.
test_sends_and_shows() {
    local host ip came
    printf 'an answer\\\r\n' >reply
    printf '%s' 'hello, \n %s world' >message
    for host in 127.0.0.2 127.200.200.200 several.test; do
        ip=$("$tcp" lookup "$host") || return 0 # not in a network of our own
        start_udp_peer decoys save received recv reply reply wait more
        run_step "$host" "$port" 'hello, \n %s world'
        expect_datagram_to "$ip" "$port"
        if cmp -s received <(cat message; printf '\0'); then
            fail "the message, and no NUL after it" nul-sent
        fi
        expect_bytes message received "the message" message
        lines_asked "$ip" 18
        expect_answer "$ip"
        go peer
        wait_end peer
        came=$(grep -c '^received' peer.out)
        ((came <= $(printf '%s\n' "${lines[@]}" | grep -c '^Sent'))) ||
            fail "one datagram, but there came $came" one-datagram
    done
}

# test_every_datagram: an empty one, every byte that an argument can hold, and
# the longest that goes over IPv4, each as one datagram.
test_every_datagram() {
    printf 'x' >reply
    : >message.0
    "$bytes" every 1 >message.1
    seq 20000 | head -c 65506 >message.2
    printf . >>message.2
    local i message
    for i in 0 1 2; do
        start_udp_peer save received recv reply reply
        read_message "message.$i"
        run_step 127.0.0.1 "$port" "$message"
        if [ "$(grep -c '^Sent' step.out)" -eq 1 ] &&
            ! wait_line peer 'received *' 1; then
            fail_told "a datagram of ${#message} bytes" one-datagram
        fi
        expect_bytes "message.$i" received "one datagram" one-datagram
        lines_asked 127.0.0.1 "${#message}"
        expect_answer
    done
}

# test_every_answer: an empty one, every byte from 0 to 255, a long one, and one
# that ends within a line.
test_every_answer() {
    local i
    : >reply.0
    "$bytes" every 0 >reply.1
    printf 'two\nlines' >reply.2
    printf 'ends\n' >reply.3
    seq 20000 | head -c 65507 >reply.4
    for i in 0 1 2 3 4; do
        cp "reply.$i" reply
        start_udp_peer recv reply reply
        run_step localhost "$port" hello
        lines_asked 127.0.0.1 5
        # Where it has sent, and takes the answer of no bytes for a failure.
        if [ "$i" = 0 ] && [ "$status" -eq 1 ] && [ -s step.out ]; then
            fail_told "that an empty answer is an answer" empty-datagram
        fi
        expect_answer
    done
}

none="No answer within 2 seconds: UDP promises none"
none_key=no-timeout # the hint where it does not give up so

# expect_none LINE...: that is said, after the LINEs.
expect_none() {
    hang=$none_key
    expect_said "$none_key" "$none" "$@" ${last_line:+"$last_line"}
}

# test_two_seconds: the peer hears the message and says nothing. On a busy machine all
# takes longer: how long it waits at the most is counted from when the peer has heard,
# and the shortest of three times counts.
test_two_seconds() {
    local start heard end took try
    for try in 1 2 3; do
        start_udp_peer recv wait
        given="the peer says nothing"
        start=${EPOCHREALTIME/[.,]/}
        start_step 127.0.0.1 "$port" hello
        wait_line peer 'received *' || true
        heard=${EPOCHREALTIME/[.,]/}
        wait_end step
        end=${EPOCHREALTIME/[.,]/}
        took=$(((end - start) / 1000))
        given+=", and it took $took milliseconds"
        lines_asked 127.0.0.1 5
        expect_none "${lines[@]}"
        ((took >= 1900)) || fail "that it waits for two seconds" long-wait
        ((end - heard > 2400000)) || return 0
    done
    fail "that it waits for two seconds, not more" long-wait
}

# test_stopped_and_continued: while the step waits it is stopped and continued, as
# by Ctrl-Z and fg; then nothing comes, or the answer.
test_stopped_and_continued() {
    printf 'an answer' >reply
    start_udp_peer recv wait reply reply
    start_step 127.0.0.1 "$port" hello
    given="stopped and continued while it waits, as by Ctrl-Z and fg"
    wait_line peer 'received *' || fail "a datagram" datagram
    nap 0.2
    stop step && resume
    nap 0.2
    if ! alive step; then
        wait_end step
        fail_told "that it waits on" interrupted
    fi
    go peer
    wait_end step
    [ "$status" -eq 0 ] || fail_told "that it takes the answer" interrupted
    lines_asked 127.0.0.1 5
    expect_answer
}

# test_shows_that_it_has_sent: the line is on its way before the step waits.
test_shows_that_it_has_sent() {
    printf 'x' >reply
    start_udp_peer recv wait reply reply
    start_step 127.0.0.1 "$port" hello
    given="the answer takes a second"
    wait_line peer 'received *' || fail "a datagram" datagram
    soon=1 # for it gives up after two seconds
    expect_line "Sent 5 bytes to 127.0.0.1:$port" lines
    go peer
    wait_end step
    lines_asked 127.0.0.1 5
    expect_answer
}

# test_port_2347_of_localhost: is asked where nothing is given.
test_port_2347_of_localhost() {
    local text="a datagram to localhost, 2347"
    printf 'x' >reply
    start peer "$udp" 0.0.0.0 2347 recv reply reply
    if ! wait_line peer 'port *'; then
        [ "${OWN_NETWORK-}" = yes ] || skip "port 2347 is in use"
    fi
    port=2347
    run_step
    wait_line peer 'received * 127.0.0.1:2347' 1 || fail_told "$text" default-2347
    REPLY=${REPLY#received }
    lines_asked 127.0.0.1 "${REPLY%% *}"
    expect_answer
}

# test_too_long: 65507 bytes are the most over IPv4 (udp(7)).
test_too_long() {
    start_udp_peer wait
    run_step 127.0.0.1 "$port" "$(printf '%065508d' 0)"
    given="a message of 65508 bytes"
    ! grep -q '^Sent 65508' step.out ||
        fail_told "Send failed, for that is too long" send-ignored
    lines=()
    [ -z "$first_line" ] || mapfile -t lines < <(head -n 1 step.out)
    expect_failure send-ignored "Send failed" EMSGSIZE "${lines[@]}"
}

# test_answer_of_a_stranger: it is an answer like any other.
test_answer_of_a_stranger() {
    printf 'from a stranger' >reply
    start_udp_peer recv stranger reply wait
    run_step 127.0.0.1 "$port" hello
    grep -q '^Received 15 bytes from 127.0.0.1:[1-9][0-9]*$' step.out ||
        fail "the answer, and the address of the stranger" answer
    ! grep -q "^Received .*:$port\$" step.out ||
        fail "the address of the stranger, not that of the peer" answer
}
