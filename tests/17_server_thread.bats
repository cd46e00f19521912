load lib/run
load lib/expect
load lib/inject
load lib/tcp_servers
load lib/half_echo
load lib/many

# told_of NAME: in how many lines this client is told of after it was connected.
told_of() {
    cat step.out step.err | grep -cE "^(Received .* from $1,|$1: )"
}

# bats test_tags=core,central
@test "17 keeps two clients apart that are there at once" {
    local name
    connected() { [ "$(grep -c '^Connected' step.out)" -ge 2 ] || ! alive step; }
    serve 2
    start_crowd 2 s
    given="two clients come, are silent for a moment, then send"
    limit=$soon wait_until connected || fail "that both are accepted" waits-for-silent
    nap 0.2
    alive step || wait_end step
    [ -z "$status" ] || fail "that it waits for both of them" served
    go crowd
    wait_until crowd_done || { shows_nothing && return 0; } # other tests speak of that
    hang=served
    wait_end step
    [ "$status" -ne 124 ] || fail "that it ends when both are served" served
    while read -r name; do
        [ "$(told_of "$name")" -eq 1 ] || fail_as "one line about $name after it was
          connected (there are $(told_of "$name"))" own-client
    done < <(sed -n 's/^Connected with //p' step.out)
}

# bats test_tags=core,central
@test "17 shares no memory without a lock" {
    program=${program%/*}/memory/$step
    wait_compiled
    program+=.race
    grep -qs __tsan_init "$program" || skip "this compiler has no -fsanitize=thread"
    run_step no-number
    [ "$status" -ne 127 ] && ! grep -q 'FATAL: ThreadSanitizer' step.err ||
        skip "-fsanitize=thread does not run here"
    converse_with_a_crowd
    crowd_done || shows_nothing
    given="built with -fsanitize=thread; 30 clients come at once"
    grep -q 'ThreadSanitizer: data race' step.err || return 0 # others speak of the rest
    grep -m 5 -E 'data race|(read|write) of size|#0 .*/[a-z0-9_]*\.c:' -i step.err |
        sed 's/ (pid=.*//; s/ at 0x[0-9a-f]*//; s/ (17_.*//; s/ \/.*\// /' >short
    mv short step.err
    fail_as "that two threads never use the same memory at once, one of them to
          write" race
}

# bats test_tags=core
@test "17 sends a client half of what it sent, and says whom" {
    test_first_half 'hello world!'
}

# bats test_tags=core,at-length
@test "17 rounds down, and counts bytes" {
    asks 'hello'
    half_came_back half
    asks 'ééé'
    half_came_back characters
    asks 'ab\0c\0\0'
    half_came_back half
}

# bats test_tags=core,at-length
@test "17 ends its side, and says what it did, while the client is still there" {
    test_ends_its_side
}

# bats test_tags=core,at-length
@test "17 takes what comes first, and does not wait for more" {
    test_takes_what_comes
}

# bats test_tags=core,at-length
@test "17 reads 1024 bytes, and the half of them arrives whole" {
    test_long_message
}

# bats test_tags=core,at-length
@test "17 sends the rest where send takes a part only" {
    test_send_takes_a_part
}

# bats test_tags=core,at-length
@test "17 does not reset a client that goes on sending" {
    test_goes_on_sending
}

# bats test_tags=core,at-length
@test "17 takes a client that closes without a word" {
    test_client_without_a_word
}

# bats test_tags=errors,at-length
@test "17 serves a client that goes before or when it has the half" {
    test_hasty_clients
}

# bats test_tags=core,at-length
@test "17 serves so many clients as it is told, and ends" {
    test_number_of_clients
}

# bats test_tags=core,at-length
@test "17 serves 300 clients that come at once" {
    test_crowd
}

# bats test_tags=core,at-length
@test "17 goes on without end where no number is given" {
    test_no_number
}

# bats test_tags=core,central
@test "17 serves 299 clients while the first is silent" {
    test_silent_first
}

# bats test_tags=errors
@test "17 tells of a client that resets before it sends, and goes on" {
    given="the client resets the connection before it has sent anything"
    test_reset_before
}

# bats test_tags=errors
@test "17 tells of a client that has gone before the half is sent, and goes on" {
    test_gone_before_the_half
}

# bats test_tags=errors
@test "17 serves the others where clients reset" {
    test_rude_crowd
}

# bats test_tags=core
@test "17 holds nothing of its clients when they have gone" {
    test_nothing_left
}

# bats test_tags=core
@test "17 uses no processor time while it waits" {
    test_idle
}

# bats test_tags=core,at-length
@test "17 can be run again at once" {
    test_runs_again
}

# bats test_tags=arguments,at-length
@test "17 listens on port 2347 where none is given" {
    test_default_port
}

# bats test_tags=errors,at-length
@test "17 reports a port that is in use" {
    test_port_in_use
}

# bats test_tags=errors,at-length
@test "17 does not share its port" {
    test_port_not_shared
}

# bats test_tags=errors,at-length
@test "17 reports a port that is not allowed" {
    test_port_not_allowed
}

# bats test_tags=arguments,at-length
@test "17 refuses a port that is no number from 0 to 65535" {
    test_server_ports
}

# bats test_tags=arguments,at-length
@test "17 refuses a number of clients that is none from 1 to 65535" {
    test_wrong_clients
}

# bats test_tags=arguments,at-length
@test "17 refuses more than two arguments" {
    expect_refused arguments 2347 1 2
    expect_refused arguments 0 1 ''
}

# bats test_tags=errors,at-length
@test "17 reports every error of its calls before the first client" {
    test_errors socket:0 setsockopt:0 bind:0 getsockname:0 listen:1
}

# bats test_tags=errors,at-length
@test "17 ends where accept can't work again" {
    test_accept_fails
}

# bats test_tags=errors,at-length
@test "17 accepts again after a signal, and after a client that has gone" {
    test_accept_again
}

# bats test_tags=errors,at-length
@test "17 waits, and accepts again, where there is no descriptor or no memory" {
    test_accept_short EMFILE ENOBUFS ENFILE ENOMEM
}

# bats test_tags=errors,at-length
@test "17 does not keep the processor busy while there is no descriptor" {
    test_accept_waits
}

# bats test_tags=errors
@test "17 tells of an error of recv or send with its client, and goes on" {
    test_client_errors
}

# bats test_tags=errors
@test "17 gives back the memory of a thread that has ended" {
    # What is mapped (proc(5)): the stack of each thread is a line, what guards it too.
    mapped() { wc -l <"/proc/$process/maps"; }
    local before count=200
    serve $((count + 2))
    start_crowd 1
    given="a client comes"
    crowd_served
    process_of step
    before=$(mapped)
    start_crowd "$count" g 2
    given="$count clients come, two at a time"
    wait_until crowd_ended
    crowd_done || fail "that all are served (it has served $(served))" clients
    given="$count clients were served, two at a time"
    (($(mapped) < before + count / 2)) ||
        fail_as "that their memory is given back (it was in $before pieces, and
          now it is in $(mapped))" thread-memory
}

