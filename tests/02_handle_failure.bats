load lib/run
load lib/expect
load lib/inject

converse() {
    run_step
    lines=("Socket Created")
}

# bats test_tags=core
@test "02 says that the socket is created" {
    local protocol
    converse
    expect_success lines "Socket Created"
    for protocol in 0 6; do # 6: TCP's number
        run_step "$protocol"
        expect_success lines "Socket Created"
    done
}

# bats test_tags=core
@test "02 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=core,central
@test "02 reports a protocol that the socket can't have" {
    local protocol
    for protocol in 17 255; do # 17: UDP's number, for a TCP socket
        run_step "$protocol"
        expect_failure ignored "Failed to create socket" EPROTONOSUPPORT
    done
}

# bats test_tags=arguments
@test "02 refuses a protocol that is no number from 0 to 255" {
    local protocol
    for protocol in 256 262 0262 -1 +6 abc '' 6x ' 6' $'\t6' $'\n6' '6 ' 0x11 1.0 \
        65542 4294967302 18446744073709551622 99999999999999999999; do
        expect_refused number "$protocol"
    done
    run_step 006
    expect_number "Socket Created"
}

# bats test_tags=arguments
@test "02 refuses more than one argument" {
    expect_refused arguments 0 0
    expect_refused arguments 17 x
    expect_refused arguments 0 ''
}

# bats test_tags=errors
@test "02 reports every error of socket" {
    test_errors socket:0
}

# bats test_tags=errors
@test "02 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "02 uses its own memory only" {
    test_memory
}

# bats test_tags=words
@test "02 says it in the step's own words" {
    test_words
}
