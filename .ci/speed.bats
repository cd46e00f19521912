# shellcheck disable=SC2016,SC2034,SC2154 # 16: expanded elsewhere
# The time that checking takes, and that what saves it (tests/tools/each, the files of a
# folder side by side) changes nothing. Other programs may run here: processor time counts,
# and seconds with room.

bats_require_minimum_version 1.8.0

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
    unset STEP FILE DIR FORMAT TMPDIR AT_A_TIME
    set +T # as in lib/run.bash, prepare
}

# seconds_used COMMAND...: by all its processes, to $used; what it prints goes to out.
seconds_used() {
    local times
    SECONDS=0
    times=$({ TIMEFORMAT='%U %S' && time "$@" >"$T/out" 2>&1 </dev/null; } 2>&1) || true
    used=$(awk '{ printf "%d", $1 + $2 }' <<<"$times")
}

# passed FILE: what the table says of it: PASSED OF.
passed() {
    tr -s ' ' <"$T/out" | sed -n "s/^[^ ]*$1[^ ]* \([0-9]* [0-9]*\)$/\1/p"
}

@test "nine right programs are checked in less than 16 seconds of a processor" {
    mkdir "$T/a"
    cp steps/0[1-9]_*.c "$T/a"
    seconds_used env DIR="$T/a" tests/tools/check
    [ "$used" -lt 16 ] || { echo "$used seconds"; false; } # 9 where nothing else runs
    [ "$(tail -n 9 "$T/out" | awk '$2 == $3' | wc -l)" -eq 9 ] || { cat "$T/out"; false; }
}

@test "nine endless loops end within a minute, and all their checks have been made" {
    local file
    mkdir "$T/a"
    for file in steps/0[1-9]_*.c; do
        echo 'int main(void) { for (;;); }' >"$T/a/${file##*/}"
    done
    seconds_used env DIR="$T/a" FORMAT=tsv tests/tools/check
    [ "$SECONDS" -lt 120 ] || { echo "$SECONDS seconds"; false; } # 50 where nothing else runs
    [ "$(grep -c '^check' "$T/out")" -eq "$(cat tests/0[1-9]_*.bats | grep -c '^@test')" ]
    ! grep -P '^check\tunreached\t[a-z]*\t-' "$T/out" || false # not made at all
}

@test "a program that hangs in one place is checked in all others" {
    sed 's/shutdown(/for (;;) pause(); &/' steps/09_server_halfecho.c >"$T/09_x.c"
    ! cmp -s "$T/09_x.c" steps/09_server_halfecho.c || false
    FILE=$T/09_x.c FORMAT=tsv tests/tools/check >"$T/out" || true
    grep -P '^check\tfailed\tcore.*\thangs' "$T/out"
    ! grep -P '^check\t(failed|unreached)\targuments' "$T/out" || false
    ! grep -P '^check\tunreached\t[a-z]*\t-' "$T/out" || false # not made at all
}

@test "files side by side are reported in their order, and one that hangs harms no other" {
    echo 'int main(void) { for (;;); }' >"$T/04_a.c"
    cp steps/04_connect.c "$T/04_b.c"
    cp steps/04_connect.c "$T/99_c.c"
    cp steps/05_send.c "$T/05_d.c"
    echo 'nonsense' >"$T/05_e.c"
    DIR=$T tests/tools/check >"$T/out" 2>"$T/err" || true
    grep -o '^Step .*/.*' "$T/out" | sed 's/.*\///' | paste -sd ' ' | grep -x '04_a.c 04_b.c 05_d.c 05_e.c'
    [ "$(passed 04_b.c)" = "$(passed 04_b.c | sed 's/ .*//' | awk '{ print $1, $1 }')" ]
    [ "$(passed 05_d.c)" = "$(passed 05_d.c | awk '{ print $2, $2 }')" ]
    passed 05_e.c | grep '^0 [1-9]'
    grep 'no step 99: .*99_c.c' "$T/err"
}

