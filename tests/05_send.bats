load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients

converse() {
    start_listener accept recv-all
    run_step localhost "$port" hello
    lines_sent localhost 127.0.0.1 "$port"
}

# asks_for_a_page: where no message is given, for test_memory.
asks_for_a_page() {
    start_listener accept recv-all
    run_step localhost "$port"
}

# bats test_tags=core,central
@test "05 sends the message that it is given" {
    test_message
    lines_sent 127.0.0.2 127.0.0.2 "$port"
    expect_success lines "${lines[@]}"
}

# bats test_tags=core
@test "05 sends an HTTP request where no message is given" {
    test_requests
}

# bats test_tags=arguments
@test "05 sends it to port 80 of www.google.com where nothing is given" {
    start_web accept save received recv-all
    run_step
    lines_sent www.google.com 127.0.0.80 80
    expect_success default-host "${lines[@]}"
    wait_end peer
    expect_request received www.google.com
}

# bats test_tags=core
@test "05 sends every kind of message" {
    test_every_message
    lines_sent 127.0.0.2 127.0.0.2 "$port"
    expect_success message "${lines[@]}"
}

# bats test_tags=core,central
@test "05 sends the rest where send takes a part only" {
    test_partial_send
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_success one-send "${lines[@]}"
}

# bats test_tags=errors
@test "05 reports a server that goes away" {
    test_server_goes
}

# bats test_tags=errors,at-length
@test "05 reports that nobody listens" {
    test_refused
}

# bats test_tags=errors,at-length
@test "05 reports a name that does not exist" {
    test_unknown_host "Socket Created"
}

# bats test_tags=core,at-length
@test "05 takes every address, and the first of several" {
    test_addresses
}

# bats test_tags=errors
@test "05 shows what it has done before it waits for a name" {
    test_shows_before_lookup
}

# bats test_tags=errors
@test "05 shows what it has done before it waits for connect" {
    test_shows_before_connect
}

# bats test_tags=arguments,at-length
@test "05 refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments
@test "05 names the port as a number, and not where it is 80" {
    test_typed_port
}

# bats test_tags=arguments
@test "05 refuses more than three arguments" {
    expect_refused arguments localhost 80 hello world
    expect_refused arguments localhost 80 hello ''
}

# bats test_tags=errors
@test "05 reports every error of its calls" {
    test_errors socket:0 connect:2 send:3
}

# bats test_tags=errors,at-length
@test "05 reports an error after what came before it" {
    test_order send
}

# bats test_tags=core,at-length
@test "05 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors,at-length
@test "05 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "05 uses its own memory only, and gives back what it got" {
    test_memory converse asks_for_a_page
}

# bats test_tags=words
@test "05 says it in the step's own words" {
    test_words
}
