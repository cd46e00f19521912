load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/udp_clients

first_line="Our socket chose"

# bats test_tags=core,at-length
@test "12 sends a datagram to the host and the port that it is given" {
    test_sends_and_shows
}

# bats test_tags=core,central
@test "12 hears at once that no such port is there" {
    port=$("$tcp" free)
    given="nobody hears port $port"
    run_step 127.0.0.1 "$port" hello
    mapfile -t lines < <(grep -x "Our socket chose 127.0.0.1:[1-9][0-9]* as its own" \
        step.out)
    lines+=("Sent 5 bytes to 127.0.0.1:$port")
    ! grep -q "^No answer" step.err || fail "Receive failed, at once" not-connected
    expect_failure recv-ignored "Receive failed" ECONNREFUSED "${lines[@]}"
}

# bats test_tags=core,central
@test "12 takes no datagram that does not claim to come from its peer" {
    printf "from a stranger" >other
    printf "from the peer" >reply
    start_udp_peer recv stranger other reply reply
    run_step 127.0.0.1 "$port" hello
    ! grep -q stranger step.out ||
        fail "the answer of the peer, and not that of a stranger" not-connected
    lines_asked 127.0.0.1 5
    expect_answer
}

# bats test_tags=core,at-length
@test "12 shows that it has sent before it waits" {
    test_shows_that_it_has_sent
}

# bats test_tags=core,at-length
@test "12 sends a message as one datagram, whatever its length" {
    test_every_datagram
}

# bats test_tags=core
@test "12 shows every answer as step 06 does" {
    test_every_answer
}

# bats test_tags=core
@test "12 gives up after two seconds" {
    test_two_seconds
}

# bats test_tags=core,at-length
@test "12 waits on after it was stopped and continued" {
    test_stopped_and_continued
}

# bats test_tags=arguments,at-length
@test "12 asks port 2347 of localhost where nothing is given" {
    test_port_2347_of_localhost
}

# bats test_tags=errors,at-length
@test "12 reports a message that is too long for a datagram" {
    test_too_long
}

# bats test_tags=errors,at-length
@test "12 reports a name that does not exist" {
    test_unknown_host
}

# bats test_tags=arguments,at-length
@test "12 refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments,at-length
@test "12 refuses more than three arguments" {
    expect_refused arguments localhost 80 hello world
    expect_refused arguments localhost 80 hello ''
}

# bats test_tags=errors
@test "12 reports every error of its calls" {
    test_errors socket:0 send:1 recv:2 connect:0 getsockname:0
}

# bats test_tags=errors,at-length
@test "12 reports an error of setsockopt, if it calls it" {
    test_errors setsockopt:any
}

# bats test_tags=errors,at-length
@test "12 reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core,at-length
@test "12 makes a UDP socket, and closes it" {
    test_sockets SOCK_DGRAM
}

# bats test_tags=errors,at-length
@test "12 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "12 uses its own memory only, and gives back what it got" {
    test_memory
}

# bats test_tags=words
@test "12 says it in the step's own words" {
    test_words talks
}
