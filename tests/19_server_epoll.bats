load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/half_echo
load lib/many
load lib/ready

# bats test_tags=core
@test "19 waits for a client that is silent at first" {
    test_silent_one
}

# bats test_tags=core,at-length
@test "19 reads 1024 bytes, and the half of them arrives whole" {
    test_long_message
}

# bats test_tags=core
@test "19 waits again after a signal" {
    test_poll_interrupted
    test_stopped
}

# bats test_tags=core,central
@test "19 knows its clients apart when the first one leaves" {
    test_two
}

# bats test_tags=core,central
@test "19 serves the others while the first client is silent" {
    test_meanwhile
    test_silent_first
}

# bats test_tags=core
@test "19 sends a client half of what it sent, and says whom" {
    test_first_half 'hello world!'
}

# bats test_tags=core,at-length
@test "19 rounds down, and counts bytes" {
    asks 'hello'
    half_came_back half
    asks 'ééé'
    half_came_back characters
    asks 'ab\0c\0\0'
    half_came_back half
}

# bats test_tags=core,at-length
@test "19 ends its side, and says what it did, while the client is still there" {
    test_ends_its_side
}

# bats test_tags=core,at-length
@test "19 takes what comes first, and does not wait for more" {
    test_takes_what_comes
}

# bats test_tags=core,at-length
@test "19 sends the rest where send takes a part only" {
    test_send_takes_a_part
}

# bats test_tags=core,at-length
@test "19 does not reset a client that goes on sending" {
    test_goes_on_sending
}

# bats test_tags=core,at-length
@test "19 takes a client that closes without a word" {
    test_client_without_a_word
}

# bats test_tags=errors,at-length
@test "19 serves a client that goes before or when it has the half" {
    test_hasty_clients
}

# bats test_tags=core,at-length
@test "19 serves so many clients as it is told, and ends" {
    test_number_of_clients
}

# bats test_tags=core
@test "19 accepts no more clients than it is told" {
    test_no_more_clients
}

# bats test_tags=core,at-length
@test "19 serves 300 clients that come at once" {
    test_crowd
}

# bats test_tags=core,at-length
@test "19 goes on without end where no number is given" {
    test_no_number
}

# bats test_tags=core,central
@test "19 serves the others while a client does not read its half" {
    test_reads_late
}

# bats test_tags=errors
@test "19 tells of a client that resets before it sends, and goes on" {
    given="the client resets the connection before it has sent anything"
    test_reset_before
}

# bats test_tags=errors
@test "19 tells of a client that has gone before the half is sent, and goes on" {
    test_gone_before_the_half
}

# bats test_tags=errors
@test "19 serves the others where clients reset" {
    test_rude_crowd
}

# bats test_tags=core
@test "19 holds nothing of its clients when they have gone" {
    test_nothing_left
}

# bats test_tags=core
@test "19 uses no processor time while it waits" {
    test_idle
}

# bats test_tags=core,at-length
@test "19 can be run again at once" {
    test_runs_again
}

# bats test_tags=arguments,at-length
@test "19 listens on port 2347 where none is given" {
    test_default_port
}

# bats test_tags=errors,at-length
@test "19 reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors,at-length
@test "19 does not share its port" {
    test_port_not_shared
}

# bats test_tags=errors,at-length
@test "19 reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments,at-length
@test "19 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments,at-length
@test "19 refuses a number of clients that is none from 1 to 65535" {
    test_wrong_clients
}

# bats test_tags=arguments,at-length
@test "19 refuses more than two arguments" {
    expect_refused arguments 2347 1 2
    expect_refused arguments 0 1 ''
}

# bats test_tags=errors,at-length
@test "19 reports every error of its calls before the first client" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1
}

# bats test_tags=errors,at-length
@test "19 ends where accept can't work again" {
    test_accept_fails
}

# bats test_tags=errors
@test "19 leaves clients in the queue while it has no descriptor for them" {
    test_few_descriptors
}

# bats test_tags=errors,at-length
@test "19 accepts again after a signal, and after a client that has gone" {
    test_accept_again
}

# bats test_tags=errors,at-length
@test "19 waits, and accepts again, where there is no descriptor or no memory" {
    test_accept_short EMFILE ENOBUFS ENFILE ENOMEM
}

# bats test_tags=errors
@test "19 tells of an error of recv or send with its client, and goes on" {
    test_client_errors
}

# bats test_tags=errors,at-length
@test "19 reports an error after what came before it" {
    test_order listen
}

# bats test_tags=errors,at-length
@test "19 takes an error after the half is sent for no failure" {
    test_late_errors
}

# bats test_tags=core,at-length
@test "19 makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors,at-length
@test "19 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "19 uses its own memory only" {
    test_memory converse converse_with_a_crowd
}

# bats test_tags=words
@test "19 says it in the step's own words" {
    test_words
}
