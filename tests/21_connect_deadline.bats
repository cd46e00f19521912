load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/replies
load lib/any_clients

connect_key=so-error
pause=2 # some of these servers let it wait for a second

late="Not done within 1 seconds"

# within LOW HIGH KEY COMMAND...: the COMMAND, which ends with the end of the step, takes
# LOW to HIGH milliseconds; on a busy machine it may take longer, so it is tried three times.
# KEY is the hint.
within() {
    local low=$1 high=$2 key=$3 try start
    shift 3
    hang=$key
    for try in 1 2 3; do
        start=${EPOCHREALTIME/[.,]/}
        "$@"
        took=$(((${EPOCHREALTIME/[.,]/} - start) / 1000))
        [ "$status" != 124 ] || fail "that it ends" "$key"
        ((took >= low)) || fail_told "that it goes on for $low milliseconds; it took $took" "$key"
        ((took > high)) || return 0
    done
    fail_told "that it ends within $high milliseconds; it took $took" "$key"
}

# start_hole IP: $port there is one from which no answer comes: a queue that is full, whose
# kernel drops each SYN (listen(2)).
start_hole() {
    start_on_port hole "$tcp" listen "$1" 0 backlog 0 wait
    start filler "$tcp" connect "$1" "$port" wait
    wait_line filler 'connected *'
}

# bats test_tags=core,at-length
@test "21 asks the host and the port that it is given" {
    test_asks_host
}

# bats test_tags=core,central
@test "21 gives up a server that is silent" {
    silent() {
        start_listener accept recv 5 wait
        run_step 127.0.0.1 "$port" hello 1
    }
    given="the server does not answer"
    within 950 1500 deadline silent
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_said deadline "$late" "${lines[@]}"
}

# bats test_tags=core,central
@test "21 gives up an address that does not answer" {
    start_hole 127.0.0.1
    given="the server does not answer"
    begins
    tries 127.0.0.1 ETIMEDOUT
    echo "$late" >>errors
    within 950 1500 deadline run_step 127.0.0.1 "$port" hello 1
    expect_ended 1 deadline
}

# bats test_tags=core,central
@test "21 gives up a server that sends a byte now and then" {
    local dots
    printf '%0100d' 0 >reply
    slow() {
        start_listener accept recv 5 pace 150 reply
        run_step 127.0.0.1 "$port" hello 1
    }
    given="the server sends a byte every 150 milliseconds"
    within 950 1500 anew slow
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    dots=$(grep -ax '00*' step.out) || fail "what has come, and a newline" last-line
    expect_said anew "$late" "${lines[@]}" "$dots"
}

# bats test_tags=core,central
@test "21 gives up a server that does not read" {
    need_own_network
    tcp_wmem "4096 4096 4096"
    a_long_message
    read_message message
    full() {
        start_listener rcvbuf 2048 accept wait
        run_step 127.0.0.1 "$port" "$message" 1
    }
    given="the server reads nothing of a long message"
    within 950 1500 deadline full
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    expect_said deadline "$late" "${lines[@]}"
}

# bats test_tags=core
@test "21 waits no longer because it was stopped and continued" {
    stopped() {
        start_listener accept recv 5 wait
        start_step 127.0.0.1 "$port" hello 1
        wait_line peer 'received 5' && stop step || true
        nap 0.8
        resume
        wait_end step
    }
    given="it is stopped for 0.8 seconds while it waits for the reply"
    within 950 1450 stopped-time stopped
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_said stopped-time "$late" "${lines[@]}"
}

# bats test_tags=arguments,at-length
@test "21 has ten seconds where no limit is given" {
    start_listener accept recv 5 wait
    start_step 127.0.0.1 "$port" hello
    nap 2.5
    given="the server has been silent for 2.5 seconds"
    alive step || { wait_end step; fail_told "that it waits" ten-seconds; }
    end step
    [ -n "${AT_LENGTH-}" ] || return 0
    limit=20
    silent() {
        start_listener accept recv 5 wait
        run_step 127.0.0.1 "$port" hello
    }
    within 9900 11000 ten-seconds silent
    lines_sent 127.0.0.1 127.0.0.1 "$port"
    expect_said ten-seconds "Not done within 10 seconds" "${lines[@]}"
}

# bats test_tags=core,at-length
@test "21 connects to an address of IPv6" {
    test_ipv6
}

# bats test_tags=core,at-length
@test "21 tries each address in turn, until one takes it" {
    test_each_address
}

# bats test_tags=errors,at-length
@test "21 reports that no address takes it" {
    test_all_refuse
}

