# shellcheck shell=bash
# expect.bash - what is expected of the step, and what came, said in plain words.
# Each expect_* ends the test where it does not hold: it says what was done, what
# was expected and what came, and gives the hint KEY of hints.txt. What happened
# to the program comes first, whatever KEY is: see judge.

# --- Saying so ------------------------------------------------------------------

# fail EXPECTED KEY: end the test. $given is what it has prepared; the file
# expected, where there is one, what stdout must be to the byte.
fail() {
    local key=$2 text lacks
    if [ -z "$status" ] && [ -n "${pids[step]-}" ]; then
        alive step || wait_end step
    fi
    judge
    lacks=''
    if [ "$key" = lines ] && [ "${status:-0}" = 0 ]; then
        lacks=$(lacking)
        [ -z "$lacks" ] || key=missing-fact
    fi
    [[ -z ${words_alone-} || $key != no-reason ]] || key=lines # it says why, in other words
    text=$(hint "$key") || text="There is no hint $key in hints.txt."
    {
        echo "done:     $("$bytes" typed "$step" "${arguments[@]}")${given:+ ($given)}"
        echo "expected: $1"
        echo "came:     $(came)"
        [ ! -e expected ] || cmp -s expected step.out || {
            [ -z "${LEXICON-}" ] || cmp -s "$step_out" step.out ||
                came_file "that is, in the step's own words" step.out
            "$bytes" differ expected step.out
        }
        [ -z "$lacks" ] || echo "missing:  $lacks"
        echo "$text"
    } >said
    cat said
    keep_for_check
    # Where it has failed, for bats, which does not look into these functions: see prepare.
    if declare -F bats_capture_stack_trace >/dev/null; then
        bats_capture_stack_trace
        BATS_DEBUG_LASTLAST_STACK_TRACE=("${BATS_DEBUG_LAST_STACK_TRACE[@]}")
    fi
    exit 1
}

# keep_for_check: what was said goes to the folder $FAILURES, if there is one, as PLACE.said,
# and stderr as PLACE.err; of words alone (in_other_words) as PLACE.words.
keep_for_check() {
    local to
    [ -n "${FAILURES-}" ] || return 0
    to=$FAILURES/$(place)
    [ -z "${words_alone-}" ] || { cp said "$to.words" && return; }
    cp said "$to.said"
    cp step.err "$to.err"
}

# other_words TEXT: whether what came on stderr is not the lines TEXT, and says the same
# (same_facts.awk). Of the steps themselves, not of a program that is checked, the words count
# in every test.
other_words() {
    [ -n "${FAILURES-}" ] && [ -z "${words_alone-}" ] && [ -s step.err ] &&
        ! cmp -s <(echo "$1") step.err &&
        awk -f "$top/tests/lib/facts.awk" -f "$top/tests/lib/same_facts.awk" \
            <(echo "$1") step.err
}

# in_other_words TEXT COMMAND...: the COMMAND would fail for the words on stderr alone. That is
# kept for the check of words, and stderr is TEXT from here on.
in_other_words() {
    (words_alone=yes && "${@:2}") >/dev/null || true
    echo "$1" >step.err
}

