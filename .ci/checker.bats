# shellcheck disable=SC2030,SC2031,SC2034,SC2154
# What the checker says of wrong programs and of right ones.

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
}

@test "every mistake is caught, with its own hint and no other" {
    .ci/mistakes >"$T/out" || {
        grep -v '^caught' "$T/out"
        false
    }
    cat "$T/out"
    [ "$(wc -l <"$T/out")" -gt 100 ]
}

@test "every right program passes whole" {
    DIR=tests/right tests/check >"$T/out" || {
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

# program NAME TEXT: a program for step 09, checked. All that a grader sees goes
# to out, the seconds that it took to took.
program() {
    mkdir "$T/a folder"
    printf '%s\n' "$2" >"$T/a folder/$1"
    status=0
    SECONDS=0
    STEP=${STEP:-09} FILE="$T/a folder/$1" tests/check >"$T/out" 2>&1 || status=$?
    took=$SECONDS
    cat "$T/out" >&2
    [ "$status" -eq 1 ]
    [ "$(grep -c 'Hint: ' "$T/out")" -eq 1 ]
    grep -q '^[0-9]* of 23 checks pass' "$T/out"
}

@test "a program that does not compile gets the compiler's words" {
    program 09_x.c 'int main(void) { return x; }'
    grep -q "error: .*x.* undeclared" "$T/out"
    grep -q '^0 of 23' "$T/out"
}

@test "a program that loops for ever is ended" {
    program 09_x.c 'int main(void) { for (;;); }'
    [ "$took" -lt 60 ]
}

@test "a program that prints without end is ended" {
    program 09_x.c '#include <stdio.h>
        int main(void) { for (;;) puts("server socket listening"); }'
    [ "$took" -lt 90 ]
}

@test "a program that leaves children leaves none" {
    program 09_x.c '#include <unistd.h>
        int main(void) { if (fork() == 0) { setsid(); if (fork() == 0)
        execlp("sleep", "sleep", "987654", (char *)0); } return 0; }'
    ! pgrep -f 'sleep 987654' || false
}

@test "a program that dies at once is told so" {
    program 09_x.c 'int main(void) { *(volatile int *)0 = 1; }'
    grep -q 'signal SEGV' "$T/out"
}

@test "JUnit and TAP are valid whatever the program prints" {
    printf '%s\n' '#include <stdio.h>' \
        'int main(void) { printf("\033[2J\a\377<&>]]>\n# x\nok 1\n"); }' \
        >"$T/09_x.c"
    env -i PATH="$PATH" HOME="$HOME" STEP=09 FILE="$T/09_x.c" FORMAT=junit \
        tests/check >"$T/junit" || true
    python3 -c 'import sys, xml.dom.minidom as m
d = m.parse(sys.argv[1])
assert len(d.getElementsByTagName("testcase")) == 23' "$T/junit"
    env -i PATH="$PATH" HOME="$HOME" STEP=09 FILE="$T/09_x.c" FORMAT=tap \
        tests/check >"$T/tap" || true
    [ "$(grep -cE '^(not )?ok [0-9]+ ' "$T/tap")" -eq 23 ]
    [ "$(tail -n 1 "$T/tap")" = 1..23 ]
    [ -z "$(tr -d '\n\t -~' <"$T/tap")" ]
}

@test "a folder is checked file by file, and a table ends it" {
    cp steps/01_create_socket.c "$T/01_mine.c"
    sed 's/first/second/' steps/01_create_socket.c >"$T/01_other.c"
    status=0
    DIR=$T tests/check >"$T/out" || status=$?
    [ "$status" -eq 1 ]
    tail -n 2 "$T/out" | sed 's/.*01_//' | tr -s ' ' >"$T/table"
    diff "$T/table" <(printf 'mine.c 3 3\nother.c 1 3\n')
}

@test "what can't be checked is refused with exit status 2" {
    for wrong in "STEP=99" "STEP=4" "STEP=09 FILE=nosuch.c" "DIR=nosuch" \
        "FORMAT=x STEP=09" "DIR=steps STEP=09" ""; do
        status=0
        # shellcheck disable=SC2086 # several words
        env $wrong tests/check >"$T/out" 2>&1 || status=$?
        [ "$status" -eq 2 ] || { echo "$wrong: $status"; false; }
    done
}
