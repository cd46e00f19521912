# shellcheck disable=SC2030,SC2031,SC2034,SC2154
# What the notes say, held against the programs. These tests need no peer.

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
    cd "$top" || return
    T=$BATS_TEST_TMPDIR
    documents=(README.md notes/*.md)
    headings=("What you will be able to do" "Run it" "You should see"
        "How it works" "On the wire" "Break it" "Python and C side by side"
        "Check yourself" "Your turn" "For the instructor")
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
    local document line where=''
    for document in "${documents[@]}"; do
        while IFS= read -r line; do
            if [[ $line == $'\t'* ]]; then
                printf '%s\n' "${line#$'\t'}" >>"$T/block"
            else
                [ -n "$where" ] && { "$2" "$where" <"$T/block" || return; }
                where=$line
                : >"$T/block"
            fi
        done < <(blocks "$1" "$document" && echo)
        where=''
    done
}

# Some transcripts wait for seconds: where there are networks for them, several
# groups of documents are played at the same time.
@test "every transcript in the README and the notes is what the programs print" {
    groups=1
    [ "${OWN_NETWORK-}" != yes ] || groups=4
    for ((i = 0; i < groups; i++)); do
        group=()
        for ((j = i; j < ${#documents[@]}; j += groups)); do
            group+=("${documents[j]}")
        done
        (
            [ "$groups" -eq 1 ] || unset OWN_NETWORK
            tests/play "${group[@]}" || echo "exit status $?"
        ) >"$T/play.$i" 2>&1 3>&- &
    done
    wait
    if grep -q '^exit status' "$T"/play.*; then
        cat "$T"/play.*
        false
    fi
    left_out=$(cat "$T"/play.* | grep -m 1 '^left out: ') || true
    [ -z "$left_out" ] || skip "the others are; $left_out"
}

@test "every step has a note with the headings that all have" {
    for step in steps/[0-9][0-9]_*.c; do
        note=notes/$(basename "$step" .c).md
        [ -f "$note" ] || { echo "There is no $note."; false; }
        diff -u <(printf '%s\n' "${headings[@]}") \
            <(awk '/^```/ { inside = !inside }
                !inside && sub(/^## /, "")' "$note") ||
            { echo "The headings of $note are not those of all."; false; }
    done
}

@test "every step's note shows it run, and broken twice" {
    for step in steps/[0-9][0-9]_*.c; do
        note=notes/$(basename "$step" .c).md
        awk '/^## / { heading = substr($0, 4) }
            /^```console$/ { count[heading]++ }
            END { exit !(count["Run it"] >= 1 && count["Break it"] >= 2) }' \
            "$note" || { echo "$note has too few transcripts."; false; }
    done
}

@test "every step's note tells how to check one's own version" {
    for step in steps/[0-9][0-9]_*.c; do
        name=$(basename "$step" .c)
        grep -qxF "make check STEP=${name:0:2} FILE=my/$name.c" "notes/$name.md" ||
            { echo "notes/$name.md lacks the command."; false; }
    done
}

# is_in_a_source FILE:NUMBER <BLOCK: the block is a prototype of a manual page,
# a wrong program and says so, or stands in a source just so.
is_in_a_source() {
    local block source
    block=$(cat)
    [[ $block == "/* prototype */"* ]] && return
    [[ $block == "/* not like this */"* ]] && return
    for source in steps/*.c common/*.h; do
        [[ $'\n'$(<"$source")$'\n' == *$'\n'"$block"$'\n'* ]] && return
    done
    printf '%s: no step holds these lines:\n%s\n' "$1" "$block"
    return 1
}

@test "every piece of C in the notes stands in a step just so" {
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

@test "the README names every step and every note" {
    for file in steps/[0-9][0-9]_*.c notes/*.md; do
        name=$(basename "$file")
        grep -qF "${name%.c}" README.md ||
            { echo "README.md does not name $name."; false; }
    done
}

@test "every hint names a section that there is" {
    declare -gA hints=()
    # shellcheck source=tests/hints.bash
    source tests/hints.bash
    for key in "${!hints[@]}"; do
        [[ ${hints[$key]} =~ Read\ \"(.*)\"\ in\ (.*)$ ]]
        heading=${BASH_REMATCH[1]} note=${BASH_REMATCH[2]}
        if [ "$note" = NOTE ]; then
            printf '%s\n' "${headings[@]}" | grep -qxF "$heading"
        else
            grep -qxF "## $heading" "$note"
        fi || { echo "The hint $key leads nowhere: $heading, $note"; false; }
    done
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
        grep -q '<title' "$picture"
        grep -q '<desc' "$picture"
    done
}