# judge: what is to be said, in $key, if it is not what the test thought of: the
# program was ended by a signal, or took too long; it refused its arguments; it
# says itself which call failed; its lines have all but a newline.
judge() {
    local said
    if grep -qsE 'ERROR: (Address|Leak)Sanitizer|runtime error: ' step.err; then
        key=memory
        grep -qsE 'ERROR: AddressSanitizer|runtime error: ' step.err || key=leak
        return
    fi
    [ "$key" != no-end ] || ! grep -qsx reset client.out || key=unread
    case $status in
    '')
        [ "$key" != not-bound ] || key=lines # it has not ended
        key=$(mangled || echo "$key")
        ! spins || key=spins
        ;;
    124) key=${spun:+spins} key=${key:-$hang} ;;
    125) key=left-behind ;;
    127) key=not-run ;;
    141) key=sigpipe ;;
    153) key=flood ;;
    134) key=abort ;;
    142) [ -z "${pause-}" ] && key=time-limit || key=alarm ;; # alarm(2)
    12[89] | 1[3-9][0-9]) key=crash ;;
    2)
        if [ "${refusing-}" != yes ] && grep -q . step.err; then
            key=refused
            ! grep -q 'Error code: ' step.err || key=exit-1
        fi
        ;;
    0 | 1)
        if [ -z "${refusing-}" ] && says_usage; then
            key=refused
        elif said=$(said_too_often); then
            key=$said
        elif said=$(wrong_address); then
            key=$said
        elif said=$(said_itself); then
            key=$said
        elif said=$(mangled); then
            key=$said
        elif [[ $key != last-line && $key != escape && -e expected ]] &&
            ! cmp -s expected step.out &&
            cmp -s <(tr -d '\n' <expected) <(tr -d '\n' <step.out); then
            key=newline-extra
            (($(wc -l <expected) <= $(wc -l <step.out))) || key=newline-missing
            ! grep -qs ^open "${LEXICON-}" || key=newline-missing # before bytes that came
        elif [ "$key" = lines ] && [ -e expected ] &&
            (($(wc -l <expected) > $(wc -l <step.out))) &&
            cmp -s <(tr -d ' \n' <expected) <(tr -d ' \n' <step.out); then
            key=newline-missing # a space in its place
        elif [[ $status$key =~ ^1((small-)?answer|empty-datagram)$ ]] &&
            grep -qsi '^no answer' step.err; then
            key=gave-up
        elif [[ " $weak " == *" $key "* ]] && [ ! -s step.out ] &&
            [ ! -s "$(whole_err)" ]; then
            key=nothing
        fi
        ;;
    esac
}

# says_usage: whether all that the step has said is how it is called.
says_usage() {
    ! grep -qiv '^usage' step.out && [ "$(cat step.out step.err | wc -l)" -le 3 ] &&
        cat step.out step.err | grep -qi usage
}

# wrong_address: the hint for an address that none of the tests has, or none: 127 stands at
# its end, or it is what inet_addr gives for a name. It is told before what comes of it.
wrong_address() {
    if grep -qE '[ (]([0-9]+\.){3}127([^0-9.]|$)' step.out; then
        echo address-order
    else
        grep -qE '[ (](255\.){3}255([^0-9.]|$)' step.out && echo inet-addr
    fi
}

# lacking: which facts of the file expected, or else of the line $wanted, did not come (lacks.awk).
lacking() {
    [ -e expected ] || [ -n "${wanted-}" ] || return 0
    WORDS=$(printf '%s\n' "${arguments[@]}") IPV6=$(grep -qs :: expected && echo yes) \
        awk -f "$top/tests/lib/facts.awk" -f "$top/tests/lib/lacks.awk" \
        part=1 <(if [ -e expected ]; then cat expected; else echo "$wanted"; fi) part=2 step.out
}

# mangled: the hint for an address that is shown so as none can be, or none. The tests use
# none that begins with 2.0 (2 is AF_INET), and 127.200.200.200 whole.
mangled() {
    if grep -qE ' 2\.0(\.[0-9]+){2}' step.out; then
        echo sin-addr
    elif grep -qE '[0-9]\.-[0-9]' step.out; then
        echo signed-octets
    elif grep -qE '([0-9]:|port )-[0-9]{1,5}([^0-9]|$)' step.out; then
        echo signed-port
    elif [ "$key" != ipv4 ] && grep -qx "The host's IP address is 0\.0\.0\.0" step.out; then
        echo zero-address
    elif grep -a 'IP address is ' step.out |
        grep -qavE 'is ([0-9]{1,3}(\.[0-9]{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]*(%.*)?)'; then
        echo no-address
    else
        grep -qE '127\.200(\.(200(\.(20?)?)?)?)?([^0-9.]|$)' step.out &&
            echo short-address
    fi
}

# said_too_often: the hint where the line "Served N clients" came twice, or is not the last, or
# where a client came twice that a child has served.
said_too_often() {
    if [[ $step =~ ^(16|22)_ && -n $(grep '^Connected with ' step.out | sort | uniq -d) ]]; then
        echo twice
        return
    fi
    case $(grep -c '^Served [0-9]* clients$' step.out) in
    0) return 1 ;;
    1) ! tail -n 1 step.out | grep -q '^Served ' && echo served ;;
    *) echo twice ;;
    esac
}

