# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers

@test "01 says that the first socket is created" {
    run_step
    expect_success lines "first socket created"
}

@test "01 refuses arguments" {
    refuses arguments "x" "''" "1 2"
}

# 01 checks nothing. Its lie is its lesson: without a descriptor left it says the
# same.
@test "01 says so even when there is no socket" {
    run_without_descriptors
    expect_success checked "first socket created"
}
