# What notes/course.md says of minutes, steps and experiments, held against the notes; and
# what each note says for those who teach.

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    cd "$top" || return
    course=notes/course.md
    T=$BATS_TEST_TMPDIR
    for note in notes/[0-9][0-9]_*.md; do
        sed -n 's/^Minutes: \([0-9]*\) to show, \([0-9]*\) to read and run, \([0-9]*\) to write\.$/'"${note:6:2}"' \1 \2 \3/p' "$note"
    done >"$T/minutes" # lines "04 15 20 20"
}

# nothing_wrong: the test fails, and says what is wrong, where the file wrong is not empty.
nothing_wrong() {
    [ ! -s "$T/wrong" ] || { cat "$T/wrong"; false; }
}

# differ WHAT WANTED SHOWN: the test fails, and says how they differ, where these files do.
differ() {
    diff --label "as the steps and notes have it" --label "as it stands there" -U 0 "$2" "$3" ||
        { echo "notes/course.md, $1: as above"; false; }
}

@test "every note has its minutes, and the course's table has the same, and their sums" {
    for step in steps/*.c; do
        grep -q "^${step:6:2} " "$T/minutes" ||
            echo "no line 'Minutes: 10 to show, 20 to read and run, 30 to write.' in notes/${step:6:2}_*.md"
    done >"$T/wrong"
    nothing_wrong
    {
        cat "$T/minutes"
        awk '{ for (i = 2; i <= 4; i++) sum[i] += $i }
            END { print "all", sum[2], sum[3], sum[4] }' "$T/minutes"
    } >"$T/wanted"
    awk -F ' [|] ' '/^[|] step [|] to show/ { inside = 1; next }
        /^$/ { inside = 0 }
        inside && /^[|] [[]?[0-9a]/ {
            name = /^[|] all/ ? "all" : substr($1, 4, 2)
            sub(/ [|]$/, "", $4)
            print name, $2, $3, $4 }' "$course" >"$T/shown"
    differ "the table of minutes (step, to show, to read and run, to write)" "$T/wanted" "$T/shown"
}

# A plan is a line "<!-- plan: NAME -->" and the table below it; the heading above says how
# long it takes. In a lecture a step has its minutes to show, in a lab those to write.
@test "the minutes of each plan are those of the notes, and their sum is what its heading says" {
    awk -F ' [|] ' 'FNR == NR { split($0, words, " ")
            show[words[1]] = words[2]; write[words[1]] = words[4]; next }
        function end_of_plan() {
            if (plan != "" && sum != heading + 0)
                print plan ": " sum " minutes, its heading says " heading
            plan = ""
        }
        /^#/ { end_of_plan(); heading = $0; sub(/ minutes.*/, "", heading); sub(/.* /, "", heading) }
        /^<!-- plan: [a-z0-9]+ -->$/ { plan = $0; gsub(/^<!-- plan: | -->$/, "", plan); sum = 0; count++ }
        plan != "" && /^[|] / && $2 ~ /^[0-9]+$/ {
            sum += $2
            step = /^[|] [[][0-9][0-9][]]/ ? substr($1, 4, 2) : ""
            wanted = plan ~ /^lab/ ? write[step] : show[step]
            if (step != "" && $2 != wanted)
                print plan ": " step " takes " wanted " minutes in its note, not " $2
        }
        END { end_of_plan(); if (count != 8) print count " plans, not 8" }' \
        "$T/minutes" "$course" >"$T/wrong"
    nothing_wrong
}

# bullets FILE: its headings, and each of its bullets on one line.
bullets() {
    awk '/^```/ { inside = !inside }
        /^- / { if (item != "") print item; item = $0; next }
        /^  / && item != "" { item = item " " substr($0, 3); next }
        item != "" { print item; item = "" }
        !inside && /^#/
        END { if (item != "") print item }' "$1"
}

