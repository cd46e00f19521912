# shellcheck shell=bash disable=SC2034,SC2154 # shared by the test files
# helpers.bash - what the tests of the steps share. Each test runs a step, often
# against a peer (peer.c), and says what it expects; where that does not come it
# says in plain words what was done, what was expected and what came, and gives
# a hint (hints.bash).
#
# From outside: BUILD, the folder of the programs (default: build); SOURCE, the
# source of the one under test (default: the step's own); STEP_LIMIT, seconds
# that a program may take (default: 20; only 1 once one has taken too long, so
# that a check of a program that always hangs ends); OWN_NETWORK, see own_network.

bats_require_minimum_version 1.8.0
top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
# shellcheck source=tests/hints.bash
source "$top/tests/hints.bash"
peer=$top/build/tests/peer
udp_peer=$top/build/tests/udp_peer
export LC_ALL=C

setup() {
    step=$(basename "$BATS_TEST_FILENAME" .bats)
    program=$(cd "$top" && cd "${BUILD:-build}" && pwd)/$step
    source_file=${SOURCE:-$top/steps/$step.c}
    prepare
    [ -x "$peer" ] && [ -x "$program" ] && return
    echo "There is no $program or no $peer: run make test."
    return 1
}

# prepare: a folder to work in, and what the functions below need.
prepare() {
    T=$BATS_TEST_TMPDIR
    given='' command='' status=''
    limit=${STEP_LIMIT:-20}
    [ -n "${STEP_LIMIT-}" ] && [ -e "$BATS_RUN_TMPDIR/hung" ] && limit=1
    soon=$(((limit + 3) / 4)) # for what must come at once
    declare -gA pids=()
    mkfifo "$T/never" # nothing is ever written to it: see nap
    exec {never}<>"$T/never"
    cd "$T" || return
}

teardown() {
    local pid
    for pid in "${pids[@]}"; do
        kill -CONT -- "-$pid" 2>/dev/null || true
        kill -KILL -- "-$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    [ ! -s "$T/tcp_wmem" ] || tcp_wmem "$(<"$T/tcp_wmem")"
}

# --- Running programs ---------------------------------------------------------

# nap: let a hundredth of a second pass while waiting for something.
nap() {
    read -r -t 0.01 -u "$never" || true
}

# start NAME COMMAND...: run it in the background, in a process group of its
# own. Its output goes to NAME.out and NAME.err in $T (neither is a terminal).
# It is ended after $limit seconds, or when it has printed 8 MiB.
start() {
    local name=$1 in=/dev/null
    shift
    if [[ $1 == "$top/build/tests/"* ]]; then # their action "wait" reads it
        in=$T/$name.in
        [ -p "$in" ] || mkfifo "$in"
        exec {keep}<>"$in" # so that it is open for the peer to read
    fi
    : >"$T/$name.out"
    [ "$name" = step ] && typed "${@:2}"
    (
        ulimit -f 8192
        exec timeout -k 1 "$limit" "$@"
    ) >"$T/$name.out" 2>"$T/$name.err" <"$in" 3>&- &
    pids[$name]=$!
}

