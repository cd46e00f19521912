# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load clients

# replied FILE: the lines of a client that has sent its message to 127.0.0.1 and
# got what FILE holds go to the file expected.
replied() {
    sent 127.0.0.1 127.0.0.1 "$port"
    printf '%s\n' "${lines[@]}"
    escaped "$1"
    echo "Received $(wc -c <"$1") bytes; the server closed the connection"
} >"$T/expected"
# reply_to TEXT [HOW]: a peer that takes the request of five bytes, sends TEXT
# (printf) as its action HOW does, and closes; the step asks it and ends.
reply_to() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >"$T/reply"
    listener accept recv 5 "${2:-send}" "$T/reply" shutdown recv-all close
    run_step 127.0.0.1 "$port" hello
    replied "$T/reply"
}

# shows KEY: the step has printed what it should; else the fitting hint as far as
# that can be told, or KEY.
shows() {
    local key=$1 text
    text="exit status 0, and on stdout:
$(visible "$T/expected")"
    no_accident "$key" "$text" || return
    if cmp -s "$T/expected" "$T/step.out"; then
        [ "$status" -eq 0 ] || fail "$text" success || return
        [ ! -s "$T/step.err" ] || fail "nothing on stderr" stderr
        return
    fi
    text+="
          $(difference "$T/expected" "$T/step.out")"
    if tr -d '\n -~' <"$T/step.out" | grep -q .; then
        fail "$text" raw
    elif grep -q '.Received [0-9]* bytes; ' "$T/step.out"; then
        fail "$text" last-line
    elif cmp -s <(sed '$d' "$T/expected") <(sed '$d' "$T/step.out"); then
        fail "$text" count
    else
        fail "$text" "$key"
    fi
}

@test "06 asks the host and the port that it is given" {
    printf 'Hello' >"$T/reply"
    listener decoys accept recv 5 send "$T/reply" shutdown recv-all
    run_step 127.0.0.2 "$port" hello
    came_to 127.0.0.2 "$port"
    sent 127.0.0.2 127.0.0.2 "$port"
    lines+=(Hello "Received 5 bytes; the server closed the connection")
    printf '%s\n' "${lines[@]}" >"$T/expected"
    if [[ $(tr -d '\0' <"$T/step.out") == *$'\nHello'[!$'\nR']* ]]; then
        fail "Hello, and nothing after it in its line" string
    fi
    shows lines
}

@test "06 shows a reply that comes in two parts" {
    printf 'the first part, ' >"$T/one"
    printf 'another' >"$T/two"
    cat "$T/one" "$T/two" >"$T/reply"
    listener accept recv 5 send "$T/one" wait send "$T/two" shutdown recv-all
    start step "$program" 127.0.0.1 "$port" hello
    prints step "the first part, *" "$soon" || {
        until_true grep -q received "$T/peer.out"
        fail "the first part of the reply, when it has come" as-it-comes
    }
    go peer
    ends step
    replied "$T/reply"
    if ! grep -q another "$T/step.out"; then
        fail "both parts of the reply" one-recv
    fi
    if grep -q 'another.*part' "$T/step.out"; then
        fail "the second part, and nothing after it" string
    fi
    shows lines
}

@test "06 shows every byte from 0 to 255 as Python does" {
    reply_to 'A\0Z\0'
    sed 1,4d "$T/step.out" | grep -q Z ||
        fail "the bytes after a NUL too" string
    reply_to '\033[31m\a'
    shows escape
    every_byte 0 >"$T/bytes"
    listener accept recv 5 send "$T/bytes" shutdown recv-all close
    run_step 127.0.0.1 "$port" hello
    replied "$T/bytes"
    shows escape
}

@test "06 shows a reply that comes byte by byte" {
    reply_to 'one\r\ntwo\r\nthree' drip
    shows one-recv
}

@test "06 ends the last line of a reply, and only where that is needed" {
    reply_to 'line\nno end'
    shows last-line
    reply_to 'line\n'
    shows last-line
    reply_to '\n\n'
    shows last-line
    reply_to 'ends with \\\\n'
    shows last-line
}

@test "06 shows an empty reply" {
    reply_to ''
    shows last-line
}

@test "06 shows a reply of a MiB" {
    limit=20 # byte by byte it takes its time
    seq 200000 | head -c 1048576 >"$T/reply"
    listener accept recv 5 send "$T/reply" shutdown recv-all close
    run_step 127.0.0.1 "$port" hello
    {
        sent 127.0.0.1 127.0.0.1 "$port"
        printf '%s\n' "${lines[@]}"
        awk '{ printf "%s%s", (NR > 1 ? "\\n\n" : ""), $0 } END { print "" }' \
            "$T/reply"
        echo "Received 1048576 bytes; the server closed the connection"
    } >"$T/expected"
    shows one-recv
}

