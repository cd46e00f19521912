load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/half_echo
load lib/many

pause=2 # the seconds that it waits for a client

# next_served KEY: the first client, $first, has had its time: one that comes now is served,
# and the step ends. What it must have printed stands in $lines, with LINE... said of
# the first.
next_served() {
    printf 'hello worl\n' >message
    start next "$tcp" connect 127.0.0.1 "$port" save reply send message recv-all
    wait_line next 'connected *' || fail "that the next client is connected" clients
    client=${REPLY#connected }
    hang=$1
    wait_line next end 3 || {
        alive step || wait_end step
        [[ ${status:-124} = 124 ]] || fail "that the server goes on" one-ends-all
        fail "that the next client is served, when the first has had its two seconds" "$1"
    }
    hang=served
    wait_end step
    lines=("$bound $port" "$ready" "Connected with $first" "${@:2}"
        "Connected with $client" "$(received 11 5)" "Served 2 clients")
}

# bats test_tags=core
@test "15x sends a client half of what it sent, and says whom" {
    test_first_half 'hello world!'
}

# bats test_tags=core,central
@test "15x lets a client go that is silent for two seconds, and serves the next" {
    local began=${EPOCHREALTIME/[.,]/} text
    serve 2
    start_client recv-all wait
    first=$client
    expect_client_named
    given="the first client is silent, and stays"
    next_served client-limit
    ((${EPOCHREALTIME/[.,]/} - began > 1900000)) ||
        fail_as "that the first client has two seconds" client-limit-short
    text="$first: no message within 2 seconds"
    lines_expected "${lines[@]}"
    [ "$status" = 0 ] && [ "$(tr -d '\0' <step.err)" = "$text" ] ||
        fail "exit status 0, and on stderr: $text" client-limit-told
    cmp -s expected step.out || fail "on stdout:
$("$bytes" visible expected)" lines
}

# bats test_tags=core
@test "15x lets a client go that has its half and stays" {
    serve 2
    printf 'hello worl\n' >message
    start_client send message recv-all wait
    first=$client
    given="the first client has its half, and stays"
    next_served client-limit-after "Received 11 bytes from $first, sent back 5"
    expect_success lines "${lines[@]}"
}

# bats test_tags=core,central
@test "15x lets a client go that sends for ever" {
    local bytes_sent=() i
    serve 2
    printf 'hello worl\n' >message
    printf x >byte
    for i in {1..40}; do
        bytes_sent+=(wait send byte)
    done
    start_client send message recv 5 "${bytes_sent[@]}"
    first=$client
    given="the first client has its half, and sends a byte each fifth of a second"
    (while alive client; do go client; nap 0.2; done) 3>&- &
    next_served client-limit-drip "Received 11 bytes from $first, sent back 5"
    expect_success lines "${lines[@]}"
}

# bats test_tags=core
@test "15x gives a client two seconds, and no less" {
    serve 1
    printf 'hello worl\n' >message
    start_client save reply wait send message recv-all close
    expect_client_named
    test_silence client 1.5
    go client
    wait_end client
    wait_end step
    half_came_back half
}

# bats test_tags=core
@test "15x gives each client two seconds of its own" {
    serve 3
    printf 'hello worl\n' >message
    start_client save reply wait send message recv-all close
    expect_client_named
    nap 1.5
    go client
    wait_end client
    start_client save reply wait send message recv-all close
    expect_client_named
    given="the client before it has used one and a half seconds, and it itself is silent for one"
    nap 1
    go client
    wait_line client end "$soon" && [ -s reply ] || fail "half of its message" client-limit-each
}

# bats test_tags=core
@test "15x takes what comes first, and does not wait for more" {
    test_takes_what_comes
}

# bats test_tags=core
@test "15x reads 1024 bytes, and the half of them arrives whole" {
    test_long_message
}

# bats test_tags=core
@test "15x does not reset a client that goes on sending" {
    test_goes_on_sending
}

# bats test_tags=core
@test "15x takes a client that closes without a word" {
    test_client_without_a_word
}

# bats test_tags=core
@test "15x serves 300 clients that come at once" {
    test_crowd
}

# bats test_tags=core
@test "15x goes on without end where no number is given" {
    test_no_number
}

# bats test_tags=errors
@test "15x tells of a client that resets before it sends, and goes on" {
    given="the client resets the connection before it has sent anything"
    test_reset_before
}

# bats test_tags=errors
@test "15x serves the others where clients reset" {
    test_rude_crowd
}

# bats test_tags=core
@test "15x holds nothing of its clients when they have gone" {
    test_nothing_left
}

# bats test_tags=arguments
@test "15x refuses wrong arguments" {
    test_wrong_clients
    expect_refused arguments 2347 1 2
    expect_refused number 65536 1
}

# bats test_tags=errors
@test "15x uses its own memory only" {
    test_memory converse converse_with_a_crowd
}

# bats test_tags=words
@test "15x says it in the step's own words" {
    test_words
}