# typed ARGUMENT...: the step with its arguments, as one would type it, but not
# longer than a line, goes to $command.
typed() {
    command=$step
    [ $# -eq 0 ] || printf -v command '%s%s' "$step" "$(printf ' %.60q' "$@")"
}

# go NAME: let a peer go on from its action "wait".
go() {
    echo >"$T/$1.in"
}

# ends NAME: wait until it has ended. Its exit status goes to $status if it is
# the step, else to $ended: 128 and the signal's number if a signal ended it,
# 124 if it took too long.
ends() {
    ended=0
    wait "${pids[$1]}" 2>/dev/null || ended=$?
    kill -KILL -- "-${pids[$1]}" 2>/dev/null || true # what it left behind
    unset "pids[$1]"
    [ "$1" = step ] || return 0
    status=$ended
    [[ $status != 124 && $status != 137 ]] || : >"$BATS_RUN_TMPDIR/hung"
}

# prints NAME PATTERN [SECONDS]: wait until a line of its output matches PATTERN
# (a glob); the line goes to $REPLY. Fails if it ends without, or if SECONDS
# (default: $limit) pass.
prints() {
    local ended='' line end=$((SECONDS + ${3:-$limit} + 1))
    while ((SECONDS < end)); do
        kill -0 "${pids[$1]-0}" 2>/dev/null || ended=yes
        while IFS= read -r line || [ -n "$line" ]; do
            # shellcheck disable=SC2053 # a pattern
            if [[ $line == $2 ]]; then
                REPLY=$line
                return
            fi
        done < <(head -c 65536 "$T/$1.out")
        [ -n "$ended" ] && return 1
        nap
    done
    return 1
}

# until_true COMMAND...: wait until it succeeds, at most $limit seconds.
until_true() {
    local end=$((SECONDS + limit + 1))
    until "$@"; do
        ((SECONDS < end)) || return
        nap
    done
}

# run_step ARGUMENT...: the program under test, from start to end.
run_step() {
    start step "$program" "$@"
    ends step
}

# process_of NAME: its own pid, below that of timeout, goes to $process.
process_of() {
    local pid=${pids[$1]}
    read -r process _ <"/proc/$pid/task/$pid/children" || true
    [ -n "$process" ]
}

# run_without_descriptors: the step, when no file descriptor is left for it. It
# is linked statically, for the dynamic loader would need one first.
run_without_descriptors() {
    echo 'int main(void) { return 0; }' >"$T/empty.c"
    cc -static -o "$T/empty" "$T/empty.c" || skip "it needs a static libc"
    cc -w -static -I "$top/steps" -o "$T/static" "$source_file"
    # shellcheck disable=SC2016 # for the other shell
    start step bash -c 'ulimit -n 3; exec "$0"' "$T/static"
    command="$step" given="no descriptor is left: ulimit -n 3"
    ends step
}

# listener ACTION...: a peer that listens on all addresses; $port is its port.
listener() {
    start peer "$peer" listen 0.0.0.0 0 "$@"
    prints peer 'port *' || { cat "$T/peer.err"; return 1; }
    port=${REPLY#port }
}

# free_port [COMMAND...]: a port that nobody has now goes to $port; it is below
# those that the kernel gives to others (ip_local_port_range, ip(7)). COMMAND is
# the peer that tries it (default: a TCP server).
free_port() {
    local tries
    [ $# -gt 0 ] || set -- "$peer" listen
    for ((tries = 0; tries < 100; tries++)); do
        port=$((20000 + RANDOM % 10000))
        start probe "$@" 0.0.0.0 "$port"
        ends probe
        [ "$ended" -eq 0 ] && return
    done
    return 1
}

# swapped PORT: PORT with its two bytes swapped.
swapped() {
    echo $((($1 & 255) << 8 | $1 >> 8))
}

# need_own_network: skip the test where it can't have one.
need_own_network() {
    [ "${OWN_NETWORK-}" = yes ] ||
        skip "it needs a network of its own, which this machine does not allow"
}

# need TOOL: skip the test where it is missing.
need() {
    command -v "$1" >/dev/null || skip "it needs $1: install it to run this test"
}

# tcp_wmem VALUES: the send buffers of our own network, in bytes: the least, the
# usual and the most (tcp(7)). teardown sets them back.
tcp_wmem() {
    local file=/proc/sys/net/ipv4/tcp_wmem
    [ -s "$T/tcp_wmem" ] || cat "$file" >"$T/tcp_wmem"
    echo "$1" >"$file"
}

# escaped FILE: what FILE holds as steps 06, 11 and 12 show it, worked out by
# other means than theirs.
escaped() {
    od -An -v -tu1 -w1 "$1" | awk '
        { new = 0 }
        $1 == 92 { printf "%s", "\\\\"; next }
        $1 == 13 { printf "%s", "\\r"; next }
        $1 == 9 { printf "%s", "\\t"; next }
        $1 == 10 { print "\\n"; new = 1; next }
        $1 < 32 || $1 > 126 { printf "\\x%02x", $1; next }
        { printf "%c", $1 + 0 }
        END { if (NR > 0 && !new) print "" }'
}

# spaced HEX: the beginning of HEX, with a space after each byte.
spaced() {
    fold -w 2 <<<"${1:0:96}" | paste -sd ' '
}

# every_byte FROM: the bytes FROM to 255.
every_byte() {
    local i text=''
    for ((i = $1; i < 256; i++)); do
        printf -v text '%s\\%03o' "$text" "$i"
    done
    # shellcheck disable=SC2059 # the text is a format
    printf "$text"
}

# --- What is expected, and what came -------------------------------------------

# fail EXPECTED KEY: say so, with the hint KEY of hints.bash. $given is what the
# test has prepared. Always fails.
fail() {
    echo "done:     $command${given:+ ($given)}"
    echo "expected: $1"
    echo "came:     $(came)"
    hint "$2"
    return 1
}

# came: the end of the step and what it printed, in words.
came() {
    case $status in
    '') echo "it is still running" ;;
    124 | 137)
        if [ "$limit" -eq 1 ]; then
            echo "it was ended after a second, for an earlier check took too long"
        else
            echo "it did not end within $limit seconds"
        fi
        ;;
    153) echo "it printed 8 MiB, and was ended" ;;
    141) echo "killed by the signal SIGPIPE" ;;
    129 | 13[0-9] | 14[0-9] | 15[0-9])
        echo "killed by the signal $(kill -l "$status")"
        ;;
    *) echo "exit status $status" ;;
    esac
    came_file "on stdout" "$T/step.out"
    came_file "on stderr" "$T/step.err"
}
came_file() {
    if [ ! -s "$2" ]; then
        echo "          $1: nothing"
        return
    fi
    echo "          $1:"
    visible "$2"
}

