# shellcheck shell=bash
# run.bash - start programs, wait for what they do, end them. The lowest layer of
# the tests: it asserts nothing (expect.bash does).
#
# Each test works in an empty folder of its own, and the step under test in
# another. What a program NAME prints goes to NAME.out and NAME.err.
#
# From outside: BUILD, the folder of the programs (default: build); STEP_LIMIT, seconds
# that a program may take (default: 20; more than its pause; less once one has taken too
# long, so that a check of a program that always hangs ends soon); FAILURES, a folder: each
# test that has ended leaves a file PLACE.done there (PLACE: see place), with the reason
# where it was left out, PLACE.time, how long it took, and one that failed what came
# (keep_for_check in expect.bash);
# LEXICON, a file: how the program says what the step says (lexicon.awk), so that its lines
# are read in the step's own words; OWN_NETWORK, see own_network.

bats_require_minimum_version 1.8.0
top=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
peers=$top/build/tests/peers
tcp=$peers/tcp
udp=$peers/udp
bytes=$peers/bytes
confine=("$peers/confine")
export LC_ALL=C RES_OPTIONS='timeout:1 attempts:1' # the resolver's: resolv.conf(5)

build=$(cd "$top" && cd "${BUILD:-build}" && pwd)
exec {never}<> <(:) # nothing is ever written to it: see nap

