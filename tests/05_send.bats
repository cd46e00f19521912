# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load clients

@test "05 sends the message that it is given" {
    sends_a_message
    sent 127.0.0.2 127.0.0.2 "$port"
    expect_success lines "${lines[@]}"
}

@test "05 sends an HTTP request where no message is given" {
    sends_a_request
    sent localhost 127.0.0.1 "$port"
    expect_success lines "${lines[@]}"
}

@test "05 sends it to port 80 of www.google.com where nothing is given" {
    need_own_network
    start peer "$peer" listen 0.0.0.0 80 accept save "$T/received" recv-all
    prints peer 'port *'
    run_step
    sent www.google.com 127.0.0.80 80
    expect_success default-host "${lines[@]}"
    ends peer
    is_request "$T/received" www.google.com
}

@test "05 sends every kind of message" {
    sends_every_message
    sent localhost 127.0.0.1 "$port"
    expect_success message "${lines[@]}"
}

@test "05 sends the rest where send takes a part only" {
    sends_what_is_left
    sent 127.0.0.1 127.0.0.1 "$port"
    expect_success one-send "${lines[@]}"
}

@test "05 reports a server that goes away" {
    reports_a_server_that_goes
}

@test "05 reports that nobody listens" {
    reports_refused
}

@test "05 reports a name that does not exist" {
    reports_unknown_host "Socket Created"
}

@test "05 shows what it has done before it waits" {
    shows_before_lookup
    shows_before_connect
}

@test "05 refuses a port that is no number from 1 to 65535" {
    refuses_client_ports
}

@test "05 refuses more than three arguments" {
    refuses arguments "localhost 80 hello world" "localhost 80 hello ''"
}

@test "05 reports every error of its calls" {
    reports_call_errors
    reports_send_errors
    some_were_injected
}
