# shellcheck disable=SC2016,SC2030,SC2031,SC2034,SC2154 # 16: expanded elsewhere, or not
# What the checker says of wrong programs and of right ones, and that no program
# and no name changes the marks of others.

bats_require_minimum_version 1.8.0

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
    check=tests/tools/check
    unset STEP FILE DIR FORMAT
    mkdir "$T/tmp"
    export TMPDIR=$T/tmp # nothing is left there: see teardown
}

teardown() {
    [ -z "$(ls -A "$T/tmp")" ]
}

# count STEP: how many checks it has.
count() {
    grep -c '^@test' tests/"$1"_*.bats
}

# right FILE...: a right program for step 01 in each of these files.
right() {
    local file
    for file; do
        mkdir -p -- "${file%/*}"
        cp steps/01_create_socket.c "$file"
    done
}

# says STATUS COMMAND...: it ends with this status, and writes to out.
says() {
    status=0
    "${@:2}" >"$T/out" 2>&1 </dev/null || status=$?
    [ "$status" -eq "$1" ] || { cat "$T/out"; echo "status $status"; return 1; }
}

@test "every mistake is caught, with its own hint and no other" {
    SPREAD=3 tests/tools/mistakes >"$T/out" || {
        grep -v '^caught' "$T/out"
        false
    }
    [ "$(wc -l <"$T/out")" -ge "$(find tests/mistakes -name '*.sed' | wc -l)" ]
}

@test "every right program passes whole" {
    DIR=tests/right "$check" >"$T/out" || {
        grep -v '^ok' "$T/out"
        false
    }
}

@test "there is a right program of another kind for each step" {
    for source in steps/[0-9][0-9]_*.c; do
        number=$(basename "$source")
        ls tests/right/"${number:0:2}"_*.c
    done
}

# program TEXT: such a program for step 09, checked: it fails, with one hint, and
# all its checks have a result. The seconds that it took go to took.
program() {
    printf '%s\n' "$1" >"$T/09_x.c"
    SECONDS=0
    FILE=$T/09_x.c says 1 "$check"
    took=$SECONDS
    [ "$(grep -c 'Question: ' "$T/out")" -eq 1 ]
    [ "$(grep -c '^FAILED' "$T/out")" -eq 1 ]
    grep -q "^[0-9]* of $(count 09) checks pass" "$T/out"
}

@test "a program that does not compile gets the compiler's words" {
    program 'int main(void) { return x; }'
    grep -q "error: .*x.* undeclared" "$T/out"
    grep -q "^0 of" "$T/out"
}

@test "a source that the compiler can't read to its end is ended, and its words are cut" {
    printf '#include "/dev/zero"\n' >"$T/01_a.c"
    printf 'int main(void) {\n%s}\n' \
        "$(yes 'int x;' | head -n 5000)" >"$T/01_b.c"
    printf 'asm(".incbin \\"/dev/zero\\""); int main(void) {}\n' >"$T/01_c.c"
    right "$T/01_d.c"
    DIR=$T says 1 "$check"
    [ "$(wc -c <"$T/out")" -lt 40000 ]
    tail -n 1 "$T/out" | tr -s ' ' | grep -q "01_d.c $(count 01) $(count 01)$"
}

@test "a program that loops for ever is ended, and told within seconds" {
    program 'int main(void) { for (;;); }'
    [ "$took" -lt 15 ] # 5 where nothing else runs
    SECONDS=0
    ALL=yes FILE=$T/09_x.c says 1 "$check"
    [ "$SECONDS" -lt 60 ]
    [ "$(grep -c '^FAILED' "$T/out")" -gt 20 ]
}

@test "a program that prints without end is ended" {
    program '#include <stdio.h>
        int main(void) { for (;;) puts("server socket listening"); }'
    [ "$took" -lt 90 ]
}

@test "a program that leaves children leaves none" {
    program '#include <unistd.h>
        int main(void) { if (fork() == 0) { setsid(); if (fork() == 0)
        execlp("sleep", "sleep", "987654", (char *)0); } return 0; }'
    ! pgrep -f 'sleep 987654' || false
}