setup() {
    began=${EPOCHREALTIME/[.,]/}
    step=${BATS_TEST_FILENAME##*/}
    step=${step%.bats}
    program=$build/$step
    # What the program's own C library says, where that is another than ours.
    words=${program%/*}/words
    [ -x "$words" ] || words=$tcp
    prepare
    [ -x "$tcp" ] && [ -x "$program" ] && return
    echo "There is no $program or no $tcp: run make test."
    return 1
}

# place: print the line of its file where this test begins. (tools/each knows it.)
place() {
    [ -z "${TEST_PLACE-}" ] || { echo "$TEST_PLACE" && return; }
    grep -nF "@test \"$BATS_TEST_DESCRIPTION\"" "$BATS_TEST_FILENAME" | cut -d : -f 1
}

# prepare: folders to work in, and what the functions below need. $limit: seconds
# for all that a program does; $soon: for what must come at once; $pause: the
# seconds that a step waits for on purpose, which a test file sets.
prepare() {
    [ -d "$BATS_TEST_TMPDIR/work" ] || # tools/each makes those of all
        mkdir "$BATS_TEST_TMPDIR/work" "$BATS_TEST_TMPDIR/empty"
    cd "$BATS_TEST_TMPDIR/work" || return
    # bats keeps track of each command (its DEBUG trap), which takes most of the time:
    # it shall of the test's own alone.
    set +T
    [ -z "${BATS_TEST_NAME-}" ] || declare -ft "$BATS_TEST_NAME"
    given='' arguments=() lines=() status='' spun='' hang=hangs
    under=() rights=() input=''
    step_out=step.out
    [ -z "${LEXICON-}" ] || step_out=step.said
    limit=${STEP_LIMIT:-20}
    ((limit > ${pause:-0})) || limit=$((1 + pause))
    [ -n "${STEP_LIMIT-}" ] && [ -e "$BATS_RUN_TMPDIR/hung" ] &&
        limit=$((1 + ${pause:-0}))
    soon=$(((limit + 3) / 4))
    declare -gA pids=() inputs=() # of each NAME; inputs: see go
}

teardown() {
    local waited=''
    # Does the step run still, and not because it waits for others?
    [ -z "${FAILURES-}" ] || ! alive step || { [ -s step.out ] && ! spins; } || waited=yes
    end "${!pids[@]}"
    [ ! -s tcp_wmem ] || tcp_wmem "$(<tcp_wmem)"
    [ ! -e no_ipv6 ] || with_ipv6
    [ -z "${FAILURES-}" ] || leave_for_check
}

# leave_for_check: that the test has ended, how long it took, and why it was left out.
leave_for_check() {
    local took=$((${EPOCHREALTIME/[.,]/} - began)) place
    place=$(place)
    [ ! -e "$FAILURES/$place.said" ] || [ "$waited" != yes ] || : >"$BATS_RUN_TMPDIR/hung"
    printf '%d.%03d' $((took / 1000000)) $((took / 1000 % 1000)) >"$FAILURES/$place.time"
    printf %s "${BATS_TEST_SKIPPED-}" >"$FAILURES/$place.done"
}

# shows_nothing [WHY]: what this test looks at was not to be seen, for something else went wrong,
# of which other tests speak. Of a program that is checked it does not count as passed.
shows_nothing() {
    [ -z "${FAILURES-}" ] ||
        echo "${1-the program does not get so far}" >"$FAILURES/$(place).nothing"
}

# end NAME...: those that run still, with all below them (supervise.c).
end() {
    local name
    for name; do
        [ -z "${pids[$name]-}" ] || kill -TERM "${pids[$name]}" 2>/dev/null || true
    done
    for name; do
        [ -z "${pids[$name]-}" ] || wait "${pids[$name]}" 2>/dev/null || true
        unset "pids[$name]"
    done
}

# nap [SECONDS]: let time pass (a hundredth of a second) while waiting.
nap() {
    read -r -t "${1:-0.01}" -u "$never" || true
}

# start NAME COMMAND...: end what runs under this NAME, and run it in the background
# (supervise.c), for a while longer than the step may take: its end must not be what
# ends the step. A peer reads what "go" sends it.
start() {
    local name=$1 in=/dev/null keep
    shift
    end "$name"
    if [[ $1 == "$peers/"* ]]; then
        [ -n "${inputs[$name]-}" ] || { exec {keep}<> <(:) && inputs[$name]=$keep; }
        in=/dev/fd/${inputs[$name]}
    fi
    : >"$name.out"
    "$peers/supervise" "$((limit + 4))" "$@" >"$name.out" 2>"$name.err" <"$in" 3>&- &
    pids[$name]=$!
}

# start_on_port NAME COMMAND...: as start; the port that it takes goes to $port.
start_on_port() {
    start "$@"
    wait_line "$1" 'port *' || { cat "$1.err"; return 1; }
    port=${REPLY#port }
}

# start_step ARGUMENT...: run the program under test with them, below the command
# in $under if there is one, in an empty folder, with few rights (confine.c). Its stdin
# is the file $input, where there is none /dev/null.
start_step() {
    end step
    # Nor has it more of its own in a test that gives more.
    [ ! -e "$BATS_RUN_TMPDIR/hung" ] || ((limit <= ${STEP_LIMIT:-$limit})) || limit=$STEP_LIMIT
    status='' spun=''
    arguments=("$@")
    [ ! -e err.whole ] || rm err.whole
    : >step.out
    [ -z "${LEXICON-}" ] || : >step.said
    reworded=''
    (
        cd ../empty || exit
        exec "$peers/supervise" "$limit" "${under[@]}" \
            "${confine[@]}" "${rights[@]}" "$program" "$@"
    ) >"$step_out" 2>step.err <"${input:-/dev/null}" 3>&- &
    pids[step]=$!
}

# run_step ARGUMENT...: the program under test, from start to end.
run_step() {
    start_step "$@"
    wait_end step
}

# go NAME: let a peer go on from its action "wait".
go() {
    echo >&"${inputs[$1]}"
}

# alive NAME: whether it runs still.
alive() {
    [ -n "${pids[$1]-}" ] && kill -0 "${pids[$1]}" 2>/dev/null
}

# wait_end NAME: until it has ended. Its exit status (supervise.c) goes to $status
# if it is the step, else to $ended.
wait_end() {
    ended=0
    wait "${pids[$1]}" 2>/dev/null || ended=$?
    unset "pids[$1]"
    [ "$1" = step ] || return 0
    reword
    # Of a program that is checked, lines without a number on stderr, where all went well, are
    # words: see test_words. What is told of it is all of it, in err.whole.
    [ -z "${FAILURES-}" ] || [ -n "${to_the_letter-}" ] || [ "$ended" -ne 0 ] ||
        [ ! -s step.err ] || { cp step.err err.whole && sed -i '/[0-9]/!d' step.err; }
    status=$ended
    [ "$status" -ne 123 ] || status=124 spun="and kept the processor busy"
    [ "$status" -ne 124 ] || : >"$BATS_RUN_TMPDIR/hung"
}

# reword: with a LEXICON, what the step has said so far, in the step's own words, to step.out.
reword() {
    local now ended=''
    [ -n "${LEXICON-}" ] && [ -s step.said ] || return 0
    alive step || ended=yes
    mapfile -d '' -n 1 now <step.said
    [ "${now[*]}$ended" != "$reworded" ] || return 0
    reworded=${now[*]}$ended
    { cat step.said && printf '\1\n'; } | ENDED=$ended awk -f "$top/tests/lib/facts.awk" \
        -f "$top/tests/lib/reword.awk" "$LEXICON" - >step.new
    mv step.new step.out
}

# wait_line NAME PATTERN [SECONDS]: until it has printed a line, whole, that
# matches PATTERN (a glob) or is just that; it goes to $REPLY. Returns 1 if NAME ends without, or
# if SECONDS (default: $limit) pass; after a step that has hung all are over.
wait_line() {
    local ended='' line lines end=$((SECONDS + ${3:-$limit} + 1))
    [ $# -lt 3 ] || [ "$status" != 124 ] || end=0
    while :; do
        alive "$1" || ended=yes
        [ "$1" != step ] || reword
        mapfile -n 500 lines <"$1.out"
        for line in "${lines[@]}"; do
            # shellcheck disable=SC2053 # a pattern
            if [[ $line == $2$'\n' || $line == "$2"$'\n' ]]; then
                REPLY=${line%$'\n'}
                return
            fi
        done
        [ -z "$ended" ] && ((SECONDS < end)) || return 1
        nap
    done
}

# wait_until COMMAND...: until it succeeds, at most $limit seconds.
wait_until() {
    local end=$((SECONDS + limit + 1))
    until reword; "$@"; do
        ((SECONDS < end)) || return
        nap
    done
}

# process_of NAME: its own pid, below that of supervise, goes to $process.
process_of() {
    local children=()
    read -ra children 2>/dev/null <"/proc/${pids[$1]}/task/${pids[$1]}/children" || true
    process=${children[0]-}
    [ -n "$process" ]
}

# stop NAME, resume: as Ctrl-Z and fg do, all of its process group, and wait until
# it has (the program may leave a call that waits just before).
stop() {
    process_of "$1" || return
    kill -STOP -- "-$process" 2>/dev/null
    wait_until has_stopped
}
has_stopped() { # no thread of the group runs still: state, parent, group
    ! cat /proc/[0-9]*/task/*/stat 2>/dev/null | sed 's/.*) //' |
        grep -q "^[^TZX] [0-9]* $process "
}
resume() {
    kill -CONT -- "-$process" 2>/dev/null || true
}

# swapped PORT: PORT with its two bytes swapped; 0 where that is the same port, of which
# nobody can tell.
swapped() {
    local port=$((($1 & 255) << 8 | $1 >> 8))
    echo $((port == $1 ? 0 : port))
}

# need_own_network, need TOOL: skip the test where it is missing.
need_own_network() {
    [ "${OWN_NETWORK-}" = yes ] || skip "$("$peers/own_network" --why)"
}
need() {
    command -v "$1" >/dev/null || skip "it needs $1: install it to run this test"
}
need_strace() {
    need strace
    strace -o /dev/null -e inject=socket:error=EPERM true 2>/dev/null ||
        skip "strace can't trace here"
}

# tcp_wmem VALUES: the send buffers of our own network, in bytes: the least, the
# usual and the most (tcp(7)). teardown sets them back.
tcp_wmem() {
    local file=/proc/sys/net/ipv4/tcp_wmem
    [ -s tcp_wmem ] || cat "$file" >tcp_wmem
    echo "$1" >"$file"
}

# without_ipv6: of our own network: no interface has it. teardown brings it back.
without_ipv6() {
    : >no_ipv6
    echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6
}
with_ipv6() {
    echo 0 >/proc/sys/net/ipv6/conf/all/disable_ipv6
    "$peers/own_network" --ipv6
}

# read_message FILE: what it holds, which has no NUL, goes to $message.
read_message() {
    IFS= read -r -d '' message <"$1" || true
}
