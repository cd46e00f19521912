# What the notes say, held against the programs. These tests need no peer.

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    set +T # as in lib/run.bash, prepare
    declare -ft "$BATS_TEST_NAME"
    cd "$top" || return
    T=$BATS_TEST_TMPDIR
    documents=(README.md notes/*.md)
    headings=("What you will be able to do" "Run it" "You should see"
        "How it works" "Break it" "Python and C side by side"
        "Check yourself" "For the instructor")
}

# blocks LANGUAGE FILE: the lines of its fenced blocks of LANGUAGE, each after a
# line "FILE:NUMBER" of where it begins.
blocks() {
    awk -v fence="^\`\`\`$1\$" '
        !inside && $0 ~ fence { inside = 1; print FILENAME ":" FNR; next }
        /^```$/ { inside = 0 }
        inside { print "\t" $0 }' "$2"
}

# each_block LANGUAGE COMMAND: call COMMAND FILE:NUMBER for every block of the
# documents, with the block on its stdin.
each_block() {
    local document line where='' block=''
    for document in "${documents[@]}"; do
        while IFS= read -r line; do
            if [[ $line == $'\t'* ]]; then
                block+=${line#$'\t'}$'\n'
            else
                [ -n "$where" ] && { "$2" "$where" <<<"${block%$'\n'}" || return; }
                where=$line block=''
            fi
        done < <(blocks "$1" "$document" && echo)
        where=''
    done
}

# lacks WHAT: say it, and go on; the test fails at its end.
lacks() {
    echo "Step $name lacks $1."
    : >"$T/lacking"
}

# What the next maintainer has forgotten, in words. A step is its program, a note, a
# test, a right program of another kind, and rows in the README.
@test "no step lacks anything" {
    local name number note after
    for step in steps/[0-9][0-9]_*.c; do
        name=$(basename "$step" .c) number=${step:6:2} note=notes/$name.md
        after=$(sed -n 's/^ \* After: \([^ ]*\).*/\1/p' "$step")
        [ "$after" = nothing ] || [ -f "steps/$after.c" ] ||
            lacks "the line ' * After: NN_name' of a step that there is, or nothing"
        grep -q '^ \* New: ' "$step" || lacks "a line ' * New:' in its head"
        grep -q '^ \* Try: ' "$step" || lacks "a line ' * Try:' in its head"
        [ -f "tests/$name.bats" ] || lacks "its test, tests/$name.bats"
        ls tests/right/"$number"_*.c >/dev/null 2>&1 ||
            lacks "a right program of another kind, tests/right/${number}_*.c"
        grep -qlE "^# steps:.*( $number| all)" tests/mistakes/*.sed >/dev/null ||
            lacks "a mistake, tests/mistakes/*.sed with $number in '# steps:'"
        grep -qF "(notes/$name.md)" README.md || lacks "a row in README.md"
        [ -f "$note" ] || { lacks "its note, $note" && continue; }
        diff <(printf '%s\n' "${headings[@]}") \
            <(awk '/^```/ { inside = !inside }
                !inside && sub(/^## /, "") && !/^(On the wire|Change it)$/' "$note") ||
            lacks "the headings of $note that all notes have, as shown"
        grep -qF "make check-$number" "$note" || lacks "'make check-$number' in $note"
        awk '/^## / { heading = substr($0, 4) }
            /^```console$/ { count[heading]++ }
            END { exit !(count["Run it"] >= 1 && count["Break it"] >= 2) }' \
            "$note" || lacks "a transcript under 'Run it', two under 'Break it'"
    done
    for task in tests/[0-9][0-9]x_*.bats; do
        [ -f "$task" ] || continue
        name=$(basename "$task" .bats) number=${task:6:3}
        note=$(ls notes/"${task:6:2}"_*.md)
        [ -f "tests/right/$name.c" ] || lacks "a right program, tests/right/$name.c"
        [ "$(grep -lE "^# steps:.* $number( |$)" tests/mistakes/*.sed | wc -l)" -ge 2 ] ||
            lacks "two mistakes, tests/mistakes/*.sed with $number in '# steps:'"
        awk '/^## / { heading = $0 } heading == "## Change it"' "$note" |
            grep -qF "make check-$number" ||
            lacks "'make check-$number' under 'Change it' in $note"
    done
    [ ! -e "$T/lacking" ]
}

# What was forgotten where a step, or a task, went or got another name.
@test "nothing belongs to a step that there is not" {
    local file name number
    for file in tests/[0-9][0-9]_*.bats notes/[0-9][0-9]_*.md; do
        name=$(basename "${file%.*}")
        [ -f "steps/$name.c" ] || echo "$file: there is no steps/$name.c"
    done >"$T/wrong"
    printf '%s\n' steps/* tests/* | sed -n 's/^[a-z]*\/\([0-9][0-9]x\{0,1\}\)_.*\.\(c\|bats\)$/\1/p' | sort -u >"$T/numbers"
    {
        for file in tests/right/[0-9][0-9]*_*.c; do
            number=${file##*/}
            echo "$file ${number%%_*}"
        done
        awk '/^# (steps|not): / { for (i = 3; i <= NF; i++) if ($i != "all") print FILENAME, $i }' \
            tests/mistakes/*.sed
        awk -F ' [|] ' '/^[a-z]/ && $3 != "all" { count = split($3, of, " ")
            for (i = 1; i <= count; i++) print FILENAME, of[i] }' tests/lib/order.txt | sort -u
    } | awk 'FNR == NR { known[$1]; next }
        !($2 in known) { print $1 ": there is no step " $2 }' "$T/numbers" - >>"$T/wrong"
    [ ! -s "$T/wrong" ] || { cat "$T/wrong"; false; }
}

# Whatever a note makes is scratch: a student's own work has other names.
@test "what the notes make lies in my/try" {
    for document in "${documents[@]}"; do
        ! blocks console "$document" | grep -E $'^\t([a-z]*\\$|>) ' |
            grep -E '(>|-o|cp .*|mkdir( -p)?|sed -i.*|mv .*) *my/([^t]|t[^r])' ||
            { echo "$document makes something outside my/try."; false; }
    done
}

# is_in_a_source FILE:NUMBER <BLOCK: the block is a prototype of a manual page,
# a wrong program and says so, or stands in a source just so.
is_in_a_source() {
    local block
    block=$(cat)
    [[ $block == "/* prototype */"* || $block == "/* not like this */"* ||
        $sources == *$'\n'"$block"$'\n'* ]] && return
    printf '%s: no step holds these lines:\n%s\n' "$1" "$block"
    return 1
}