# spins: whether the step, which runs still, has used the processor for 0.1 s.
spins() {
    local stat
    process_of step && read -ra stat <"/proc/$process/stat" &&
        ((stat[13] + stat[14] >= 10))
}

# said_itself: the hint for the error that the step names, if it names one where
# none was expected, and the test knows nothing better ($key). Prints its key.
said_itself() {
    local call number name
    [ -z "${failing-}" ] || return
    call=$(sed -n '1s/^\([^ ]*: \)\?\(.*\)\. Error code: .*, Error message: .*/\2/p' step.err)
    number=$(sed -n '1s/.*\. Error code: \(-\?[0-9]*\), .*/\1/p' step.err)
    [ -n "$number" ] || return
    case $call in
    *create*) call=socket ;;
    *) call=${call%% *} call=${call,,} ;;
    esac
    case $number in
    0) name=no-error ;;
    -[2-5]) call=lookup name=2 ;; # EAI_NONAME and its like: netdb.h
    -9) call=lookup name=9 ;;     # EAI_ADDRFAMILY
    -*) call=lookup name=arguments ;;
    *) name=$("$words" name "$number") ;;
    esac
    [[ " $weak " == *" $key "* || $name == EAFNOSUPPORT ||
        $key == one-ends-all && $name =~ ^E(BADF|NOTSOCK|INVAL|FAULT)$ ]] || return
    # From 20 on IPv6 is right: what is wrong is that two families do not fit.
    case $((10#${step:0:2} >= 20)),$call-$name in
    1,connect-EAFNOSUPPORT) name=both-families ;;
    1,bind-EAFNOSUPPORT) name=ipv4-only ;;
    0,socket-E[AS]*NOSUPPORT) name=EINVAL ;; # of the family, of the type
    esac
    for name in "$call-$name" "$name" said; do
        hint "$name" >/dev/null && echo "$name" && return
    done
}
# The hints that say little: the error that the program names says more.
weak=" lines success no-connect not-bound no-listen half message datagram
answer no-answer count one-recv one-client escape real-port host-fixed request
own-address field dump no-reply unread full-buffer "
weak=${weak//$'\n'/ }

# hint KEY: print it; fails where there is none.
hint() {
    local note=("$top/notes/${step:0:2}"_*.md)
    awk -v key="$1" -v note="notes/${note[0]##*/}" -f "$top/tests/lib/hint.awk" \
        "$top/tests/lib/hints.txt"
}

# came: the end of the step and what it printed, in words.
came() {
    case $status in
    '') [ -n "${pids[step]-}" ] && echo "it is still running" || echo "it was not run" ;;
    124)
        echo "it did not end within $limit seconds${spun:+, $spun}"
        [ "$limit" -ge "${STEP_LIMIT-0}" ] ||
            echo "          (which is short, for an earlier check took too long)"
        ;;
    125) echo "it ended, and left a process of its own running" ;;
    153) echo "it printed 8 MiB, and was ended" ;;
    129 | 13[0-9] | 14[0-9] | 15[0-9])
        echo "killed by the signal SIG$(kill -l "$status")"
        ;;
    *) echo "exit status $status" ;;
    esac
    came_file "on stdout" "$step_out"
    came_file "on stderr" "$(whole_err)"
}
whole_err() { # the file with all that came on stderr (wait_end)
    [ -e err.whole ] && echo err.whole || echo step.err
}
came_file() {
    if [ ! -s "$2" ]; then
        echo "          $1: nothing"
        return
    fi
    echo "          $1:"
    "$bytes" visible "$2"
}

