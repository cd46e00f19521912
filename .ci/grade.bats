# shellcheck disable=SC2016,SC2030,SC2031,SC2034,SC2154 # 16: expanded elsewhere, or not
# make grade: a class of every bad kind (submissions), marked, and the sheet held against
# what was worked out by hand.

bats_require_minimum_version 1.8.0

setup_file() {
    export top class=$BATS_FILE_TMPDIR/class sheet=$BATS_FILE_TMPDIR/sheet
    top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
    "$top/.ci/submissions" "$class"
    unset STEP FILE DIR FORMAT STEPS OUT REQUIRE
    DIR=$class OUT=$sheet STEPS="01 02 04 05" "$top/tests/tools/grade" \
        >"$BATS_FILE_TMPDIR/told" 2>&1 || { cat "$BATS_FILE_TMPDIR/told" && false; }
}

setup() {
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
    unset STEP FILE DIR FORMAT STEPS OUT REQUIRE
    mkdir "$T/tmp"
    export TMPDIR=$T/tmp # nothing is left there: see teardown
    told=$BATS_FILE_TMPDIR/told
}

teardown() {
    [ -z "$(ls -A "$T/tmp")" ]
}

# grade NAME=VALUE...: it succeeds; what it says goes to out and err.
grade() {
    env "$@" tests/tools/grade >"$T/out" 2>"$T/err" </dev/null || {
        cat "$T/out" "$T/err"
        false
    }
}

# refused TEXT NAME=VALUE...: with exit status 2, and it says that.
refused() {
    local status=0
    env "${@:2}" tests/tools/grade >"$T/out" 2>"$T/err" </dev/null || status=$?
    cat "$T/err"
    [ "$status" -eq 2 ]
    grep -qF -- "$1" "$T/err"
}

# row STUDENT REST: the sheet says that of the student, and where REST ends with "..."
# nothing else is asked for behind it.
row() {
    local line
    line=$(grep -aF "$1," "${from:-$sheet/grades.csv}" | grep -aE "^('?\"|')?" |
        awk -v begin="$1," 'index($0, begin) == 1' | tr -d '\r')
    if [[ $2 == *... ]]; then
        [[ $line == "$1,${2%...}"* ]] && return
    else
        [ "$line" = "$1,$2" ] && return
    fi
    printf 'expected: %s\ncame:     %s\n' "$1,$2" "$line"
    return 1
}

@test "the sheet: where the files lie and what they are called" {
    [ "$(head -n 1 "$sheet/grades.csv")" = $'student,01,02,04,05,sum,of,mistakes,hints,notes\r' ]
    row anna '10.0,10.0,0.0,0.0,20.0,40,0,,missing 04 05'
    row 'Bob Smith (12345)' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row 'Bob Smith (67890)' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row chenli '10.0,10.0,0.0,0.0,20.0,40,0,,"missing 04 05; chenli_4711_9001_01_create_socket-1.c is graded, not chenli_4711_9001_01_create_socket.c; 02 is late"'
    row dan '0.0,0.0,0.0,0.0,0.0,40,0,,missing 01 02 04 05; create_socket.c: did you mean 01_create_socket.c?'
    row emil '10.0,0.0,0.0,0.0,10.0,40,0,,"missing 02 04 05; Lab 1_emil_attempt_2026-11-30-00-07-59_01_create_socket.c is graded, not Lab 1_emil_attempt_2026-11-29-23-59-01_01_cr..."'
    row flo '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row 'turn?gnp' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row '"dora o'"'"'neill ""$HOME"" `id`"' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row '"eve?1,0,0"' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row "'-rf" '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row '"'"'"'=HYPERLINK(""x"")"' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row $'j\xc3\xbcrgen' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row 'bad??' '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row ANNA '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row empty '0.0,0.0,0.0,0.0,0.0,40,0,,missing 01 02 04 05'
    row near '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05; 01_send.c: did you mean 05_send.c?; 02_Handle_Failure.C: did you mean 02_handle_failure.c?; 04-connect.c: did you mean 04_connect.c?; 5_send.c: did you mean 05_send.c?; create_socket.c: did you mean 01_create_socket.c?'
    row two_files '10.0,0.0,0.0,0.0,10.0,40,0,,"missing 02 04 05; 01_create_socket.c is graded, not 01_old.c"'
    row whole '9.0,0.0,0.0,0.0,9.0,40,1,lines,missing 02 04 05'
    row packed '0.0,0.0,0.0,0.0,0.0,40,0,,missing 01 02 04 05; packed.zip: unpack it first'
    row linked '0.0,0.0,0.0,0.0,0.0,40,0,,"missing 01 02 04 05; a link, not followed"'
    row links '0.0,0.0,0.0,0.0,0.0,40,0,,"missing 01 02 04 05; 01_create_socket.c: a link, not followed"'
    row folder '10.0,0.0,0.0,0.0,10.0,40,0,,"missing 02 04 05; 01_create_socket.c/01_create_socket.c is graded, not 01_create_socket.c"'
    row pipe '0.0,0.0,0.0,0.0,0.0,40,0,,missing 02 04 05; 01 is no file'
    grep -q "not looked at: 'readme.txt'" "$told"
    grep -q "not looked at: '01_create_socket.c'" "$told"
    [ "$(grep -c 'not looked at' "$told")" -eq 2 ]
}

