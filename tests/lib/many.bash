# shellcheck shell=bash
# many.bash - what the tests of the servers of many clients, steps 15 to 19, share,
# beside lib/tcp_servers and lib/half_echo.
# shellcheck disable=SC2015 # A && B || C: C is "fail"

crowd=$peers/crowd
serves=(1) ends=("Served 1 clients") # of a server that serves one
ends_key=served
from=' from [0-9.:]*'
notes=("Received 11 bytes from CLIENT, sent back 5")
received() {
    echo "Received $1 bytes from $client, sent back $2"
}

# serve COUNT: the step is started as a server of so many clients; 0: without a number.
serve() {
    serves=()
    [ "$1" -eq 0 ] || serves=("$1")
    start_server
}

# start_crowd COUNT [KINDS [MOST]]: so many clients of the step, by kind (crowd.c).
start_crowd() {
    start crowd "$crowd" "$port" "$@"
}

# why_not: the hint for what all_told_why says, of which the first word tells the kind.
why_not() {
    case $1 in
    "it came "* | *" bind successfully"* | *": server socket listening") echo twice ;;
    "on stderr"* | "one line about"*) echo client-told ;;
    *) echo clients ;;
    esac
}

crowd_done() {
    grep -qx 'done' crowd.out
}
crowd_ended() {
    crowd_done || ! alive step
}
served() { # how many
    grep -c '^Received' step.out
}

# crowd_served [COUNT]: all of the crowd are served, as their kind says, and each is told
# of. With COUNT the step then ends, and has served so many.
crowd_served() {
    wait_until crowd_ended
    crowd_done || fail "that all are served when $given (it has served
          $(served))" "$(alive step && echo clients || echo served)"
    if [ $# -gt 0 ]; then
        hang=served
        wait_end step
        [ "$status" = 0 ] || fail "exit status 0, when $given and all are served" one-ends-all
        [ "$(tail -n 1 step.out)" = "Served $1 clients" ] ||
            fail "the last line Served $1 clients, when $given" served
    fi
    # The last line of one may come when its client has gone.
    limit=$soon wait_until all_told || fail "a line for each client, when $given
          ($(all_told_why))" "$(why_not "$(all_told_why)")"
}
all_told_why() {
    awk -f "$top/tests/lib/crowd.awk" crowd.out step.out step.err
}
all_told() {
    [ -z "$(all_told_why)" ]
}