# bats test_tags=core
@test "21 leaves time for the next addresses where one does not answer" {
    need_own_network
    need_ipv6
    addresses_of any.test
    start_hole "${all[0]}"
    start_at "${all[3]}" "$port"
    given="${all[0]} does not answer, two refuse, ${all[3]} takes a client"
    begins
    tries "${all[0]}" ETIMEDOUT
    tries "${all[1]}" ECONNREFUSED
    tries "${all[2]}" ECONNREFUSED
    tries "${all[3]}"
    answered any.test "${all[3]}"
    run_step any.test "$port" hello 2
    expect_ended 0 share
}

# bats test_tags=core
@test "21 gives each address its share of the time" {
    need_own_network
    need_ipv6
    addresses_of any.test
    start_hole "${all[0]}"
    given="${all[0]} does not answer, the others refuse"
    begins
    tries "${all[0]}" ETIMEDOUT
    for ip in "${all[@]:1}"; do
        tries "$ip" ECONNREFUSED
    done
    within 450 800 share run_step any.test "$port" hello 2 # a quarter of it
    expect_ended 1 share
}

# bats test_tags=core,at-length
@test "21 goes on where the machine can have no socket of IPv6" {
    test_no_family
}

# bats test_tags=core,at-length
@test "21 goes on where IPv6 is turned off" {
    test_ipv6_off
}

# bats test_tags=core,at-length
@test "21 keeps the scope of an address" {
    test_scope
}

# bats test_tags=core,at-length
@test "21 shows a reply that comes in two parts" {
    test_two_parts
}

# bats test_tags=core,at-length
@test "21 shows every byte from 0 to 255 as Python does" {
    test_every_byte
}

# bats test_tags=core,at-length
@test "21 shows a reply that comes byte by byte" {
    test_drip
}

# bats test_tags=core,at-length
@test "21 ends the last line of a reply, and only where that is needed" {
    test_last_line
}

# bats test_tags=core,at-length
@test "21 shows an empty reply" {
    test_empty_reply
}

# bats test_tags=core,at-length
@test "21 shows a reply of a MiB" {
    test_much
}

# bats test_tags=errors,at-length
@test "21 shows what came before a reset, and reports the reset" {
    test_reset
}

# bats test_tags=errors,at-length
@test "21 reports a reset that comes before any reply" {
    test_early_reset
}

# bats test_tags=errors,at-length
@test "21 ends when nobody reads what it prints" {
    test_nobody_reads
}

# bats test_tags=core,at-length
@test "21 sends the message that it is given" {
    test_message shutdown
}

# bats test_tags=core,at-length
@test "21 sends a request where no message is given" {
    test_requests shutdown
}

# bats test_tags=core,at-length
@test "21 puts an address of IPv6 into brackets, in its request" {
    test_literals shutdown
}

# bats test_tags=arguments,at-length
@test "21 asks www.google.com where nothing is given" {
    test_asks_default
}

# bats test_tags=core,at-length
@test "21 sends every kind of message" {
    test_every_message shutdown
}

# bats test_tags=core,at-length
@test "21 gets a page of a real web server" {
    test_web_server
}

# bats test_tags=core,at-length
@test "21 sends the rest where send takes a part only" {
    test_partial_send
}

# bats test_tags=errors,at-length
@test "21 reports a server that goes away" {
    test_server_goes
}

# bats test_tags=errors,at-length
@test "21 reports that nobody listens" {
    test_refused
}

# bats test_tags=errors,at-length
@test "21 reports a name that does not exist" {
    test_unknown_name
}

# bats test_tags=core,at-length
@test "21 takes every address, and the first of several" {
    test_addresses
}

# bats test_tags=errors,at-length
@test "21 shows what it has done before it waits for connect" {
    test_shows_before_connect
}

# bats test_tags=arguments,at-length
@test "21 refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments,at-length
@test "21 names the port as a number, and not where it is 80" {
    test_typed_port shutdown
}

# bats test_tags=arguments,at-length
@test "21 refuses more than four arguments" {
    expect_refused arguments localhost 80 hello 1 world
    expect_refused arguments localhost 80 hello 1 ''
}

# bats test_tags=arguments,at-length
@test "21 refuses a limit that is no number from 1 to 3600" {
    local seconds
    for seconds in 0 3601 "${no_ports[@]}"; do
        expect_refused number 127.0.0.1 80 hello "$seconds"
    done
    start_listener accept recv 5 shutdown recv-all
    start_step 127.0.0.1 "$port" hello 0003600
    expect_number "Our socket*"
}

# bats test_tags=errors,at-length
@test "21 reports every error of its calls" {
    test_errors socket:0 connect:2 send:3 recv:4
}

# bats test_tags=errors,at-length
@test "21 reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core,at-length
@test "21 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=core,at-length
@test "21 closes the sockets that did not connect, too" {
    test_failed_sockets
}

# bats test_tags=errors,at-length
@test "21 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "21 uses its own memory only, and gives back what it got" {
    test_memory converse asks_for_much
}

# bats test_tags=words
@test "21 says it in the step's own words" {
    test_words talks
}
