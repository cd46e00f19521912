load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/half_echo
load lib/many
load lib/line_servers

# long_lines: for test_memory.
long_lines() {
    seq 9999 | tr -d '\n' | head -c 5000 >message
    asks_file send message send message shutdown recv-all close
}

# bats test_tags=core
@test "22 takes clients of IPv4, and names them as addresses of IPv6" {
    test_takes_ipv4
}

# bats test_tags=core
@test "22 answers a line with its first half and a newline, while the client is still there" {
    test_answers_at_once
}

# bats test_tags=core,central
@test "22 takes clients of IPv6" {
    need_ipv6
    printf 'hello worl\n' >message
    start_server
    start client "$tcp" connect ::1 "$port" save reply send message recv 6 shutdown recv-all
    wait_line client 'connected *' || fail "a server that takes clients of IPv6" ipv4-only
    client=${REPLY#connected }
    expect_client_named
    wait_end client
    wait_end step
    half_came_back half
}

# bats test_tags=core
@test "22 closes the connection when its client has ended" {
    serve 2
    printf 'hello worl\n' >message
    start_client save reply send message shutdown recv-all
    given="a client sends a line and ends its side, and the server goes on"
    wait_line client end "$soon" || fail "the end of the stream, for this client" line-end
}

# bats test_tags=core,at-length
@test "22 rounds down, and counts bytes" {
    asks 'hello\n'
    half_came_back half
    asks 'x\n'
    half_came_back half
    asks '\n'
    half_came_back half
    asks 'ééé\n'
    half_came_back characters
}

# bats test_tags=core,central
@test "22 answers every line of those that come at once" {
    asks 'hello world\nab\n\n\nsomething else\n'
    given="five lines come at once"
    half_came_back first-line-only
}

# bats test_tags=core,at-length
@test "22 takes any byte but the newline for a part of the line" {
    asks 'four\r\nab\0c\0d\n\377\376\r\377\n'
    half_came_back half
}

# bats test_tags=core,central
@test "22 waits for the rest of a line" {
    printf 'the first part, ' >one
    printf 'and the second\nnext' >two
    printf ' line\n' >three
    cat one two three >message
    start_server
    start_client save reply send one wait send two wait send three shutdown recv-all close
    expect_client_named
    given="a line comes in two parts"
    nap 0.2
    ! grep -q '^Received' step.out || fail "that it waits for the newline" line-in-parts
    go client
    expect_line "Received 31 bytes from $client, sent back 16" line-in-parts
    go client
    wait_end client
    wait_end step
    half_came_back line-in-parts
}

# bats test_tags=core
@test "22 answers lines that come byte by byte" {
    printf 'hello world\nab\n\nthe last one\n' >message
    start_server
    start_client save reply drip message shutdown recv-all close
    wait_end client
    wait_end step
    given="the lines come byte by byte"
    half_came_back line-in-parts
}

# bats test_tags=core
@test "22 serves a client as long as it likes" {
    printf 'first line\n' >one
    printf 'second one\n' >two
    cat one two two one >message
    start_server
    start_client save reply send one recv 6 send two recv 6 send two recv 6 send one \
        recv 6 shutdown recv-all close
    given="the client waits for each answer before it sends the next line"
    wait_end client
    wait_end step
    half_came_back one-line-only
}

# bats test_tags=core
@test "22 does not answer what has no newline" {
    asks 'hello world\nno newline'
    given="the client ends its side in mid-line"
    half_came_back unfinished
    asks 'no newline'
    half_came_back unfinished
    asks ''
    half_came_back unfinished
}

# bats test_tags=core
@test "22 answers a long line with half of its first 1024 bytes, once" {
    local n
    for n in 1023 1024 1025 1026 2047 2048 5000; do
        {
            echo before
            seq 9999 | tr -d '\n' | head -c "$n"
            echo
            echo after
        } >message
        asks_file shutdown recv-all close
        given="a line of $n bytes and its newline, between two short ones"
        half_came_back very-long-line
    done
}

# bats test_tags=core,at-length
@test "22 answers 20000 lines" {
    seq 20000 >message
    asks_file shutdown recv-all close
    half_came_back first-line-only
}

# bats test_tags=core,at-length
@test "22 sends the rest where send takes a part only" {
    send_takes_a_part
    seq 9999 | tr -d '\n' | head -c 1024 >message
    echo >>message
    asks_file shutdown recv-all close
    half_came_back one-send
}

# bats test_tags=core
@test "22 takes clients of IPv4 where the system's default would not" {
    local only=/proc/sys/net/ipv6/bindv6only
    need_own_network
    [ -e "$only" ] || skip "this system has no IPv6"
    printf 'hello worl\n' >message
    echo 1 >"$only"
    start_step 0 1
    wait_line step "$ready" || true
    echo 0 >"$only"
    wait_line step "$bound *" 0 || fail "$bound PORT" lines
    port=${REPLY##* }
    given="sockets of IPv6 are for IPv6 only by default (net.ipv6.bindv6only is 1)"
    start client "$tcp" connect 127.0.0.1 "$port" save reply send message recv 6 \
        shutdown recv-all
    wait_line client 'connected *' ||
        fail "a server that takes clients of IPv4 too" v6only
    client=$(client_name "${REPLY#connected }")
    wait_end client
    wait_end step
    half_came_back half
}

# bats test_tags=core
@test "22 serves IPv4 where IPv6 is switched off" {
    need_own_network
    without_ipv6
    given="no interface has IPv6 (net.ipv6.conf.all.disable_ipv6 is 1)"
    converse
    expect_success no-ipv6 "${lines[@]}"
}

# bats test_tags=core,at-length
@test "22 serves so many clients as it is told, and ends" {
    test_number_of_clients
}

# bats test_tags=core,at-length
@test "22 goes on without end where no number is given" {
    test_no_number
}

# bats test_tags=core,at-length
@test "22 serves 300 clients that come at once" {
    test_crowd
}

# bats test_tags=core
@test "22 serves 100 clients, while the first is silent" {
    test_silent_first 100
}

# bats test_tags=errors
@test "22 tells of a client that resets before it sends, and goes on" {
    given="the client resets the connection before it has sent anything"
    test_reset_before
}

# bats test_tags=errors
@test "22 tells of a client that has gone before the answer is sent, and goes on" {
    test_gone_before_the_half
}

# bats test_tags=errors
@test "22 serves the others where clients reset" {
    test_rude_crowd
}

# bats test_tags=core
@test "22 holds nothing of its clients when they have gone" {
    test_nothing_left
}

# bats test_tags=core
@test "22 uses no processor time while it waits" {
    test_idle
}

# bats test_tags=core,at-length
@test "22 can be run again at once, where a client was there to its end" {
    printf 'hello worl\n' >message
    start_server
    start_client send message recv 6 recv-all
    wait_line client 'received 6'
    end step # it is the one that closes first
    wait_line client end
    start_step "$port"
    given="for the second time on the same port, after an end with Ctrl-C"
    wait_line step "$ready" "$soon" || {
        alive step || wait_end step
        fail_told "$bound $port, $ready" reuseaddr
    }
}

# bats test_tags=arguments,at-length
@test "22 listens on port 2347 where none is given" {
    test_default_port
}

# bats test_tags=errors,at-length
@test "22 reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors,at-length
@test "22 does not share its port" {
    test_port_not_shared
}

# bats test_tags=errors,at-length
@test "22 reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments,at-length
@test "22 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments,at-length
@test "22 refuses a number of clients that is none from 1 to 65535" {
    test_wrong_clients
}

# bats test_tags=arguments,at-length
@test "22 refuses more than two arguments" {
    expect_refused arguments 2347 1 2
    expect_refused arguments 0 1 ''
}

# bats test_tags=errors,at-length
@test "22 reports every error of its calls before the first client" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1
}

# bats test_tags=errors
@test "22 says so where the system knows no IPv6" {
    need_strace
    inject socket EAFNOSUPPORT || return 0
    [ "$status" -eq 1 ] && [ ! -s step.out ] && [ "$(wc -l <step.err)" -eq 1 ] &&
        grep -q "^Failed to create socket. Error code: $("$words" errno EAFNOSUPPORT |
            cut -d , -f 1), Error message: .*IPv6" step.err ||
        fail_as "exit status 1, and one line on stderr that says that there is no IPv6:
            Failed to create socket. Error code: $("$words" errno EAFNOSUPPORT |
                cut -d , -f 1), Error message: This system has no IPv6: ..." no-ipv6
}

