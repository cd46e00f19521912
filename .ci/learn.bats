# shellcheck disable=SC2016,SC2030,SC2031,SC2034,SC2154
# The loop (make learn), in a real terminal with real keys, and what it is made of: start,
# reset, bug. In a copy of the workbook, so that nobody's my/ is touched.

bats_require_minimum_version 1.8.0

setup_file() {
    export top=$BATS_FILE_TMPDIR/workbook
    mkdir "$top"
    cd "$BATS_TEST_DIRNAME/.." || return
    git ls-files -coz --exclude-standard | xargs -0 cp --parents -t "$top"
    make -s -C "$top" all >/dev/null
    last=$(cd steps && ls)
    last=${last##*$'\n'} last=${last%%_*}
    export last # the number of the last step
}

setup() {
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
    rm -rf my
    mkdir "$T/tmp"
    export TMPDIR=$T/tmp # nothing is left there: see teardown
    unset STEP FILE DIR FORMAT HINT ALL MEMORY
    PATH=${PATH//"$BATS_LIBEXEC:"/} # make's sh drops what the bats in there needs
}

teardown() {
    tmux -S "$T/tmux" kill-server 2>/dev/null || true
    pkill -f "$top/tests/tools" || true
    [ -z "$(ls -A "$T/tmp")" ]
}

# learn: the loop, in a terminal of 80 by 24; "shell" comes after it.
learn() {
    tmux -S "$T/tmux" -f /dev/null new-session -d -x 80 -y 24 \
        "trap : INT; stty -a >'$T/stty'; make -s learn; echo \"status \$?\"; stty -a >'$T/stty.after'; echo shell; exec cat"
}
# raw VARIABLE=VALUE: the loop from its start to a check and q; what it writes to the terminal
# goes to the file raw.
raw() {
    rm -rf my
    tmux -S "$T/tmux" -f /dev/null new-session -d -x 80 -y 24 \
        "read -r x; env $1 make -s learn; echo shell; exec cat"
    tmux -S "$T/tmux" pipe-pane "cat >'$T/raw'"
    press Enter
    seen "New here: socket, close"
    printf 'int main(void) { return 0; }\n' >my/01_create_socket.c
    seen "FAILED"
    press q
    seen "shell"
    tmux -S "$T/tmux" kill-server
    rm -f "$T/tmux"
}
screen() {
    tmux -S "$T/tmux" capture-pane -p
}
press() {
    tmux -S "$T/tmux" send-keys "$@"
}

# seen PATTERN: the screen shows it, at once or within a minute.
seen() {
    local end=$((SECONDS + 60))
    until screen >"$T/screen" && grep -q -- "$1" "$T/screen"; do
        ((SECONDS < end)) || { cat "$T/screen"; echo "no $1"; return 1; }
        read -rt 0.05 <> <(:) || true
    done
}

# wrong STEP MISTAKE: print that wrong program; sets name and right, its file.
wrong() {
    step_of "$1"
    mistake_in "tests/mistakes/$2.sed"
}

@test "the loop is played from an empty my/ to its end, with a mistake in each step" {
    source tests/lib/steps.bash
    source tests/lib/expect.bash
    local step step_name theirs mistake question
    learn
    while read -r number mistake; do
        step_of "$number"
        seen "^Step $number: "
        seen "^Made my/$step_name.c from"
        wrong "$number" "$mistake" >my/try/new.c
        mv my/try/new.c "my/$step_name.c"
        seen "^FAILED "
        seen "h shows a hint"
        press h
        question=$(hint "$(sed -n 's/^# hint: //p' "tests/mistakes/$mistake.sed")" |
            sed -n 's/^Question: \(.\{20\}\).*/\1/p')
        seen "Question: $question"
        press h
        seen "Hint: "
        mistake_in /dev/null >"my/$step_name.c"
        seen "^Done: "
        [ "$number" = "$last" ] || press x
    done <<'END'
01 newline_forgotten
02 silent_failure
03 lookup_ignored
04 htons_forgotten
05 no_blank_line
06 one_recv
07 no_reuseaddr
08 client_port_order
09 rounded_up
10 rest_not_told
11 no_timeout
12 refusal_ignored
13 no_pseudo_header
14 broadcast_source
15 first_client_ends_it
16 zombies
17 thread_keeps_the_socket
18 one_too_many
19 eagain_is_a_failure
20 only_the_first_address
21 so_error_not_looked_at
22 only_ipv4
23 input_end_not_told
END
    [ "$step" = "$last" ] || { echo "this test has no mistake for step $last"; false; }
    seen "Done: the last of all steps"
    seen "done 01-$last, $last of $last"
    press q
    seen "status 0"
    diff "$T/stty" "$T/stty.after"
    # What has passed is known, and one that was changed since counts anew.
    make -s learn </dev/null >"$T/out"
    grep -q "^done 01-$last, $last of $last$" "$T/out"
    echo '/* changed */' >>my/05_send.c
    make -s learn </dev/null >"$T/out"
    grep -q "^done 01-04, 06-$last, $((last - 1)) of $last$" "$T/out"
    grep -q "^05 *changed" "$T/out"
}

@test "every key of the loop does what it says" {
    learn
    seen "Made my/01"
    press n
    seen "# 01 Create a socket"
    press q
    seen "^h hint"
    press l
    seen "Number of a step"
    press 4 Enter
    seen "^Step 04: "
    press f
    seen "+++ step 04"
    press q
    press l
    seen "Number of a step"
    press Enter
    seen "^h hint"
    sed 's/Connect failed/connect failed/' steps/04_connect.c >my/04_connect.c
    seen "^FAILED "
    press d
    seen "space goes on, b goes back, q ends"
    press q
    seen "^h hint"
    press r
    seen "my/04_connect.c is kept: my/old/04_connect.c"
    cp steps/04_connect.c my/04_connect.c
    seen "^Done: "
    press c
    seen "space goes on"
    press q
    seen "^c compare"
    press s
    if build/tests/peers/own_network true; then
        seen "client my/04_connect.c |  *| server 08"
        seen "-- SYN --"
    else
        seen "see: it needs a network of its own"
    fi
    press q
    seen "^c compare"
    press Enter # as x
    seen "^Step 01: "
    press x
    seen "is not done yet"
    press q
    seen "status 0"
    grep -q 'connect failed' my/old/04_connect.c
}

@test "a resize, Ctrl-C and SIGTERM leave the terminal as it was, and nothing else" {
    learn
    seen "Made my/01"
    tmux -S "$T/tmux" resize-window -x 60 -y 15
    printf 'int main(void) { for (;;); }\n' >my/01_create_socket.c
    seen "FAILED"
    tmux -S "$T/tmux" resize-window -x 80 -y 24
    printf 'int main(void) { for (;;) ; }\n' >my/01_create_socket.c
    seen "checking"
    press C-c
    seen "shell"
    diff "$T/stty" "$T/stty.after"
    ! pgrep -f "$top/tests/tools/(learn|check|run)" || false
    [ -z "$(ls -A "$T/tmp")" ]
    press C-d
    tmux -S "$T/tmux" kill-server || true
    mv "$T/tmux" "$T/tmux.before" || true
    learn
    seen "^Step 01"
    for process in $(pgrep -f "bash tests/tools/learn"); do # not that of another folder
        [ "$(readlink "/proc/$process/cwd")" != "$top" ] || kill -TERM "$process"
    done
    seen "shell"
    diff "$T/stty" "$T/stty.after"
}

# Without a second screen, as in screen(1): what the shell says stands below the loop's lines.
@test "Ctrl-Z gives the terminal back whole, and fg leads back" {
    tmux -S "$T/tmux" -f /dev/null new-session -d -x 80 -y 24 \
        "PS1='prompt> ' bash --norc --noprofile -i" \; set -g alternate-screen off
    seen '^prompt>'
    press 'make -s learn' Enter
    seen "^h hint"
    press C-z
    seen '^prompt>$'
    ! grep -q "h hint" "$T/screen" || false
    press 'stty -a' Enter
    seen ' icanon .* echo '
    press fg Enter
    seen "^h hint"
    press q
    seen '^prompt>$'
    ! grep -q "h hint" "$T/screen" || false
}

@test "a save by renaming, twice, or beside a backup is one save" {
    learn
    seen "Made my/01"
    mv my/01_create_socket.c my/01_create_socket.c~
    printf 'int main(void) { return 0; }\n' >my/01_create_socket.c
    seen "^FAILED "
    touch my/01_create_socket.c~ my/01_create_socket.c
    cp steps/01_create_socket.c my/.01_create_socket.c.swp
    printf 'int main(void) {' >my/01_create_socket.c
    mv my/.01_create_socket.c.swp my/01_create_socket.c
    seen "^Done: "
    press q
    seen "status 0"
}

# The cksum of this test saves the right program when it is called for the wrong one the
# second time: when the check has begun.
@test "what is saved while it checks is not done by that check" {
    mkdir "$T/bin"
    cat >"$T/bin/cksum" <<'END'
#!/bin/bash
cat >"$T/sum.$$" && /usr/bin/cksum <"$T/sum.$$"
if cmp -s "$T/sum.$$" "$T/wrong.c" && ! mkdir "$T/once"; then
    cp steps/01_create_socket.c my/try/new.c && mv my/try/new.c my/01_create_socket.c
fi
rm "$T/sum.$$"
END
    chmod +x "$T/bin/cksum"
    echo 'int main(void) { return 0; }' >"$T/wrong.c"
    tmux -S "$T/tmux" -f /dev/null new-session -d -x 80 -y 24 \
        "export T='$T' PATH='$T/bin:$PATH'; PLAIN=yes make -s learn; echo shell; exec cat"
    tmux -S "$T/tmux" pipe-pane "cat >'$T/raw'"
    seen "New here: socket, close"
    cp "$T/wrong.c" my/try/new.c
    mv my/try/new.c my/01_create_socket.c
    seen "^Done: "
    press q
    seen "shell"
    [ "$(grep -c "^Checking my/01" "$T/raw")" -eq 2 ]
    [ "$(grep -c "^Done: " "$T/raw")" -eq 1 ]
}

@test "PLAIN moves no cursor, NO_COLOR shows no colour, no terminal shows the state" {
    raw PLAIN=yes
    grep -q "^h hint" "$T/raw"
    ! grep -q $'\e' "$T/raw" || false
    raw NO_COLOR=1
    grep -q $'\e\[H' "$T/raw"
    ! grep -q $'\e\[3[0-9]m' "$T/raw" || false
    make -s learn </dev/null >"$T/out"
    grep -q "^done none, 0 of $last$" "$T/out"
    [ "$(grep -cE '^[0-9]{2} ' "$T/out")" -eq "$last" ]
}

@test "start begins with one's own step before, and overwrites nothing" {
    make -s start-04
    sed -i 's/int main/\/* mine *\/\nint main/' my/04_connect.c
    make -s start-5
    grep -q '/\* mine \*/' my/05_send.c
    head -n 1 my/05_send.c | grep -q "05_send.c - send a message"
    ! grep -q '04_connect.c -' my/05_send.c || false
    sha256sum my/*.c >"$T/before"
    make -s start-05 start-04 start-4
    sha256sum my/*.c | diff "$T/before" -
    make -s reset-04
    make -s reset-04
    sha256sum my/old/04_connect.c | grep -q "$(sed -n '1s/ .*//p' "$T/before")"
    [ "$(find my/old -name '04_connect*' | wc -l)" -eq 2 ]
    cp my/04_connect.c my/04_b.c
    for command in start-04 check-04; do
        ! make -s "$command" >"$T/out" 2>&1 || false
        grep -q "04_b.c.*04_connect.c" "$T/out"
    done
    for number in $(printf '%s\n' tests/[0-9]*.bats | sed 's/.*\///; s/_.*//'); do
        make -s "start-$number" >/dev/null || true
        cc -Wall -Werror -o "$T/a" "$(printf '%s\n' my/"$number"_*.c | tail -n 1)"
    done
}

# Five are hunted: what is wrong is mended, and the check says so.
@test "a bug looks like its step, has a complaint, and is found" {
    for number in 02 05 09 10 13; do
        make -s "bug-$number" >"$T/out"
        sed -n 3p "my/bug_$number.c" | grep -q '^ \*   [^ ]'
        ! make -s "check-$number" FILE="my/bug_$number.c" >"$T/out" 2>&1 || false
        cp steps/"$number"_*.c "my/bug_$number.c"
        make -s "check-$number" FILE="my/bug_$number.c" >"$T/out" 2>&1 || { cat "$T/out"; false; }
        grep -qE '^([0-9]+) of \1 checks pass' "$T/out"
    done
    make -s bug-09 SEED=7
    cp my/bug_09.c "$T/seventh"
    make -s bug-09 >"$T/out"
    ! cmp -s my/bug_09.c "$T/seventh" || false
    make -s bug-9 SEED=7
    cmp my/bug_09.c "$T/seventh"
    cmp my/old/bug_09.1.c "$T/seventh"
}

@test "three tasks are done" {
    local task
    for task in 03x 09x 11x; do
        make -s "start-$task" >"$T/out"
        ! make -s "check-$task" >"$T/out" 2>&1 || false
        cp tests/right/"$task"_*.c my/
        make -s "check-$task" >"$T/out" 2>&1 || { cat "$T/out"; false; }
        grep -qE '^([0-9]+) of \1 checks pass' "$T/out"
    done
}

@test "a program that has no tests yet is no step, and that is said" {
    cp steps/01_create_socket.c steps/99_new.c
    STEP=99 run -2 tests/tools/start
    rm steps/99_new.c
    [[ $output == "steps/99_new.c has no tests yet: tests/99_new.bats"* ]]
}
