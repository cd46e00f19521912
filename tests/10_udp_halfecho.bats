load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/udp_servers

# bats test_tags=core,central
@test "10 answers a datagram with its first half" {
    test_first_half
}

# bats test_tags=core
@test "10 counts bytes, not characters, and rounds down" {
    test_bytes
}

# bats test_tags=core,central
@test "10 takes an empty datagram for a message" {
    asks ''
    half_came_back empty-datagram
}

# bats test_tags=core
@test "10 answers half of one byte, which is an empty datagram" {
    asks 'x'
    half_came_back empty-datagram
}

# bats test_tags=core
@test "10 takes 1024 bytes" {
    test_takes_1024_bytes small-buffer
}

# bats test_tags=core,central
@test "10 says that the rest of a longer datagram is lost" {
    test_rest_is_lost
}

# bats test_tags=core
@test "10 waits as long as nothing comes, and takes one datagram" {
    start_server
    test_silence
    asks 'first'
    half_came_back
}

# bats test_tags=errors
@test "10 says what came where the answer can't be sent" {
    need_own_network
    printf 'hello' >message
    start_server
    start client "$udp" 127.0.0.1 0 to 127.0.0.1 "$port" port-0 message
    given="a datagram comes from port 0 (RFC 768), which can't be answered"
    wait_end step
    lines=("$bound $port" "Received 5 bytes from 127.0.0.1:0")
    if [ "$(sed -n 2p step.out)" != "${lines[1]}" ] && [ "$status" -eq 1 ]; then
        fail_told "${lines[1]}" no-reply
    fi
    expect_failure send-ignored "Send failed" EINVAL "${lines[@]}"
}

# bats test_tags=core
@test "10 binds the port that it is given, or lets the kernel choose" {
    test_binds_as_told
}

# bats test_tags=arguments,at-length
@test "10 binds port 2347 where none is given" {
    test_default_port
}

# bats test_tags=errors,at-length
@test "10 reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors,at-length
@test "10 does not share its port" {
    test_port_not_shared
}

# bats test_tags=core
@test "10 shares a port's number with TCP" {
    start_on_port tcp "$tcp" listen 0.0.0.0 0 wait
    given="another program listens on TCP's port $port"
    start_server "$port"
    asks 'hello world!'
    half_came_back
}

# bats test_tags=errors,at-length
@test "10 reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments,at-length
@test "10 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments,at-length
@test "10 refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

# bats test_tags=errors
@test "10 reports every error of its calls" {
    test_errors socket:0 bind:0 getsockname:0 recv:1
}

# bats test_tags=errors
@test "10 reports an error of sendto, and what came before" {
    local error
    need_strace
    for error in ENOBUFS ENETUNREACH EPERM EHOSTUNREACH; do
        inject send "$error" || break
        [[ $(<step.out) == *"from $client"* ]] || [ "$status" -ne 1 ] ||
            fail_told "${lines[1]%, sent*}" no-reply
        expect_failure injected "Send failed" "$error" "${lines[0]}" \
            "${lines[1]%, sent*}"
    done
}

# bats test_tags=errors,at-length
@test "10 reports an error after what came before it" {
    test_order send
}

# bats test_tags=core
@test "10 makes a UDP socket, and closes it" {
    test_sockets SOCK_DGRAM
}

# bats test_tags=errors,at-length
@test "10 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "10 uses its own memory only" {
    test_memory converse asks_much asks_more
}

# bats test_tags=words
@test "10 says it in the step's own words" {
    test_words converse loses_the_rest answers_nobody
}