# bats test_tags=errors
@test "17 tells of a client for which no thread can be had, and goes on" {
    need_strace
    notes=()
    once=yes inject pthread_create EAGAIN || { serves_two || shows_nothing; return 0; }
    expect_lost thread-ignored "Pthread_create failed" 'EAGAIN|ENOMEM'
}

# bats test_tags=core
@test "17 knows the error of pthread_create by what it returns" {
    rights=(-p "$peers/no_thread.so")
    export ASAN_OPTIONS=verify_asan_link_order=0
    given="pthread_create returns EAGAIN, and errno is 0"
    converse
    if [ "$status" = 0 ] && grep -q '^Received' step.out; then # it has another way
        serves_two || shows_nothing
        return 0
    fi
    ! grep -q 'Pthread_create failed. Error code: 0,' step.err ||
        fail_as "$client: Pthread_create failed. Error code: $("$words" errno EAGAIN)" \
            thread-errno
    expect_lost thread-ignored "Pthread_create failed" EAGAIN
}

# bats test_tags=errors,at-length
@test "17 reports an error after what came before it" {
    test_order listen
}

# bats test_tags=errors,at-length
@test "17 takes an error after the half is sent for no failure" {
    test_late_errors
}

# bats test_tags=core,at-length
@test "17 makes TCP sockets, and closes them" {
    test_sockets SOCK_STREAM
}

# bats test_tags=errors,at-length
@test "17 works where stdin is closed" {
    test_stdin_closed
}

# bats test_tags=errors
@test "17 uses its own memory only" {
    test_memory converse converse_with_a_crowd
}

# bats test_tags=words
@test "17 says it in the step's own words" {
    test_words
}
