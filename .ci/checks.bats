# What CI asks for beside the tests that learners run.
load ../tests/lib/run

strict=(-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)

setup() {
    prepare
    sources=("$top"/steps/*.c "$top"/tests/right/[0-9][0-9]x_*.c) # steps and tasks
}

# compiles_without_a_warning COMPILER: every step, strictly and with no flag at
# all, from another folder, and common.h.
compiles_without_a_warning() {
    need "$1"
    for source in "${sources[@]}"; do
        "$1" "${strict[@]}" -I "$top/steps" -o a.out "$source"
        "$1" -I "$top/steps" -o a.out "$source" 2>warnings
        [ ! -s warnings ] || { cat warnings; false; }
    done
}

@test "gcc compiles every step without a warning" {
    compiles_without_a_warning gcc
    for source in "${sources[@]}"; do
        gcc -O2 "${strict[@]}" -I "$top/steps" -o a.out "$source"
    done
}

@test "clang compiles every step without a warning" {
    compiles_without_a_warning clang
}

@test "tcc compiles every step without a warning" {
    compiles_without_a_warning tcc
}

@test "musl-gcc compiles every step without a warning" {
    compiles_without_a_warning musl-gcc
}

@test "gcc and clang compile the peers without a warning" {
    for source in "$top"/tests/peers/*.c "$top"/tests/peers/preload/*.c \
        "$top"/tests/bench/*.c; do
        gcc -Wall -Wextra -Werror -c -o a.o "$source"
        clang -Wall -Wextra -Werror -c -o a.o "$source"
    done
}

@test "clang-format has nothing to say" {
    need clang-format
    clang-format --dry-run --Werror --style=file:"$top/.clang-format" \
        "$top"/steps/*.c "$top"/common/*.h "$top"/tests/peers/*.c \
        "$top"/tests/peers/preload/*.c "$top"/tests/bench/*.c \
        "$top"/tests/right/*.[ch]
}

@test "clang-format has nothing to say of a program for an exam: its form does not tell" {
    need clang-format
    source "$top/tests/lib/steps.bash"
    grep -L '^# exam: no$' "$top"/tests/mistakes/*.sed | while read -r mistake; do
        for step in $(steps_of "$mistake" | grep -v x); do
            step_of "$step"
            mistake_in "$mistake" >wrong.c
            mistake_in /dev/null >right.c
            # Of more than one place, or of lines more than six, no exam asks.
            if sed -f "$mistake" "$theirs" | cmp -s - "$theirs"; then right=right.c; else right=$theirs; fi
            diff wrong.c "$right" >places || [ "$(grep -c '^[0-9]' places)" -gt 1 ] ||
                [ "$(grep -c '^[<>]' places)" -gt 6 ] ||
                awk -f "$top/tests/lib/comments_off.awk" wrong.c \
                    >"wrong_${step}_$(basename "$mistake" .sed).c"
        done
    done
    clang-format --dry-run --Werror --style=file:"$top/.clang-format" wrong_*.c
}

@test "shellcheck has nothing to say" {
    need shellcheck
    cd "$top"
    shellcheck -x tests/tools/* tests/lib/*.bash tests/*.bats tests/claims/*.bats
    shellcheck -x -e SC2034,SC2154,SC2317,SC1090 .ci/run .ci/*.bats .ci/submissions
}

@test "a port that is the same with its bytes swapped is no hint" {
    [ "$(swapped 2347)" -eq 11017 ]
    [ "$(swapped 48316)" -eq 0 ]
}

@test "the steps are short" {
    for source in "${sources[@]}" "$top"/common/*.h; do
        most=120
        [[ $source == */common.h ]] && most=70
        [[ $source == */steps/1[89]_* ]] && most=150
        [ "$(wc -l <"$source")" -le "$most" ] ||
            { echo "$source is longer than $most lines"; false; }
    done
}

# Each step's own conversation that goes well, as its test file has it.
@test "valgrind finds no error, no leak and no descriptor left open" {
    need valgrind
    local file
    for file in "$top"/tests/[0-9][0-9]{,x}_*.bats; do
        step=$(basename "$file" .bats)
        (
            bats_require_minimum_version() { :; }
            load() { source "$top/tests/$1.bash"; }
            # What a test file says outside of its tests.
            source <(awk '/^@test /,/^}$/ { next } { print }' "$file")
            program=$top/build/$step
            confine=() # valgrind writes files of its own
            under=(valgrind --leak-check=full --show-leak-kinds=all --track-fds=yes
                --errors-for-leak-kinds=all --log-file="$PWD/log"
                --suppressions="$top/.ci/valgrind.supp")
            converse
            [ "$status" -eq 0 ] || { cat step.out step.err; exit 1; }
        )
        grep -q 'ERROR SUMMARY: 0 errors' log && ! grep -q 'Open AF_INET' log ||
            { cat log; false; }
    done
}

# With runs of a tenth of a second: that it measures, not what.
@test "make bench measures every server, and draws it" {
    cd "$top"
    csv=$BATS_TEST_TMPDIR/csv number='[1-9][0-9]*' ratio='[0-9]+[.][0-9]{2}'
    make bench QUICK=yes CSV=yes >"$csv" 2>"$csv.told" || { cat "$csv.told"; false; }
    run -1 grep -E '^(left out|failed)' "$csv.told"
    for server in bound prefork pool libuv libevent asyncio \
        $(cd steps && basename -s .c 1[5-9]_*.c); do
        for place in 1,0 10,0 100,20; do
            case $server,$place in # these an idle client would stop
            bound,100* | 15_*,100* | prefork,100* | pool,100*) continue ;;
            esac
            grep -xE "$server,$place,$number,$ratio,$number,$number,(-?[0-9]+)?,[0-9]+[.][0-9]" \
                "$csv" || { echo "no row of $server, $place:" && cat "$csv" && false; }
        done
        grep -F ": $server 1.00, " build/bench.svg || [ "$server" != bound ]
        grep -F " $server " build/bench.svg
    done
    [ "$(grep -c ',1[.]00,' <(grep '^bound,' "$csv"))" -eq 2 ]
    python3 -c 'import xml.dom.minidom as m; m.parse("build/bench.svg")'
    awk -v BAR== -f tests/bench/table.awk build/bench.csv{,} >"$csv.table"
    run -1 grep -E '.{81}' "$csv.table"
    [ "$(grep -c '^  bound .*=' "$csv.table")" -eq 2 ]
}

@test "nothing is left behind but build and my" {
    cd "$top"
    git rev-parse >/dev/null 2>&1 || skip "this is no git repository"
    left=$(git status --porcelain --ignored | grep '^!!' | grep -vE ' (build|my)/$') ||
        true
    [ -z "$left" ] || { echo "$left"; false; }
}