# bats test_tags=errors,at-length
@test "22 ends where accept can't work again" {
    test_accept_fails
}

# bats test_tags=errors,at-length
@test "22 accepts again after a signal, and after a client that has gone" {
    test_accept_again
}

# bats test_tags=errors,at-length
@test "22 waits, and accepts again, where there is no descriptor or no memory" {
    test_accept_short EMFILE ENOBUFS ENFILE ENOMEM
}

# bats test_tags=errors
@test "22 tells of an error of recv or send with its client, and goes on" {
    test_client_errors
}

# bats test_tags=errors
@test "22 tells of a client for which it can't fork, and goes on" {
    local error made=''
    need_strace
    notes=()
    for error in EAGAIN ENOMEM; do
        once=yes inject fork "$error" || continue
        made=yes
        expect_lost fork-ignored "Fork failed" "$error"
    done
    [ -n "$made" ] || serves_two || shows_nothing
}

# bats test_tags=errors,at-length
@test "22 reports an error after what came before it" {
    test_order listen
}

# bats test_tags=core,at-length
@test "22 makes a TCP socket of IPv6, and closes it" {
    test_sockets SOCK_STREAM AF_INET6
}

# bats test_tags=errors,at-length
@test "22 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "22 uses its own memory only" {
    test_memory converse long_lines converse_with_a_crowd
}

# bats test_tags=words
@test "22 says it in the step's own words" {
    test_words
}
