# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load servers

ready="server socket bind successfully on port *"
occupant=("$udp_peer")

# asks TEXT [ADDRESS]: the server runs, and a client sends TEXT (printf) to it,
# on an address that only a server on all interfaces has, and waits for an answer.
# Both have ended when this returns.
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >"$T/message"
    [ -n "${port-}" ] || serve
    start client "$udp_peer" 0.0.0.0 0 save "$T/reply" \
        to "${2:-127.0.0.2}" "$port" reply "$T/message" recv
    prints client 'port *'
    client=127.0.0.1:${REPLY#port }
    ends step
}

# half_came_back [KEY [NOTE]]: the first half of the message came back, and the
# step says so, with NOTE at the end of the line. KEY is the hint where no other
# mistake is seen.
half_came_back() {
    local n half text key=${1-}
    n=$(wc -c <"$T/message")
    [ "$n" -le 1024 ] || n=1024
    half=$((n / 2))
    head -c "$half" "$T/message" >"$T/half"
    text="the first $half of $n bytes come back:
$(visible "$T/half")"
    no_accident "${key:-no-answer}" "$text" || return
    if grep -q 'not connected' "$T/step.err"; then
        fail "$text" datagram
        return
    fi
    if ! prints client 'received *' "$soon"; then
        fail "$text" "${key:-no-answer}"
        return
    fi
    text+="
          but these did:
$(visible "$T/reply")"
    if cmp -s "$T/half" "$T/reply"; then
        [ "${REPLY#* from *:}" = "$port on ${client}" ] ||
            fail "an answer from port $port ($REPLY)" no-answer || return
        lines=("$bound $port"
            "Received $n bytes from $client, sent back $half${2-}")
        local line
        line=$(sed -n 2p "$T/step.out")
        if [ "$line" != "${lines[1]}" ] &&
            [[ $line == *"from ${client%:*}:$(swapped "${client#*:}"),"* ]]; then
            fail "${lines[1]}" client-port
        fi
        if [[ $line == *" from "* && $line != *"from $client,"* ]]; then
            fail "${lines[1]}" client-address
        fi
        expect_success "${key:-lines}" "${lines[@]}"
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
        fail "$text" "${key:-half}"
    fi
}

@test "10 answers a datagram with its first half" {
    free_port "$udp_peer"
    serve "$port"
    asks 'hello world!'
    if [ "$status" -eq 124 ]; then # it did not hear us: elsewhere, perhaps?
        serve 0
        asks 'hello world!' 127.0.0.1
        [ "$status" -ne 0 ] || fail "a server on all interfaces" loopback
        serve 0
        port=$(swapped "$port")
        asks 'hello world!'
        [ "$status" -ne 0 ] || fail "a server on the port that it names" htons
        status=124
    fi
    half_came_back
}

@test "10 rounds down" {
    asks 'hello'
    half_came_back
}

@test "10 takes an empty datagram for a message" {
    asks ''
    half_came_back empty-datagram
}

@test "10 answers half of one byte, which is an empty datagram" {
    asks 'x'
    half_came_back empty-datagram
}

@test "10 counts bytes, not characters" {
    asks 'a\0\303\251\377\r\n\0'
    half_came_back
}

@test "10 takes 1024 bytes" {
    asks '%01024d'
    half_came_back small-buffer
}

@test "10 says that the rest of a longer datagram is lost" {
    for n in 1025 2000 65507; do
        port=''
        asks "%0${n}d"
        half_came_back lost " (the rest of the datagram is lost)"
    done
}

@test "10 waits as long as nothing comes, and takes one datagram" {
    serve
    for _ in {1..20}; do
        nap
    done
    asks 'first'
    half_came_back
}

@test "10 binds the port that it is given, or lets the kernel choose" {
    free_port "$udp_peer"
    serve "$port"
    expected=$port
    asks 'hello world!'
    half_came_back
    [ "$port" = "$expected" ]
    serve 0
    asks 'hello world!'
    half_came_back
}

@test "10 binds port 2347 where none is given" {
    default_port
    start step "$program"
    prints step "$bound *" "$soon" || fail "$bound 2347" not-flushed
    [ "$REPLY" = "$bound 2347" ] || fail "$bound 2347" default-port
}

@test "10 reports a port that is in use" {
    reports_port_in_use
}

@test "10 shares a port's number with TCP" {
    start tcp "$peer" listen 0.0.0.0 0 wait
    prints tcp 'port *'
    port=${REPLY#port }
    given="another program listens on TCP's port $port"
    serve "$port"
    asks 'hello world!'
    half_came_back
}

@test "10 reports a port that is not allowed" {
    reports_port_not_allowed
}

@test "10 refuses a port that is no number from 0 to 65535" {
    refuses_server_ports
}

@test "10 refuses more than one argument" {
    refuses arguments "2347 2348" "0 ''"
}

# inject_asked CALLS ERROR: the server, with a client that sends a word, and the
# first of CALLS made to fail.
inject_asked() {
    start_injected "$1" "$2" 1 0
    prints step "$bound *" || return
    port=${REPLY##* }
    start client "$udp_peer" 0.0.0.0 0 to 127.0.0.1 "$port" \
        reply "$T/message"
    ends client
    ends step
    was_injected
}

@test "10 reports every error of its calls" {
    errors EACCES EMFILE ENFILE ENOBUFS ENOMEM
    for error in "${tried[@]}"; do
        inject socket "$error" 0 || continue
        expect_failure injected "Failed to create socket" "$error"
    done
    errors EADDRINUSE EACCES EADDRNOTAVAIL ENOMEM
    for error in "${tried[@]}"; do
        inject bind "$error" 0 || continue
        expect_failure injected "Bind failed" "$error"
    done
    errors ENOBUFS ENOMEM
    for error in "${tried[@]}"; do
        inject getsockname "$error" 0 || continue
        expect_failure injected "Getsockname failed" "$error"
    done
    printf 'hello world' >"$T/message"
    errors ENOMEM
    for error in "${tried[@]}"; do
        inject_asked recvfrom,recvmsg "$error" || continue
        expect_failure injected "Receive failed" "$error" "$bound $port"
    done
    errors ENOBUFS ENETUNREACH EPERM EHOSTUNREACH
    for error in "${tried[@]}"; do
        inject_asked sendto,sendmsg "$error" || continue
        expect_failure injected "Send failed" "$error" "$bound $port"
    done
    some_were_injected
}