@test "the sheet: files of every kind" {
    row crlf '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row mac '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    row utf16 '0.0,0.0,0.0,0.0,0.0,40,0,,missing 02 04 05; 01 is UTF-16 text: save it as UTF-8'
    row compiled '0.0,0.0,0.0,0.0,0.0,40,0,,"missing 02 04 05; 01 is a compiled program, not its source"'
    row document '0.0,0.0,0.0,0.0,0.0,40,0,,"missing 02 04 05; 01 is a packed file or a document, not a source"'
    row huge '0.0,0.0,0.0,0.0,0.0,40,0,,missing 02 04 05; 01 is larger than 1 MiB'
    row nothing '0.0,0.0,0.0,0.0,0.0,40,0,,missing 02 04 05; 01 is empty'
    if [ "$(id -u)" -eq 0 ]; then
        row unreadable '10.0,0.0,0.0,0.0,10.0,40,0,,missing 02 04 05'
    else
        row unreadable "0.0,0.0,0.0,0.0,0.0,40,0,,missing 02 04 05; 01 can't be read"
        run -1 grep 'Permission denied' "$told" # nor does the shell say so
    fi
}

# 01 has 2 checks of core, 2 of errors, 1 of arguments and 1 of words, for 6, 2, 1 and 1
# points: one of core, as datagram loses it, costs 3. 05 has two central checks among 6 of core,
# and 9 of errors: send called once fails one of either, and loses 3 * 1/2 + 2 * 1/9.
@test "the sheet: points of programs that are wrong" {
    row word '0.0,9.0,0.0,0.0,9.0,40,1,lines,missing 01 04 05'
    row datagram '7.0,0.0,0.0,0.0,7.0,40,1,kind,missing 02 04 05'
    row arguments '9.0,0.0,0.0,0.0,9.0,40,1,arguments,missing 02 04 05'
    row datagram_arguments '6.0,0.0,0.0,0.0,6.0,40,2,kind arguments,missing 02 04 05'
    row one_send '0.0,0.0,0.0,8.3,8.3,40,2,one-send send-ignored,missing 01 02 04'
    # 3 * 1/2 + 3 + 2 * 7/8 + 1
    row left_out '0.0,0.0,7.3,0.0,7.3,40,1,missing-fact,missing 01 02 05'
    row uncompiled "0.0,0.0,0.0,0.0,0.0,40,1,missing-header,missing 02 04 05; 01 does not compile: line 1: 'x' undeclared (first use in this function)"
    row same_1 "0.0,0.0,10.0,0.0,10.0,40,0,,missing 01 02 05; 04 is the same as the workbook's 04_connect.c"
    row same_2 "0.0,0.0,9.0,0.0,9.0,40,1,what,missing 01 02 05; 04 is the same as same_3's"
    row same_3 "0.0,0.0,9.0,0.0,9.0,40,1,what,missing 01 02 05; 04 is the same as same_2's"
}

