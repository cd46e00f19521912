load lib/run
load lib/expect
load lib/inject
load lib/lookups

# many: a name with many addresses, where there is one, for test_memory.
many() {
    local host=localhost
    [ "${OWN_NETWORK-}" != yes ] || host=many.test
    run_step "$host"
}

# expect_addresses HOST: run the step on it; all its addresses, each once, in the
# order of the look-up, and else the hint for what is wrong with them.
expect_addresses() {
    local key=lines
    run_step "$1"
    "$words" addresses "$1" | sed "s/^/The host's IP address is /" >expected
    if [ -n "$(comm -13 <(sort -u step.out) <(sort -u expected))" ]; then
        key=all-addresses
    elif cmp -s <(sort -u step.out) <(sort expected); then
        key=each-once
        [ "$(wc -l <step.out)" -gt "$(wc -l <expected)" ] || key=in-order
    fi
    expect_expected "$key"
}

# bats test_tags=core
@test "03x shows the address of a host that has one" {
    run_step 127.0.0.2
    [ "$(sort -u step.out)" != "The host's IP address is 127.0.0.2" ] ||
        expect_success each-once "The host's IP address is 127.0.0.2"
    [ -s step.out ] || expect_success all-addresses "The host's IP address is 127.0.0.2"
    expect_success host-fixed "The host's IP address is 127.0.0.2"
}

# bats test_tags=core
@test "03x shows an address of any bytes, whole" {
    test_addresses_whole
}

# bats test_tags=errors
@test "03x reports a name that does not exist" {
    test_not_found
}

# bats test_tags=errors
@test "03x wants an IPv4 address" {
    test_wants_ipv4
}

# bats test_tags=core,central
@test "03x shows both addresses of a name that has two" {
    need_own_network
    expect_addresses several.test
}

# bats test_tags=core
@test "03x shows an address that the look-up gives twice once" {
    need_own_network
    expect_addresses twice.test
}

# bats test_tags=core,central
@test "03x shows all addresses of a name that has many" {
    need_own_network
    expect_addresses many.test
}

# bats test_tags=arguments
@test "03x looks for www.google.com where no host is given" {
    test_lookup_default
}

# bats test_tags=arguments
@test "03x refuses more than one argument" {
    test_one_host
}

# bats test_tags=errors
@test "03x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "03x uses its own memory only, and gives back what it got" {
    test_memory converse many
}

# bats test_tags=words
@test "03x says it in the step's own words" {
    test_words
}
