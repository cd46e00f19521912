load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/half_echo

waits_key=line-is-whole
half_buffer=32768

# part_is_read N: the client has sent N parts ("recv 0" says so), and nothing of them is
# unread: in tcp's row of the server's end (proc(5)) the queue of bytes to receive is
# empty.
part_is_read() {
    [ "$(grep -c '^received 0$' client.out)" -ge "$1" ] &&
        grep -qE ": [0-9A-F]+:$(printf %04X "$port") [0-9A-F]+:$(
            printf %04X "${client##*:}") 01 [0-9A-F]+:00000000 " /proc/net/tcp
}

# asks_in_parts PART...: the client sends the PARTs (printf), each when the server has
# read the one before (who only looks at it leaves it there: then after a second), then
# does what is in $then.
asks_in_parts() {
    local i actions=()
    : >message
    for ((i = 1; i <= $#; i++)); do
        # shellcheck disable=SC2059 # the text is a format
        printf "${!i}" >"part.$i"
        cat "part.$i" >>message
        actions+=(send "part.$i" recv 0 wait)
    done
    start_server
    start_client save reply "${actions[@]::${#actions[@]}-1}" "${then[@]}"
    given="the bytes come in $# parts"
    for ((i = 1; i < $#; i++)); do
        limit=1 wait_until part_is_read "$i" || true
        go client
    done
    wait_end client
    wait_end step
}
then=(recv-all close)

# line_of COUNT: that many bytes x and a newline are the message.
line_of() {
    head -c "$1" /dev/zero | tr '\0' x >message
    echo >>message
}

# a_whole_buffer, more_than_that: for test_memory.
a_whole_buffer() {
    line_of 65535
    asks_file recv-all close
}
more_than_that() {
    line_of 70000
    asks_file recv-all close
}

# bats test_tags=core
@test "09x sends back the first half of a line" {
    test_first_half 'hello world\n'
}

# bats test_tags=core,central
@test "09x receives until the newline comes, in however many parts" {
    asks_in_parts 'hello' ' world\n'
    half_came_back one-part
    asks_in_parts 'a' 'b' 'c' '\n'
    half_came_back one-part
}

# bats test_tags=core,central
@test "09x leaves out what comes after the newline" {
    printf 'hello world\n' >message
    printf 'hello world\nand more\n' >sent
    asks_file recv-all close
    given="the client sends two lines at once"
    half_came_back after-newline
    asks_in_parts 'hello' ' world\nand more'
    printf 'hello world\n' >message
    half_came_back after-newline
}

# bats test_tags=core
@test "09x counts the newline, and rounds down" {
    asks 'hello\n'
    half_came_back half
    asks 'hell\n'
    half_came_back half
    asks '\n'
    half_came_back half
}

# bats test_tags=core
@test "09x takes a line of any bytes" {
    waits_key=any-byte
    asks 'ab\0c\0\0d\n'
    half_came_back any-byte
    asks '\377\212\r\013é\n'
    half_came_back any-byte
}

# bats test_tags=core
@test "09x takes what came where the client ends its side without a newline" {
    waits_key=no-newline
    then=(shutdown recv-all close)
    asks_in_parts 'hello world!'
    half_came_back no-newline
    asks_in_parts 'hello' ' world'
    half_came_back no-newline
}

# bats test_tags=core
@test "09x takes a client that closes without a word" {
    test_client_without_a_word
}

# bats test_tags=core
@test "09x does not reset a client that sends much more" {
    printf 'hello world\n' >message
    { cat message && seq 40000; } >sent
    asks_file shutdown recv-all
    given="the client sends much more after the newline"
    grep -qx end client.out || fail "the end of the stream (the client
          saw: $(tr '\n' ' ' <client.out)$(<client.err))" unread
    half_came_back unread
    test_goes_on_sending
}

# bats test_tags=core
@test "09x takes a long line whole" {
    local n
    for n in 1023 1025 5000 65535; do
        line_of "$n"
        given="a line of $((n + 1)) bytes"
        asks_file recv-all close
        half_came_back long-line long-line
    done
}

# bats test_tags=core
@test "09x takes the first 65536 bytes of a line that is longer" {
    local n
    waits_key=longest-line
    for n in 65536 100000; do
        line_of "$n"
        mv message sent
        head -c 65536 sent >message
        given="a line of $((n + 1)) bytes"
        asks_file recv-all close
        half_came_back longest-line
    done
    start_server
    given="65536 bytes without a newline, and the client waits"
    start_client save reply send message recv-all close
    comes_back
    wait_end client
    wait_end step
    half_came_back longest-line
}

# bats test_tags=core
@test "09x sends the rest where send takes a part only" {
    send_takes_a_part
    line_of 1023
    asks_file recv-all close
    half_came_back one-send
}

# bats test_tags=core
@test "09x ends its side, and says what it did, while the client is still there" {
    test_ends_its_side
}

# bats test_tags=errors
@test "09x serves a client that goes before or when it has the half" {
    test_hasty_clients
}

# bats test_tags=core
@test "09x waits as long as the client is silent" {
    test_silent_client
}

# bats test_tags=errors
@test "09x reports a client that resets before it has sent a line" {
    given="the client resets the connection before it has sent anything"
    test_reset_before
    printf 'hello world' >part
    given="the client sends a part of a line, and resets the connection"
    test_reset_before send part
}

# bats test_tags=errors
@test "09x reports a client that has gone before the half is sent" {
    test_gone_before_the_half
}

# bats test_tags=core
@test "09x serves one client and ends" {
    test_serves_one
}

# bats test_tags=core
@test "09x can be run again at once" {
    test_runs_again
}

# bats test_tags=arguments
@test "09x listens on port 2347 where none is given" {
    test_default_port
}

# bats test_tags=errors
@test "09x reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors
@test "09x reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments
@test "09x refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments
@test "09x refuses more than one argument" {
    expect_refused arguments 2347 2348
    expect_refused arguments 0 ''
}

# bats test_tags=errors
@test "09x reports every error of its calls" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1 accept:2 \
        recv:3 send:3
}

# bats test_tags=errors
@test "09x reports an error after what came before it" {
    test_order listen recv
}

# bats test_tags=errors
@test "09x takes an error after the half is sent for no failure" {
    test_late_errors
}

# bats test_tags=errors
@test "09x does not share its port" {
    test_port_not_shared
}

# bats test_tags=core
@test "09x makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors
@test "09x works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "09x uses its own memory only" {
    test_memory converse a_whole_buffer more_than_that
}

# bats test_tags=words
@test "09x says it in the step's own words" {
    test_words
}
