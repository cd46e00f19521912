# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load clients

# The host is given as 127.0.0.2, which is this machine too, so that the peer
# can tell whether it was used.
@test "04 connects to the host and the port that it is given" {
    listener decoys accept recv-all
    run_step 127.0.0.2 "$port"
    came_to 127.0.0.2 "$port"
    connected 127.0.0.2 127.0.0.2 "$port"
    expect_success lines "${lines[@]}"
}

@test "04 reports that nobody listens" {
    reports_refused
}

@test "04 reports a name that does not exist" {
    reports_unknown_host "Socket Created"
}

@test "04 connects to a host by its name" {
    listener accept recv-all
    run_step localhost "0$port"
    connected localhost 127.0.0.1 "$port"
    expect_success lines "${lines[@]}"
}

@test "04 sends nothing and closes" {
    listener accept recv-all
    run_step localhost "$port"
    connected localhost 127.0.0.1 "$port"
    expect_success lines "${lines[@]}"
    ends peer
    prints peer "received 0" && prints peer end ||
        fail "a connection that is closed without a byte" lines
}

@test "04 connects to port 80 of www.google.com where nothing is given" {
    need_own_network
    start peer "$peer" listen 0.0.0.0 80 accept accept
    prints peer 'port *'
    run_step
    connected www.google.com 127.0.0.80 80
    expect_success default-host "${lines[@]}"
    run_step 127.0.0.3
    connected 127.0.0.3 127.0.0.3 80
    expect_success default-host "${lines[@]}"
}

@test "04 shows what it has done before it waits for a name" {
    shows_before_lookup
}

@test "04 shows what it has done before it waits for connect" {
    shows_before_connect
}

@test "04 refuses a port that is no number from 1 to 65535" {
    refuses_client_ports
}

@test "04 refuses more than two arguments" {
    refuses arguments "localhost 80 x" "localhost 80 ''"
}

@test "04 reports every error of its calls" {
    reports_call_errors
    some_were_injected
}
