# What is graded: each check has its kind, and each kind its share.

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    cd "$top" || return
}

# kinds FILE.bats: of each test, in a line, the tags before it that are kinds.
kinds() {
    awk -F= 'NR == FNR { if (/^[a-z]/ && !/^central/) { split($0, word, " "); kind[word[1]] = 1 }; next }
        /^# bats test_tags=/ {
            for (n = split($2, tag, ","); n > 0; n--)
                if (tag[n] in kind) found = found " " tag[n]
        }
        /^@test / { print substr(found, 2); found = "" }' tests/points "$1"
}

@test "tests/points has the four kinds and what is central, and numbers" {
    diff <(grep -v '^#' tests/points | sed 's/ [1-9][0-9]*$//') \
        <(printf '%s\n' core errors arguments words central)
    awk '{ share[$1] = $2 } END { exit share["central"] >= share["core"] }' tests/points
}

@test "every check of a step or task has one kind; one is of its words, and the last" {
    local file
    for file in tests/[0-9][0-9]{,x}_*.bats; do
        kinds "$file" >"$BATS_TEST_TMPDIR/kinds"
        ! grep -nvxE 'core|errors|arguments|words' "$BATS_TEST_TMPDIR/kinds" ||
            { echo "$file: which kind has its test of this number?"; false; }
        [ "$(grep -nx words "$BATS_TEST_TMPDIR/kinds")" = \
            "$(wc -l <"$BATS_TEST_TMPDIR/kinds"):words" ] ||
            { echo "$file: its last test, and no other, has the tag words"; false; }
        grep -qx core "$BATS_TEST_TMPDIR/kinds" ||
            { echo "$file: no test has the tag core"; false; }
    done
}

@test "central are some checks of core, not all, in each step that comes after another" {
    local file
    for file in tests/[0-9][0-9]{,x}_*.bats; do
        ! grep -n 'test_tags=.*central' "$file" | grep -v 'test_tags=core,central$' ||
            { echo "$file: a central check has the tags core,central"; false; }
        if grep -q central "$file"; then
            grep -q 'test_tags=core$' "$file" || { echo "$file: all of core is central"; false; }
        else
            grep -q 'After: nothing' "steps/$(basename "$file" .bats).c" || { echo "$file: no check is central"; false; }
        fi
    done
}