# in_words LINE...: the lines, for a message.
in_words() {
    if [ $# -eq 0 ]; then
        printf ' nothing'
    else
        printf '\n            %s' "$@"
    fi
}

# --- Asserting ------------------------------------------------------------------

# lines_expected LINE...: they are what stdout must be, to the byte.
lines_expected() {
    [ $# -eq 0 ] && : >expected || printf '%s\n' "$@" >expected
}

# same_lines [FILE]: whether what came, all or as FILE has it, is what the file expected holds. A
# line that a program leaves out everywhere, or a fact of one, is not held against it in each
# test, but in the first one of the step, and in that of words (LEXICON).
same_lines() {
    local came=${1-step.out}
    cmp -s expected "$came" ||
        { [ -n "${LEXICON-}" ] && ! first_test && cmp -s <(as_said <expected) "$came"; }
}
as_said() { # the step's lines on stdin, less what the program leaves out of them
    [ -n "${LEXICON-}" ] || { cat && return; }
    LESS=yes awk -f "$top/tests/lib/facts.awk" -f "$top/tests/lib/reword.awk" "$LEXICON" -
}
first_test() {
    [ "$(place)" = "$(grep -n -m 1 '^@test ' "$BATS_TEST_FILENAME" | cut -d : -f 1)" ]
}

# expect_success KEY LINE...: exit status 0, nothing on stderr, and these lines
# on stdout. KEY is the hint for other lines.
expect_success() {
    lines_expected "${@:2}"
    expect_expected "$1"
}

# expect_expected KEY: the same, the lines being in the file expected.
expect_expected() {
    local text key=$1
    if [ "$status" = 0 ] && [ ! -s step.err ] && same_lines; then
        rm expected
        return
    fi
    text="exit status 0, and on stdout:
$("$bytes" visible expected)"
    ! cmp -s expected "$(whole_err)" || key=stderr
    if cmp -s expected step.out; then
        [ "$status" -ne 0 ] || fail "exit status 0, and nothing on stderr" stderr
        [ -s step.err ] || key=success # it has not even said why
    fi
    fail "$text" "$key"
}

# expect_line PATTERN KEY: the step, which runs on, has printed such a line by now,
# or does so at once. KEY is the hint where it prints another in its place.
expect_line() {
    local shown=$1 lies wanted=$1
    wait_line step "$1" "$soon" && return
    shown=$(tail -n 1 step.out | tr -d '\0')
    # shellcheck disable=SC2053 # a pattern
    if [ -n "$(tail -c 1 step.out | tr -d '\0')" ] && [[ $shown == $1 ]]; then
        fail "the line $1, and a newline" newline-missing
    fi
    shown=${1%'*'}
    if alive step; then
        process_of step && lies=$("$bytes" memory "$process" "${shown%% \**}") &&
            fail "$1, at once" "$lies"
        # Has it said nothing, or no more than that it listens?
        [[ -s step.out && $(tail -n 1 step.out) != "${ready-}" ]] ||
            fail "$1, at once" silent
    else
        wait_end step
    fi
    shown=$(tail -n 1 step.out | tr -d '\0')
    # shellcheck disable=SC2053 # a pattern
    [[ $shown != $1 && $shown != "$1"[A-Z]* ]] ||
        fail "the line $1, and a newline" newline-missing
    # It has printed this line with other numbers?
    [[ $2 != silent || ${shown//[0-9]/} != "${1//[0-9]/}" ]] || fail "the line: $1" numbers
    fail "the line: $1" "$2"
}

# expect_failure KEY WHAT ERROR LINE...: exit status 1, the one line "WHAT. Error
# code: N, Error message: TEXT" on stderr, and on stdout the LINEs that came
# before. ERROR is the errno's name; several, with | between them; "gai" for
# any of getaddrinfo's. KEY is the hint for a failure that is not noticed.
expect_failure() {
    local key=$1 what=$2 error=$3 name text lines=() printed code failing=yes all=("$@")
    shift 3
    [ ! -e err.whole ] || mv err.whole step.err # it should have failed
    if [ "$error" = gai ]; then
        text="$what. Error code: N, Error message: TEXT"
        text+=" (N what getaddrinfo returned, TEXT its gai_strerror)"
    else
        for name in ${error//|/ }; do
            lines+=("$what. Error code: $("$words" errno "$name")")
        done
        text=${lines[0]}
    fi
    [[ ${#lines[@]} -lt 2 || $(<step.err) != "${lines[1]}" ]] || text=${lines[1]}
    [ "$error" != gai ] || code=$(grep -aoE -m 1 -- '-[0-9]+' step.err | head -n 1)
    for name in "${lines[@]:-$what. Error code: $("$words" gai "${code:--2}")}"; do
        [ "$status" -ne 1 ] || ! other_words "$name" ||
            in_other_words "$name" expect_failure "${all[@]}"
    done
    text="exit status 1, and on stderr one line:$(in_words "$text")"
    text+=$'\n'"          on stdout:$(in_words "$@")"
    lines_expected "$@"
    # What was not found, or not received, is no memory: why it died is clear.
    if [[ $error == gai && $status -ge 128 && $status -ne 153 ]] && ! ended_itself; then
        fail_as "$text" "$key"
    fi
    ended_itself || fail "$text" "$key"
    printed=$(tr -d '\0' <step.err)

    if [ ! -s step.err ]; then # has it said why on stdout, or nowhere?
        if [ "$status" -eq 1 ] && cmp -s expected step.out; then
            key=no-reason
        elif [ "$status" -eq 1 ] || grep -qi error step.out; then
            key=stdout
        fi
        fail "$text" "$key"
    fi
    [ "$status" -ne 0 ] || fail "$text" exit-0
    [ "$status" -eq 1 ] || fail "$text" exit-1
    [[ $printed == *"Error code: "*", Error message: "* ]] || fail "$text" no-reason
    [ "$(wc -l <step.err)" -le 1 ] || fail "$text" one-line
    if [[ $printed != "$what. Error code: "* ]]; then
        # Another call failed because this one's failure was not noticed?
        [ "$key" != ipv4 ] && cmp -s expected step.out && key="what"
        fail "$text" "$key"
    fi
    if [ "$error" = gai ]; then
        code=${printed#*Error code: }
        code=${code%%,*}
        [[ $code =~ ^-[0-9]+$ ]] &&
            lines=("$what. Error code: $("$words" gai "$code")")
        error=gai-errno
    fi
    if [[ " ${lines[*]/%/$'\n'}" != *" $printed"$'\n'* ]]; then
        # Another error of this call, which tells what is wrong with it?
        key=$(failing='' && key=lines && said_itself) && [[ $key == *-E* ]] ||
            key=${error/#[A-Z]*/wrong-errno}
        fail "$text" "$key"
    fi
    [ "$(wc -l <step.err)" -eq 1 ] || fail "$text" newline-missing
    same_lines || {
        # The failure was noticed. Came nothing that should not, or has something not come?
        grep -qavxFf expected step.out || key=''
        fail "$text" "${key:-lines-before}"
    }
    rm expected
}

# expect_said KEY TEXT LINE...: exit status 1, the one line TEXT, of a failure that is
# no call's, on stderr, and on stdout the LINEs that came before.
expect_said() {
    local key=$1 text=$2 expects
    expects="exit status 1, and on stderr: $text
          on stdout:$(in_words "${@:3}")"
    [ "$status" != 1 ] || ! other_words "$text" || in_other_words "$text" expect_said "$@"
    ! grep -qxF -- "$text" step.out || fail "$expects" stdout
    if [[ $(tr -d '\0' <step.err) == "$text" && $status -ne 1 ]]; then
        fail "$expects" "exit-$((status > 0))"
    elif [ "$status" -ne 1 ] || [ "$(tr -d '\0' <step.err)" != "$text" ]; then
        fail_told "$expects" "$key"
    fi
    lines_expected "${@:3}"
    same_lines || fail "$expects" "${last_key:-lines-before}"
    rm expected
}

# ended_itself: whether the step has ended by itself, with whatever status: not by a signal,
# and not by supervise. exit(-1) is 255.
ended_itself() {
    ((status < 124 || status > 192))
}

# fail_as EXPECTED KEY: as fail, and the hint is KEY whatever happened.
fail_as() {
    judge() { :; }
    fail "$@"
}

# expect_refused KEY ARGUMENT...: they are refused: exit status 2, a word about it
# on stderr, nothing on stdout. KEY is the hint where they are taken.
expect_refused() {
    local key=$1 refusing=yes
    local text="exit status 2, the usage on stderr, nothing on stdout"
    shift
    run_step "$@"
    if [ "$status" -ne 2 ]; then
        ! ended_itself || [ -s step.out ] ||
            ! grep -qvE 'Error code: |denied|in use|refused|unreachable' step.err ||
            fail "$text" exit-2
        [ "$status" -ne 124 ] || hang=$key
        fail_told "$text" "$key"
    fi
    [ ! -s step.out ] || fail "$text" usage-stdout
    [ -s step.err ] || fail "$text" usage
    ! good_one refused || shows_nothing "the program refuses right arguments too"
}
fail_told() { # the error that it names comes of what it should have refused
    local failing=yes
    fail "$@"
}

# --- How far a program gets -------------------------------------------------------

# good_one ANSWER: whether the conversation that goes well (converse) of a program that is
# checked is that: "whole", "short" (got_far), or "refused". One test asks for all.
good_one() {
    local answer=$BATS_RUN_TMPDIR/good_one now
    [ -n "${FAILURES-}" ] || { [ "$1" = whole ]; return; }
    [ -e "$answer" ] || (
        refusing='' under=() rights=()
        converse >/dev/null 2>&1
        now=short
        ! got_far || now=whole
        [ "$status" != 2 ] || [ -s step.out ] || now=refused
        echo "$now" >"$answer.$BASHPID"
        mv "$answer.$BASHPID" "$answer"
        end "${!pids[@]}"
    ) || true
    [ "$(cat "$answer" 2>/dev/null)" = "$1" ]
}

# got_far: whether the step ended well, with as many lines as $lines, or as many numbers, in
# whatever words: else it has not come to all that a conversation would show.
got_far() {
    local wanted came
    [ "$status" = 0 ] && [ -s step.out ] && [ -n "${client-none}" ] && [ -n "${port-none}" ] || return
    wanted=$(printf '%s\n' "${lines[@]}" | as_said | numbers)
    came=$(numbers <step.out)
    ((wanted > 0 ? came >= wanted : 0)) ||
        { ((wanted == 0 || came > 0)) && (($(grep -c '' step.out) >= ${#lines[@]})); }
}
numbers() { # how many there are on stdin
    { grep -aoE '[0-9]+' || true; } | wc -l
}

# What is no number of a port, of a client or of a server: by sign, by what stands
# before or after, in another base, and such as wrap at 2 to the 16th, 32nd, 64th.
no_ports=(65536 -1 +80 80x '' ' 80' '80 ' $'\t80' $'\n80' 0x50 8e1 65616 4294967376
    18446744073709551696 99999999999999999999)

# expect_number PATTERN: the step, which got a number with a zero in front, has printed
# such a line, or does so at once.
expect_number() {
    local number=${arguments[-1]} octal
    if wait_line step "$1" "$soon"; then
        [ -z "${FAILURES-}" ] || rm -f "$FAILURES/$(place).nothing" # it takes right ones
        return
    fi
    [ -n "$status" ] || alive step || wait_end step
    octal=${number%%[89]*}
    if [ "$status" = 2 ] ||
        { grep -q 'Connect failed.*refused' step.err && good_one whole; } ||
        grep -qE "[ :](0+$((10#$number))|$((octal)))([^0-9]|$)" step.out; then
        fail_as "the line: $1" octal
    fi
    fail "the line: $1" lines
}

# expect_place TEXT ASKED TO: what went out came TO the address and port ASKED.
expect_place() {
    [ "$3" != "$2" ] || return 0
    set -- "$1 (it came to $3)" "${2#*:}" "${3#*:}"
    [ "$3" != "$(swapped "$2")" ] || fail_told "$1" htons
    [ "$3" = "$2" ] || fail_told "$1" port-fixed
    fail_told "$1" host-fixed
}

# expect_bytes EXPECTED_FILE FILE WHAT KEY: FILE holds just these bytes; WHAT says
# whose they are.
expect_bytes() {
    local key=$4 came few=0
    [ -e "$2" ] || : >"$2"
    cmp -s "$1" "$2" && return
    came=$(wc -c <"$2")
    [ "$key" != one-send ] || few=200
    case $key,${as_given-} in
    message,message | message, | one-send,message) # where only a part is taken it has 100 bytes
        ((came <= few || came >= $(wc -c <"$1"))) ||
            ! cmp -s <(head -c "$came" "$1") "$2" || key=message-cut
        ;;
    half, | characters,)
        ! cmp -s <(cat "$1" && printf '\0') "$2" || key=nul-sent
        [ "$came" -ne 4 ] || ! grep -q '^Received 8 bytes' step.out ||
            key=small-buffer # the size of a pointer
        ;;
    esac
    fail "$3: $(wc -c <"$1") bytes:
$("$bytes" escaped "$1" 8)
          but it was $(wc -c <"$2") bytes:
$("$bytes" escaped "$2" 8)
$("$bytes" differ "$1" "$2")" "$key"
}
