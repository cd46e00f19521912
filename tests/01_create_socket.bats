load lib/run
load lib/expect
load lib/inject

converse() {
    run_step
    lines=("first socket created")
}

@test "01 says that the first socket is created" {
    converse
    expect_success lines "${lines[@]}"
}

@test "01 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

@test "01 refuses arguments" {
    expect_refused arguments x
    expect_refused arguments ''
    expect_refused arguments 1 2
}

# 01 checks nothing. Its lie is its lesson: without a socket it says the same.
@test "01 says so even when there is no socket" {
    need_strace
    inject socket EMFILE || true
    expect_success checked "first socket created"
}

@test "01 uses its own memory only" {
    test_memory
}
