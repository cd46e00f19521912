# shellcheck shell=bash disable=SC2034,SC2154 # shared by the test files
# clients.bash - what the tests of the clients, steps 04 to 06, share.

# connected HOST IP PORT: the lines of a client that has connected go to lines.
connected() {
    lines=("Socket Created" "The host's IP address is $2"
        "Our socket connected to $1 on ip $2 on port $3")
}

# sent HOST IP PORT: the same of one that has sent its message.
sent() {
    connected "$@"
    lines+=("Message sent successfully")
}

# came_to IP PORT: the peer, which listens at decoys too, saw the client come
# there: call it when the step has ended.
came_to() {
    local text="a connection to $1, port $2" to
    if ! prints peer 'accepted *' 1; then
        if [ "$status" -eq 1 ] && grep -q 'Connect failed' "$T/step.err"; then
            fail "$text" htonl # the decoys saw nothing either
        else
            fail "$text" no-connect
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

# refuses_client_ports: a client's port is a number from 1 to 65535.
refuses_client_ports() {
    local port
    for port in 0 65536 -1 +80 80x abc "''" "' 80'" "'80 '" 0x50 8e1 80.0 \
        4294967376 99999999999999999999; do
        refuses number "127.0.0.1 $port" || return
    done
}

# shows_before_lookup: "Socket Created" is on its way before a look-up of the
# name that waits. The look-up is made to wait by a library of the test's own.
shows_before_lookup() {
    cc -shared -fPIC -o "$T/slow.so" -x c - <<-'C'
		#include <unistd.h>
		int getaddrinfo(void) { for (;;) pause(); }
		void *gethostbyname(void) { for (;;) pause(); }
		void *gethostbyname2(void) { for (;;) pause(); }
	C
    start step env LD_PRELOAD="$T/slow.so" ASAN_OPTIONS=verify_asan_link_order=0 \
        "$program" localhost 80
    command="$step localhost 80" given="the look-up of the name takes its time"
    prints step "Socket Created" "$soon" ||
        fail "Socket Created, at once" not-flushed
}

# shows_before_connect: the lines up to the address are on their way before a
# connect that waits, because the server's queue is full (listen(2)).
shows_before_connect() {
    listener backlog 0 wait
    start filler "$peer" connect 127.0.0.1 "$port" wait
    prints filler 'connected *'
    start step "$program" 127.0.0.1 "$port"
    given="the server's queue is full, so connect waits"
    prints step "The host's IP address is 127.0.0.1" "$soon" ||
        fail "Socket Created, The host's IP address is 127.0.0.1, at once" \
            not-flushed
}

# reports_refused: nobody listens on the port.
reports_refused() {
    free_port
    given="nobody listens on port $port"
    run_step 127.0.0.1 "$port"
    expect_failure connect-ignored "Connect failed" ECONNREFUSED \
        "Socket Created" "The host's IP address is 127.0.0.1"
}

# reports_unknown_host LINE...: there is no such name (RFC 6761, 6.4). LINEs are
# what was printed before.
reports_unknown_host() {
    run_step nosuch.invalid
    expect_failure lookup-ignored "host IP address could not be found" gai "$@"
    run_step ::1 80
    expect_failure ipv4 "host IP address could not be found" gai "$@"
}

# reports_call_errors: socket and connect are made to fail.
reports_call_errors() {
    local error
    listener wait
    errors EACCES EMFILE ENFILE ENOBUFS ENOMEM
    for error in "${tried[@]}"; do
        inject socket "$error" 127.0.0.1 "$port" || continue
        expect_failure injected "Failed to create socket" "$error"
    done
    errors EACCES EPERM EADDRNOTAVAIL EAGAIN ECONNREFUSED \
        ENETUNREACH ETIMEDOUT EHOSTUNREACH
    for error in "${tried[@]}"; do
        inject connect "$error" 127.0.0.1 "$port" || continue
        expect_failure injected "Connect failed" "$error" \
            "Socket Created" "The host's IP address is 127.0.0.1"
    done
}

# reports_send_errors: send is made to fail, on a connection that stands.
reports_send_errors() {
    local error
    errors EACCES ECONNRESET ENOBUFS ENOMEM EPIPE ETIMEDOUT \
        EHOSTUNREACH
    for error in "${tried[@]}"; do
        listener accept recv 5 shutdown recv-all # one that uses write ends too
        inject sendto,sendmsg "$error" 127.0.0.1 "$port" hello || continue
        connected 127.0.0.1 127.0.0.1 "$port"
        expect_failure injected "Send failed" "$error" "${lines[@]}"
    done
}

# a_long_message: one of 131071 bytes, the most that one argument can be
# (execve(2)), goes to $message and to the file message.
a_long_message() {
    seq 30000 | head -c 131070 >"$T/message"
    printf . >>"$T/message"
    message=$(<"$T/message")
}

# arrives WHAT ACTION...: run the step on 127.0.0.2 with the message that the file
# message holds; the peer does the ACTIONs once it has a client, and reads all.
# Just the message must arrive; WHAT says what it is.
arrives() {
    local what=$1
    shift
    listener decoys accept save "$T/received" "$@" recv-all
    IFS= read -r -d '' message <"$T/message" || true
    run_step "${host:-127.0.0.2}" "$port" "$message"
    came_to "${address:-127.0.0.2}" "$port" || return
    ends peer
    if cmp -s "$T/received" <(cat "$T/message"; printf '\0'); then
        fail "$what, and no NUL after it" nul-sent
    else
        same_bytes "$T/message" "$T/received" "$what" message
    fi
}

# sends_a_message ACTION...: a short one.
sends_a_message() {
    printf '%s' 'hello, \n %s world' >"$T/message"
    arrives "the message" "$@"
}

# sends_every_message ACTION...: an empty one, one with every byte that an
# argument can hold, and a long one, to localhost.
sends_every_message() {
    local host=localhost address=127.0.0.1
    : >"$T/message"
    arrives "an empty message" "$@" || return
    every_byte 1 >"$T/message"
    arrives "every byte from 1 to 255" "$@" || return
    a_long_message
    arrives "a message of 131071 bytes" "$@"
}

# sends_a_request ACTION...: of its own, where no message is given.
sends_a_request() {
    listener accept save "$T/received" "$@" recv-all
    run_step localhost "$port"
    no_accident '' "that it sends a request" || return
    ends peer
    is_request "$T/received" "localhost:$port"
}

# sends_what_is_left: send takes a part only: the buffers are small, the peer
# does not read, and the program is stopped and continued while it waits.
sends_what_is_left() {
    local turn state
    need_own_network
    a_long_message
    tcp_wmem "4096 4096 4096"
    listener rcvbuf 2048 accept shutdown save "$T/received" wait recv-all close
    given="send takes a part of the message only"
    start step "$program" 127.0.0.1 "$port" "$message"
    prints peer 'accepted *' || fail "a connection" no-connect || return
    process_of step || fail "that it waits until all is sent" one-send || return
    for ((turn = 0; turn < 10; turn++)); do
        nap
        kill -STOP "$process" 2>/dev/null || break
        until_true stopped "$process" || break
        kill -CONT "$process"
    done
    go peer
    ends step
    ends peer
    same_bytes "$T/message" "$T/received" "the whole message" one-send
}
stopped() { # PID: whether it is stopped, or gone
    local state
    state=$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) || return 0
    [[ $state == [TZX]* ]]
}

