load lib/run
load lib/expect
load lib/inject

converse() {
    run_step
    lines=("first socket created")
}

# bats test_tags=core
@test "01 says that the first socket is created" {
    converse
    expect_success lines "${lines[@]}"
}

# bats test_tags=core
@test "01 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=arguments
@test "01 refuses arguments" {
    expect_refused arguments x
    expect_refused arguments ''
    expect_refused arguments 1 2
}

# 01 checks nothing. Its lie is its lesson: without a socket it says the same.
# bats test_tags=errors
@test "01 says so even when there is no socket" {
    need_strace
    inject socket EMFILE || true
    expect_success checked "first socket created"
}

# bats test_tags=errors
@test "01 uses its own memory only" {
    test_memory
}

# bats test_tags=words
@test "01 says it in the step's own words" {
    test_words
}
