# make exam: that its programs can be marked by the key, its orders are forced, its gaps
# are the note's. In a folder of links, so that nobody's my/ is touched.

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    T=$BATS_TEST_TMPDIR
    mkdir "$T/workbook"
    ln -s "$top"/{build,common,notes,steps,tests} "$T/workbook"
    cd "$T/workbook" || return
    unset STEP SEED N
    source tests/lib/steps.bash
    lib=tests/lib
}

# exam STEP SEED [N]: to the file exam; its key to the file key.
exam() {
    STEP=$1 SEED=$2 N=${3-3} tests/tools/exam >exam 2>said || { cat said; false; }
    cp "$(key_of exam)" key
}

# key_of EXAM: where its key is: under the number that stands on it.
key_of() {
    sed -n 's/^# Step \([0-9]*\): .*/\1/p; s/^Exam \([0-9]*\), .*/\1/p' "$1" | paste -sd _ |
        sed 's/.*/my\/exam_&.key/'
}

# programs: print how many wrong programs the exam has; each, without the numbers of its
# lines, goes to my/wrong_N.c, and, mended as the key says, to my/mended_N.c.
programs() {
    rm -f my/*.c
    awk '/^## / { number = $2 + 0 }
        /^```c$/ { inside = 1; count++; next }
        /^```/ { inside = 0 }
        inside { print substr($0, 6) >("my/wrong_" number ".c") }
        END { print count + 0 }' exam
    awk '/^## / { number = $2 + 0; first = last = after = 0; mended = "my/mended_" number ".c" }
        function copy_to(line) { # of the wrong program, up to that line
            while (at < line && (getline text <("my/wrong_" number ".c")) > 0) {
                at++
                if (at < first || at > last) print text >mended
            }
        }
        /^Lines? [0-9]+/ { first = $2 + 0; last = $3 == "to" ? $4 + 0 : first; at = 0 }
        /^After line/ { first = last = 0; after = $3; at = 0 }
        /^(Lines?|After line) [0-9]/ {
            put = /missing/
            copy_to(after ? after : first - 1)
        }
        /^There should stand:/ { put = 1 }
        /^    / && put { print substr($0, 5) >mended }
        /^2 marks/ { put = 0; copy_to(100000) }' key
}

# marked COUNT STEP: each program of the exam compiles, is not the step's own, and is where
# it is mended as the key says; none is wrong in the same way as another.
marked() {
    local wrong mended count mistake
    count=$(programs)
    [ "$count" -eq "$1" ] || says "$2" "it has $count wrong programs, not $1"
    [ -z "$(grep '^Why: ' key | sort | uniq -d)" ] || says "$2" "two are wrong in the same way"
    [ "$(grep -c '^What is wrong: .*[^.]\.$' key)" -eq "$1" ] ||
        says "$2" "each says what is wrong in one line, which ends with one full stop"
    while read -r mistake; do
        sed -n 's/^    //p' exam | paste -sd ' ' |
            grep -qF -- "$(sed -n 's/^# complaint: //p' "$mistake")" ||
            says "$2" "its complaint is no block, which pandoc prints as it is: $mistake"
    done < <(sed -n 's/^(\(.*\.sed\))$/\1/p' key)
    ! grep -q 'lines on stderr above' key || says "$2" "it names lines that are not there"
    step_of "$2"
    awk -f "$lib/comments_off.awk" "$theirs" >my/right
    mistake_in /dev/null | awk -f "$lib/comments_off.awk" >my/whole
    for wrong in my/wrong_*.c; do
        "${CC:-cc}" -std=c11 -w -fsyntax-only "$wrong"
        [ -n "$(diff "$wrong" my/right)" ] || says "$2" "$wrong is right"
        mended=${wrong/wrong/mended}
        cmp -s "$mended" my/right || diff "$mended" my/whole ||
            says "$2" "mended as its key says, $wrong is not the step"
    done
}

# says STEP TEXT: what is wrong with its exam, or key; the test fails.
says() {
    echo "The exam on step $1: $2. Its key:"
    cat key
    return 1
}

# filled: the gaps, filled with what the key says, make a block of the note.
filled() {
    awk 'FNR == NR && /^## / { number = $2 + 0; gap = 0 }
        FNR == NR { if (/^    /) key[number, ++gap] = substr($0, 5); next }
        /^## / { number = $2 + 0; asked = /comes on the screen/ }
        /^```/ { if (asked && inside) print "----"; inside = !inside; gap = 0; next }
        asked && inside { print /^[(][1-3][)] .*___/ ? key[number, ++gap] : $0 }' key exam \
        >blocks
    grep -q . blocks
    awk -v RS='----\n' '
        FNR == NR { want[++count] = $0; next }
        { text = text $0 }
        END { for (i = 1; i <= count; i++) if (!index(text, "\n" want[i])) { print "not in the note:\n" want[i]; exit 1 } }' \
        blocks "$1"
}

@test "the key to an exam mends its programs and fills its gaps; a seed makes it again" {
    exam 09 7
    marked 3 09
    filled notes/09_*.md
    diff <(grep '^## ' exam) <(grep '^## ' key)
    cp exam first
    cp key first.key
    exam 09 7
    cmp exam first
    cmp key first.key
    exam 09 8
    [ -n "$(diff exam first)" ]
    run grep -E '/\*|//' my/wrong_*.c # the comments are off
    [ "$status" -eq 1 ]
}

# bats test_tags=at-length
@test "every step gives an exam that can be marked" {
    for file in steps/*.c; do
        step=${file:6:2}
        exam "$step" 1
        marked 3 "$step"
        filled notes/"$step"_*.md
        diff <(grep '^## ' exam) <(grep '^## ' key)
        [ "$(grep -c '^## ' exam)" -eq 5 ] || says "$step" "it has not five questions"
        [ "$(wc -l <said)" -eq 1 ] || { cat said; false; }
    done
}

@test "an exam without a seed names the one that it took; another word is refused" {
    STEP=06 N=1 tests/tools/exam >exam 2>said
    seed=$(sed -n 's/.*SEED=\([0-9]*\) N=1 .*/\1/p' said)
    cp exam first
    exam 06 "$seed" 1
    cmp exam first
    [ "$(stat -c %a "$(key_of exam)")" = 600 ]
    # The seed would make the key: it is not on the paper, whose number the key has too.
    ! grep -F "$seed" exam || false
    id=$(sed -n 's/^Exam \([0-9]*\), .*/\1/p' exam)
    [[ $(head -n 1 key) == "# Key to exam $id on step 06, SEED=$seed N=1" ]]
    # With another N it is another exam: the first one's key stays what it is.
    cp key first.key
    exam 06 "$seed" 0
    cmp "$(key_of first)" first.key
    for wrong in STEP= STEP=99 STEP=06x SEED=x SEED=-1 SEED=1234567890 N=-1 N=100; do
        run env STEP=06 "$wrong" tests/tools/exam
        [ "$status" -eq 2 ]
        [[ $output == "exam: "* ]]
    done
    rm -r my && : >my
    run env STEP=06 N=0 tests/tools/exam
    [ "$output" = "exam: no key can be written to my/" ]
}

