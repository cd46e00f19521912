# What the notes show is what happens: tests/tools/play plays it, and compares.

setup() {
    cd "$BATS_TEST_DIRNAME/../.." || return
    set +T # as in lib/run.bash, prepare
}

# play EACH_AT_ONCE DOCUMENT...: those that have transcripts; fails where one of them goes
# otherwise, and says which are left out.
play() {
    local left_out
    # shellcheck disable=SC2016 # expanded by the bash that xargs starts
    grep -lZ '^```console' "${@:2}" | (cd "$BATS_TEST_TMPDIR" &&
        xargs -0 -n 1 -P "$1" bash -c '"$0" "$1" >"${1##*/}" 2>&1 || echo "${1##*/}"' \
            "$OLDPWD/tests/tools/play" >failed 3>&-)
    if [ -s "$BATS_TEST_TMPDIR/failed" ]; then
        cd "$BATS_TEST_TMPDIR" && xargs cat <failed
        return 1
    fi
    left_out=$(grep -hm 1 '^left out: ' "$BATS_TEST_TMPDIR"/*.md) || true
    [ -z "$left_out" ] || skip "the others are; $left_out"
}

# Some of them wait for seconds: where there are networks for them, several are played
# at the same time, the last notes, which wait longest, first.
@test "every transcript in the README and the notes is what the programs print" {
    at_once=1
    if [ "${OWN_NETWORK-}" = yes ]; then
        at_once=10
        unset OWN_NETWORK # each has one of its own
    fi
    mapfile -t documents < <(printf '%s\n' "$PWD"/{README,notes/*}.md |
        grep -v /check_your_own | sort -r)
    play "$at_once" "${documents[@]}"
}

# bats test_tags=at-length
@test "every transcript of the checker is what it prints" {
    play 1 "$PWD/notes/check_your_own.md"
}
