# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers

@test "03 shows the address of a host" {
    run_step localhost
    line="The host's IP address is 127.0.0.1"
    [[ $(<"$T/step.out") == "${line% *} "* ]] || expect_success lines "$line"
    expect_success host-fixed "The host's IP address is 127.0.0.1"
    run_step 127.0.0.2
    expect_success host-fixed "The host's IP address is 127.0.0.2"
}

@test "03 looks for www.google.com where no host is given" {
    need_own_network
    run_step
    expect_success default-host "The host's IP address is 127.0.0.80"
}

@test "03 reports a name that does not exist" {
    run_step nosuch.invalid # RFC 6761, 6.4: never exists
    expect_failure lookup-ignored "host IP address could not be found" gai
    run_step "''"
    expect_failure lookup-ignored "host IP address could not be found" gai
}

@test "03 wants an IPv4 address" {
    run_step ::1
    expect_failure ipv4 "host IP address could not be found" gai
}

@test "03 refuses more than one argument" {
    refuses arguments "localhost 80" "localhost ''" "a b c"
}
