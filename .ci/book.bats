# The book (make book): opened in Chromium, light and dark, at the widths of a phone, a laptop
# and a projector (book_look.js says what is looked at); its pages, its PDF. In a copy of the
# workbook, so that nobody's build/ is touched.

bats_require_minimum_version 1.8.0

setup_file() {
    export top=$BATS_FILE_TMPDIR/workbook
    mkdir "$top"
    cd "$BATS_TEST_DIRNAME/.." || return
    git ls-files -coz --exclude-standard | xargs -0 cp --parents -t "$top"
    cd "$top" || return
    TEACHER=yes tests/tools/book
    PDF=yes tests/tools/book
}

setup() {
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
    look=$BATS_TEST_DIRNAME/book_look.js
}

# browse OPTION...: Chromium, without a window and without any name or network.
browse() {
    [ "$(id -u)" -ne 0 ] || set -- --no-sandbox "$@"
    chromium --headless --disable-gpu --hide-scrollbars --user-data-dir="$T/chromium" \
        --host-resolver-rules='MAP * ~NOTFOUND' --enable-logging=stderr "$@" 2>"$T/log"
}

# look_at FILE OPTION...: what book_look.js says of it, to the file found.
look_at() {
    local width file=$1
    shift
    {
        echo '<!DOCTYPE html><meta charset="utf-8"><pre id="found"></pre>'
        for width in 360 1024 1920; do
            echo "<iframe width=\"$width\" height=\"800\" src=\"file://$top/$file\"></iframe>"
        done
        echo "<script src=\"file://$look\"></script>"
    } >"$T/look.html"
    browse --allow-file-access-from-files --dump-dom "$@" "file://$T/look.html" >"$T/dom"
    sed -n '/<pre id="found">/,/<\/pre>/{ s/.*<pre id="found">//; /<\/pre>/d; p }' "$T/dom" \
        >"$T/found"
    cat "$T/found"
    run ! grep CONSOLE "$T/log"
    run ! grep -v '^seen ' "$T/found"
    grep -qE '^seen [1-9][0-9]+ pictures' "$T/found"
    grep -qE '^seen [1-9][0-9]{3} links' "$T/found"
}

# chapters: the names of all notes that the student's book has, in its order.
chapters() {
    sed '/^## As an instructor/,/^## /d; /^|.*instructor/d' README.md |
        grep -o '(notes/[a-z0-9_]*\.md' | sed 's/.*\///; s/\.md//' | awk '!seen[$0]++'
}

# without_tags: HTML as the text that it shows.
without_tags() {
    sed 's/<[^>]*>//g; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'\''/g; s/&amp;/\&/g'
}

# typed_and_printed FILE: the lines of a note's console blocks, but for the instructor's.
typed_and_printed() {
    awk '/^```/ { inside = inside ? "" : $0; next }
        !inside && /^##? / { left_out = left_out || /^## For.* instructor/ }
        inside == "```console" && !left_out' "$1"
}

@test "the book in a browser, light: all is drawn, leads somewhere, fits, can be read, copied" {
    look_at build/book/book.html
    grep -qx "seen 1 light" "$T/found"
    grep -qx "seen $(($(chapters | wc -l) + 1)) chapters" "$T/found"
}

@test "and dark" {
    look_at build/book/book.html --blink-settings=preferredColorScheme=0
    grep -qx "seen 1 dark" "$T/found"
}

@test "the instructor's too" {
    look_at build/book-teacher/book.html
}

@test "each page stands alone: nothing is fetched, every link has its target" {
    run ! grep -rE '(src|srcset)="|url\(.?(https?:|//)|@import|<link' build/book build/book-teacher
    for folder in build/book build/book-teacher; do
        cd "$top/$folder/pages"
        for page in *.html; do
            grep -oE ' (id|href)="[^"]*"' "$page" | sed -n "s/^ id=\"\(.*\)\"/has $page#\1/p
                s/^ href=\"#\(.*\)\"/wants $page#\1/p; /\"http/d; s/^ href=\"\(.*\)\"/wants \1/p"
        done | sort -u >"$T/links"
        [ "$(grep -c '^wants' "$T/links")" -gt 300 ]
        awk '/^has/ { has[$2] } /^wants/ && !($2 in has) { print; lost = 1 } END { exit lost }' \
            "$T/links"
    done
}

@test "its chapters are README's, in that order, and every line of a transcript is there" {
    grep -o '<h1 id="[^"]*"' build/book/book.html | sed 's/.*id="//; s/"//' >"$T/found"
    { echo README; chapters; } | diff - "$T/found"
    for name in $(chapters); do
        awk '/class="answers"/ { exit } 1' "build/book/pages/$name.html" |
            awk '/<div class="transcript/ { inside = 1 }
                inside { print }
                /<\/pre><\/div>/ { inside = 0 }' | without_tags | grep -v '^$' >"$T/page" || true
        typed_and_printed "notes/$name.md" | grep -v '^$' | diff - "$T/page"
    done
}

@test "the instructor's parts are in the instructor's book alone" {
    run ! grep -rlE '>(For|As) .*instructor|usual wrong answer|class="ask"|<!-- ask|course\.html' \
        build/book
    run ! grep -rlE 'id="grading\.(ready-files|what-is-kept-apart)|grades\.csv' build/book
    cd build/book-teacher/pages
    [ "$(grep -l '>For the instructor</h2>' -- [0-9]*.html | wc -l)" -eq \
        "$(printf '%s\n' "$top"/steps/*.c | wc -l)" ]
    for name in [0-9]*.html; do
        awk '/class="answers"/ { exit } 1' "$name" | grep -o 'class="ask"' >"$T/asked" || true
        [ "$(grep -c '^<!-- ask: ' "$top/notes/${name%.html}.md")" -eq "$(wc -l <"$T/asked")" ]
    done
    [ "$(cat [0-9]*.html | grep -c 'class="ask"')" -gt 40 ]
    grep -q '<h1 id="course">' course.html
    grep -q '>As an instructor</h2>' index.html
}