# left FOLDER: the processes that have to do with it.
left() {
    pgrep -af "$1" | grep -v "^$$ "
}

@test "Ctrl-C and SIGTERM end all files of a folder, and nothing is left" {
    local how pid i
    mkdir "$T/a" "$T/tmp"
    for i in 04 08 09; do
        printf '#include <unistd.h>\n#include <signal.h>\n%s\n' 'int main(void) {
            signal(SIGTERM, SIG_IGN); if (fork() == 0) setsid(); for (;;) pause(); }' \
            >"$T/a/${i}_hang.c"
    done
    for how in "INT -" "TERM -" "TERM "; do
        TMPDIR=$T/tmp setsid env --default-signal=INT make -s check DIR="$T/a" >"$T/out" 2>&1 3>&- &
        pid=$!
        for ((i = 0; i < 3000; i++)); do
            [ "$(pgrep -fc "$T/tmp/.*/build/0[48]_")" -lt 2 ] || break
            read -rt 0.01 <> <(:) || true
        done
        [ "$i" -lt 3000 ]
        SECONDS=0
        kill -"${how% *}" -- "${how#* }$pid"
        wait "$pid" || true
        [ "$SECONDS" -le 8 ] || { echo "$how $SECONDS s"; cat "$T/out"; uptime; false; }
        for ((i = 0; i < 200; i++)); do
            left "$T/tmp" >/dev/null || [ -n "$(ls -A "$T/tmp")" ] || break
            read -rt 0.01 <> <(:) || true
        done
        ! left "$T/tmp" || false
        [ -z "$(ls -A "$T/tmp")" ] || { echo "$how"; find "$T/tmp" | head -n 20; cat "$T/out"; false; }
    done
}

@test "tests/tools/each says what bats says" {
    local by
    mkdir "$T/lib"
    # "|", for bats would take the tests for its own.
    sed 's/^|//' >"$T/09_sample.bats" <<'END'
load lib/words

|# bats test_tags=core
|@test "passes" {
    true && [ "$word" = loaded ]
}

|# bats test_tags=core, at-length
|@test "fails" {
    echo "before"
    false
    echo "not reached"
}

|@test "fails in a function" {
    deeper
}

|@test "is left out" {
    skip "it is Monday"
}

|@test "ends by exit" {
    exit 3
}

|@test "a condition is no failure" {
    ! true || true
    if deeper; then :; fi
    false || :
}

|@test "fails in a test of two brackets" {
    [[ 1 == 2 ]]
    true
}

|@test "fails at its end" {
    made=yes
}

|@test "has nothing of the others" {
    [ -z "${made-}" ]
}
END
    cat >"$T/lib/words.bash" <<'END'
word=loaded
setup() {
    cd "$BATS_TEST_TMPDIR" || return
}
deeper() {
    [ "$word" = other ]
}
teardown() {
    [ -z "${made-}" ]
}
END
    bats --formatter tap "$T/09_sample.bats" >"$T/bats" || true
    tests/tools/each "$T/09_sample.bats" >"$T/each" || true
    # And in which line, but for what ends by exit or in teardown.
    for by in bats each; do
        grep -o '^ok.*\|^not ok.*\|line [0-9]*)$' "$T/$by" | sed '/^not ok [58]/{n;d}' >"$T/$by.said"
    done
    diff "$T/bats.said" "$T/each.said"
    grep -c '^ok' "$T/each" | grep -x 4
    grep -A 3 '^not ok 2 fails' "$T/each" | grep -x '# before'
    grep -A 3 '^not ok 2 fails' "$T/each" | grep -x '#   false'
    [ "$(SHORT=yes tests/tools/each "$T/09_sample.bats" | grep -c '^not ok\|^ok')" -eq 8 ]
    [ "$(ONLY=$'passes\nis left out' tests/tools/each "$T/09_sample.bats" | grep -c '^ok')" -eq 2 ]
}
