# shellcheck shell=bash
# tcp_servers.bash - what the tests of the servers, steps 07 to 10 and 15 to 19, share.

bound="server socket bind successfully on port" # their first line, less PORT
ready="server socket listening" # the line that says that it is ready, a pattern
occupant=("$tcp" listen)        # a peer that takes a port of this kind
serves=() ends=() # the step's arguments after the port, and its last lines

# default_port: port 2347 can be had: it is free in our own network, and may be
# in use elsewhere.
default_port() {
    start probe "${occupant[@]}" 0.0.0.0 2347
    wait_end probe
    [ "$ended" -eq 0 ] ||
        skip "port 2347 is in use, and this machine allows no network of its own"
}

# start_server [PORT [ARGUMENT...]]: start the step as a server, and wait until it is
# ready. $port is then its port.
start_server() {
    local asked=${1-0}
    start_step "$asked" "${@:2}" "${serves[@]}"
    if [ "$ready" = "${ready%'*'}" ]; then
        expect_line "$bound *" lines
        [[ $REPLY != "$bound "*[0-9]"$ready" ]] ||
            fail "$ready, in a line of its own" newline-missing
    fi
    expect_line "$ready" not-bound
    wait_line step "$bound *" 0 || fail "$bound PORT" lines
    port=${REPLY##* }
    expect_port "$asked" "$port"
}

# expect_port ASKED SHOWN: the step says that it is bound to port SHOWN.
expect_port() {
    local port=$1 wanted
    [ "$port" -gt 0 ] 2>/dev/null || port=PORT
    wanted="$bound $port"
    [[ $2 =~ ^[0-9]+$ ]] || fail "$bound $port" lines
    [ "$2" != 0 ] || fail "$bound $port, the real one" real-port
    [[ $1 != 0 && $((10#$1)) != "$2" ]] || return 0
    [ "$2" != "$(swapped "$((10#$1))")" ] || fail "$bound $1" htons
    [ "$2" != 2347 ] || fail "$bound $1" port-fixed
    fail "$bound $1" htonl # that makes it 0: the kernel has chosen
}

# start_client ACTION...: a client of $port, at an address of the server that only
# one on all interfaces has, from one of any bytes. $client is its own address and
# port. With $loopback_will_do a program that is checked may be at 127.0.0.1 alone: the
# first test of the step has told of that.
start_client() {
    local at addresses=(127.0.0.2)
    [[ -z ${FAILURES-} || -z $loopback_will_do ]] || addresses+=(127.0.0.1)
    for at in "${addresses[@]}"; do
        start client "$tcp" connect "$at" "$port" from 127.200.200.200 "$@"
        if wait_line client 'connected *'; then
            client=$(client_name "${REPLY#connected }")
            return
        fi
    done
    for at in 127.0.0.1:"$port" 127.0.0.2:"$(swapped "$port")" 127.0.0.2:2347; do
        start other "$tcp" connect "${at%:*}" "${at#*:}"
        if wait_line other 'connected *'; then
            limit=1 wait_until has_ended || true # where it serves one client
            case $at in
            127.0.0.1:*) fail "a server on all interfaces" loopback ;;
            *:2347) fail "a server on port $port" port-fixed ;;
            esac
            fail "a server on port $port (it is on ${at#*:})" htons
        fi
    done
    alive step || wait_end step
    fail "a server that takes connections on port $port" no-listen
}

loopback_will_do=''

# client_name IP:PORT: how the step names the client with this address and port.
client_name() {
    echo "$1"
}

has_ended() {
    ! alive step
}

# lines_served LINE...: of a server that has served $client.
lines_served() {
    lines=("$bound $port" "server socket listening" "Connected with $client"
        "$@" "${ends[@]}")
}

# expect_client_named: the line "Connected with" comes at once, and it is right.
expect_client_named() {
    local line="Connected with $client"
    wait_line step "$line" "$soon" && return
    wait_line step "Connected with *" 0 || hang=silent expect_line "$line" lines
    [[ $REPLY != "$line"[!0-9]* ]] || expect_line "$line" lines # and more behind it
    if [ "$REPLY" = "${line%:*}:$(swapped "${line##*:}")" ]; then
        fail "$line" client-port
    fi
    fail "$line" client-address
}

# wait_open: until the step, in whatever words, has named a port, and takes clients there: it
# goes to $port. Returns 1 where it ends without; $port is then the first number in its lines.
wait_open() {
    port=''
    wait_until has_opened
    [ -n "$port" ] && alive step
}
has_opened() {
    local lines rest number ended=''
    alive step || { ended=yes && reword; }
    mapfile -n 20 lines <step.out
    rest=${lines[*]} port=''
    while [[ $rest =~ [0-9]+ ]]; do
        number=${BASH_REMATCH[0]}
        rest=${rest#*"$number"}
        : "${port:=$number}"
        ! is_open "$number" || { port=$number && return; }
    done
    [ -n "$ended" ]
}
is_open() { # as proc(5) has it: 0A listens; a socket of UDP is 07 from its bind on
    [ ${#1} -le 5 ] && grep -qsE "^ *[0-9]+: [0-9A-F]+:$(printf %04X "$1") [0-9A-F:]* 0[7A] " \
        /proc/net/{tcp,udp}{,6}
}

# converse: for test_errors and its like, which say what is against it: the server,
# with a client that sends a word, waits for what comes back ($says) and goes. $notes: the
# lines that come after "Connected with", CLIENT for its address and port.
converse() {
    printf 'hello worl\n' >message
    client='' lines=()
    start_step 0 "${serves[@]}"
    if wait_open; then
        start client "$tcp" connect 127.0.0.1 "$port" "${says[@]}" \
            shutdown recv-all
        wait_line client 'connected *' && client=$(client_name "${REPLY#connected }")
    fi
    wait_end step
    [ -z "${pids[client]-}" ] || wait_end client
    lines_served "${notes[@]/CLIENT/$client}"
}
notes=() says=(send message recv 5)

# test_server_ports: a server's port is a number from 0 to 65535.
test_server_ports() {
    local port
    for port in "${no_ports[@]}"; do
        expect_refused number "$port"
    done
    port=$("$tcp" free)
    start_step "0$port"
    expect_number "$bound $port"
}

# test_port_in_use: somebody else has the port.
test_port_in_use() {
    start_on_port occupant "${occupant[@]}" 0.0.0.0 0 wait
    given="another program has port $port"
    hang=bind-ignored
    run_step "$port"
    if ! grep -q "$bound" step.out; then
        expect_failure bind-ignored "Bind failed" EADDRINUSE
        return
    fi
    # It says that it is bound. To another port, then? Have its twin taken too.
    cp step.out first.out
    start twin "${occupant[@]}" 0.0.0.0 "$(swapped "$port")" wait
    wait_line twin 'port *' || true
    run_step "$port"
    if grep -q 'Bind failed' step.err; then
        cp first.out step.out
        fail_told "Bind failed, for port $port is in use" htons
    fi
    fail "Bind failed, for port $port is in use" bind-ignored
}

# test_port_not_shared: a program of the same user would share the port with others
# (SO_REUSEPORT; over UDP SO_REUSEADDR too: socket(7)): the step does not.
test_port_not_shared() {
    start_on_port occupant "$peers/confine" "${occupant[@]}" 0.0.0.0 0 shared wait
    given="another program has port $port, and would share it"
    run_step "$port"
    ! grep -q "$bound" step.out ||
        fail_as "Bind failed, for port $port is in use" shared-port
    expect_failure bind-ignored "Bind failed" EADDRINUSE
}

# test_used_port: its last connection, which the server's side closed first, is in
# TIME_WAIT (RFC 9293, 3.3.2). With "twice" the step is told the port two times.
test_used_port() {
    start_on_port peer "$tcp" listen 0.0.0.0 0 accept close
    start client "$tcp" connect 127.0.0.1 "$port" recv-all close
    wait_end client
    wait_end peer
    given="port $port was used a moment ago"
    run_step "$port" ${1:+"$port"}
    [ "$status" -eq 0 ] || fail_told "$bound $port" reuseaddr
    expect_success lines "$bound $port"
}

# test_port_not_allowed: ports below 1024 are not for everybody (ip(7)).
test_port_not_allowed() {
    need_own_network
    rights=(-n)
    given="as an ordinary user"
    run_step 80
    expect_failure bind-ignored "Bind failed" EACCES
}

# expect_half FILE KEY: FILE, what came back, is the first half of the file message,
# or of its first 1024 bytes where $most says so. KEY is the hint where no common
# mistake is seen.
half_buffer=512 # bytes
expect_half() {
    local half n until_nul key=$2
    n=$(wc -c <message)
    until_nul=$(head -z -n 1 message | tr -d '\0' | wc -c)
    half=$(((n < ${most:-$n} ? n : ${most:-$n}) / 2))
    head -c "$half" message >half
    if cmp -s message "$1"; then
        key=echo-all
    elif [ "$half" -ne "$half_buffer" ] && [ "$(wc -c <"$1")" -eq "$half_buffer" ]; then
        key=half-buffer
    elif cmp -s <(tail -c "$half" message) "$1" ||
        cmp -s <(tail -c +$((half + 1)) message) "$1"; then
        key=second-half
    elif ((n % 2)) && cmp -s <(head -c $((half + 1)) message) "$1"; then
        key=rounded-up
    elif [ "$until_nul" -lt "$n" ] && cmp -s <(head -c $((until_nul / 2)) message) "$1"; then
        key=string
    fi
    expect_bytes half "$1" "the first half of the $n bytes that were sent" "$key"
}