# expect_lost KEY WHAT ERROR: in place of half_echo's: the client is lost, one line on
# stderr names it and says why, and the step goes on to its end. KEY is the hint where
# it says nothing.
expect_lost() {
    local key=$1 error allowed=() failing=yes text
    for error in ${3//|/ }; do
        allowed+=("$client: $2. Error code: $("$words" errno "$error")")
    done
    lines_served
    lines_expected "${lines[@]}"
    text="exit status 0, and on stderr one line:$(in_words "${allowed[0]}")
          on stdout:$(in_words "${lines[@]}")"
    for error in "${allowed[@]}"; do
        [ "$status" != 0 ] || ! other_words "$error" ||
            in_other_words "$error" expect_lost "$@"
    done
    error=$(tr -d '\0' <step.err)
    ! grep -q "$2" step.err || hang=served
    ! grep -q "$2.*Error code" step.out || fail "$text" stdout
    if [ "$status" = 1 ] && grep -q "$2" step.err; then
        fail "$text" one-ends-all
    fi
    [[ -s step.err && " ${allowed[*]/%/$'\n'}" != *" $error"$'\n'* ]] && key=client-told
    [ "$status" = 0 ] && cmp -s expected step.out &&
        [[ " ${allowed[*]/%/$'\n'}" == *" $error"$'\n'* ]] || fail "$text" "$key"
    rm expected
}

# test_number_of_clients: so many, and then it ends; the next one is not accepted.
test_number_of_clients() {
    serve 3
    start_crowd 3 g 1
    given="three clients come, one after another"
    crowd_served 3
    start client "$tcp" connect 127.0.0.1 "$port"
    wait_end client
    [ "$ended" -ne 0 ] || fail "nobody listens any more" served
}

# test_no_number: without one it goes on.
test_no_number() {
    serve 0
    start_crowd 30 glec
    given="30 clients come at once"
    crowd_served
    alive step || wait_end step
    [ -z "$status" ] || fail "that it goes on, for no number was given" served
}

# test_wrong_clients: CLIENTS is a number from 1 to 65535.
test_wrong_clients() {
    local number
    for number in 0 00 "${no_ports[@]}"; do
        expect_refused number 0 "$number"
    done
    serve 01
    start_crowd 1
    given="CLIENTS is 01, and one comes"
    crowd_served 1
}

# test_crowd: 300 at once, of the kinds that 09 serves. They come before the first is
# accepted: 128 of them or more are in the queue (SOMAXCONN is 128 with musl, and on
# systems of old).
test_crowd() {
    serve 300
    stop step
    start_crowd 300 glec
    all_there() { [ "$(established)" -ge 128 ]; }
    limit=$soon wait_until all_there || {
        given="300 clients come while it is stopped"
        fail "that the kernel connects 128 of them or more (it did so for $(established))" \
            backlog
    }
    resume
    given="300 clients come at once"
    crowd_served 300
}
established() { # how many of the server's connections are, or were and are closed by now
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        awk -v port="$(printf ':%04X$' "$port")" '$2 ~ port && $4 != "0A" &&
            $4 != "03" { n++ } END { print n + 0 }'
}

# test_rude_crowd: some reset before they send, some after, some send byte by byte.
test_rude_crowd() {
    serve 60
    start_crowd 60 grgvgd
    given="60 clients come at once, and some of them reset the connection"
    crowd_served 60
}

# test_silent_first: the first client is silent, and nobody waits for it.
test_silent_first() {
    local clients=${1:-300}
    serve "$clients"
    start_crowd "$clients" "s$(printf 'glec%.0s' {1..99})"
    given="$clients clients come, and the first is silent"
    others_served() {
        [ "$(served)" -ge $((clients - 1)) ] || ! alive step
    }
    limit=$soon wait_until others_served && alive step || {
        alive step || wait_end step
        fail "that the $((clients - 1)) others are served meanwhile (it has served
          $(served))" waits-for-silent
    }
    go crowd
    crowd_served "$clients"
}

# serves_two: whether one client is served while another one is silent, in whatever way.
serves_two() {
    (
        FAILURES=''
        trap 'end "${!pids[@]}"' EXIT
        test_silent_first 2
    ) >/dev/null 2>&1
}

# test_nothing_left [COUNT]: after a thousand clients it holds no descriptor, child,
# zombie or thread more than before.
test_nothing_left() {
    local before count=${1:-1000}
    ((limit *= 3)) # they take their time where the machine is busy
    serve $((count + 2))
    start_crowd 1
    given="a client comes"
    crowd_served
    process_of step
    settled() { held >held.now; cmp -s held.before held.now; }
    held >held.before
    limit=$soon wait_until no_children || true
    held >held.before
    start_crowd "$count" g 50
    wait_until crowd_ended
    crowd_done || fail "that $count clients are served (it has served $(served))" clients
    limit=$soon wait_until settled || {
        given="$count clients were served"
        fail_as "that nothing is left of them (before them: $(tr '\n' ' ' <held.before)
          after: $(tr '\n' ' ' <held.now))" nothing-left
    }
    start_crowd 1
    hang=served
    wait_end step
    [ "$status" -eq 0 ] && [ "$(tail -n 1 step.out)" = "Served $((count + 2)) clients" ] ||
        fail "exit status 0, and the last line: Served $((count + 2)) clients" served
}
no_children() {
    held | grep -q '^0 children'
}

# held: how many descriptors, threads and children $process has.
held() {
    local children tasks=("/proc/$process/task"/*)
    echo "$(find "/proc/$process/fd" -mindepth 1 2>/dev/null | wc -l) descriptors"
    children=$(cat "/proc/$process/task"/*/children 2>/dev/null)
    # shellcheck disable=SC2086 # words
    set -- $children
    echo "$# children"
    echo "${#tasks[@]} threads"
}

