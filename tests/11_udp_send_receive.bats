# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load clients
load udp_clients

@test "11 sends a datagram to the host and the port that it is given" {
    sends_and_shows
}

@test "11 shows that it has sent before it waits" {
    shows_that_it_has_sent
}

@test "11 sends a message as one datagram, whatever its length" {
    sends_every_datagram
}

@test "11 shows every answer as step 06 does" {
    shows_every_answer
}

@test "11 takes an answer from whoever sends it" {
    printf 'from a stranger' >"$T/reply"
    hears recv stranger "$T/reply" wait
    run_step 127.0.0.1 "$port" hello
    grep -q '^Received 15 bytes from 127.0.0.1:[1-9][0-9]*$' "$T/step.out" ||
        fail "the answer, and the address of the stranger" answer
    ! grep -q "^Received .*:$port\$" "$T/step.out" ||
        fail "the address of the stranger, not that of the peer" answer
}

@test "11 gives up after two seconds" {
    gives_up_after_two_seconds
}

@test "11 does not hear that nobody is there" {
    free_port "$udp_peer"
    given="nobody hears port $port"
    run_step 127.0.0.1 "$port" hello
    local none="No answer within 2 seconds: UDP promises none"
    if [ "$status" -ne 1 ] || ! same_lines "$T/step.err" "$none"; then
        fail "exit status 1, and on stderr: $none" no-timeout
    fi
    same_lines "$T/step.out" "Sent 5 bytes to 127.0.0.1:$port" ||
        fail "on stdout: Sent 5 bytes to 127.0.0.1:$port" lines-before
}

@test "11 asks port 2347 of localhost where nothing is given" {
    asks_port_2347_of_localhost
}

@test "11 reports a message that is too long for a datagram" {
    reports_too_long
}

@test "11 reports a name that does not exist" {
    reports_unknown_host
}

@test "11 refuses a port that is no number from 1 to 65535" {
    refuses_client_ports
}

@test "11 refuses more than three arguments" {
    refuses arguments "localhost 80 hello world" "localhost 80 hello ''"
}

@test "11 reports every error of its calls" {
    reports_udp_errors
}
