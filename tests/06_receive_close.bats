load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/replies

# bats test_tags=core
@test "06 asks the host and the port that it is given" {
    test_asks_host
}

# bats test_tags=core,central
@test "06 shows a reply that comes in two parts" {
    test_two_parts
}

# bats test_tags=core
@test "06 shows every byte from 0 to 255 as Python does" {
    test_every_byte
}

# bats test_tags=core
@test "06 shows a reply that comes byte by byte" {
    test_drip
}

# bats test_tags=core
@test "06 ends the last line of a reply, and only where that is needed" {
    test_last_line
}

# bats test_tags=core
@test "06 shows an empty reply" {
    test_empty_reply
}

# bats test_tags=core,central
@test "06 shows a reply of a MiB" {
    test_much
}

# bats test_tags=errors
@test "06 shows what came before a reset, and reports the reset" {
    test_reset
}

# bats test_tags=errors
@test "06 reports a reset that comes before any reply" {
    test_early_reset
}

# bats test_tags=core
@test "06 waits as long as the server is silent" {
    test_server_silent
}

# bats test_tags=errors
@test "06 ends when nobody reads what it prints" {
    test_nobody_reads
}

# bats test_tags=core,at-length
@test "06 sends the message that it is given" {
    test_message shutdown
}

# bats test_tags=core
@test "06 sends a request where no message is given" {
    test_requests shutdown
}

# bats test_tags=arguments
@test "06 asks www.google.com where nothing is given" {
    test_asks_default
}

# bats test_tags=core,at-length
@test "06 sends every kind of message" {
    test_every_message shutdown
}

# bats test_tags=core,central
@test "06 gets a page of a real web server" {
    test_web_server
}

# bats test_tags=core
@test "06 sends the rest where send takes a part only" {
    test_partial_send
}

# bats test_tags=errors,at-length
@test "06 reports a server that goes away" {
    test_server_goes
}

# bats test_tags=errors,at-length
@test "06 reports that nobody listens" {
    test_refused
}

# bats test_tags=errors,at-length
@test "06 reports a name that does not exist" {
    test_unknown_host "Socket Created"
}

# bats test_tags=core,at-length
@test "06 takes every address, and the first of several" {
    test_addresses
}

# bats test_tags=errors
@test "06 shows what it has done before it waits for a name" {
    test_shows_before_lookup
}

# bats test_tags=errors
@test "06 shows what it has done before it waits for connect" {
    test_shows_before_connect
}

# bats test_tags=arguments,at-length
@test "06 refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments,at-length
@test "06 names the port as a number, and not where it is 80" {
    test_typed_port shutdown
}

# bats test_tags=arguments,at-length
@test "06 refuses more than three arguments" {
    expect_refused arguments localhost 80 hello world
    expect_refused arguments localhost 80 hello ''
}

# bats test_tags=errors
@test "06 reports every error of its calls" {
    test_errors socket:0 connect:2 send:3 recv:4
}

# bats test_tags=errors,at-length
@test "06 reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core,at-length
@test "06 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors,at-length
@test "06 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "06 uses its own memory only, and gives back what it got" {
    test_memory converse asks_for_much
}

# bats test_tags=words
@test "06 says it in the step's own words" {
    test_words talks
}
