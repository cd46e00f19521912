# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load clients
load udp_clients

first_line="Our socket chose"

@test "12 sends a datagram to the host and the port that it is given" {
    sends_and_shows
}

@test "12 hears at once that nobody is there" {
    free_port "$udp_peer"
    given="nobody hears port $port"
    run_step 127.0.0.1 "$port" hello
    mapfile -t lines < <(grep -x 'Our socket chose 127.0.0.1:[1-9][0-9]* as its own' \
        "$T/step.out")
    lines+=("Sent 5 bytes to 127.0.0.1:$port")
    grep -q '^No answer' "$T/step.err" && fail "Receive failed, at once" not-connected
    expect_failure recv-ignored "Receive failed" ECONNREFUSED "${lines[@]}"
}

@test "12 hears its peer alone" {
    printf 'from a stranger' >"$T/other"
    printf 'from the peer' >"$T/reply"
    hears recv stranger "$T/other" reply "$T/reply"
    run_step 127.0.0.1 "$port" hello
    ! grep -q stranger "$T/step.out" ||
        fail "the answer of the peer, and not that of a stranger" not-connected
    asked 127.0.0.1 5
    shows_answer
}

@test "12 shows that it has sent before it waits" {
    shows_that_it_has_sent
}

@test "12 sends a message as one datagram, whatever its length" {
    sends_every_datagram
}

@test "12 shows every answer as step 06 does" {
    shows_every_answer
}

@test "12 gives up after two seconds" {
    gives_up_after_two_seconds
}

@test "12 asks port 2347 of localhost where nothing is given" {
    asks_port_2347_of_localhost
}

@test "12 reports a message that is too long for a datagram" {
    reports_too_long
}

@test "12 reports a name that does not exist" {
    reports_unknown_host
}

@test "12 refuses a port that is no number from 1 to 65535" {
    refuses_client_ports
}

@test "12 refuses more than three arguments" {
    refuses arguments "localhost 80 hello world" "localhost 80 hello ''"
}

@test "12 reports every error of its calls" {
    reports_udp_errors
    errors ENETUNREACH EACCES EAGAIN
    for error in "${tried[@]}"; do
        inject connect "$error" 127.0.0.1 "$port" x || continue
        expect_failure injected "Connect failed" "$error"
    done
    errors ENOBUFS
    for error in "${tried[@]}"; do
        inject getsockname "$error" 127.0.0.1 "$port" x || continue
        expect_failure injected "Getsockname failed" "$error"
    done
}