@test "a question of the instructor stands before its block" {
    cp -r common notes steps tests README.md "$T"
    cat >>"$T/notes/words.md" <<'END_OF_NOTE'

<!-- needs: strace -->
<!-- ask: Is `a < b` so? a) yes b) no -->
```console
$ echo no
no
```
END_OF_NOTE
    TEACHER=yes "$T/tests/tools/book"
    grep -A 1 'Is <code>a &lt; b</code> so? a) yes b) no' "$T/build/book-teacher/pages/words.html" |
        grep -q '<kbd>echo no'
}

@test "a listing is the program, and marks the lines that are new" {
    for step in 05_send 16_server_fork; do
        after=$(sed -n 's/^ \* After: //p' "steps/$step.c")
        # Of the head nothing is marked; an empty line can be one or the other's.
        diff -U 9999 "steps/$after.c" "steps/$step.c" | awk '
            head_ended && /^\+./ { print substr($0, 2) }
            /^[+ ].*\*\// { head_ended = 1 }' >"$T/new"
        sed -n "/id=\"steps\/$step.c\"/,/<\/figure>/p" "build/book/pages/$step.html" >"$T/listing"
        grep -o '<ins>.*' "$T/listing" | without_tags | grep . | diff "$T/new" -
        sed 's/.*<pre>//; /<\/figure>/d' "$T/listing" | without_tags | diff "steps/$step.c" -
    done
}

@test "the PDF has all chapters, every line of every program, and the answers" {
    pdftotext -layout build/book/book.pdf "$T/text"
    tr -s ' \f' ' ' <"$T/text" | sed 's/^ //' >"$T/lines"
    for name in $(chapters); do
        sed -n '1s/^# //p' "notes/$name.md" | grep -qxFf - "$T/lines"
    done
    [ "$(grep -cx Answers "$T/lines")" -eq \
        "$(grep -l 'class="question"' build/book/pages/*.html | wc -l)" ]
    [ "$(grep -c 'Both sides must agree: on a length in front' "$T/lines")" -eq 1 ]
    # What is folded and no answer stands where it is; each page says which chapter it is.
    [ "$(grep -c 'capitals: the state of that side' "$T/lines")" -eq 1 ]
    [ "$(grep -cx '09 Send half of it back' "$T/lines")" -gt 4 ]
    # A drawing's lines are whole.
    for name in $(chapters); do
        awk '/^```/ { inside = inside ? "" : $0; next }
            !inside && /^##? / { left_out = left_out || /^## For.* instructor/ }
            inside == "```text" && !left_out' "notes/$name.md"
    done | tr -s ' ' | sed 's/^ //' | grep . | sort -u >"$T/drawn"
    [ -s "$T/drawn" ]
    grep -vxFf "$T/lines" "$T/drawn" >"$T/lost" || true
    cat "$T/lost"
    [ ! -s "$T/lost" ]
    # No page is left half empty, but a chapter's last one (its chapter is what stands first).
    awk -v RS='\f' '
        { n = split($0, line, "\n"); of[NR] = ""
            for (i = 1; i <= n; i++) if (line[i] ~ /[^ ]/) {
                if (!lines[NR]++) { of[NR] = line[i]; gsub(/^ +/, "", of[NR]) } } }
        END { for (i = 1; i < NR; i++) if (of[i] == of[i + 1] && lines[i] < 12) print i, of[i] }' \
        "$T/text" >"$T/half_empty"
    cat "$T/half_empty"
    [ ! -s "$T/half_empty" ]
    # Before each line stands its number, and "+" if it is new.
    sed -E 's/^(\+ )?[0-9]+ ?//' "$T/lines" | sort -u >"$T/programs"
    cat steps/*.c common/*.h | tr -s ' ' | sed 's/^ //' | sort -u >"$T/wanted"
    comm -23 "$T/wanted" "$T/programs" >"$T/lost"
    cat "$T/lost"
    [ ! -s "$T/lost" ]
}

@test "made twice it is the same, whatever its folder is called, the PDF too; no date is in it" {
    there=$T/"it's %20#1 \"Übung\""
    mkdir "$there"
    cp -r common notes steps tests README.md "$there"
    TMPDIR=$there PDF=yes "$there/tests/tools/book"
    diff -rq "$there/build/book" build/book
    run ! grep -aq '(D:20' build/book/book.pdf
}

@test "a book that can't be written whole is a failure" {
    cp -r common notes steps tests README.md "$T"
    ulimit -f 300 # KiB
    run "$T/tests/tools/book"
    [ "$status" -ne 0 ]
    [[ $output != *book.html* ]]
}

@test "without pandoc, or chromium for a PDF, it says what to type" {
    mkdir "$T/bin"
    for program in bash dirname; do
        ln -s "$(command -v "$program")" "$T/bin"
    done
    PATH=$T/bin run -2 tests/tools/book
    [ "$output" = "book: it needs pandoc. Type: sudo apt-get install pandoc" ]
    ln -s "$(command -v pandoc)" "$T/bin"
    PDF=yes PATH=$T/bin run -2 tests/tools/book
    [ "${lines[0]}" = "book: it needs chromium. Type: sudo apt-get install chromium" ]
    [ "${lines[1]}" = "On Ubuntu: sudo snap install chromium" ]
}