@test "every piece of C in the notes stands in a step just so" {
    local sources
    sources=$'\n'$(cat steps/*.c common/*.h)$'\n'
    each_block c is_in_a_source
}

keep_python() {
    cat >"$T/python.${1//\//_}"
}

@test "every piece of Python in the notes compiles" {
    command -v python3 >/dev/null || skip "it needs python3"
    each_block python keep_python
    python3 -c '
import sys
for name in sys.argv[1:]:
    text = open(name).read()
    if not text.startswith("# as in the notebook"):
        compile(text, name, "exec")' "$T"/python.*
}

@test "every link leads somewhere" {
    for document in "${documents[@]}"; do
        while IFS= read -r link; do
            case $link in
            http*://*) ;;
            *) [ -e "$(dirname "$document")/${link%%#*}" ] ||
                { echo "$document: there is no $link"; false; } ;;
            esac
        done < <(grep -oE '\]\([^)#]+' "$document" | sed 's/^](//')
    done
}

# first_line NOTE: its title.
first_line() {
    sed -n '1s/^# //p' "notes/$1" || true
}

@test "the last line of each note leads to those before and after it in the README's table" {
    local chain=() i line
    # Its rows to the last step's, and what stands between.
    mapfile -t chain < <(grep '^|' README.md | grep -o '(notes/[a-z0-9_]*\.md' | sed 's/.*\///' |
        awk '{ name[NR] = $0 } /^[0-9]/ { last = NR } END { while (i < last) print name[++i] }')
    for i in "${!chain[@]}"; do
        line="[Contents](../README.md)"
        ((i == 0)) || line="[Previous: $(first_line "${chain[i - 1]}")](${chain[i - 1]}) · $line"
        ((i + 1 == ${#chain[@]})) ||
            line+=" · [Next: $(first_line "${chain[i + 1]}")](${chain[i + 1]})"
        [ "$(tail -n 1 "notes/${chain[i]}")" = "$line" ] ||
            echo "the last line of notes/${chain[i]} is not: $line"
    done >"$T/wrong"
    [ ! -s "$T/wrong" ] || { cat "$T/wrong"; false; }
}

@test "the README names every step and every note" {
    for file in steps/[0-9][0-9]_*.c notes/*.md; do
        name=$(basename "$file")
        grep -qF "${name%.c}" README.md ||
            { echo "README.md does not name $name."; false; }
    done
}

# hours KIND: what the notes' minutes of that kind come to, rounded: "5 hours".
hours() {
    sed -n "s/^Minutes:.* \([0-9]*\) to $1.*/\1/p" notes/*.md |
        awk '{ sum += $1 } END { printf "%.0f", sum / 60 }'
}

@test "the README's hours are the sum of the notes' minutes" {
    grep -q "takes about $(hours "read and run") hours, to write" README.md ||
        { echo "README.md: to read and run all takes $(hours "read and run") hours"; false; }
    grep -q "^$(hours write) more; each note" README.md ||
        { echo "README.md: to write all takes $(hours write) hours more"; false; }
}

@test "every hint names a section that there is, and every test a hint" {
    # Each section of a note, and of NOTE each that all notes have.
    {
        printf 'NOTE "%s"\n' "${headings[@]}" "Change it"
        awk '/^```/ { inside = !inside }
            !inside && sub(/^## /, "") { print FILENAME " \"" $0 "\"" }' notes/*.md
    } >"$T/sections"
    awk -F ' [|] ' '/^(#|$)/ { next }
        NF != 4 || $3 !~ /[?]$/ || $1 !~ /^[A-Za-z0-9_-]+$/ { print "not well formed: " $0; next }
        { print $2 >sections; print $1 >keys }' sections="$T/named" keys="$T/known" \
        tests/lib/hints.txt >"$T/wrong"
    sort -u "$T/named" | grep -vxFf "$T/sections" | sed 's/^/no such section: /' \
        >>"$T/wrong" || true
    # The keys that tests and mistakes use.
    {
        grep -hoE '(fail|fail_told|fail_as) "[^"]*" [a-z0-9-]+' tests/*.bats \
            tests/lib/*.bash | sed 's/.*" //'
        grep -hoE '(key|hang)=[a-z0-9-]+' tests/*.bats tests/lib/*.bash |
            sed 's/.*=//'
        sed -n 's/^# hint: //p' tests/mistakes/*.sed
        grep -hoE 'expect_(success|failure|refused|shown|expected) [a-z][a-z0-9-]+' \
            tests/*.bats tests/lib/*.bash | sed 's/.* //'
    } | sort -u | grep -vxFf "$T/known" | sed 's/^/no such hint: /' >>"$T/wrong" ||
        true
    [ ! -s "$T/wrong" ] || { cat "$T/wrong"; false; }
}

# complaints FILE.sed...: print what is wrong with the line "# complaint: TEXT" of each;
# nothing where it is well formed: one, after the hint; "none", or what a user says, not
# too long.
complaints() {
    awk 'function wrong(text) { print file ", line \47# complaint: TEXT\47: " text }
        function end_of_file() {
            if (file != "" && count != 1) wrong(count + 0 " such lines, not 1")
        }
        FNR == 1 { end_of_file(); file = FILENAME; count = 0; before = "" }
        /^# complaint:/ { count++
            if (before !~ /^# hint: /) wrong("it does not come after the hint")
            text = substr($0, 14)
            if (text == "none") next
            if (length(text) > 110) wrong("it has more than 110 characters")
            if (text !~ /^[A-Z0-9":].* .* .*[.?"]$/ || text ~ /  /)
                wrong("it is no sentence, nor none") }
        /^# / && !/^# [a-z]*: / && /[.]$/ {
            wrong("the line below it, what is wrong, ends without a full stop: exam puts one") }
        { before = $0 }
        END { end_of_file() }' "$@"
}

# What users say of the program, never what is wrong in its source: a learner who hunts
# for the mistake gets no more.
@test "every mistake has one complaint of its own, or says that it has none" {
    complaints tests/mistakes/*.sed >"$T/wrong"
    sed -n '/^# complaint: none$/d; s/^# complaint: //p' tests/mistakes/*.sed | sort |
        uniq -d | sed 's/^/two mistakes have the complaint: /' >>"$T/wrong"
    [ ! -s "$T/wrong" ] || { cat "$T/wrong"; false; }
}

# as_here NAME: the number of this error, and its words, as this machine has them.
as_here() {
    local number
    case $1 in
    EAI_*)
        number=$(printf '#define _GNU_SOURCE\n#include <netdb.h>\n%s\n' "$1" |
            "${CC:-cc}" -E -P -xc - | tail -n 1 | tr -d '() ')
        build/tests/peers/tcp gai "$number"
        ;;
    *) build/tests/peers/tcp errno "$1" ;;
    esac
}

# A row of notes/errors.md is | WORDS | `NAME`, ... | NUMBER | ... | where to see it |.
# It must be seen in a transcript of the note that the last cell links to, or of its own.
@test "every error that is named has its row in notes/errors.md, and it is right" {
    # A mark, a word of hints.txt, TCP's states, a heading of manual pages, epoll's names.
    not_errors=(END ERRNO ESTAB ESTABLISHED ERRORS 'EPOLL[A-Z_]*')
    awk -F ' [|] ' '/^[|] .*[|] `E[A-Z]/ {
        see = $6 ~ /^below/ ? "notes/errors.md" : $6
        sub(/^.*\(/, "notes/", see); sub(/[#)].*/, "", see)
        gsub(/`/, "", $2)
        count = split($2, names, ", ")
        for (i = 1; i <= count; i++)
            print names[i], see, $3 ", Error message: " substr($1, 3) }' \
        notes/errors.md >"$T/rows"
    [ -s "$T/rows" ]
    grep -oE '\bE[A-Z0-9_]+\b' notes/*.md README.md tests/lib/hints.txt |
        grep -vE ":($(IFS='|' && echo "${not_errors[*]}"))$" | sort -u |
        while IFS=: read -r file name; do
            grep -q "^$name " "$T/rows" ||
                echo "$file names $name, which has no row in notes/errors.md."
        done >"$T/wrong"
    while read -r name see shown; do
        here=$(as_here "$name") || true
        [ "$shown" = "$here" ] ||
            echo "notes/errors.md has $name as: $shown. Here it is: $here."
        blocks console "$see" | grep -qE "(Error code:|Errno) ${shown%%,*}[],]" ||
            echo "notes/errors.md: no transcript of $see shows $name."
    done <"$T/rows" >>"$T/wrong"
    [ ! -s "$T/wrong" ] || { cat "$T/wrong"; false; }
}

# A word of notes/words.md is - **word**: a sentence. [NN](note.md)
@test "every word of notes/words.md stands in the note that it links to" {
    sed -nE 's/^- \*\*([^*]+)\*\*.*\[[^]]+\]\(([a-z0-9_]+\.md)(#[^)]*)?\)$/\2:\1/p' \
        notes/words.md >"$T/words"
    [ "$(wc -l <"$T/words")" -eq "$(grep -c '^- ' notes/words.md)" ] ||
        { echo "notes/words.md: not every line is - **word**: ... [NN](note.md)"; false; }
    while IFS=: read -r note word; do
        # In a note a word may go over the end of a line.
        tr '\n' ' ' <"notes/$note" | tr -d '*' | grep -qiF -e "$word" ||
            echo "notes/words.md: $word is not in notes/$note."
    done <"$T/words" >"$T/wrong"
    cut -d : -f 2 "$T/words" >"$T/order"
    LC_ALL=C sort -cfd "$T/order" 2>&1 |
        sed 's|.*disorder: |notes/words.md: out of order: |' >>"$T/wrong" || true
    [ ! -s "$T/wrong" ] || { cat "$T/wrong"; false; }
}

# The sum of RFC 1071 over the words that the note shows, computed once more.
@test "the checksum that the note on UDP's header works out is right" {
    words=$(blocks console notes/udp_header.md |
        sed -n $'s/^\t  + \\(0x[0-9a-f]\\{4\\}\\) = .*/\\1/p')
    [ "$(wc -l <<<"$words")" -eq 16 ]
    sum=0
    for word in $words; do
        sum=$((sum + word))
    done
    while ((sum > 0xffff)); do
        sum=$(((sum & 0xffff) + (sum >> 16)))
    done
    checksum=$(printf '(0x%04x)' $((0xffff - sum)))
    grep -F "Checksum: " notes/udp_header.md | grep -F "$checksum" ||
        { echo "The words of the note give $checksum."; false; }
}

@test "every picture is well formed and says in words what it shows" {
    command -v python3 >/dev/null || skip "it needs python3"
    for picture in notes/*.svg; do
        python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' \
            "$picture"
        grep -q '<title' "$picture" && grep -q '<desc' "$picture" ||
            { echo "$picture has no <title>, or no <desc>"; false; }
    done
}