# "- *Lab, 120 minutes:* [01](...) (10), read and run [05](...) (25), words (15)."
@test "each week has all its parts, and the minutes of its lab and its home work are right" {
    bullets "$course" | awk 'FNR == NR { read[$1] = $3; write[$1] = $4; next }
        function end_of_week() {
            if (week != "" && kinds != "Lab,At home,Misconception,Exam question,")
                print week ": its parts are " kinds
            week = kinds = ""
        }
        /^#/ { end_of_week() }
        /^### Week/ { week = substr($0, 5, 6); weeks++ }
        week == "" || !/^- [*]/ { next }
        { kind = $0; gsub(/^- [*]|[,:].*/, "", kind); kinds = kinds kind "," }
        kind != "Lab" && kind != "At home" { next }
        {
            total = $0; sub(/ minutes:.*/, "", total); sub(/.* /, "", total)
            sum = 0; sub(/^[^:]*:[*] /, ""); sub(/[.]$/, "")
            count = split($0, items, /[)], /)
            for (i = 1; i <= count; i++) {
                item = items[i]
                own = item; sub(/[)]$/, "", own); sub(/.*[(]/, "", own)
                sum += own
                if (item !~ /[[][0-9][0-9][]]/) continue
                step = item; sub(/[]].*/, "", step); sub(/.*[[]/, "", step)
                wanted = item ~ /^read and run / ? read[step] : write[step]
                if (own != wanted)
                    print week ", " kind ": " step " takes " wanted " minutes, not " own
            }
            if (sum != total) print week ", " kind ": " sum " minutes, it says " total
        }
        END { end_of_week(); if (weeks != 5) print weeks " weeks, not 5" }' \
        "$T/minutes" - >"$T/wrong"
    nothing_wrong
}

@test "each step is shown, written or read in the five weeks" {
    sed -n '/^## Five weeks/,/^## What they think/p' "$course" >"$T/weeks"
    for step in steps/*.c; do
        grep -q "\[${step:6:2}\](" "$T/weeks" || echo "not in the five weeks: $step"
    done >"$T/wrong"
    nothing_wrong
}

# In the picture "A > B" stands where B comes after A; a line that is indented goes on with
# an earlier step.
@test "the picture of what builds on what is that of the steps" {
    awk '/^01 > / { inside = 1 }
        /^```/ { inside = 0 }
        inside { for (i = 1; i + 2 <= NF; i += 2) print $(i + 2), $i }' "$course" |
        sort >"$T/drawn"
    sed -n 's/^ \* After: \([0-9][0-9]\)_.*/\1/p; T; F' steps/*.c | sed 's/^steps\/\(..\).*/\1/' |
        paste - - | awk '{ print $2, $1 }' | sort >"$T/wanted"
    differ "the picture of what builds on what (step, the one before it)" "$T/wanted" "$T/drawn"
}

@test "of UDP's steps those after them need what the page says, and no more" {
    for note in notes/1[5-9]_*.md notes/2*_*.md; do
        bullets "$note" | grep '^- \*Builds on:\*' | grep -ow '1[0-4]' | sed "s/^/${note:6:2} /"
    done >"$T/shown" || true
    grep -o '[0-9][0-9] has its .* from 1[0-4]' <(paste -sd ' ' "$course") |
        sed 's/\(..\).* /\1 /' >"$T/wanted"
    differ "what 15 to 23 need of UDP (step, the one of UDP)" "$T/shown" "$T/wanted"
}

@test "the steps that look whether their output can be written are those that the README names" {
    grep -lE 'ferror\(stdout\)|show_part\(' steps/*.c | sed 's/^steps\/\(..\).*/\1/' >"$T/wanted"
    paste -sd ' ' README.md | grep -o "don't check their output ([0-9a-z, ]* alone" |
        grep -o '[0-9][0-9]' >"$T/shown"
    diff "$T/wanted" "$T/shown" || { echo "README.md: which steps look at stdout"; false; }
}

