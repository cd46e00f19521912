load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/half_echo

loopback_will_do=yes # but for the first test

# fills_the_buffer: for test_memory; whatever room there is, there is more to take.
fills_the_buffer() {
    head -c 70000 /dev/zero | tr '\0' x >message
    asks_file recv-all close
}

# bats test_tags=core
@test "09 sends back the first half" {
    test_first_half 'hello world!'
}

# bats test_tags=core,central
@test "09 rounds down" {
    asks 'hello'
    half_came_back half
    asks 'x'
    half_came_back half
}

# bats test_tags=core
@test "09 counts bytes, not characters" {
    asks 'ééé'
    half_came_back characters
    asks 'ab\0c\0\0'
    half_came_back half
    asks '\377\376\r\n'
    half_came_back half
}

# bats test_tags=core,central
@test "09 ends its side, and says what it did, while the client is still there" {
    test_ends_its_side
}

# bats test_tags=core
@test "09 takes what comes first, and does not wait for more" {
    test_takes_what_comes
}

# bats test_tags=core
@test "09 reads 1024 bytes, and the half of them arrives whole" {
    test_long_message
}

# bats test_tags=core
@test "09 sends the rest where send takes a part only" {
    test_send_takes_a_part
}

# bats test_tags=core
@test "09 does not reset a client that goes on sending" {
    test_goes_on_sending
}

# bats test_tags=core
@test "09 takes a client that closes without a word" {
    test_client_without_a_word
}

# bats test_tags=core
@test "09 serves a client that has ended its side" {
    asks 'hello world' shutdown recv-all close
    half_came_back half
}

# bats test_tags=errors
@test "09 serves a client that goes before or when it has the half" {
    test_hasty_clients
}

# bats test_tags=core
@test "09 waits as long as the client is silent" {
    test_silent_client
}

# bats test_tags=errors
@test "09 reports a client that resets before it sends" {
    given="the client resets the connection before it has sent anything"
    test_reset_before
}

# bats test_tags=errors
@test "09 reports a client that has gone before the half is sent" {
    test_gone_before_the_half
}

# bats test_tags=core
@test "09 serves one client and ends" {
    test_serves_one
}

# bats test_tags=core,at-length
@test "09 can be run again at once" {
    test_runs_again
}

# bats test_tags=arguments,at-length
@test "09 listens on port 2347 where none is given" {
    test_default_port
}

# bats test_tags=errors,at-length
@test "09 reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors,at-length
@test "09 reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments,at-length
@test "09 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments,at-length
@test "09 refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

# bats test_tags=errors
@test "09 reports every error of its calls" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1 accept:2 \
        recv:3 send:3
}

# bats test_tags=errors,at-length
@test "09 reports an error after what came before it" {
    test_order listen recv
}

# bats test_tags=errors
@test "09 takes an error after the half is sent for no failure" {
    test_late_errors
}

# bats test_tags=errors,at-length
@test "09 does not share its port" {
    test_port_not_shared
}

# bats test_tags=core,at-length
@test "09 makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors,at-length
@test "09 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "09 uses its own memory only" {
    test_memory converse fills_the_buffer
}

# bats test_tags=words
@test "09 says it in the step's own words" {
    test_words
}