@test "a question has a mark for each of its gaps, and the exam those of all questions" {
    for seed in 2 3; do
        exam 02 "$seed" 1
        sum=0
        while read -r gaps marks; do
            ((sum += marks))
            [ "$gaps" -eq 0 ] || [ "$gaps" -eq "$marks" ]
        done < <(awk '/^## / { if (head) print gaps + 0, head; gaps = 0; head = $0; gsub(/.*[(]| marks?[)]/, "", head) }
            /^[(][1-3][)] .*___/ { gaps++ }
            END { print gaps + 0, head }' exam)
        grep -q "^Exam [0-9]*, $sum marks" exam
    done
}

# Of step 02 one transcript shows the line that another one asks for.
@test "each seed chooses its transcripts; none shows what the other asks for" {
    for seed in {9..20}; do
        exam 02 "$seed" 0
        sed -n 's/^    //p' key >asked
        [ -s asked ]
        ! grep -xFf asked exam || false
        sed 1,3d exam | cksum
    done >papers
    [ "$(sort -u papers | wc -l)" -gt 5 ]
}

# Of step 19 the second transcript is that of a program that a question can have.
@test "no transcript changes a program where a question has it wrong" {
    for seed in {1..8}; do
        exam 19 "$seed" 2
        grep -qF 'tests/mistakes/edge_once.sed' key
        ! grep -F '(EPOLLIN | EPOLLET)/' exam || false
    done
    exam 19 77 0
    grep -F '(EPOLLIN | EPOLLET)/' exam
}

# With this seed the calls come out in an order that is right, at first.
@test "the calls of an exam stand in an order that is none" {
    STEP=04 SEED=33 N=0 timeout 60 tests/tools/exam >exam 2>said
    mapfile -t given < <(sed -n 's/^- .\([a-z_]*\).$/\1/p' exam)
    [ "${#given[@]}" -eq 6 ]
    step_of 04
    broken=''
    while IFS='|' read -r before after why; do
        [[ " ${given[*]} " == *" $before "*" $after "* ]] || broken=$why
    done < <(calls pairs)
    [ -n "$broken" ]
}

# bats test_tags=at-length
@test "the checks of the step fail for each program of an exam" {
    exam 06 2
    programs
    for wrong in my/wrong_*.c; do
        run env STEP=06 FILE="$wrong" UNTIL=first tests/tools/check
        [ "$status" -ne 0 ]
        [[ $output == *FAILED* ]]
    done
}

# calls WHAT: of the step.
calls() {
    mistake_in /dev/null | awk -f "$lib/comments_off.awk" |
        awk -v rules="$lib/order.txt" -v step="$step" -v what="$1" -f "$lib/exam_order.awk"
}

# Where main comes to them otherwise than they are made (in a loop), it can't be seen there.
# bats test_tags=at-length
@test "each step makes its calls in an order that is right by tests/lib/order.txt" {
    for file in steps/*.c; do
        step_of "${file:6:2}"
        [[ $step == 19 || $step == 23 ]] || diff <(calls written) <(calls order) || {
            echo "step $step: < as main comes to them, > as tests/lib/order.txt allows"
            false
        }
    done
    # Each pair is one that some step has.
    for file in steps/*.c; do
        step_of "${file:6:2}"
        calls all_pairs
    done | sort -u >pairs
    sed '/^#/d; /^$/d; s/ | /|/g' "$lib/order.txt" | cut -d '|' -f 1,2,4 | sort -u >rules
    diff rules pairs || { echo "tests/lib/order.txt: < no step has this pair"; false; }
}