@test "06 shows what came before a reset, and reports the reset" {
    printf 'half a li' >"$T/reply"
    listener accept recv 5 send "$T/reply" wait reset
    start step "$program" 127.0.0.1 "$port" hello
    prints step 'half a li*' "$soon" ||
        fail "half a li, when it has come" as-it-comes
    go peer
    ends step
    given="the server sends half a line and resets the connection"
    sent 127.0.0.1 127.0.0.1 "$port"
    expect_failure reset-as-end "Receive failed" ECONNRESET "${lines[@]}" \
        "half a li"
}

@test "06 reports a reset that comes before any reply" {
    listener accept recv 5 reset
    run_step 127.0.0.1 "$port" hello
    sent 127.0.0.1 127.0.0.1 "$port"
    expect_failure reset-as-end "Receive failed" ECONNRESET "${lines[@]}"
}

@test "06 waits as long as the server is silent" {
    printf 'at last\n' >"$T/reply"
    listener accept recv 5 wait send "$T/reply" wait shutdown recv-all
    start step "$program" 127.0.0.1 "$port" hello
    prints step "Message sent successfully" "$soon" ||
        fail "Message sent successfully, at once" not-flushed
    for _ in {1..20}; do
        nap
    done
    go peer
    prints step 'at last\\n' "$soon" || fail "at last\\n, at once" as-it-comes
    go peer
    ends step
    replied "$T/reply"
    shows lines
}

@test "06 sends the message that it is given, and a request where there is none" {
    sends_a_message shutdown
    sends_a_request shutdown
}

@test "06 asks www.google.com where nothing is given" {
    need_own_network
    printf 'HTTP/1.1 200 OK\r\n\r\n' >"$T/reply"
    start peer "$peer" listen 0.0.0.0 80 \
        accept save "$T/received" send "$T/reply" shutdown recv-all
    prints peer 'port *'
    run_step
    sent www.google.com 127.0.0.80 80
    expect_success default-host "${lines[@]}" 'HTTP/1.1 200 OK\r\n' '\r\n' \
        "Received 19 bytes; the server closed the connection"
    ends peer
    is_request "$T/received" www.google.com
}

@test "06 sends every kind of message" {
    sends_every_message shutdown
}

@test "06 gets a page of a real web server" {
    need python3
    mkdir "$T/www"
    printf '<p>Hello\n' >"$T/www/index.html"
    start web python3 -u -m http.server --directory "$T/www" \
        --protocol HTTP/1.1 --bind 127.0.0.1 0
    prints web 'Serving HTTP*'
    port=${REPLY#*port }
    port=${port%% *}
    run_step 127.0.0.1 "$port"
    [ "$status" -eq 0 ] || fail "exit status 0" request
    grep -qx 'HTTP/1.1 200 OK\\r\\n' "$T/step.out" ||
        fail 'the line HTTP/1.1 200 OK\r\n' request
    grep -qx '<p>Hello\\n' "$T/step.out" || fail 'the page, <p>Hello\n' one-recv
}

@test "06 sends the rest where send takes a part only" {
    sends_what_is_left
}

@test "06 reports a server that goes away" {
    reports_a_server_that_goes
}

@test "06 reports that nobody listens" {
    reports_refused
}

@test "06 reports a name that does not exist" {
    reports_unknown_host "Socket Created"
}

@test "06 shows what it has done before it waits" {
    shows_before_lookup
    shows_before_connect
}

@test "06 refuses a port that is no number from 1 to 65535" {
    refuses_client_ports
}

@test "06 refuses more than three arguments" {
    refuses arguments "localhost 80 hello world" "localhost 80 hello ''"
}

@test "06 reports every error of its calls" {
    reports_call_errors
    reports_send_errors
    errors ECONNRESET ECONNREFUSED ETIMEDOUT ENOMEM
    for error in "${tried[@]}"; do
        listener accept recv 5 shutdown recv-all # poll and read end too
        inject recvfrom,recvmsg "$error" 127.0.0.1 "$port" hello || continue
        sent 127.0.0.1 127.0.0.1 "$port"
        expect_failure injected "Receive failed" "$error" "${lines[@]}"
    done
    some_were_injected
}
