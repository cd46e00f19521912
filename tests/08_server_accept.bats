load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers

loopback_will_do=yes # but for the first test
says=()              # so that a close ends the stream, where it has accepted

# bats test_tags=core,central
@test "08 accepts a client and says who it is" {
    port=$("$tcp" free)
    start_server "$port"
    loopback_will_do='' start_client wait
    expect_client_named
    hang=one-client
    wait_end step
    lines_served
    expect_success lines "${lines[@]}"
}

# bats test_tags=core,at-length
@test "08 lets the kernel choose where the port is 0, and shows which" {
    start_server 0
    start_client wait
    expect_client_named
    wait_end step
    lines_served
    expect_success lines "${lines[@]}"
}

# bats test_tags=arguments
@test "08 listens on port 2347 where none is given" {
    default_port
    start_step
    expect_line "$ready" not-bound
    wait_line step "$bound 2347" 1 || fail "$bound 2347" default-port
    port=2347
    start_client wait
    wait_end step
    lines_served
    expect_success lines "${lines[@]}"
}

# bats test_tags=core,central
@test "08 sends nothing, closes the connection and ends" {
    hang=one-client
    start_server
    start_client recv-all
    wait_end client
    wait_end step
    wait_line client "received 0" && wait_line client end ||
        fail "a connection that is closed without a byte" one-client
    lines_served
    expect_success lines "${lines[@]}"
    start client "$tcp" connect 127.0.0.1 "$port"
    wait_end client
    [ "$ended" -ne 0 ] || fail "nobody listens any more" one-client
}

# bats test_tags=core
@test "08 waits as long as no client comes" {
    start_server
    test_silence
    start_client recv-all
    wait_end step
    lines_served
    expect_success lines "${lines[@]}"
}

# bats test_tags=errors
@test "08 survives a client that has gone before it is accepted" {
    start_server
    stop step
    start_client reset
    wait_end client
    resume
    wait_end step
    given="the client resets the connection at once"
    [ "$status" -lt 3 ] || fail "that it ends by itself" hangs
}

# bats test_tags=core
@test "08 can be run again at once" {
    port=$("$tcp" free)
    start_server "$port"
    start_client recv-all
    wait_end client
    wait_end step
    start_step "$port"
    given="for the second time on the same port"
    wait_line step "$ready" "$soon" || {
        alive step || wait_end step
        fail_told "$bound $port, $ready" reuseaddr
    }
}

# bats test_tags=errors,at-length
@test "08 reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors,at-length
@test "08 does not share its port" {
    test_port_not_shared
}

# bats test_tags=errors,at-length
@test "08 reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments,at-length
@test "08 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments,at-length
@test "08 refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

# bats test_tags=errors
@test "08 reports every error of its calls" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1 accept:2
}

# bats test_tags=errors,at-length
@test "08 reports an error after what came before it" {
    test_order listen accept
}

# bats test_tags=core
@test "08 makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors,at-length
@test "08 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "08 uses its own memory only" {
    test_memory
}

# bats test_tags=words
@test "08 says it in the step's own words" {
    test_words
}