# visible FILE: the beginning of FILE, indented, control bytes made visible.
visible() {
    head -c 1000 "$1" | cat -v | awk '
        NR <= 12 { print "            " ($0 == "" ? "(empty line)" : $0) }'
    [ "$(wc -c <"$1")" -le 1000 ] || echo "            ..."
}

# difference EXPECTED_FILE FILE: the first line of FILE that is not as in
# EXPECTED_FILE, for a message.
difference() {
    local line
    line=$(cmp "$1" "$2" 2>&1 | sed 's/.* line \([0-9]*\)$/\1/; s/.* EOF .*/1/')
    echo "line $line is the first that differs:"
    sed -n "${line}p" "$2" | cut -c1-200 >"$T/line"
    visible "$T/line"
    echo "          instead of:"
    sed -n "${line}p" "$1" | cut -c1-200 >"$T/line"
    visible "$T/line"
}

# no_accident KEY EXPECTED: fails with the fitting hint if a signal ended the
# step. KEY is the hint for one that took too long ("" for the general one).
no_accident() {
    case $status in
    124 | 137) fail "$2" "${1:-hangs}" ;;
    141) fail "$2" sigpipe ;;
    153) fail "$2" flood ;;
    12[89] | 1[3-9][0-9]) fail "$2" crash ;;
    esac
}

