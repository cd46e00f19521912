load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/udp_clients

# bats test_tags=core
@test "11 sends a datagram to the host and the port that it is given" {
    test_sends_and_shows
}

# bats test_tags=core
@test "11 shows that it has sent before it waits" {
    test_shows_that_it_has_sent
}

# bats test_tags=core,central
@test "11 sends a message as one datagram, whatever its length" {
    test_every_datagram
}

# bats test_tags=core
@test "11 shows every answer as step 06 does" {
    test_every_answer
}

# bats test_tags=core,central
@test "11 takes an answer from whoever sends it" {
    test_answer_of_a_stranger
}

# bats test_tags=core,central
@test "11 gives up after two seconds" {
    test_two_seconds
}

# bats test_tags=core
@test "11 waits on after it was stopped and continued" {
    test_stopped_and_continued
}

# bats test_tags=core
@test "11 does not hear that nobody is there" {
    port=$("$tcp" free)
    given="nobody hears port $port"
    run_step 127.0.0.1 "$port" hello
    expect_none "Sent 5 bytes to 127.0.0.1:$port"
}

# bats test_tags=arguments
@test "11 asks port 2347 of localhost where nothing is given" {
    test_port_2347_of_localhost
}

# bats test_tags=errors
@test "11 reports a message that is too long for a datagram" {
    test_too_long
}

# bats test_tags=errors,at-length
@test "11 reports a name that does not exist" {
    test_unknown_host
}

# bats test_tags=arguments,at-length
@test "11 refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments,at-length
@test "11 refuses more than three arguments" {
    expect_refused arguments localhost 80 hello world
    expect_refused arguments localhost 80 hello ''
}

# bats test_tags=errors
@test "11 reports every error of its calls" {
    test_errors socket:0 send:0 recv:1
}

# bats test_tags=errors
@test "11 reports an error of setsockopt, if it calls it" {
    test_errors setsockopt:any
}

# bats test_tags=errors,at-length
@test "11 reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core,at-length
@test "11 makes a UDP socket, and closes it" {
    test_sockets SOCK_DGRAM
}

# bats test_tags=errors,at-length
@test "11 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "11 uses its own memory only, and gives back what it got" {
    test_memory
}

# bats test_tags=words
@test "11 says it in the step's own words" {
    test_words talks
}
