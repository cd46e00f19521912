# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
# What CI asks for beside the tests that learners run. The helpers of the tests
# serve here too; the program under test is each step in turn.

load ../tests/helpers
load ../tests/servers
load ../tests/clients

strict=(-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
    prepare
}

# compiles_without_a_warning COMPILER: every step, strictly and with no flag at
# all, from another folder, and common.h.
compiles_without_a_warning() {
    need "$1"
    for source in "$top"/steps/*.c; do
        "$1" "${strict[@]}" -o a.out "$source"
        "$1" -o a.out "$source" 2>warnings
        [ ! -s warnings ] || { cat warnings; false; }
    done
}

@test "gcc compiles every step without a warning" {
    compiles_without_a_warning gcc
    for source in "$top"/steps/*.c; do
        gcc -O2 "${strict[@]}" -o a.out "$source"
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
    for source in "$top"/tests/*.c; do
        gcc -Wall -Wextra -Werror -o a.out "$source"
        clang -Wall -Wextra -Werror -o a.out "$source"
    done
}

@test "clang-format has nothing to say" {
    need clang-format
    clang-format --dry-run --Werror --style=file:"$top/.clang-format" \
        "$top"/steps/*.c "$top"/common/*.h "$top"/tests/*.c \
        "$top"/tests/right/*.[ch]
}

@test "shellcheck has nothing to say" {
    need shellcheck
    cd "$top"
    shellcheck -x tests/play tests/run tests/check tests/own_network \
        tests/*.bash tests/*.bats .ci/run .ci/mistakes .ci/*.bats
}

@test "the steps are short" {
    for source in "$top"/steps/*.c "$top"/common/common.h; do
        most=120
        [[ $source == */common.h ]] && most=60
        [ "$(wc -l <"$source")" -le "$most" ] ||
            { echo "$source is longer than $most lines"; false; }
    done
}

# converse: the step under test, in a conversation that goes well.
converse() {
    local source=$top/steps/$step.c
    printf 'hello world' >"$T/message"
    if grep -q 'pseudo' "$source"; then
        run_step 127.0.0.1 40000 127.0.0.1 2347 hello
    elif grep -q 'SOCK_DGRAM, 0' "$source" && grep -q '(bind(' "$source"; then
        ready="$bound *"
        serve
        start client "$udp_peer" 0.0.0.0 0 to 127.0.0.1 "$port" \
            reply "$T/message"
        ends step
    elif grep -q 'SOCK_DGRAM, 0' "$source"; then
        start peer "$udp_peer" 0.0.0.0 0 recv reply "$T/message"
        prints peer 'port *'
        run_step localhost "${REPLY#port }"
    elif grep -q 'accept(' "$source"; then
        serve
        client send "$T/message" shutdown recv-all
        ends step
    elif grep -q 'connect(' "$source"; then
        listener accept send "$T/message" shutdown recv-all
        run_step localhost "$port"
    else
        run_step
    fi
    [ "$status" -eq 0 ] || { cat "$T/step.err"; false; }
}

@test "valgrind finds no error, no leak and no descriptor left open" {
    need valgrind
    make -s -C "$top" BUILD="$T/build"
    mkdir "$T/valgrind"
    for source in "$top"/steps/*.c; do
        step=$(basename "$source" .c)
        program=$T/valgrind/$step
        printf '%s\n' '#!/bin/sh' "exec valgrind --leak-check=full \
--show-leak-kinds=all --errors-for-leak-kinds=all --track-fds=yes \
--log-file='$T/$step.log' '$T/build/$step' \"\$@\"" >"$program"
        chmod +x "$program"
        converse
        grep -q 'ERROR SUMMARY: 0 errors' "$T/$step.log" &&
            ! grep -q 'Open AF_INET' "$T/$step.log" ||
            { cat "$T/$step.log"; false; }
    done
}

@test "nothing is left behind but build and my" {
    cd "$top"
    git rev-parse >/dev/null 2>&1 || skip "this is no git repository"
    left=$(git status --porcelain --ignored | grep '^!!' | grep -vE ' (build|my)/$') ||
        true
    [ -z "$left" ] || { echo "$left"; false; }
}
