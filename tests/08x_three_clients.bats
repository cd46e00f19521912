load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers

# a_client: one comes, is named and sees its connection closed; its line is added to
# $lines.
a_client() {
    if [ ${#lines[@]} -eq 2 ]; then
        start_client recv-all
    else
        given="the clients before it were served"
        start client "$tcp" connect 127.0.0.1 "$port" recv-all
        wait_line client 'connected *' || REPLY="connected IP:PORT"
        client=${REPLY#connected }
        wait_line step "Connected with $client" "$soon" || alive step || no_more
    fi
    expect_client_named
    lines+=("Connected with $client")
    expect_closed
}
no_more() {
    wait_end step
    fail "that it takes three clients" "$(three_clients)"
}
three_clients() { # the hint where it has ended, and not said why
    grep -q 'Error code: ' step.err && echo lines || echo three-clients
}

# expect_closed: the client's connection is closed at once, without a byte.
expect_closed() {
    given="the client waits for the end of its connection"
    limit=$soon wait_line client end "$soon" ||
        fail "that its connection is closed at once" closed-at-once
    wait_line client 'received 0' || fail "that nothing is sent" one-byte-sent
    given=''
}

# begin [PORT]: start_server, and the lines so far.
begin() {
    start_server "$@"
    lines=("$bound $port" "server socket listening")
}

# expect_end: the step has served its three clients and ended.
expect_end() {
    hang=three-clients
    wait_end step
    expect_success "$(three_clients)" "${lines[@]}"
}

# converse: three clients; asserts nothing.
converse() {
    local number clients=()
    start_step 0
    for number in 1 2 3; do
        wait_open || break
        start client "$tcp" connect 127.0.0.1 "$port" recv-all
        wait_line client 'connected *' || break
        clients+=("Connected with ${REPLY#connected }")
        wait_line client end "$soon" || break
    done
    wait_end step
    end client
    [ ${#clients[@]} -eq 3 ] || client='' # see got_far
    lines=("$bound $port" "$ready" "${clients[@]}")
}

# bats test_tags=core
@test "08x accepts three clients, one after another, and says who they are" {
    begin "$("$tcp" free)"
    a_client
    a_client
    a_client
    expect_end
}

# bats test_tags=core,central
@test "08x ends after the third client" {
    begin
    a_client
    a_client
    a_client
    expect_end
    start client "$tcp" connect 127.0.0.1 "$port"
    wait_end client
    [ "$ended" -ne 0 ] || fail "nobody listens any more" three-clients
}

# A client that stays is no reason not to take the next one.
# bats test_tags=core,central
@test "08x does not wait for a client to go" {
    local number
    begin
    for number in 1 2 3; do
        start_client wait
        given="the clients before it stay"
        limit=$soon wait_line step "Connected with $client" "$soon" || {
            [ "$number" -eq 1 ] || ! alive step || fail "client $number" waits-for-client
            expect_client_named
        }
        lines+=("Connected with $client")
        pids[client.$number]=${pids[client]} # the next one does not end it
        unset "pids[client]"
    done
    expect_end
}

# bats test_tags=core,central
@test "08x closes each connection before it waits for the next client" {
    begin
    a_client
    test_silence client
    a_client
    a_client
    expect_end
}

# bats test_tags=core
@test "08x takes clients that were there before in their turn" {
    local number
    begin
    stop step
    for number in 1 2 3; do
        start "client$number" "$tcp" connect "127.0.0.1" "$port" recv-all
        wait_line "client$number" 'connected *' "$soon" ||
            fail "that three clients may wait in the queue" short-queue
        lines+=("Connected with ${REPLY#connected }")
    done
    resume
    given="three clients have connected before the first is accepted"
    expect_end
}

# bats test_tags=errors
@test "08x survives clients that have gone before they are accepted" {
    local number
    begin
    stop step
    for number in 1 2 3; do
        start "client$number" "$tcp" connect 127.0.0.1 "$port" reset
        wait_end "client$number"
    done
    resume
    wait_end step
    given="each client resets its connection at once"
    [ "$status" -lt 3 ] || fail "that it ends by itself" hangs
}

# bats test_tags=arguments
@test "08x listens on port 2347 where none is given" {
    default_port
    start_step
    expect_line "$ready" not-bound
    wait_line step "$bound 2347" 1 || fail "$bound 2347" default-port
}

# bats test_tags=core
@test "08x can be run again at once" {
    begin
    a_client
    a_client
    a_client
    expect_end
    start_step "$port"
    given="for the second time on the same port"
    wait_line step "$ready" "$soon" || {
        alive step || wait_end step
        fail_told "$bound $port, $ready" reuseaddr
    }
}

# bats test_tags=errors
@test "08x reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors
@test "08x does not share its port" {
    test_port_not_shared
}

# bats test_tags=errors
@test "08x reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments
@test "08x refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments
@test "08x refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

# bats test_tags=errors
@test "08x reports every error of its calls" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1 accept:2
    inject accept EMFILE 3
    expect_failure injected "Accept failed" EMFILE "${lines[@]::4}"
}

# bats test_tags=errors
@test "08x reports an error after what came before it" {
    test_order listen accept
}

# bats test_tags=core
@test "08x makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors
@test "08x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "08x uses its own memory only" {
    test_memory
}

# bats test_tags=words
@test "08x says it in the step's own words" {
    test_words
}