# reports_a_server_that_goes: while the message is being sent the server ends
# its side, then resets the connection: no signal may kill the client.
reports_a_server_that_goes() {
    need_own_network
    a_long_message
    tcp_wmem "4096 4096 4096"
    listener rcvbuf 2048 accept shutdown wait reset
    given="the server goes away before it has read the message"
    start step "$program" 127.0.0.1 "$port" "$message"
    prints peer 'accepted *' || fail "a connection" no-connect || return
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        nap
    done
    go peer
    ends step
    connected 127.0.0.1 127.0.0.1 "$port"
    expect_failure send-ignored "Send failed" 'EPIPE|ECONNRESET' "${lines[@]}"
}

# is_request FILE HOST: FILE is a right HTTP/1.1 request for / of HOST
# (RFC 9112, 2.1 to 3.2 and 9.6), and nothing else.
is_request() {
    local text="the request:" lines=()
    text+=$(in_words "GET / HTTP/1.1\\r\\n" "Host: $2\\r\\n" \
        "Connection: close\\r\\n" "\\r\\n")
    text+=$'\n'"          but the server got:
$(cat -A "$1" | head -c 600 | awk '{ print "            " $0 }')"
    tr -d '\0' <"$1" >"$T/request"
    mapfile -t lines < <(tr -d '\r' <"$T/request")
    if ! cmp -s "$1" "$T/request"; then
        fail "$text" nul-sent
    elif [ "$(tr -cd '\n' <"$1" | wc -c)" -ne \
        "$(grep -c $'\r$' "$1")" ]; then
        fail "$text" newlines
    elif [ "$(tail -c 4 "$1" | od -An -tx1)" != " 0d 0a 0d 0a" ]; then
        fail "$text" blank-line
    elif [ "${lines[0]}" != "GET / HTTP/1.1" ] ||
        [ "$(printf '%s\n' "${lines[@]}" | grep -c '^$')" -ne 1 ]; then
        fail "$text" request
    elif [ "$(grep -ciE $'^Host:[ \t]*'"${2//./\\.}"$'[ \t]*\r$' "$1")" \
        -ne 1 ] || [ "$(grep -ci '^Host:' "$1")" -ne 1 ]; then
        fail "$text" host-field
    elif ! grep -qiE $'^Connection:[ \t]*close[ \t]*\r$' "$1"; then
        fail "$text" connection-close
    fi
}
