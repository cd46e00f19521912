# shellcheck shell=bash
# lookups.bash - what the tests of step 03 and of its task share.

converse() {
    run_step localhost
    lines=("The host's IP address is 127.0.0.1")
}

# test_addresses_whole: an address of any bytes and of full length.
test_addresses_whole() {
    local ip
    for ip in 127.200.200.200 203.0.113.255; do
        run_step "$ip"
        expect_success host-fixed "The host's IP address is $ip"
    done
}

# test_lookup_default: where no host is given.
test_lookup_default() {
    need_own_network
    run_step
    expect_success default-host "The host's IP address is 127.0.0.80"
}

# test_not_found: a name that does not exist (RFC 6761, 6.4), and one of no length.
test_not_found() {
    local name
    for name in nosuch.invalid ''; do
        run_step "$name"
        expect_failure lookup-ignored "host IP address could not be found" gai
    done
}

# test_wants_ipv4: an IPv6 address is none.
test_wants_ipv4() {
    run_step ::1
    expect_failure ipv4 "host IP address could not be found" gai
}

# test_one_host: more than one argument is refused.
test_one_host() {
    expect_refused arguments localhost 80
    expect_refused arguments localhost ''
    expect_refused arguments a b c
}
