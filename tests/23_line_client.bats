load lib/run
load lib/expect
load lib/inject
load lib/tcp_clients
load lib/replies
load lib/any_clients

before_reply=3 last_before="Our socket connected *"

# What the tests that the clients share give as the message, the third argument, is
# typed here: it is all of standard input.
eval "with_arguments() $(declare -f start_step | sed 1d)"
start_step() {
    if [ $# -eq 3 ] && [ "${refusing-}" != yes ]; then
        printf %s "$3" >typed
        input=typed with_arguments "$1" "$2"
    else
        with_arguments "$@"
    fi
}
lines_sent() {
    lines_connected "$@"
}

# asks_lines: for test_memory: lines there and back, and more than one buffer.
asks_lines() {
    seq 4000 >reply
    start_listener accept recv 5 send reply recv-all close
    seq 3000 >lines
    input=lines start_step 127.0.0.1 "$port"
    wait_end step
}

# start_fed [HOST]: the step has a pipe as its stdin, into which feed TEXT writes;
# end_feed ends it.
start_fed() {
    mkfifo pipe
    input=pipe start_step "${1-127.0.0.1}" "$port"
    exec {pipe}>pipe # opened when it was opened for the step: fifo(7)
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    given="its stdin is a pipe, and open"
    expect_line "${lines[2]}" lines
}
feed() {
    given="its stdin is a pipe, in which it has just found $1"
    # shellcheck disable=SC2059 # the text is a format
    (printf "$1" >&"$pipe") 2>/dev/null || true
}
end_feed() {
    exec {pipe}>&-
}

# As in lib/any_clients: there is no line that the message is sent.
answered() {
    lines+=("Our socket connected to $1 on ip $2 on port $port" 'Hello\n'
        "Received 6 bytes; the server closed the connection")
}

# arrived BYTES: that many have come to the peer, which saves them.
arrived() {
    has_come() { [ "$(wc -c <received)" -ge "$1" ] || ! alive step; }
    limit=$soon wait_until has_come "$1" && [ "$(wc -c <received)" -ge "$1" ]
}

# expect_end BYTES: the server has closed, so many bytes have come.
expect_end() {
    lines+=("Received $1 bytes; the server closed the connection")
    expect_success "${2-lines}" "${lines[@]}"
}

# bats test_tags=core,central
@test "23 ends its side, not the server's, when its input ends" {
    printf late >reply
    start_listener save received accept recv-all wait send reply close
    printf 'hello\n' >typed
    input=typed start_step 127.0.0.1 "$port"
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    given="its input is hello and a newline, and the server answers when it has seen the end"
    if ! wait_line peer end "$soon"; then
        alive step && fail "that the server sees the end" end-told
        wait_end step
        fail "that the server sees the end" input-end
    fi
    nap 0.1
    alive step || { wait_end step; fail "that it waits for the answer" input-end; }
    ! spins_now || fail "that it waits, and uses no processor time" spins
    go peer
    wait_end step
    cmp -s typed received || expect_bytes typed received "what was typed" "$as_given"
    lines+=(late)
    expect_end 4 input-end
}
spins_now() { # a tenth of the next half second
    local before
    before=$(used)
    nap 0.5
    (($(used) - before >= 5))
}
used() { # processor time, in hundredths of a second
    local stat
    process_of step && read -ra stat <"/proc/$process/stat" && echo $((stat[13] + stat[14]))
}

# bats test_tags=core,at-length
@test "23 asks the host and the port that it is given" {
    test_asks_host
}

# bats test_tags=core,at-length
@test "23 shows every byte from 0 to 255 as Python does" {
    test_every_byte
}

# bats test_tags=core,at-length
@test "23 sends the rest where send takes a part only" {
    send_takes_a_part
    seq 500 >typed
    start_listener accept save received recv-all close
    input=typed start_step 127.0.0.1 "$port"
    wait_end step
    wait_end peer
    hang=one-send
    [ "$(wc -c <received)" -lt "$(wc -c <typed)" ] ||
        expect_bytes typed received "what was typed" typed
    expect_bytes typed received "what was typed" one-send
}

# bats test_tags=core,central
@test "23 sends what is typed at once, and shows at once what comes" {
    printf 'he\n' >answer
    start_listener save received accept recv 6 send answer recv 6 send answer recv-all close
    start_fed
    feed 'hello\n'
    arrived 6 || fail "that hello and its newline are sent at once" typed-goes
    shows() { [ "$(grep -c '^he\\n$' step.out)" -ge "$1" ] || ! alive step; }
    given="what was typed was sent, and its answer has come"
    limit=$soon wait_until shows 1 || fail 'the line he\n, at once' idle-server
    feed 'a\nb\nc\n'
    arrived 12 || fail "that all three lines are sent at once" typed-goes
    given="what was typed was sent, and its answer has come"
    limit=$soon wait_until shows 2 || fail 'the line he\n once more, at once' idle-server
    feed 'no newline'
    arrived 22 || fail "that this is sent at once, without a newline" typed-goes
    end_feed
    wait_end step
    given="its input has ended, then the server has closed"
    lines+=('he\n' 'he\n')
    expect_end 6
}

# bats test_tags=core
@test "23 shows what comes while nobody types" {
    printf 'Hello\n' >reply
    start_listener accept send reply wait close
    start_fed
    shows() { grep -q '^Hello' step.out || ! alive step; }
    limit=$soon wait_until shows && alive step || fail 'Hello\n, when it has come' idle-server
    go peer
    wait_end step
    lines+=('Hello\n')
    expect_end 6
}

# bats test_tags=core,central
@test "23 notices a server that closes while nobody types" {
    printf 'Hello\n' >reply
    start_listener accept send reply close
    start_fed
    hang=server-gone
    wait_until has_gone
    [ -z "${pids[step]-}" ] || ! alive step || {
        given="the server closes while nobody types"
        fail "that it ends" server-gone
    }
    wait_end step
    lines+=('Hello\n')
    expect_end 6
}
has_gone() {
    ! alive step
}

# bats test_tags=errors,at-length
@test "23 notices a server that resets while nobody types" {
    start_listener accept wait reset
    start_fed
    wait_line peer 'accepted *'
    go peer
    hang=server-gone
    wait_end step
    given="the server resets the connection while nobody types"
    expect_failure reset-as-end "Receive failed" ECONNRESET "${lines[@]}"
}

# bats test_tags=core
@test "23 reads 100 MB from a file, and no more than there is room for" {
    local before now
    limit=20               # on a busy machine it takes its time
    truncate -s 100M zeros # it takes no room
    start_listener accept wait recv-all close
    input=zeros start_step 127.0.0.1 "$port"
    given="its input is a file of 100 MiB, and the server does not read"
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    expect_line "${lines[2]}" lines
    process_of step
    read_so_far() { sed -n 's/^pos:\s*//p' "/proc/$process/fdinfo/0" 2>/dev/null || echo 0; }
    before=-1 now=0
    while [ "$before" != "$now" ]; do
        before=$now
        nap 0.2
        now=$(read_so_far)
    done
    [ "${now:-0}" -lt 33554432 ] || fail_as "that it reads no more than there is room for, in one
          buffer and in the kernel's (it has read $now bytes of its input)" hoards
    ! spins_now || fail "that it waits, and uses no processor time" spins
    go peer
    given="its input is a file of 100 MiB"
    wait_end step
    wait_end peer
    wait_line peer "received 104857600" 0 || fail "that all 104857600 bytes are sent
          (the server: $(tr '\n' ' ' <peer.out))" one-send
    expect_end 0
}

# bats test_tags=core,central
@test "23 goes on receiving while it can't send" {
    need_own_network
    tcp_wmem "4096 65536 65536"
    head -c 1000000 /dev/zero | tr '\0' x >reply
    cp reply typed
    start_listener rcvbuf 4096 save received accept send reply recv-all close
    given="the server sends 1000000 bytes before it reads what was typed, which is as much"
    hang=both-ways
    input=typed start_step 127.0.0.1 "$port"
    wait_end step
    expect_bytes typed received "what was typed" both-ways
    lines_replied reply
    expect_shown both-ways
}

# bats test_tags=core
@test "23 sends all that a pipe gives" {
    mkfifo pipe
    start_listener save received accept recv-all close
    seq 300000 >all
    cat all >pipe 3>&- &
    input=pipe start_step 127.0.0.1 "$port"
    given="its input is a pipe, with 300000 lines in it"
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    wait_end step
    wait_end peer
    expect_bytes all received "what was in the pipe" typed
    expect_end 0
}

# bats test_tags=core
@test "23 works with an empty input" {
    printf 'Hello\n' >reply
    start_listener accept recv-all send reply close
    run_step 127.0.0.1 "$port" # its stdin is /dev/null
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    lines+=('Hello\n')
    given="its input is empty"
    expect_end 6 input-end
}

# bats test_tags=core,at-length
@test "23 connects to an address of IPv6" {
    local ip
    need_ipv6
    start_at ::1 0
    begins
    tries ::1
    lines+=("Our socket connected to ::1 on ip ::1 on port $port" 'Hello\n')
    run_step ::1 "$port" hello
    expect_end 6 both-families
}

# bats test_tags=arguments,at-length
@test "23 goes to port 2347 of localhost where nothing is given" {
    local first
    need_own_network
    need_ipv6
    start_at :: 2347
    addresses_of localhost
    first=${all[0]}
    input=typed
    printf hello >typed
    run_step
    begins
    tries "$first"
    lines+=("Our socket connected to localhost on ip $first on port 2347" 'Hello\n')
    expect_end 6 default-2347
}

# bats test_tags=core,at-length
@test "23 shows a reply that comes in two parts" {
    test_two_parts
}

# bats test_tags=core,at-length
@test "23 shows a reply that comes byte by byte" {
    test_drip
}

# bats test_tags=core,at-length
@test "23 ends the last line that came, and only where that is needed" {
    test_last_line
}

# bats test_tags=core,at-length
@test "23 shows a reply of a MiB" {
    test_much
}

# bats test_tags=core,at-length
@test "23 sends every kind of message" {
    test_every_message
}

# bats test_tags=errors,at-length
@test "23 shows what came before a reset, and reports the reset" {
    test_reset
}

# bats test_tags=errors,at-length
@test "23 reports a server that goes away while it sends" {
    truncate -s 100M zeros
    start_listener rcvbuf 2048 accept wait reset
    given="the server goes away before it has read all"
    input=zeros start_step 127.0.0.1 "$port"
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    expect_line "${lines[2]}" lines
    nap 0.1
    go peer
    wait_end step
    sed -i 's/^Receive failed/Send failed/' step.err # whichever sees it first
    expect_failure send-ignored "Send failed" 'EPIPE|ECONNRESET' "${lines[@]}"
}

# bats test_tags=errors
@test "23 does not die of a server that has gone when it sends" {
    start_listener accept wait shutdown reset
    start_fed
    wait_line peer 'accepted *'
    stop step
    feed 'hello\n'
    go peer
    wait_end peer
    resume
    wait_end step
    given="the server has ended its side, then reset, when something was typed"
    # Whichever of its calls sees it first, and as an end or as an error.
    [[ $status == [01] ]] || fail "exit status 0 or 1" sigpipe
}

# bats test_tags=core,at-length
@test "23 waits as long as the server is silent" {
    test_server_silent
}

# bats test_tags=errors,at-length
@test "23 ends when nobody reads what it prints" {
    test_nobody_reads
}

# bats test_tags=errors
@test "23 reports an input that can't be read" {
    start_listener accept recv-all close
    lines_connected 127.0.0.1 127.0.0.1 "$port"
    input=. start_step 127.0.0.1 "$port"
    wait_end step
    given="its stdin is a folder"
    expect_failure read-error "Read failed" EISDIR "${lines[@]}"
}

# bats test_tags=errors,at-length
@test "23 reports that nobody listens" {
    port=$("$tcp" free)
    given="nobody listens on port $port"
    begins
    tries 127.0.0.1 ECONNREFUSED
    run_step 127.0.0.1 "$port"
    expect_ended 1 each-address
}

# bats test_tags=core,at-length
@test "23 tries each address in turn, until one takes it" {
    need_own_network
    need_ipv6
    addresses_of any.test
    start_at "${all[-1]}" 0
    given="only ${all[-1]} takes a client"
    begins
    for ip in "${all[@]::${#all[@]}-1}"; do
        tries "$ip" ECONNREFUSED
    done
    tries "${all[-1]}"
    lines+=("Our socket connected to any.test on ip ${all[-1]} on port $port" 'Hello\n'
        "Received 6 bytes; the server closed the connection")
    run_step any.test "$port" hello
    expect_ended 0 each-address
}

# bats test_tags=errors,at-length
@test "23 reports a name that does not exist" {
    test_unknown_name
}

# bats test_tags=arguments,at-length
@test "23 refuses a port that is no number from 1 to 65535" {
    test_client_ports
}

# bats test_tags=arguments,at-length
@test "23 refuses more than two arguments" {
    expect_refused arguments localhost 80 hello
    expect_refused arguments localhost 80 ''
}

# bats test_tags=errors,at-length
@test "23 reports every error of its calls" {
    test_errors socket:0 connect:2 poll:3 send:3 recv:3
}

# bats test_tags=errors,at-length
@test "23 reports an error after what came before it" {
    test_order recv
}

# bats test_tags=core,at-length
@test "23 makes a TCP socket, and closes it" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors,at-length
@test "23 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "23 uses its own memory only" {
    test_memory converse asks_lines
}

# bats test_tags=words
@test "23 says it in the step's own words" {
    test_words talks
}
