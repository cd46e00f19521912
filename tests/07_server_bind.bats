# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load servers

@test "07 binds the port that it is given" {
    free_port
    run_step "$port"
    local shown
    shown=$(sed -n "s/^$bound \([0-9]*\)$/\1/p" "$T/step.out")
    [ -z "$shown" ] || right_port "$port" "$shown"
    expect_success lines "$bound $port"
}

@test "07 lets the kernel choose where the port is 0, and shows which" {
    run_step 0
    port=$(sed -n "s/^$bound \([1-9][0-9]*\)$/\1/p" "$T/step.out")
    [ -n "$port" ] || fail "$bound PORT (the one chosen)" real-port
    expect_success lines "$bound $port"
}

@test "07 binds port 2347 where none is given" {
    default_port
    run_step
    expect_success default-port "$bound 2347"
}

@test "07 reports a port that is in use" {
    reports_port_in_use
}

@test "07 reports a port that is not allowed" {
    reports_port_not_allowed
}

@test "07 binds all interfaces" {
    free_port
    start peer "$peer" listen 127.0.0.2 "$port" wait
    prints peer 'port *'
    given="another program listens on 127.0.0.2, port $port"
    run_step "$port"
    expect_failure loopback "Bind failed" EADDRINUSE
}

@test "07 binds a port that was used a moment ago" {
    used_a_moment_ago
    run_step "$port"
    expect_success reuseaddr "$bound $port"
}

@test "07 binds the last port there is" {
    need_own_network
    run_step 65535
    expect_success lines "$bound 65535"
}

@test "07 refuses a port that is no number from 0 to 65535" {
    refuses_server_ports
}

@test "07 refuses more than one argument" {
    refuses arguments "2347 2348" "0 ''"
}

@test "07 reports every error of its calls" {
    reports_server_errors
    some_were_injected
}