@test "a program that dies at once is told so" {
    program 'int main(void) { *(volatile int *)0 = 1; }'
    grep -q 'signal SIGSEGV' "$T/out"
    grep -q 'there:    line 1: int main(void) { \*(volatile int \*)0 = 1; }' "$T/out"
}

# shows STEP SAYS NAME...: the program on stdin, for STEP: the last line SAYS what is printed
# of its checks, and the NAMEs are those that show nothing.
shows() {
    cat >"$T/$1_x.c"
    ALL=yes FILE=$T/$1_x.c says 1 "$check"
    diff <(tail -n 1 "$T/out") <(echo "$2") || { cat "$T/out"; return 1; }
    diff <(sed -n "s/^not yet   $1 //p" "$T/out") <(printf '%s\n' "${@:3}")
}

@test "a check that the program does not get far enough for has not passed" {
    local far="nothing yet, for the program does not get so far."
    # It ends at once; it refuses all; 04 as far as the address; 05, begun as a copy of 04.
    shows 04 "0 of 16 checks pass; 3 show $far" "reports an error after what came before it" \
        "makes a TCP socket, and closes it" \
        "uses its own memory only, and gives back what it got" <<<'int main(void) { return 2; }'
    shows 01 "0 of 6 checks pass; 3 show $far" "makes a TCP socket, and closes it" \
        "refuses arguments" "uses its own memory only" \
        <<<$'#include <stdio.h>\nint main(void) { fputs("usage", stderr); return 2; }'
    shows 04 "4 of 16 checks pass; 3 show $far" "shows what it has done before it waits for connect" \
        "works where stdin is closed" "uses its own memory only, and gives back what it got" \
        < <(sed '/if (connect/,/Our socket/d' steps/04_connect.c)
    shows 05 "6 of 20 checks pass; 4 show $far" "refuses more than three arguments" \
        "reports an error after what came before it" "makes a TCP socket, and closes it" \
        "uses its own memory only, and gives back what it got" <steps/04_connect.c
    FILE=$T/05_x.c says 1 "$check"
    tail -n 1 "$T/out" | grep -xE "[0-6] of 20 checks pass; [1-4] shows? $far"
    ! grep -q '^not yet' "$T/out" || false
    FORMAT=tap FILE=$T/05_x.c says 1 "$check"
    [ "$(grep -c '^ok' "$T/out")" -eq 6 ]
    [ "$(grep -c '^# (it shows nothing, for the program ' "$T/out")" -eq 4 ]
}

@test "with MEMORY=yes one byte too many fails" {
    sed 's/char buffer\[1024\]/char *buffer = malloc(1023)/; s/sizeof buffer/1024/
        s/if (received == -1)/buffer[1023] = 0; &/' steps/09_*.c >"$T/09_x.c"
    MEMORY=yes FILE=$T/09_x.c says 1 "$check"
    grep -q 'there:    line .*heap-buffer-overflow\|heap-buffer-overflow' "$T/out"
}

# marks: of all that counts for the others: the workbook, the submissions.
marks() {
    (cd "$T/c" && find . -path ./workbook/.git -prune -o -type f -print0 | sort -z |
        xargs -0 sha256sum && find . -printf '%p %m %u\n' | sort)
}

# attacked COMMAND...: by this command, below which make check runs. The attack is
# first, a right program second. In a PID namespace: what it reached it might kill.
attacked() {
    marks >"$T/before"
    says 1 unshare -pf --mount-proc --kill-child bash -c 'cd "$0/workbook" || exit
        "$@" make -s check DIR="$0/submissions"; status=$?
        pgrep -a "sleep|01_create" && echo "reached: it outlives its test"
        exit $((status / 2))' "$T/c" "$@" # make ends with 2
    marks | diff "$T/before" - || return
    ! grep "reached" "$T/out" || return
    [ -z "$(ls -A "$T/tmp")" ] || return
    tr -s ' ' <"$T/out" | grep "01_b.c $(count 01) $(count 01)$"
}

