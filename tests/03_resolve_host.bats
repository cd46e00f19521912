load lib/run
load lib/expect
load lib/inject
load lib/lookups

# bats test_tags=core,central
@test "03 shows the address of a host" {
    converse
    [[ $(<step.out) == "The host's IP address is "* ]] ||
        expect_success lines "${lines[@]}"
    expect_success host-fixed "${lines[@]}"
    run_step 127.0.0.2
    expect_success host-fixed "The host's IP address is 127.0.0.2"
}

# bats test_tags=core
@test "03 shows an address of any bytes, whole" {
    test_addresses_whole
}

# bats test_tags=core
@test "03 shows the first address of a name that has several" {
    need_own_network
    run_step several.test
    expect_success host-fixed "The host's IP address is $("$words" lookup several.test)"
}

# bats test_tags=arguments
@test "03 looks for www.google.com where no host is given" {
    test_lookup_default
}

# bats test_tags=errors
@test "03 reports a name that does not exist" {
    test_not_found
}

# bats test_tags=errors
@test "03 wants an IPv4 address" {
    test_wants_ipv4
}

# bats test_tags=arguments
@test "03 refuses more than one argument" {
    test_one_host
}

# bats test_tags=errors
@test "03 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "03 uses its own memory only, and gives back what it got" {
    test_memory
}

# bats test_tags=words
@test "03 says it in the step's own words" {
    test_words
}