# test_idle: with a silent client, and with none, it uses no processor time.
test_idle() {
    local before after
    printf 'hello worl\n' >message
    serve 1
    start_client save reply wait send message shutdown recv-all close
    expect_client_named
    before=$(ticks)
    nap 1
    after=$(ticks)
    given="a client is silent for a second"
    alive step || { shows_nothing && return 0; } # other tests speak of that
    ((after - before < 10)) || fail "that it waits, and uses no processor time ($((after - before)) hundredths
          of a second were used)" idle
    go client
    wait_end client
    wait_end step
    half_came_back half
}
ticks() { # of $process and its children, in hundredths of a second
    local pid sum=0 stat
    process_of step || return
    for pid in "$process" $(cat "/proc/$process/task"/*/children); do
        read -ra stat 2>/dev/null <"/proc/$pid/stat" && ((sum += stat[13] + stat[14]))
    done
    echo "$sum"
}

# test_accept_again: what is no error of ours: accept is called again. Who tells of it, as of
# what test_accept_short injects, may.
test_accept_again() {
    local error
    need_strace
    for error in EINTR ECONNABORTED EPROTO; do
        once=yes inject accept "$error" || continue
        sed -i "/^Next client: Accept failed. Error code: $("$words" errno "$error")$/d" step.err
        [ ! -s step.err ] || fail "that it accepts the next one" accept-again
        expect_success accept-again "${lines[@]}"
    done
}

# test_accept_short ERROR...: no descriptor or no memory: a line, then it waits, and
# accepts when there is one again.
test_accept_short() {
    local error
    need_strace
    [ -n "${AT_LENGTH-}" ] || set -- "$1"
    for error; do
        once=yes inject accept "$error" || continue
        cp step.err all.err
        sed -i "/^Next client: Accept failed. Error code: $("$words" errno "$error")$/d" \
            step.err
        if [ "$(wc -l <all.err)" -ne 1 ] || [ -s step.err ]; then
            cp all.err step.err
            fail "one line on stderr, Next client: Accept failed. Error code: $("$words" \
                errno "$error"), and that it goes on" accept-short
        fi
        expect_success accept-short "${lines[@]}"
    done
}

# test_accept_fails: with an error that does not go away by itself.
test_accept_fails() {
    local error
    need_strace
    for error in EINVAL EBADF; do
        inject accept "$error" || return 0
        expect_failure injected "Accept failed" "$error" "${lines[@]::2}"
    done
}

# test_client_errors: of recv and of send, the first time they are called.
test_client_errors() {
    local row error
    need_strace
    for row in recv:ETIMEDOUT recv:ENOMEM send:ENOBUFS send:ECONNRESET; do
        error=${row#*:}
        once=yes inject "${row%:*}" "$error" || continue
        ends=("Served 1 clients") notes=()
        expect_lost "${row%:*}-ignored" "${what[${row%:*}]}" "$error"
    done
}

# converse_with_a_crowd: for test_memory: clients of all kinds.
converse_with_a_crowd() {
    serve 30
    start_crowd 30 glecdrv
    wait_until crowd_ended
    wait_end step
}

# test_accept_waits: where there is no descriptor for long, it waits, and does not ask
# again and again.
test_accept_waits() {
    local calls
    need_strace
    under=(env ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o "$PWD/trace" -e trace=accept,accept4
        -e inject=accept,accept4:error=EMFILE)
    given="accept fails with EMFILE for more than a second"
    start_server
    start client "$tcp" connect 127.0.0.1 "$port"
    nap 1.2
    under=()
    calls=$(grep -c 'accept.*EMFILE' trace)
    [ "$calls" -gt 0 ] || return 0
    alive step || wait_end step
    [ -z "$status" ] || fail "that it waits for a descriptor" accept-short
    [ "$calls" -lt 10 ] || fail_as "that it calls accept now and then (it did so $calls times
          in a second)" accept-spins
}