@test "no program changes anything for another, whoever checks, with namespaces or without" {
    [ "$(id -u)" -eq 0 ] || skip "it needs root: the attack could end all of yours"
    local user=(setpriv --reuid 64321 --regid 64321 --clear-groups)
    mkdir -p "$T/c/submissions" "$T/c/workbook"
    git ls-files -z | xargs -0 cp --parents -t "$T/c/workbook"
    sed "s|@TOP@|$T/c/workbook|; s|@SUBMISSIONS@|$T/c/submissions|" .ci/attack.c \
        >"$T/c/submissions/01_a.c"
    right "$T/c/submissions/01_b.c"
    make -s -C "$T/c/workbook" check DIR="$T/c/submissions" >"$T/out" || true
    attacked env
    attacked env OWN_NETWORK=no
    chmod 755 "$BATS_RUN_TMPDIR" "$BATS_RUN_TMPDIR/test" "$T"
    chown -R 64321:64321 "$T/c" "$T/tmp"
    attacked "${user[@]}" env
    # Where landlock(7) is old or missing the note tells what is left.
    (cd / && "${user[@]}" "$T/c/workbook/build/tests/peers/confine" \
        bash -c 'kill -0 $PPID || true >"$0"' "$T/c/x" 2>/dev/null) ||
        attacked "${user[@]}" env OWN_NETWORK=no
}

