# What the notes show is what happens: tests/tools/play plays it, and compares.

setup() {
    cd "$BATS_TEST_DIRNAME/../.." || return
    set +T # as in lib/run.bash, prepare
}

# play DOCUMENT...: those that have transcripts; fails where one of them goes otherwise, and
# says which are left out. Some wait for seconds: where each can have a network of its
# own, ten are played at the same time.
play() {
    local at_once=1 each=99 left_out
    if [ "${OWN_NETWORK-}" = yes ]; then
        at_once=10 each=1
        unset OWN_NETWORK # the one that this test is in
    fi
    # shellcheck disable=SC2016 # expanded by the bash that xargs starts
    grep -lZ '^```console' "$@" | (cd "$BATS_TEST_TMPDIR" &&
        xargs -0 -n "$each" -P "$at_once" bash -c \
            '"$0" "$@" >"${1##*/}" 2>&1 || echo "${1##*/}"' "$OLDPWD/tests/tools/play" \
            >failed 3>&-)
    if [ -s "$BATS_TEST_TMPDIR/failed" ]; then
        cd "$BATS_TEST_TMPDIR" && xargs cat <failed
        return 1
    fi
    left_out=$(grep -hm 1 '^left out: ' "$BATS_TEST_TMPDIR"/*.md) || true
    [ -z "$left_out" ] || skip "the others are; $left_out"
}

# The last notes wait longest: they come first. What takes most time, the checker's words,
# wrong programs seen, and pictures of runs, is played at length alone (tools/run).
@test "every transcript in the README and the notes is what the programs print" {
    mapfile -t documents < <(printf '%s\n' "$PWD"/{README,notes/*}.md | sort -r |
        grep -v "${SHORT:+check_your_own\|see_it\|}^$")
    PICTURES=${SHORT:+no} play "${documents[@]}"
}