@test "the sheet: programs that mean harm get nothing, and nothing of others" {
    for student in includes shadow beside steals big; do
        grep -a "^$student," "$sheet/grades.csv"
        grep -a "^$student," "$sheet/grades.csv" | grep -q '0.0,40.* does not compile' ||
            [ "$(id -u)" -ne 0 ]
    done
    row claims '0.0,0.0,0.0,0.0,0.0,40,...'
    for student in includes runs beside; do
        grep -a "^$student," "$sheet/grades.csv" | grep -qF "the workbook's own files"
    done
    grep -a '^claims,' "$sheet/grades.csv" | grep -qF 'getenv(), system()'
    grep -a '^hides,' "$sheet/grades.csv" | grep -qF '01 has system()'
    # Each has a row; forks, floods and loops have no whole step.
    for student in runs forks floods kills loops; do
        grep -a "^$student," "$sheet/grades.csv"
        run -1 grep -aE "^$student,.*10\.0," "$sheet/grades.csv"
    done
    run -1 grep -rl 'root:' "$sheet/feedback"
    ! pgrep -U 1073741824-2147483647 || false
}

@test "a page for each student, short and narrow, and no name leads out of its folder" {
    [ "$(find "$sheet" -name '*.md' | wc -l)" -eq "$(($(wc -l <"$sheet/grades.csv") - 1))" ]
    [ "$(find "$sheet" -name '*.md' | wc -l)" -ge 45 ]
    [ -e "$sheet/feedback/ANNA.md" ]
    [ -e "$sheet/feedback/anna-2.md" ]
    for page in "$sheet"/feedback/*; do
        [ "$(wc -l <"$page")" -le 60 ]
        [ "$(LC_ALL=C.UTF-8 wc -L <"$page")" -le 80 ]
    done
    grep -qF '| 01 | 1 of 2 | 2 of 2 | 1 of 1 | 1 of 1 | 7.0 |' "$sheet/feedback/datagram.md"
    grep -q '^| 05 | 5 of 6, central 1 of 2 | 8 of 9 | ' "$sheet/feedback/one_send.md"
    grep -q '^| 05 | 0 of 6, central 0 of 2 | ' "$sheet/feedback/datagram.md"
    grep -q '^    missing:  line 2: 127' "$sheet/feedback/left_out.md" # its hint speaks of it
    grep -q '^Hint: the socket is of another kind' "$sheet/feedback/datagram.md"
    run -1 grep -rE 'same as|system\(\)' "$sheet/feedback"
    grep -qE '^01 +[0-9]+ +[0-9]+ +[0-9.]+ +[0-9]+$' "$sheet/class.txt"
    grep -qE '^ +[0-9]+  01 makes a TCP socket, and closes it$' "$sheet/class.txt"
}

@test "the second run checks nothing again, and writes the same" {
    cp -r "$sheet" "$T/before"
    grade DIR="$class" OUT="$sheet" STEPS="01 02 04 05"
    run -1 grep -vE '(known already|nothing to check)$' <(grep '^\[' "$T/err")
    grep -qE '^\[[0-9]+/[0-9]+\] empty nothing to check$' "$T/err"
    diff -r "$sheet" "$T/before"
}

@test "what has changed is checked again, that alone; points change without" {
    mkdir -p "$T/d/a" "$T/d/b"
    cp steps/01_create_socket.c "$T/d/a"
    cp steps/01_create_socket.c "$T/d/b"
    grade DIR="$T/d" OUT="$T/o"
    echo >>"$T/d/b/01_create_socket.c"
    grade DIR="$T/d" OUT="$T/o"
    grep -q '^\[1/2\] a known already$' "$T/err"
    grep -qE '^\[2/2\] b [0-9]+ s$' "$T/err"
    from=$T/o/grades.csv row b '10.0,10.0,10,0,,'
    rm -r "$T/d/a"
    grade DIR="$T/d" OUT="$T/d/old result"
    grade DIR="$T/d" OUT="$T/o" # that result is nobody's
    [ ! -e "$T/o/feedback/a.md" ]
    [ "$(wc -l <"$T/o/grades.csv")" -eq 2 ]
    grep -qF "not looked at: 'old result'" "$T/err"
}

@test "after Ctrl-C nothing runs, and the next run goes on" {
    mkdir -p "$T/d/"{a,b,c}
    cp steps/01_create_socket.c "$T/d/a"
    sed 's/created/made/' steps/02_handle_failure.c >"$T/d/b/02_x.c"
    cp steps/05_send.c steps/06_receive_close.c "$T/d/c"
    DIR=$T/d OUT=$T/o setsid env --default-signal=INT tests/tools/grade >"$T/out" 2>"$T/err" </dev/null &
    pid=$!
    for ((i = 0; i < 1000; i++)); do
        ! grep -q '^\[1/3\]' "$T/err" || break
        read -r -t 0.05 <> <(:) || true
    done
    kill -INT -- "-$pid"
    status=0
    wait "$pid" || status=$?
    [ "$status" -eq 130 ]
    [ ! -e "$T/o/grades.csv" ]
    ! pgrep -f "$T/tmp" || false
    ps -o stat,pid,args -s "$pid" >"$T/left" || true
    run -1 grep -v '^Z' <(sed 1d "$T/left")
    grade DIR="$T/d" OUT="$T/o"
    grep -q '^\[1/3\] a known already$' "$T/err"
    from=$T/o/grades.csv row a '10.0,0.0,0.0,0.0,10.0,40,...'
    from=$T/o/grades.csv row c '0.0,0.0,10.0,10.0,20.0,40,...'
}

@test "one's own folder: one student, whose page is shown, and not what lies in old and try" {
    mkdir -p "$T/my/old" "$T/my/try"
    cp steps/01_create_socket.c "$T/my"
    cp steps/02_handle_failure.c "$T/my/old"
    cp steps/02_handle_failure.c "$T/my/try"
    grade DIR="$T/my" OUT="$T/o"
    grep -q '^| all | | | | | 10.0 of 10 |$' "$T/out"
    grep -q '^All checks pass.$' "$T/out"
    from=$T/o/grades.csv row my '10.0,10.0,10,0,,'
    # A file of one step for each student; and, where one step is asked for, any name.
    mkdir "$T/flat"
    cp steps/01_create_socket.c "$T/flat/01_kim.c"
    cp steps/01_create_socket.c "$T/flat/01_lee.c"
    cp steps/01_create_socket.c "$T/flat/anna.c"
    grade DIR="$T/flat" OUT="$T/o" STEPS=1
    from=$T/o/grades.csv row anna '10.0,10.0,10,0,,'
    from=$T/o/grades.csv row kim '10.0,10.0,10,0,,'
}

@test "TAP, JUnit's XML and Gradescope's JSON are valid whatever a program prints" {
    mkdir -p "$T/d/a&b"
    cp "$class"/claims/01_* "$class"/word/02_* "$T/d/a&b"
    printf 'int main(void) { return "\001\377<&>]]>"; x; }' >"$T/d/a&b/04_x.c"
    for format in tap junit gradescope csv; do
        grade DIR="$T/d" OUT="$T/o" FORMAT="$format" STEPS="01 02 04 05"
        cp "$T/out" "$T/out.$format"
    done
    cmp "$T/out.csv" "$T/o/grades.csv"
    python3 - "$T/o/feedback/a_b.xml" "$T/out.gradescope" <<'END'
import json, sys, xml.dom.minidom
root = xml.dom.minidom.parse(sys.argv[1]).documentElement
assert root.getAttribute("name") == "a&b"
assert len(root.getElementsByTagName("testsuite")) == 4
assert any(e.getAttribute("type") == "lines" for e in root.getElementsByTagName("failure"))
result = json.load(open(sys.argv[2]))
assert abs(sum(t["max_score"] for t in result["tests"]) - 40) < 0.01
assert abs(sum(t["score"] for t in result["tests"]) - result["score"]) < 0.2
for t in result["tests"]:
    assert set(t) == {"score", "max_score", "name", "number", "output", "tags", "visibility"}
END
    # Who has handed in nothing right has a result too.
    mkdir -p "$T/e/x" "$T/e/y"
    : >"$T/e/x/main.c"
    grade DIR="$T/e" OUT="$T/p" FORMAT=gradescope STEPS=04
    grep -q 'missing 04; x/main.c: of which step?' "$T/out"
    tests=$(cat tests/0[1245]_*.bats | grep -c '^@test')
    [ "$(grep -cE '^(not )?ok [0-9]+ ' "$T/o/feedback/a_b.tap")" -eq "$tests" ]
    grep -qx "1..$tests" "$T/o/feedback/a_b.tap"
    run -1 grep -avE '^(#|(not )?ok|1\.\.)' "$T/o/feedback/a_b.tap"
}

@test "of the class a program sees its own folder alone, of the workbook what tests need" {
    mkdir -p "$T/all/"{one,two,class} "$T/hidden/x"
    root=(unshare --mount)
    [ "$(id -u)" -eq 0 ] || root=(unshare --user --map-root-user --mount)
    "${root[@]}" tests/lib/grade_apart.bash "$T/all/one" "$T/hidden" -- ls -A "$T/all" \
        "$T/hidden" "$top/build" "$top/steps" "$top/tests/right" >"$T/out"
    cat "$T/out"
    # ls sorts the folders, and where the workbook lies is not for the test to say.
    [ "$(grep -vE ':$|^$' "$T/out" | sort)" = $'one\ntests' ]
}

@test "without the right to make namespaces, as in a container, it grades, and says what that means" {
    mkdir -p "$T/d/a"
    cp steps/01_create_socket.c "$T/d/a"
    few=(setpriv --bounding-set -sys_admin)
    [ "$(id -u)" -eq 0 ] || few=()
    DIR=$T/d OUT=$T/o "${few[@]}" tests/tools/grade >"$T/out" 2>"$T/err" </dev/null
    cat "$T/err"
    from=$T/o/grades.csv row a '10.0,10.0,10,0,,'
    [ "$(id -u)" -ne 0 ] || grep -q "may read the others'" "$T/err"
}

@test "files of who is gone do not stay, other formats are kept true; the result is no one else's" {
    mkdir -p "$T/d/a" "$T/d/b"
    cp steps/01_create_socket.c "$T/d/a"
    (umask 077 && grade DIR="$T/d" OUT="$T/o" FORMAT=tap)
    [ -z "$(find "$T/o" -name .records -prune -o -perm /077 -print)" ]
    [ -e "$T/o/feedback/a.tap" ] && [ -e "$T/o/feedback/b.tap" ]
    rm -r "$T/d/b"
    grade DIR="$T/d" OUT="$T/o" FORMAT=junit
    [ "$(ls "$T/o/feedback")" = $'a.md\na.tap\na.xml' ]
    grep -q '^# Step 01: 01_create_socket.c$' "$T/o/feedback/a.tap"
    echo 'int main(void) { return 0; }' >"$T/d/a/01_create_socket.c"
    grade DIR="$T/d" OUT="$T/o"
    grep -q '^not ok' "$T/o/feedback/a.tap"
}

# class LINE...: what grade has found of a class, and the points of a step of 10 checks,
# and what csv says of it.
@test "points: shares of kinds that are not there go to others, what is left out does not count" {
    {
        printf 'steps\t04\nstudent\ta\ta\nstep\t04\t04_a.c\n'
        printf 'check\t%s\t%s\t0.1\t-\tname %s\n' ok core 1 failed core 2 ok core 3 \
            failed errors 4 skipped errors 5 ok words 6
        printf 'student\tb\tb\nstep\t04\t04_b.c\n'
        printf 'check\t%s\t%s\t0.1\t-\tname %s\n' skipped core 1
    } >"$T/all"
    # 6 * 2/3 + 2 * 0/1 + 1 * 1/1 of 9 points, in tenths of 10: 5.6
    from=$T/csv
    awk -f tests/lib/grade.awk -f tests/lib/grade_csv.awk tests/points "$T/all" >"$from"
    row a '5.6,5.6,10,0,,1 check left out'
    row b '0.0,0.0,0,0,,1 check left out'
}

@test "points: half of core is for what is central, however few checks" {
    {
        printf 'steps\t04 05\nstudent\ta\ta\nstep\t04\t04_a.c\n'
        printf 'check\tok\tcore\t0.1\t-\tname %s\n' 1 2 3 4
        printf 'check\t%s\tcore\t0.1\t-\tname %s\tcentral\n' failed 5 ok 6
        printf 'check\tok\t%s\t0.1\t-\tname\n' errors arguments words
        printf 'step\t05\t05_a.c\n'
        printf 'check\t%s\tcore\t0.1\t-\tname %s\n' ok 1 ok 2 failed 3
        printf 'check\tskipped\tcore\t0.1\t-\tname 4\tcentral\n'
        printf 'check\tok\t%s\t0.1\t-\tname\n' errors arguments words
    } >"$T/all"
    # 04: 3 * 1/2 + 3 * 4/4 + 4; 05: 6 * 2/3 + 4, for what is central was left out
    from=$T/csv
    awk -f tests/lib/grade.awk -f tests/lib/grade_csv.awk tests/points "$T/all" >"$from"
    row a '8.5,8.0,16.5,20,0,,1 check left out'
    awk -f tests/lib/grade.awk -f tests/lib/grade_json.awk tests/points "$T/all" >"$T/json"
    python3 - "$T/json" <<'END'
import json, sys
result = json.load(open(sys.argv[1]))
assert abs(sum(t["score"] for t in result["tests"]) - result["score"]) < 0.01
assert abs(sum(t["max_score"] for t in result["tests"]) - 20) < 0.01
END
    # Without that line all of core are alike.
    awk -f tests/lib/grade.awk -f tests/lib/grade_csv.awk <(grep -v central tests/points) "$T/all" >"$from"
    row a '9.0,8.0,17.0,20,0,,1 check left out'
}

@test "a check that passes when it is tried once more counts, and is told" {
    printf 'check\t%s\t%s\t0.1\t%s\t%s\n' failed core lines one failed words lines two \
        ok core - three >"$T/first"
    sed -i $'1a\\\nsaid\tcame: /x/04_a.c' "$T/first"
    [ "$(awk -v again=yes -f tests/lib/grade_record.awk "$T/first")" = one ]
    printf 'check\t%s\t%s\t0.1\t%s\t%s\n' ok core - one unreached words - two >"$T/again"
    FOLDER=/x/ awk -f tests/lib/grade_record.awk pass=1 "$T/again" pass=2 "$T/first" >"$T/out"
    grep -qx $'unsteady\tone' "$T/out"
    grep -qx $'check\tok\tcore\t0.1\t-\tone' "$T/out"
    grep -qx $'check\tfailed\twords\t0.1\tlines\ttwo' "$T/out"
    run -1 grep said "$T/out"
}

@test "names, space and comments make no program another; a literal does" {
    same() { awk -v calls=/dev/null -f tests/lib/grade_same.awk "$1" | sha256sum; }
    sed 's/\bfd\b/s/g; s/^ *//; s/\/\*.*\*\///' steps/07_server_bind.c >"$T/a.c"
    sed 's/$/\r/' steps/07_server_bind.c >"$T/b.c"
    sed 's/bind successfully/bound/' steps/07_server_bind.c >"$T/c.c"
    [ "$(same steps/07_server_bind.c)" = "$(same "$T/a.c")" ]
    [ "$(same steps/07_server_bind.c)" = "$(same "$T/b.c")" ]
    [ "$(same steps/07_server_bind.c)" != "$(same "$T/c.c")" ]
}

