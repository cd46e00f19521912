# shellcheck shell=bash disable=SC2034,SC2154 # shared by the test files
# servers.bash - what the tests of the servers, steps 07 to 09, share.

bound="server socket bind successfully on port" # their first line, less PORT

# default_port: port 2347 can be had: it is free in our own network, and may be
# in use elsewhere.
default_port() {
    start probe "${occupant[@]}" 0.0.0.0 2347
    ends probe
    [ "$ended" -eq 0 ] ||
        skip "port 2347 is in use, and this machine allows no network of its own"
}

# serve [PORT]: start the step as a server, and wait until it is ready. $port is
# then its port.
ready="server socket listening" # the line that says so, a pattern
serve() {
    start step "$program" "${1-0}"
    if ! prints step "$ready" "$soon"; then
        if kill -0 "${pids[step]}" 2>/dev/null; then
            fail "$bound PORT, $ready, at once" not-flushed
        else
            ends step
            no_accident '' "a server that waits" &&
                fail "$bound PORT, $ready, and a wait" not-bound
        fi
        return
    fi
    prints step "$bound *" 1 || fail "$bound PORT" lines || return
    port=${REPLY##* }
    right_port "${1-0}" "$port"
}

# right_port ASKED SHOWN: the step says that it is bound to port SHOWN.
right_port() {
    if [ "$2" = 0 ]; then
        fail "$bound PORT, the real one" real-port
    elif [ "$1" = 0 ] || [ "$1" = "$2" ]; then
        return 0
    elif [ "$2" = "$(swapped "$1")" ]; then
        fail "$bound $1" htons
    elif [ "$2" = 2347 ]; then
        fail "$bound $1" port-fixed
    else
        fail "$bound $1" htonl # that makes it 0: the kernel has chosen
    fi
}

# client ACTION...: a client of $port, on an address that only a server on all
# interfaces has. $client is its own address and port.
client() {
    local at
    start client "$peer" connect "${address:-127.0.0.2}" "$port" "$@"
    if prints client 'connected *'; then
        client=${REPLY#connected }
        return
    fi
    for at in 127.0.0.1:"$port" 127.0.0.2:"$(swapped "$port")" 127.0.0.2:2347; do
        start other "$peer" connect "${at%:*}" "${at#*:}"
        if prints other 'connected *'; then
            ends step
            case $at in
            127.0.0.1:*) fail "a server on all interfaces" loopback ;;
            *:2347) fail "a server on port $port" port-fixed ;;
            *) fail "a server on port $port (it is on ${at#*:})" htons ;;
            esac
            return
        fi
    done
    kill -0 "${pids[step]}" 2>/dev/null || ends step
    fail "a server that takes connections on port $port" no-listen
}

# served LINE...: the lines of a server that has served $client go to lines.
served() {
    lines=("$bound $port" "server socket listening" "Connected with $client"
        "$@")
}

# the_client_is_named: the line "Connected with" has come, and it is right.
the_client_is_named() {
    local line="Connected with $client"
    prints step "$line" "$soon" && return # whole: a part may come first
    prints step "Connected with *" 0 || fail "$line, at once" not-flushed ||
        return
    if [ "$REPLY" = "${line%:*}:$(swapped "${line##*:}")" ]; then
        fail "$line" client-port
    else
        fail "$line" client-address
    fi
}

# used_a_moment_ago: $port is free, but its last connection, which the server's
# side closed first, is in TIME_WAIT (RFC 9293, 3.3.2).
used_a_moment_ago() {
    listener accept close
    start client "$peer" connect 127.0.0.1 "$port" recv-all close
    ends client
    ends peer
    given="port $port was used a moment ago"
}

# refuses_server_ports: a server's port is a number from 0 to 65535.
refuses_server_ports() {
    refuses number 65536 -1 +80 80x abc "''" "' 80'" "'80 '" 0x50 8e1 80.0 \
        4294967376 99999999999999999999
}

# reports_port_in_use: somebody else has the port.
occupant=("$peer" listen)
reports_port_in_use() {
    start occupant "${occupant[@]}" 0.0.0.0 0 wait
    prints occupant 'port *'
    port=${REPLY#port }
    given="another program has port $port"
    run_step "$port"
    if ! grep -q "$bound" "$T/step.out"; then
        expect_failure bind-ignored "Bind failed" EADDRINUSE
        return
    fi
    # It says that it is bound. To another port, then? Have its twin taken too.
    cp "$T/step.out" "$T/first.out"
    start twin "${occupant[@]}" 0.0.0.0 "$(swapped "$port")" wait
    prints twin 'port *' || true
    run_step "$port"
    if grep -q 'Bind failed' "$T/step.err"; then
        cp "$T/first.out" "$T/step.out"
        fail "Bind failed, for port $port is in use" htons
    else
        fail "Bind failed, for port $port is in use" bind-ignored
    fi
}

# reports_port_not_allowed: ports below 1024 are not for everybody (ip(7)).
reports_port_not_allowed() {
    need_own_network
    start step setpriv --bounding-set -net_bind_service "$program" 80
    command="$step 80" given="as an ordinary user"
    ends step
    expect_failure bind-ignored "Bind failed" EACCES
}

# inject_accept ERROR: inject, for accept on $port. A client comes, for the step may
# wait with poll or select first; whether it is taken does not matter.
inject_accept() {
    start_injected accept,accept4 "$1" 1 "$port"
    if prints step "server socket listening"; then
        start client "$peer" connect 127.0.0.1 "$port" recv-all
    fi
    ends step
    was_injected
}

# reports_server_errors: the calls up to the first line are made to fail. Where
# that makes no difference, as with a call never made, it is as right.
reports_server_errors() {
    local error
    errors EACCES EMFILE ENFILE ENOBUFS ENOMEM
    for error in "${tried[@]}"; do
        inject socket "$error" 0 || continue
        expect_failure injected "Failed to create socket" "$error"
    done
    errors ENOMEM ENOBUFS ENOPROTOOPT
    for error in "${tried[@]}"; do
        inject setsockopt "$error" 0 || continue
        expect_failure injected "Setsockopt failed" "$error"
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
}

# reports_listen_and_accept_errors: the same for these two calls of 08 and 09.
reports_listen_and_accept_errors() {
    local error
    free_port
    errors EADDRINUSE ENOBUFS
    for error in "${tried[@]}"; do
        inject listen "$error" "$port" || continue
        expect_failure injected "Listen failed" "$error" "$bound $port"
    done
    errors EMFILE ENFILE ENOBUFS ENOMEM EPERM
    for error in "${tried[@]}"; do
        inject_accept "$error" || continue
        expect_failure injected "Accept failed" "$error" "$bound $port" \
            "server socket listening"
    done
}
