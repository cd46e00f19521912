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
    STEP='' DIR=tests/right tests/check >"$T/out" || {
        grep -v '^ok' "$T/out"
        false
    }
}