@test "no name runs a command or forges a line" {
    local name folder="$T/\$(shell touch reached)" names=(01_a.c '01_$(touch reached).c'
        "01_'.c" '01_".c' '01_`touch reached`.c' '01_a\b.c' '01_&<.c' '01_*.c'
        $'01_\nok 1 01 refuses arguments.c' $'01_\e[2J.c' '01_a;touch reached.c')
    for name in "${names[@]}"; do
        right "$folder/$name"
    done
    says 0 make -s check DIR="$folder" FORMAT=tap
    tail -n 1 "$T/out" | grep -x "1..$((${#names[@]} * $(count 01)))"
    [ "$(grep -c '^ok' "$T/out")" -eq $((${#names[@]} * $(count 01))) ]
    says 0 make -s check DIR="$folder" FORMAT=junit
    python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' "$T/out"
    says 2 make -s check-01 'a; touch reached' "it's"
    for name in STEP FORMAT; do
        says 2 make -s check FILE=steps/01_create_socket.c \
            "$name=\$(shell touch reached)'\"; touch reached"
    done
    [ ! -e reached ] && [ ! -e "$T/reached" ]
}

# ended HOW NAME: with a program that hangs being checked, the signal HOW, to the
# process group, as a terminal does, or to make alone (NAME), ends all at once.
ended() {
    local pid
    printf '#include <unistd.h>\n#include <signal.h>\n%s\n' 'int main(void) {
        signal(SIGTERM, SIG_IGN); if (fork() == 0) setsid(); for (;;) pause(); }' \
        >"$T/09_hang.c"
    # (A shell lets what it runs in the background ignore Ctrl-C.)
    setsid env --default-signal=INT make -s check FILE="$T/09_hang.c" >"$T/out" 2>&1 3>&- &
    pid=$!
    for ((i = 0; i < 2000; i++)); do
        ! pgrep -f "$T/tmp/.*/09_server_halfecho" >/dev/null || break
        read -rt 0.01 <> <(:) || true
    done
    SECONDS=0
    kill -"$1" -- "$2$pid"
    wait "$pid" || status=$?
    [ "$SECONDS" -le 8 ] # 1 where nothing else runs; the checks would take a minute
    for ((i = 0; i < 100; i++)); do
        pgrep -f "$T/" >/dev/null || break
        read -rt 0.01 <> <(:) || true
    done
    ! pgrep -af "$T/tmp" || return
    [ -z "$(ls -A "$T/tmp")" ] || return
    ! grep "$T" /proc/mounts
}

@test "Ctrl-C and SIGTERM end all at once, and nothing is left" {
    ended INT -
    ended TERM -
    ended TERM ''
    OWN_NETWORK=no ended INT -
}

@test "JUnit and TAP are valid whatever the program prints" {
    printf '%s\n' '#include <stdio.h>' \
        'int main(void) { printf("\033[2J\a\377<&>]]>\n# x\nok 1\n"); }' \
        >"$T/09_x.c"
    STEP=09 FILE=$T/09_x.c FORMAT=junit says 1 env -i PATH="$PATH" HOME="$HOME" \
        STEP=09 FILE="$T/09_x.c" FORMAT=junit "$check"
    python3 -c 'import sys, xml.dom.minidom as m
d = m.parse(sys.argv[1])
assert len(d.getElementsByTagName("testcase")) == int(sys.argv[2])' \
        "$T/out" "$(count 09)"
    says 1 env -i PATH="$PATH" HOME="$HOME" STEP=09 FILE="$T/09_x.c" FORMAT=tap \
        "$check"
    [ "$(grep -cE '^(not )?ok [0-9]+ ' "$T/out")" -eq "$(count 09)" ]
    [ "$(tail -n 1 "$T/out")" = "1..$(count 09)" ]
    [ -z "$(tr -d '\n\t -~' <"$T/out")" ]
}

@test "a folder is checked file by file, and a table ends it" {
    right "$T/01_mine.c"
    sed 's/first/second/' steps/01_create_socket.c >"$T/01_other.c"
    DIR=$T says 1 "$check"
    tail -n 2 "$T/out" | sed 's/.*01_//' | tr -s ' ' >"$T/table"
    grep -qx "mine.c $(count 01) $(count 01)" "$T/table"
    grep -qx "other.c [1-9] $(count 01)" "$T/table"
}

@test "what can't be checked is refused with exit status 2" {
    local wrong
    for wrong in "STEP=99" "STEP=4" "STEP=09 FILE=nosuch.c" "DIR=nosuch" \
        "FORMAT=x STEP=09" "DIR=steps STEP=09" ""; do
        # shellcheck disable=SC2086 # several words
        says 2 env $wrong "$check"
    done
}

@test "what the machine lacks is never the program's failure" {
    local file=steps/02_handle_failure.c cc
    for cc in nosuchcc false true 'cc -nosuchflag'; do
        CC=$cc FILE=$file says 2 "$check"
    done
    for cc in 'cc -O2 -Wall' tcc clang musl-gcc; do
        CC=$cc FILE=$file says 0 "$check"
    done
    TMPDIR=/nosuch FILE=$file says 2 "$check"
    mkdir "$T/bin" "$T/locked"
    printf '#!/bin/sh\nexit 1\n' >"$T/bin/strace"
    chmod +x "$T/bin/strace"
    PATH=$T/bin:$PATH FILE=$file says 0 "$check"
    grep -q "left out .*strace can't trace" "$T/out"
    chmod 700 "$T/locked"
    TMPDIR=$T/locked CDPATH=/tmp FILE=$file says 0 "$check" <&-
}

@test "a full, small or unfit folder for temporary files is told as that" {
    local options
    [ "$(id -u)" -eq 0 ] || skip "it needs root to mount one"
    mkdir "$T/small"
    for options in size=64k size=1m nr_inodes=3 nr_inodes=50 noexec ro; do
        FILE=steps/02_handle_failure.c says 2 unshare -m bash -c \
            'mount -t tmpfs -o "$0" tmpfs "$1" && TMPDIR=$1 exec "$2"' \
            "$options" "$T/small" "$check"
    done
    # An empty name once stood for /.
    TMPDIR=/nosuch says 125 setpriv --reuid 64321 --regid 64321 --clear-groups \
        build/tests/peers/own_network true
    [ "$(grep -cE "/hosts|/usr'" "$T/out")" -eq 0 ]
}