@test "notes/grading.md names each folder that is not looked at" {
    read -ra names < <(sed -n 's/^    for name in \(.*\); do$/\1/p' tests/lib/grade_find.bash)
    [ ${#names[@]} -gt 4 ]
    for name in "${names[@]}"; do
        paste -sd ' ' notes/grading.md | grep -o 'Folders `old`.* hidden ones' | grep -F "\`$name\`"
    done
}

@test "what can't be graded is refused, in words" {
    refused 'which DIR?' DIR=
    refused 'there is no folder' DIR="$T/none"
    mkdir "$T/nobody"
    refused "nobody's files" DIR="$T/nobody"
    mkdir "$T/a" && cp steps/01_create_socket.c "$T/a"
    refused 'there is no step 99' DIR="$T/a" STEPS=99
    refused 'there is no format x' DIR="$T/a" FORMAT=x
    refused 'in DIR itself' DIR="$T/a" OUT="$T/a"
    # Or all would get 0, in place of what they had.
    refused 'there is no compiler nocc' DIR="$T/a" OUT="$T/o" CC=nocc
    refused 'a network of its own' DIR="$T/a" OUT="$T/o" REQUIRE=all OWN_NETWORK=no
    grade DIR="$T/a" OUT="$T/o" OWN_NETWORK=no
}