# sections FILE: each heading as a link names it, and its text on the same line.
sections() {
    awk '/^```/ { inside = !inside }
        !inside && /^#+ / {
            if (NR > 1) print ""
            anchor = tolower($0); sub(/^#+ /, "", anchor)
            gsub(/[^a-z0-9 _-]/, "", anchor); gsub(/ /, "-", anchor)
            printf "%s\t", anchor
            next
        }
        { printf "%s ", $0 }
        END { print "" }' "$1"
}

@test "each experiment against a misconception stands in the section that the link leads to" {
    local count=0
    while IFS=$'\t' read -r note anchor words; do
        ((++count))
        sections "notes/$note" | grep "^$anchor"$'\t' | grep -qF -- "$words" ||
            echo "notes/$note, $anchor, has not: $words"
    done < <(sed -n '/^## What they think/,/^## /s/^| .* | \[[^]]*\](\([^#]*\)#\([^)]*\)): \(.*\) |$/\1\t\2\t\3/p' "$course") >"$T/wrong"
    nothing_wrong
    [ "$count" -ge 20 ]
    # And what a week names is one of them.
    bullets "$course" | sed -n 's/^- \*Misconception:\* "\(.*\)"$/| \1 |/p' >"$T/named"
    [ "$(wc -l <"$T/named")" -eq 5 ]
    while IFS= read -r words; do
        grep -qF -- "$words" "$course" || echo "not in the last table: $words"
    done <"$T/named" >"$T/wrong"
    nothing_wrong
}

# asks NOTE: what is wrong with its lines "<!-- ask: TEXT -->": two or more, each with two or
# three options, directly before a console block (a line "needs" may stand between).
asks() {
    awk -v note="$1" '
        before && !/^(```console|<!-- needs: .* -->)$/ {
            print note ", line " FNR ": an ask that stands before no block" }
        { before = 0 }
        /^<!-- needs: / && asked { before = 1; next }
        { asked = 0 }
        !/^<!-- ask: / { next }
        {
            count++; asked = before = 1
            if (!/ a[)] .* b[)] .* -->$/ || / d[)] /)
                print note ", line " FNR ": an ask has two or three options, a) b) c)"
        }
        END { if (count < 2) print note ": " count + 0 " asks, not two or more" }' "$1"
}

@test "each note asks its class twice or more, before a block, with two or three options" {
    for note in notes/[0-9][0-9]_*.md; do
        asks "$note"
    done >"$T/wrong"
    nothing_wrong
}

@test "each note tells the instructor the same five things, in the same order" {
    for note in notes/[0-9][0-9]_*.md; do
        bullets "$note" | sed '1,/^## For the instructor/d' |
            sed -n 's/^- \*\([^:]*\):\*.*/\1/p' | head -n 5 | paste -sd , |
            grep -qx "Builds on,Ask before,The usual wrong answer,What goes wrong live,Leave out" ||
            echo "$note: Builds on, Ask before, The usual wrong answer, What goes wrong live, Leave out"
    done >"$T/wrong"
    nothing_wrong
}

@test "a bug that a lab hunts is the one that the page quotes" {
    local step seed words count=0 bugs
    source tests/lib/bugs.bash
    while IFS=$'\t' read -r step seed words; do
        ((++count))
        find_bugs
        grep -qxF "# complaint: $words" "$(shuffled "${bugs[@]}" | head -n 1)" ||
            echo "make bug-$step SEED=$seed is not: $words"
    done < <(paste -sd ' ' "$course" |
        grep -oE 'make bug-[0-9]+ SEED=[0-9]+`, "[^"]*"' | tr -s ' ' |
        sed 's/make bug-\([0-9]*\) SEED=\([0-9]*\)`, "\(.*\)"/\1\t\2\t\3/') >"$T/wrong"
    nothing_wrong
    [ "$count" -eq 2 ]
}