# same_lines FILE LINE...: whether FILE holds these lines and nothing else.
same_lines() {
    local file=$1
    shift
    if [ $# -eq 0 ]; then
        [ ! -s "$file" ]
    else
        printf '%s\n' "$@" | cmp -s - "$file"
    fi
}

# in_words LINE...: the lines, for a message.
in_words() {
    if [ $# -eq 0 ]; then
        printf ' nothing'
    else
        printf '\n            %s' "$@"
    fi
}

# expect_success KEY LINE...: exit status 0, nothing on stderr, and these lines
# on stdout. KEY is the hint for other lines ("" for the general ones).
expect_success() {
    local key=$1 text
    shift
    text="exit status 0, and on stdout:$(in_words "$@")"
    no_accident "${key/#lines/hangs}" "$text" || return
    if ! same_lines "$T/step.out" "$@"; then
        fail "$text" "${key:-lines}"
        return
    fi
    if [ "$status" -ne 0 ]; then # an error that was none, or just the status?
        [ -s "$T/step.err" ] || key=success
        fail "$text" "$key" || return
    fi
    [ ! -s "$T/step.err" ] || fail "nothing on stderr" stderr
}

# expect_failure KEY WHAT ERROR LINE...: exit status 1, the one line "WHAT. Error
# code: N, Error message: TEXT" on stderr, and on stdout the LINEs that came
# before. ERROR is the errno's name; several, with | between them; "gai" for
# any of getaddrinfo's. KEY is the hint for a failure that is not noticed.
expect_failure() {
    local key=$1 what=$2 error=$3 name text lines=() printed code hang=''
    shift 3
    if [ "$error" = gai ]; then
        text="$what. Error code: N, Error message: TEXT"
        text+=" (N what getaddrinfo returned, TEXT its gai_strerror)"
    else
        for name in ${error//|/ }; do
            lines+=("$what. Error code: $("$peer" errno "$name")")
        done
        text=${lines[0]}
    fi
    text="exit status 1, and on stderr one line:$(in_words "$text")"
    text+=$'\n'"          on stdout:$(in_words "$@")"
    # Where a look-up has failed, what was not found there is no memory.
    [[ $error != gai || $status -lt 128 ]] || fail "$text" "$key" || return
    [ "$key" != injected ] || hang=injected
    no_accident "$hang" "$text" || return
    printed=$(tr -d '\0' <"$T/step.err")

    if [ ! -s "$T/step.err" ] && grep -qi error "$T/step.out"; then
        fail "$text" stdout
    elif [ ! -s "$T/step.err" ] && [ "$status" -eq 1 ]; then
        # It has said why on stdout, or nowhere?
        if same_lines "$T/step.out" "$@"; then
            fail "$text" no-reason
        else
            fail "$text" stdout
        fi
    elif [ "$status" -eq 0 ] && [ -s "$T/step.err" ]; then
        fail "$text" exit-0
    elif [ "$status" -eq 0 ] || [ ! -s "$T/step.err" ]; then
        fail "$text" "$key"
    elif [ "$status" -ne 1 ]; then
        fail "$text" exit-1
    elif [[ $printed != *"Error code: "*", Error message: "* ]]; then
        fail "$text" no-reason
    elif [ "$(wc -l <"$T/step.err")" -ne 1 ]; then
        fail "$text" one-line
    elif [[ $printed != "$what. Error code: "* ]]; then
        # Another call failed because this one's failure was not noticed?
        [ "$key" != ipv4 ] && same_lines "$T/step.out" "$@" && key="what"
        fail "$text" "$key"
    elif [ "$error" = gai ]; then
        code=${printed#*Error code: }
        code=${code%%,*}
        if [[ ! $code =~ ^-[0-9]+$ ]] ||
            [ "$printed" != "$what. Error code: $("$peer" gai "$code")" ]; then
            fail "$text" gai-errno
        fi
    else
        for text in "${lines[@]}"; do
            [ "$printed" = "$text" ] && break
        done
        [ "$printed" = "$text" ] ||
            fail "exit status 1, and on stderr one line:$(in_words "$text")" \
                wrong-errno
    fi || return
    same_lines "$T/step.out" "$@" || fail "$text" "${key:-lines-before}"
}

# expect_usage KEY: wrong arguments are refused: exit status 2, a word about it
# on stderr, nothing on stdout.
expect_usage() {
    local text="exit status 2, the usage on stderr, nothing on stdout"
    no_accident "$1" "$text" || return
    if [ "$status" -ne 2 ]; then
        if [ "$status" -eq 1 ] && grep -qi usage "$T/step.err"; then
            fail "$text" exit-2
        else
            fail "$text" "$1"
        fi
    elif [ -s "$T/step.out" ]; then
        fail "$text" usage-stdout
    elif [ ! -s "$T/step.err" ]; then
        fail "$text" usage
    fi
}

# refuses KEY ARGUMENTS...: every one of them, words as in a shell, is refused.
refuses() {
    local key=$1 arguments
    shift
    for arguments; do
        eval "run_step $arguments"
        expect_usage "$key" || return
    done
}

# same_bytes EXPECTED_FILE FILE WHAT KEY: FILE holds just these bytes; WHAT says
# whose they are.
same_bytes() {
    [ -e "$2" ] || : >"$2"
    cmp -s "$1" "$2" && return
    fail "$3: $(wc -c <"$1") bytes:
$(visible "$1")
          but it was $(wc -c <"$2") bytes:
$(visible "$2")" "$4"
}

# --- Making calls fail ------------------------------------------------------------

# errors ERROR...: which of the errors are tried: the first, or all of them where
# ALL_ERRORS is set, as in CI; that takes longer.
errors() {
    need strace
    if [ -n "${ALL_ERRORS-}" ]; then
        tried=("$@")
    else
        tried=("$1")
    fi
}

# start_injected CALLS ERROR WHICH ARGUMENT...: start the step; the WHICHth of
# its system calls CALLS (names with commas between), and all after it, fail with
# ERROR: strace(1). All, for getaddrinfo may make such calls of its own before.
start_injected() {
    start step env ASAN_OPTIONS=detect_leaks=0 strace -qq -o "$T/trace" \
        -e "trace=$1" -e "inject=$1:error=$2:when=$3+" "$program" "${@:4}"
    typed "${@:4}"
    given="call $3 of $1 was made to fail with $2"
}

# inject CALLS ERROR ARGUMENT...: the same with the first call, and wait until
# the step has ended. Returns 1 if it made no such call: another way to do the
# same is as right.
inject() {
    start_injected "$1" "$2" 1 "${@:3}"
    ends step
    was_injected
}

# was_injected: whether the call was made, and failed.
was_injected() {
    grep -q INJECTED "$T/trace" && injections=yes
}

# some_were_injected: some call at least was made, and failed.
some_were_injected() {
    [ -n "${injections-}" ] || fail "that it makes its calls" injected
}
