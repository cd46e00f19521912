load lib/run
load lib/expect
load lib/inject

converse() {
    run_step localhost
    lines=("The host's IP address is 127.0.0.1")
}

@test "03 shows the address of a host" {
    converse
    [[ $(<step.out) == "The host's IP address is "* ]] ||
        expect_success lines "${lines[@]}"
    expect_success host-fixed "${lines[@]}"
    run_step 127.0.0.2
    expect_success host-fixed "The host's IP address is 127.0.0.2"
}

@test "03 shows an address of any bytes, whole" {
    run_step 127.200.200.200
    expect_success host-fixed "The host's IP address is 127.200.200.200"
    run_step 203.0.113.255
    expect_success host-fixed "The host's IP address is 203.0.113.255"
}

@test "03 shows the first address of a name that has several" {
    need_own_network
    run_step several.test
    expect_success host-fixed "The host's IP address is $("$words" lookup several.test)"
}

@test "03 looks for www.google.com where no host is given" {
    need_own_network
    run_step
    expect_success default-host "The host's IP address is 127.0.0.80"
}

@test "03 reports a name that does not exist" {
    local name
    for name in nosuch.invalid ''; do # RFC 6761, 6.4: .invalid never exists
        run_step "$name"
        expect_failure lookup-ignored "host IP address could not be found" gai
    done
}

@test "03 wants an IPv4 address" {
    run_step ::1
    expect_failure ipv4 "host IP address could not be found" gai
}

@test "03 refuses more than one argument" {
    expect_refused arguments localhost 80
    expect_refused arguments localhost ''
    expect_refused arguments a b c
}

@test "03 works where stdin is closed" {
    test_stdin_closed
}

@test "03 uses its own memory only, and gives back what it got" {
    test_memory
}
