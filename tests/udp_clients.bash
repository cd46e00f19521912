# shellcheck shell=bash disable=SC2034,SC2154 # shared by the test files
# udp_clients.bash - what the tests of the UDP clients, steps 11 and 12, share.

# hears ACTION...: a UDP peer on all addresses; $port is its port.
hears() {
    start peer "$udp_peer" 0.0.0.0 0 "$@"
    prints peer 'port *' || { cat "$T/peer.err"; return 1; }
    port=${REPLY#port }
}

# The first line of 12, "" for 11: those that a step prints before it has sent.
first_line=''

# asked HOST_IP LENGTH: the lines of a client that has sent LENGTH bytes to
# HOST_IP go to lines. The peer has seen where the datagram came from.
asked() {
    lines=()
    if [ -n "$first_line" ]; then
        prints peer 'received *' 1 || return
        REPLY=${REPLY#* from }
        lines=("$first_line ${REPLY%% *} as its own")
    fi
    lines+=("Sent $2 bytes to $1:$port")
}

# datagram_went_to IP PORT: the peer, which hears decoys too, got the datagram
# there: call it when the step has ended.
datagram_went_to() {
    local text="a datagram to $1, port $2" to
    if ! prints peer 'received *' 1; then # the decoys heard nothing either
        if [ "$status" -eq 141 ] ||
            grep -qE 'Broken pipe|Connect failed|not connected' "$T/step.err"
        then
            fail "$text" datagram # TCP says so
        else
            fail "$text" htonl # which makes it port 0
        fi
        return
    fi
    to=${REPLY##* }
    [ "$to" = "$1:$2" ] && return
    text+=" (it came to $to)"
    if [ "${to#*:}" = "$(swapped "$2")" ]; then
        fail "$text" htons
    elif [ "${to#*:}" != "$2" ]; then
        fail "$text" port-fixed
    else
        fail "$text" host-fixed
    fi
}

# shows_answer KEY: the step has ended, and shown what the file reply holds.
shows_answer() {
    local text received
    {
        printf '%s\n' "${lines[@]}"
        escaped "$T/reply"
        echo "Received $(wc -c <"$T/reply") bytes from ${1-127.0.0.1}:$port"
    } >"$T/expected"
    text="exit status 0, and on stdout:
$(visible "$T/expected")"
    no_accident '' "$text" || return
    if cmp -s "$T/expected" "$T/step.out"; then
        [ "$status" -eq 0 ] || fail "$text" success || return
        [ ! -s "$T/step.err" ] || fail "nothing on stderr" stderr
        return
    fi
    text+="
          $(difference "$T/expected" "$T/step.out")"
    received=$(tail -n 1 "$T/step.out")
    if tr -d '\n -~' <"$T/step.out" | grep -q .; then
        fail "$text" raw
    elif [ -n "$first_line" ] &&
        ! head -n 1 "$T/step.out" | grep -qxF -- "${lines[0]}"; then
        # Well formed, and yet not where the message came from?
        if head -n 1 "$T/step.out" | grep -q '127.0.0.1:[1-9]'; then
            fail "$text" not-connected
        else
            fail "$text" own-address
        fi
    elif [[ $received == *" from 0.0.0.0:"* ]]; then
        fail "$text" from-length
    elif [[ $received == "Received "*":$(swapped "$port")" ]]; then
        fail "$text" client-port
    elif [[ $received == "Received "* ]] && [ "$(wc -c <"$T/reply")" -gt 1024 ]
    then
        fail "$text" small-answer
    else
        fail "$text" answer
    fi
}

# sends_and_shows: a message to 127.0.0.2 and its answer.
sends_and_shows() {
    printf 'an answer\\\r\n' >"$T/reply"
    hears decoys save "$T/received" recv reply "$T/reply"
    run_step 127.0.0.2 "$port" 'hello, \n %s world'
    datagram_went_to 127.0.0.2 "$port"
    printf '%s' 'hello, \n %s world' >"$T/message"
    if cmp -s "$T/received" <(cat "$T/message"; printf '\0'); then
        fail "the message, and no NUL after it" nul-sent
    fi
    same_bytes "$T/message" "$T/received" "the message" message
    asked 127.0.0.2 18
    shows_answer 127.0.0.2
}

# sends_every_datagram: an empty one, every byte that an argument can hold, and
# the longest that goes over IPv4, each as one datagram.
sends_every_datagram() {
    printf 'x' >"$T/reply"
    : >"$T/message.0"
    every_byte 1 >"$T/message.1"
    seq 20000 | head -c 65506 >"$T/message.2"
    printf . >>"$T/message.2"
    local i message
    for i in 0 1 2; do
        hears save "$T/received" recv reply "$T/reply"
        IFS= read -r -d '' message <"$T/message.$i" || true
        run_step 127.0.0.1 "$port" "$message"
        if [ "$(grep -c '^Sent' "$T/step.out")" -eq 1 ] &&
            ! prints peer 'received *' 1; then
            fail "a datagram of ${#message} bytes" one-datagram || return
        fi
        same_bytes "$T/message.$i" "$T/received" "one datagram" one-datagram ||
            return
        asked 127.0.0.1 "${#message}"
        shows_answer || return
    done
}

# shows_every_answer: an empty one, every byte from 0 to 255, a long one.
shows_every_answer() {
    local i
    : >"$T/reply.0"
    every_byte 0 >"$T/reply.1"
    printf 'two\nlines' >"$T/reply.2"
    printf 'ends\n' >"$T/reply.3"
    seq 20000 | head -c 65507 >"$T/reply.4"
    for i in 0 1 2 3 4; do
        cp "$T/reply.$i" "$T/reply"
        hears recv reply "$T/reply"
        run_step localhost "$port" hello
        asked 127.0.0.1 5
        if [ "$i" = 0 ] && [ "$status" -ne 0 ]; then
            fail "that an empty answer is an answer" empty-datagram || return
        fi
        shows_answer || return
    done
}

# gives_up_after_two_seconds: the peer hears the message and says nothing.
gives_up_after_two_seconds() {
    local before after none="No answer within 2 seconds: UDP promises none"
    local text="exit status 1 after 2 seconds, and on stderr: $none"
    hears recv wait
    given="the peer says nothing"
    before=${EPOCHREALTIME/[.,]/}
    run_step 127.0.0.1 "$port" hello
    after=${EPOCHREALTIME/[.,]/}
    given+=", and it took $(((after - before) / 1000)) milliseconds"
    no_accident no-timeout "$text" || return
    if grep -q '^No answer' "$T/step.out"; then
        fail "$text" stdout || return
    elif [ "$status" -ne 1 ] || ! same_lines "$T/step.err" "$none"; then
        fail "$text" no-timeout || return
    fi
    ((after - before >= 1900000)) || fail "$text" no-timeout || return
    asked 127.0.0.1 5
    same_lines "$T/step.out" "${lines[@]}" || fail "$text
          on stdout:$(in_words "${lines[@]}")" lines-before
}

# shows_that_it_has_sent: the line is on its way before the step waits.
shows_that_it_has_sent() {
    printf 'x' >"$T/reply"
    hears recv wait reply "$T/reply"
    start step "$program" 127.0.0.1 "$port" hello
    given="the answer takes a second"
    prints step "Sent 5 bytes to 127.0.0.1:$port" 1 || {
        prints peer 'received *' 1 || true
        fail "Sent 5 bytes to 127.0.0.1:$port, at once" not-flushed || return
    }
    go peer
    ends step
    asked 127.0.0.1 5
    shows_answer
}

# asks_port_2347_of_localhost: where nothing is given.
asks_port_2347_of_localhost() {
    printf 'x' >"$T/reply"
    start peer "$udp_peer" 0.0.0.0 2347 recv reply "$T/reply"
    if ! prints peer 'port *'; then
        [ "${OWN_NETWORK-}" = yes ] || skip "port 2347 is in use"
    fi
    port=2347
    run_step
    prints peer 'received *' 1 || fail "a datagram to localhost, 2347" default-2347
    [ "${REPLY##* }" = 127.0.0.1:2347 ] ||
        fail "a datagram to localhost, 2347" default-2347
    REPLY=${REPLY#received }
    asked 127.0.0.1 "${REPLY%% *}"
    shows_answer
}

# reports_too_long: 65507 bytes are the most over IPv4 (udp(7)).
reports_too_long() {
    hears wait
    run_step 127.0.0.1 "$port" "$(printf '%065508d' 0)"
    given="a message of 65508 bytes"
    ! grep -q '^Sent 65508' "$T/step.out" ||
        fail "Send failed, for that is too long" send-ignored || return
    lines=()
    [ -z "$first_line" ] || mapfile -t lines < <(head -n 1 "$T/step.out")
    expect_failure send-ignored "Send failed" EMSGSIZE "${lines[@]}"
}

# reports_udp_errors: the calls up to the answer are made to fail.
reports_udp_errors() {
    local error
    hears wait
    errors EACCES EMFILE ENFILE ENOBUFS ENOMEM
    for error in "${tried[@]}"; do
        inject socket "$error" 127.0.0.1 "$port" x || continue
        expect_failure injected "Failed to create socket" "$error"
    done
    errors ENOMEM ENOPROTOOPT
    for error in "${tried[@]}"; do
        inject setsockopt "$error" 127.0.0.1 "$port" x || continue
        expect_failure injected "Setsockopt failed" "$error"
    done
    errors ENOBUFS ENETUNREACH EPERM EHOSTUNREACH ECONNREFUSED
    for error in "${tried[@]}"; do
        inject sendto,sendmsg "$error" 127.0.0.1 "$port" x || continue
        mapfile -t lines < <(grep "^Our" "$T/step.out")
        expect_failure injected "Send failed" "$error" "${lines[@]}"
    done
    errors ENOMEM ECONNREFUSED
    for error in "${tried[@]}"; do
        inject recvfrom,recvmsg "$error" 127.0.0.1 "$port" x || continue
        mapfile -t lines < <(grep "^Our" "$T/step.out")
        expect_failure injected "Receive failed" "$error" "${lines[@]}" \
            "Sent 1 bytes to 127.0.0.1:$port"
    done
    some_were_injected
}
