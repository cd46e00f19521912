# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load servers

@test "08 accepts a client and says who it is" {
    free_port
    serve "$port"
    client wait
    the_client_is_named
    ends step
    served
    [ "$status" -ne 124 ] || fail "that it serves one client and ends" one-client
    expect_success lines "${lines[@]}"
}

@test "08 lets the kernel choose where the port is 0, and shows which" {
    serve 0
    client wait
    the_client_is_named
    ends step
    served
    expect_success lines "${lines[@]}"
}

@test "08 listens on port 2347 where none is given" {
    default_port
    start step "$program"
    prints step "server socket listening" "$soon" || fail "listening" not-flushed
    prints step "$bound 2347" 1 || fail "$bound 2347" default-port
    port=2347
    client wait
    ends step
    served
    expect_success default-port "${lines[@]}"
}

@test "08 sends nothing, closes the connection and ends" {
    serve
    client recv-all
    ends client
    ends step
    prints client "received 0" && prints client end ||
        fail "a connection that is closed without a byte" one-client
    served
    expect_success one-client "${lines[@]}"
    start client "$peer" connect 127.0.0.1 "$port"
    ends client
    [ "$ended" -ne 0 ] || fail "nobody listens any more" one-client
}

@test "08 survives a client that has gone before it is accepted" {
    serve
    process_of step
    kill -STOP "$process"
    client reset
    ends client
    kill -CONT "$process"
    ends step
    given="the client resets the connection at once"
    no_accident hangs "that it ends by itself"
}

@test "08 can be run again at once" {
    free_port
    serve "$port"
    client recv-all
    ends client
    ends step
    run_again() {
        start step "$program" "$port"
        given="for the second time on the same port"
        prints step "server socket listening" "$soon" && return
        ends step
        fail "$bound $port, server socket listening" reuseaddr
    }
    run_again
}

@test "08 reports a port that is in use" {
    reports_port_in_use
}

@test "08 reports a port that is not allowed" {
    reports_port_not_allowed
}

@test "08 refuses a port that is no number from 0 to 65535" {
    refuses_server_ports
}

@test "08 refuses more than one argument" {
    refuses arguments "2347 2348" "0 ''"
}

@test "08 reports every error of its calls" {
    reports_server_errors
    reports_listen_and_accept_errors
    some_were_injected
}
