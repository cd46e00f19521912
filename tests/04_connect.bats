load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients

converse() {
    start_listener accept recv-all
    run_step localhost "$port"
    lines_connected localhost 127.0.0.1 "$port"
}

# The host is given as 127.0.0.2, which is this machine too, so that the peer
# can tell whether it was used.
# bats test_tags=core,central
@test "04 connects to the host and the port that it is given" {
    start_listener decoys accept recv-all
    run_step 127.0.0.2 "$port"
    expect_came_to 127.0.0.2 "$port"
    lines_connected 127.0.0.2 127.0.0.2 "$port"
    expect_success lines "${lines[@]}"
}

# bats test_tags=errors
@test "04 reports that nobody listens" {
    test_refused
}

# bats test_tags=errors
@test "04 reports a name that does not exist" {
    test_unknown_host "Socket Created"
}

# bats test_tags=core,central
@test "04 connects to a host by its name, sends nothing and closes" {
    converse
    expect_success lines "${lines[@]}"
    wait_end peer
    wait_line peer "received 0" && wait_line peer end ||
        fail "a connection that is closed without a byte" lines
}

# bats test_tags=core
@test "04 takes every address, and the first of several" {
    test_addresses
}

# bats test_tags=arguments
@test "04 connects to port 80 of www.google.com where nothing is given" {
    start_web accept accept
    run_step
    lines_connected www.google.com 127.0.0.80 80
    expect_success default-host "${lines[@]}"
    wait_line peer 'accepted *' 1 || fail "a connection to www.google.com, port 80" no-connect
    run_step 127.0.0.3
    lines_connected 127.0.0.3 127.0.0.3 80
    expect_success default-host "${lines[@]}"
}

# bats test_tags=errors
@test "04 shows what it has done before it waits for a name" {
    test_shows_before_lookup
}

# bats test_tags=errors
@test "04 shows what it has done before it waits for connect" {
    test_shows_before_connect
}

# bats test_tags=arguments
@test "04 refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments
@test "04 refuses more than two arguments" {
    expect_refused arguments localhost 80 x
    expect_refused arguments localhost 80 ''
}

# bats test_tags=errors
@test "04 reports every error of its calls" {
    test_errors socket:0 connect:2
}

# bats test_tags=errors
@test "04 reports an error after what came before it" {
    test_order connect
}

# bats test_tags=core
@test "04 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors
@test "04 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "04 uses its own memory only, and gives back what it got" {
    test_memory
}

# bats test_tags=words
@test "04 says it in the step's own words" {
    test_words
}
