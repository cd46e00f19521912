# shellcheck shell=bash
# ready.bash - what the tests of 18 and 19 share, beside lib/many: servers of one process,
# which wait for all their clients at once, and for none of them alone.
# shellcheck disable=SC2015 # A && B || C: C is "fail"

waits_key=waits-for-one

# test_silent_one: a client that is silent at first is waited for, and that is no failure.
test_silent_one() {
    printf 'hello worl\n' >message
    start_server
    start_client save reply wait send message recv-all close
    expect_client_named
    given="a client is connected, and silent at first"
    something_said() {
        [ -s step.err ] || ! alive step
    }
    nap 0.2
    if something_said; then
        alive step || wait_end step
        fail_as "that it waits for the client, and says nothing" nothing-yet
    fi
    go client
    comes_back
    wait_end client
    wait_end step
    half_came_back half
}

# test_two: the first of two clients leaves, and the second one has not sent yet.
test_two() {
    local first
    printf 'hello worl\n' >message
    serve 2
    start_client save reply wait send message recv-all close
    expect_client_named
    first=$client
    start second "$tcp" connect 127.0.0.2 "$port" save later wait send message recv-all
    wait_line second 'connected *' || return
    client=${REPLY#connected }
    given="two clients are connected, and the first one sends"
    hang=waits-for-one
    expect_line "Connected with $client" waits-for-one
    go client
    comes_back
    wait_end client
    lines=("$bound $port" "server socket listening" "Connected with $first"
        "Connected with $client" "$(client=$first received 11 5)")
    limit=$soon wait_until grep -qxF "${lines[4]}" step.out || fail "${lines[4]}" half
    given="two clients are connected; the first one sends and leaves, then the second sends"
    go second
    hang=other-one
    wait_line second end "$soon" || fail "half of its message for the second, too" other-one
    expect_half later other-one
    wait_end second
    wait_end step
    expect_success other-one "${lines[@]}" "$(received 11 5)" "Served 2 clients"
}

# test_meanwhile: a client is silent, others come later.
test_meanwhile() {
    printf 'hello worl\n' >message
    serve 22
    start_client save reply wait send message recv-all close
    expect_client_named
    start_crowd 20 glec
    given="a client is connected and silent, and 20 others come"
    hang=waits-for-one
    limit=$soon wait_until crowd_ended || true
    crowd_done || fail "that the 20 others are served meanwhile (it has served
          $(served))" waits-for-one
    go client
    wait_end client
    expect_half reply half
    start_crowd 1
    hang=served
    wait_end step
}

# expect_idle SECONDS KEY: so long the step uses no processor time.
expect_idle() {
    local before after
    process_of step || { shows_nothing && return 0; } # other tests speak of that
    before=$(ticks)
    nap "$1"
    after=$(ticks)
    ((after - before < 10)) || fail_as "that it uses no processor time meanwhile ($((after - before))
          hundredths of a second were used)" "$2"
}

# test_no_more_clients: the one that comes after the last is not accepted, even while that
# is there still.
test_no_more_clients() {
    printf 'hello worl\n' >message
    serve 1
    start_client save reply wait send message recv-all close
    expect_client_named
    start other "$tcp" connect 127.0.0.1 "$port" wait
    wait_line other 'connected *' || return
    given="CLIENTS is 1, and while the first client is there a second one comes"
    go client
    wait_end client
    hang=too-many
    limit=$soon wait_until has_ended || true
    alive step && fail "that it ends when the first one is served" too-many
    wait_end step
    half_came_back half too-many
}

# test_few_descriptors: 16 are all that it may have open, and 40 clients come, of whom the
# first ones are silent: it says so, waits, and takes the others when these have gone.
test_few_descriptors() {
    local line
    line="Next client: Accept failed. Error code: $("$words" errno EMFILE)"
    # shellcheck disable=SC2016 # for the other shell
    under=(bash -c 'ulimit -n 16; exec "$0" "$@"')
    serve 40
    under=()
    start_crowd 40 "$(printf 's%.0s' {1..12})$(printf 'g%.0s' {1..28})"
    given="16 descriptors are all it may have, and of 40 clients the first 12 are silent"
    hang=accept-short
    short_told() {
        grep -qxF "$line" step.err || ! alive step
    }
    limit=$soon wait_until short_told && alive step || {
        alive step || wait_end step
        fail "a line on stderr, $line, and that it goes on" accept-short
    }
    expect_idle 0.5 no-room
    hang=asks-again
    go crowd
    limit=$((2 * soon)) wait_until crowd_ended || true
    crowd_done || fail "that the others are served when these have gone (it has served
          $(served))" asks-again
    wait_end step
    cp step.err all.err
    sed -i "/^$line$/d" step.err
    (($(wc -l <all.err) <= 40)) && [ "$status" -eq 0 ] && all_told 40 || {
        cp all.err step.err
        fail "exit status 0, all 40 served, and no more than a line for each that had to
          wait ($(all_told_why 40 | head -n 1))" accept-short
    }
}

# test_reads_late: a client reads nothing, so that its half can't be sent (clogged.c): the
# others are served meanwhile, and it gets its half when it reads.
test_reads_late() {
    rights=(-p "$peers/clogged.so")
    export ASAN_OPTIONS=verify_asan_link_order=0
    seq 999 | head -c 1024 >message
    serve 21
    given="a client sends and does not read, and its connection can hold no more"
    hang=waits-to-send
    start_client rcvbuf 2048 save reply send message wait recv-all close
    expect_client_named
    start_crowd 20
    limit=$soon wait_until crowd_ended || true
    crowd_done || fail "that 20 others are served meanwhile (it has served $(served))" \
        waits-to-send
    expect_idle 0.3 waits-to-send
    hang=pollout
    go client
    limit=$soon wait_until reads_done || true
    tr -d '~' <reply >got
    expect_half got pollout
    wait_end client
    wait_end step
    [ ! -s step.err ] && [ "$status" -eq 0 ] || fail "exit status 0, and nothing on stderr" \
        pollout
}
reads_done() {
    ! alive client || ! alive step
}

# test_poll_interrupted: a signal ends the wait for the clients: it waits again.
test_poll_interrupted() {
    need_strace
    once=yes inject poll EINTR || return 0
    expect_success poll-again "${lines[@]}"
}

# test_stopped: it is stopped and goes on, as with Ctrl-Z and fg (signal(7), "Interruption
# of system calls and library functions by stop signals").
test_stopped() {
    printf 'hello worl\n' >message
    serve 1
    start_client save reply wait send message recv-all close
    expect_client_named
    given="it was stopped and went on, as with Ctrl-Z and fg, while a client was silent"
    stop step
    resume
    go client
    wait_end client
    wait_end step
    [ "$status" -eq 0 ] || fail "that it waits again" poll-again
    half_came_back half
}
