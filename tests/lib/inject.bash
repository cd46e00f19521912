# shellcheck shell=bash
# inject.bash - the step's good conversation again, where something is against it:
# a call that fails, a closed stdin, a memory that is watched. Each test file has
# "converse", which plays that conversation from start to end with whatever runs
# the program ($under), asserts nothing, and leaves the lines that a right program
# prints in $lines.

declare -gA calls=() what=() errors=() # by CALL, as errors.txt has them
while IFS='|' read -r call names words_of errors_of; do
    [[ $call == [a-z]* ]] || continue
    call=${call% } words_of=${words_of# }
    calls[$call]=${names// /} what[$call]=${words_of% } errors[$call]=${errors_of# }
done <"$top/tests/lib/errors.txt"

# inject CALL ERROR [WHICH]: converse with CALL made to fail with ERROR, the WHICHth
# time (1) and ever after, with $once that time alone: strace(1). What getaddrinfo asks
# the kernel before, over netlink(7), does not count: then it is tried again, one call
# later. Returns 1 if no such call was made: another way to do the same is as right.
inject() {
    local names=${calls[$1]-$1} ever=${once:-+}
    under=("${before[@]}" env ASAN_OPTIONS=detect_leaks=0
        strace -f -qq -o "$PWD/trace" -e "trace=socket,$names"
        -e "inject=$names:error=$2:when=${3:-1}${ever#yes}")
    given="$1 was made to fail with $2${once+, once}"
    converse
    under=()
    awk -f "$top/tests/lib/injected.awk" trace && return
    if [ $? -eq 3 ]; then
        inject "$1" "$2" $((${3:-1} + 1))
        return
    fi
    # No such way makes no socket, or does not come to the end.
    { grep -q 'socket(' trace && got_far; } || shows_nothing
    return 1
}

# test_errors CALL:N...: every error of each CALL is reported, and N of the lines
# come before it; with "any" so many as do, and the CALL need not be made. Who shows what
# came has received it in another way, by read(2).
test_errors() {
    local row call error tried count made=''
    need_strace
    for row; do
        call=${row%:*}
        read -ra tried <<<"${errors[$call]}"
        [ -n "${AT_LENGTH-}" ] || tried=("${tried[@]::${ERRORS:-1}}")
        for error in "${tried[@]}"; do
            # What hangs before one call makes none of those that follow.
            inject "$call" "$error" || break $((1 + (status == 124)))
            made=yes count=${row#*:}
            [ "$count" != any ] || count=$(wc -l <step.out)
            [ "$call" != recv ] || ! all_went_well || break
            expect_failure injected "${what[$call]}" "$error" "${lines[@]::count}"
        done
    done
    [[ -n $made || $* == *:any ]] || fail "that it makes its calls" injected
}

# test_words [CONVERSATION...]: in them (converse) the step says it in its own words. What
# other words mean is learnt for the other checks. Whether its facts are right they see: here
# another number counts only where it is the step itself that is tested.
test_words() {
    local conversation to_the_letter=yes less=yes key now
    LEXICON='' step_out=step.out
    [ $# -gt 0 ] || set -- converse
    for conversation; do
        "$conversation"
        lines_expected "${lines[@]}"
        cat expected >>own # what stands there means what the step means by it
        now=''
        same_words || { now=lines && learn; }
        [ "$status" != 0 ] || [ ! -s step.err ] || now=stderr
        [ -z "$now" ] || [ -d differs ] ||
            { key=$now && mkdir differs && cp expected step.out step.err differs; }
        less=''
    done
    [ -d differs ] || return 0
    mv differs/* .
    [ "$key" = lines ] || fail "nothing on stderr" stderr
    fail "on stdout:
$("$bytes" visible expected)" lines
}
same_words() {
    cmp -s expected step.out || { [ -n "${FAILURES-}" ] && [ -z "$(tail -c 1 step.out)" ] &&
        cmp -s <(words_of expected) <(words_of step.out); }
}
words_of() { # FILE without its facts
    awk -f "$top/tests/lib/facts.awk" -f "$top/tests/lib/words.awk" "$1"
}

# learn: from step.out and the file expected, to the file lexicon of $FAILURES. What is left out
# ($less) only where all went well, the other side has seen it too, and what the step does is
# more than its lines.
learn() {
    [ -n "${FAILURES-}" ] || return 0
    [[ $status == 0 && ! -s step.err && $step =~ ^(0[4-689]|1[0-2])_ ]] &&
        grep -qsE '^(end|received [1-9])' peer.out client.out || less=''
    OWN=own LESS=$less WORDS=$(printf '%s\n' "${arguments[@]}") PAYLOAD=${payload-} CUT=$(tail -c 1 step.out) \
        IPV6=$(grep -m 1 :: expected) awk -f "$top/tests/lib/facts.awk" -f "$top/tests/lib/lexicon.awk" expected step.out \
        >lexicon || return 0
    cat lexicon >>"$FAILURES/lexicon"
}
payload='' # a pattern (regex(7)) for lines that show bytes that came

all_went_well() {
    [ "$status" -eq 0 ] && printf '%s\n' "${lines[@]}" | cmp -s - step.out
}

# send_takes_a_part: of what the step sends from here on, 100 bytes at most (part.c).
send_takes_a_part() {
    rights=(-p "$peers/part.so")
    export ASAN_OPTIONS=verify_asan_link_order=0
    given="send takes a part only, 100 bytes"
}

# test_order CALL...: where stdout and stderr lead to one place, the failure of CALL
# comes after the lines that were printed before.
test_order() {
    local call error text shown=''
    need_strace
    # shellcheck disable=SC2016 # for the other shell
    local before=(bash -c 'exec "$0" "$@" 2>&1')
    for call; do
        error=${errors[$call]%% *}
        inject "$call" "$error" || continue
        given+=", stderr goes where stdout does"
        ! all_went_well || continue # other tests speak of that
        [ "$status" -eq 124 ] || shown=yes
        text=$("$words" errno "$error")
        if ! grep -qF -- "${text#*message: }" step.out ||
            grep -A 500 -F -- "${text#*message: }" step.out | sed 1d |
            grep -q -e '[0-9]' -e "^${lines[0]}$"; then
            fail_as "the error after the lines that came before" order
        fi
    done
    [ -n "$shown" ] || all_went_well || shows_nothing
}

# test_stdin_closed: 0 is then the first descriptor that the kernel gives out. What fails with
# an open stdin too has nothing to do with it.
test_stdin_closed() {
    if converse_closed; then
        got_far || shows_nothing
        return 0
    fi
    under=()
    converse
    if [ "$status" -ne 0 ] || [ -s step.err ]; then
        given='' && lines_expected "${lines[@]}"
        fail "exit status 0, with stdin closed (<&-) and without" lines
    fi
    converse_closed && return
    lines_expected "${lines[@]}"
    fail_as "all as with an open stdin" descriptor-0
}
converse_closed() {
    # shellcheck disable=SC2016 # for the other shell
    under=(bash -c 'exec "$0" "$@" <&-')
    given="stdin is closed: <&-"
    converse
    [ "$status" -eq 0 ] && [ ! -s step.err ]
}

# test_sockets TYPE [FAMILY]: it makes a socket of this TYPE of FAMILY (AF_INET), and
# closes just the sockets that it has got.
test_sockets() {
    local seen family=${2-AF_INET}
    need_strace
    under=(env ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o "$PWD/trace"
        -e "trace=socket,accept,accept4,close,close_range,dup2,dup3")
    given="seen with strace"
    converse
    under=()
    [ "$status" -eq 0 ] || { shows_nothing && return 0; } # other tests speak of that
    grep -qE "socket\($family, $1(\||,)" trace || {
        seen=$(grep -m 1 -o 'socket(.*)' trace) || seen="no call of socket"
        fail "a call socket($family, $1, 0), but there is: $seen" kind
    }
    seen=$(awk -f "$top/tests/lib/left_open.awk" trace)
    [ -z "$seen" ] || fail "that what this call returned is closed: $seen" not-closed
}

# test_memory [CONVERSATION...]: nothing that is wrong with its memory in them
# (converse), as gcc's and clang's -fsanitize=address,undefined see it.
test_memory() {
    local conversation
    program=${program%/*}/memory/$step
    wait_compiled
    grep -qs __asan_init "$program" || skip "this compiler has no -fsanitize=address"
    [ $# -gt 0 ] || set -- converse
    for conversation; do
        "$conversation"
        [ "$status" -ne 127 ] || skip "-fsanitize=address does not run here"
        given="built with -fsanitize=address,undefined"
        [ "$status" -ne 124 ] || shows_nothing
        [ "$conversation" != converse ] || got_far || shows_nothing
        # Whatever else went wrong, other tests speak of it.
        grep -qE 'ERROR: (Address|Leak)Sanitizer|runtime error: ' step.err || continue
        grep -v '^=*$' step.err | grep -m 6 -E \
            "ERROR|runtime error|#[0-9]* .*/[a-z0-9_]*\.c:" |
            sed 's/^.*\(ERROR\|runtime\)/\1/; s/ 0x[0-9a-f]*//g' >short || true
        [ ! -s short ] || mv short step.err
        fail "that it uses its own memory only, and frees it once" memory
    done
}

# wait_compiled: until the check has compiled $program so, if it does.
wait_compiled() {
    [ -e "$program.soon" ] || return 0
    : >"$program.wanted"
    wait_until [ ! -e "$program.soon" ]
}

# test_silence NAME [SECONDS]: the step waits as long as its peer NAME is silent.
test_silence() {
    nap "${2:-2.5}"
    alive step && return
    wait_end step
    given="the other side is silent for ${2:-2.5} seconds"
    # Did another call fail than one that waits?
    ! grep -q 'Error code: ' step.err || grep -qE 'Error message: (Resource temp|Conn.* timed|Interr)' \
        step.err || fail "that it waits" lines
    hang=$hang fail_as "that it waits" time-limit
}
