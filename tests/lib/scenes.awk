# scenes.awk - for lecture: the scenes of a note, in order. Called with the note twice, and
# step=09. Each line of what comes out is a letter, a tab and a text, made plain; the
# letters mean:
#   T the note's title         S a scene: block, see, questions or home, a tab, heading
#   h, p, i  of its set-up a question in bold, a paragraph, an item of a list
#   d a line of the Python that the set-up speaks of
#   n needs, a ask, l a line of the block (as it stands)
#   H, P, I  of the explanation the same
#   q a question, w and j of its answer a paragraph, an item
#   M minutes to show          K what the instructor is told: its key, a tab, the text

# plain(TEXT): without the marks of Markdown. What stands in backquotes stays as it is, in
# them: else "port" and "/" are words of the sentence.
function plain(text,    parts, n, i, part, out) {
    gsub(/<\/?code>/, "`", text)
    gsub(/<br>/, " ", text)
    n = split(text, parts, "`")
    for (i = 1; i <= n; i++) {
        part = parts[i]
        if (i % 2) {
            while (match(part, /\[[^]]*\]\([^)]*\)/))
                part = substr(part, 1, RSTART - 1) linked(substr(part, RSTART, RLENGTH)) \
                    substr(part, RSTART + RLENGTH)
            sub(/^\]\([^)]*\)/, "", part)
            if (i < n && parts[i + 2] ~ /^\]\(/) sub(/\[$/, "", part)
            gsub(/\*\*/, "", part)
            while (match(part, /\*[^* ][^*]*\*/))
                part = substr(part, 1, RSTART - 1) substr(part, RSTART + 1, RLENGTH - 2) \
                    substr(part, RSTART + RLENGTH)
            # What is left of such a mark has code between its two ends.
            while (match(part, /\*[A-Za-z]/))
                part = substr(part, 1, RSTART - 1) substr(part, RSTART + 1)
            while (match(part, /[a-z]\*/))
                part = substr(part, 1, RSTART) substr(part, RSTART + 2)
            gsub(/&lt;/, "<", part)
            gsub(/&gt;/, ">", part)
            gsub(/&amp;/, "\\&", part)
        }
        out = out (i > 1 ? "`" : "") part
    }
    return out
}

# linked(LINK): its text; the name of a page in quotes.
function linked(link,    page) {
    page = link ~ /^\[[A-Z].*\]\([a-z_]+\.md(#[^)]*)?\)$/
    sub(/^\[/, "", link)
    sub(/\]\([^)]*\)$/, "", link)
    return page ? "\"" link "\"" : link
}

function say(letter, text) { printf "%s\t%s\n", letter, text }

# tell(PARAGRAPH, CAPITAL): one of the set-up, or of the explanation.
function tell(text, capital,    end, letter) {
    letter = "p"
    if (text ~ /^(- |[0-9]+\. )/) letter = "i"
    end = index(substr(text, 3), "**")
    if (letter == "p" && text ~ /^\*\*/ && end && substr(text, end + 1, 1) != ":") {
        say(capital ? "H" : "h", plain(substr(text, 1, end + 3)))
        text = substr(text, end + 4)
        sub(/^ */, "", text)
    }
    if (text != "") say(capital ? toupper(letter) : letter, plain(text))
}

# end_paragraph(): what has been gathered is one more.
function end_paragraph(    text) {
    text = paragraph
    paragraph = ""
    if (text == "") return
    if (in_details == "question") return
    if (in_details) say(text ~ /^- / ? "j" : "w", plain(text))
    else if (heading == "For the instructor") instruct(text)
    else if (text ~ /^\*\*Your turn/ || heading == "Change it") home[++homes] = text
    else if (text !~ /^\[Previous:|^\[Contents\]|^\[Next:/) pending[++count] = text
}

# instruct(PARAGRAPH): the minutes, or "- *Ask before:* ...".
function instruct(text,    end) {
    if (match(text, /^Minutes: [0-9]+ to show/)) {
        sub(/^Minutes: /, "", text)
        say("M", text + 0)
    } else if (text ~ /^- \*/ && (end = index(substr(text, 4), "*"))) {
        say("K", plain(substr(text, 4, end - 1)) "\t" plain(substr(text, end + 5)))
    }
}

# explain(UNTIL): the paragraphs that have come since the block explain it. What the last
# one leads to, with a colon, is not shown.
function explain(until,    i) {
    if (pending[until] ~ /:$/) {
        for (i = length(pending[until]); i > 0; i--)
            if (substr(pending[until], i, 3) ~ /^[.] [A-Z]/) break
        pending[until] = substr(pending[until], 1, i)
    }
    for (i = 1; i <= until; i++)
        if (after_block) tell(pending[i], 1)
}

# interrupt(): a heading, a table, code: what comes next is another thing.
function interrupt() {
    end_paragraph()
    if (after_block) {
        explain(bold_one() ? bold_one() - 1 : count)
        if (!bold_one()) count = 0
    }
    after_block = 0
}

# bold_one(): the number of the last paragraph that begins in bold; 0 if there is none.
function bold_one(    i) {
    for (i = count; i > 0 && pending[i] !~ /^\*\*/; i--) continue
    return i
}

# begin_scene(): its set-up is the paragraph before it, and from a bold one on all. One
# that stands between two blocks explains the first and leads to the second.
function begin_scene(    from, i) {
    end_paragraph()
    from = bold_one()
    if (!from) from = count > 0 ? count : 1
    explain(count == 1 && pending[1] !~ /(^\*\*|:$)/ ? 1 : from - 1)
    say("S", "block\t" heading)
    if (!scenes++) {
        for (i = 1; i <= openings; i++) tell(opening[i], 0)
    }
    # What only some paragraph before the set-up speaks of is left out.
    for (i = 1; i <= codes && from == 1; i++) say("d", code[i])
    codes = 0
    for (i = from; i <= count; i++) {
        sub(/^Open `steps\/[^`]*` beside this note(; `make diff-[0-9]*` shows what is new against step [0-9]*)?\. */, "", pending[i])
        if (pending[i] != "Then:") tell(pending[i], 0)
    }
    if (needs != "") say("n", needs)
    for (i = 1; i <= asks; i++) say("a", plain(ask[i]))
    needs = ""
    asks = count = 0
}

# draw_run(): the right run, drawn, where the note does not show it.
function draw_run() {
    if (drawn || terminals < 2) return
    say("S", "see\tOn the wire")
    say("p", "The same run once more: what each program calls, and the packets between them.")
    say("n", "strace own-network")
    say("l", "$ make -s see-" step)
    say("l", "...")
}

# The first time: is the run drawn by the note? How many terminals has it?
NR == FNR {
    if ($0 == "$ make -s see-" step) drawn = 1
    if (/^## /) in_run = ($0 == "## Run it" && !run_seen++)
    if (in_run && /^```/) in_run += 1
    if (in_run == 2 && match($0, /^[a-z]*\$ /) && !known[substr($0, 1, RLENGTH)]++) terminals++
    next
}
in_fence == "console" {
    if ($0 != "```") say("l", $0)
    else { in_fence = ""; after_block = 1 }
    next
}
in_fence {
    if (/^ *```$/) in_fence = ""
    else if (in_fence == "python") {
        gsub(/\t/, "    ")
        code[++codes] = $0
    }
    next
}
/^# / { say("T", plain(substr($0, 3))); next }
/^## / {
    if (heading == "" && !scenes) {
        end_paragraph()
        for (openings = 0; openings < count; openings++)
            opening[openings + 1] = pending[openings + 1]
        count = 0
    }
    # What should be seen explains the run.
    if ($0 != "## You should see") interrupt()
    else end_paragraph()
    if (heading == "Run it" && $0 == "## You should see") next
    if (heading == "Run it") draw_run()
    heading = substr($0, 4)
    codes = 0
    if (heading != "For the instructor") count = 0
    if (heading == "Check yourself") say("S", "questions\tCheck yourself")
    if (heading == "Change it" || heading == "For the instructor") go_home()
    next
}
/^###+ / { interrupt(); count = 0; next }
/^<!-- needs: / { end_paragraph(); needs = substr($0, 13); sub(/ *-->$/, "", needs); next }
/^<!-- ask: / { end_paragraph(); ask[++asks] = substr($0, 11); sub(/ *-->$/, "", ask[asks]); next }
/^```console$/ { begin_scene(); in_fence = "console"; next }
/^ *```/ {
    interrupt()
    in_fence = /^```python$/ ? "python" : "other"
    if (in_fence == "python") codes = 0
    next
}
/^\|/ { interrupt(); next }
/^<!--/ { next }
/^<details>/ {
    if (!in_details) interrupt()
    in_details = "question"
    sub(/^<details> *(<summary>)?/, "")
    paragraph = ""
}
in_details == "question" {
    paragraph = paragraph (paragraph == "" ? "" : " ") $0
    if (!sub(/ *<\/summary>.*/, "", paragraph)) next
    sub(/<summary>/, "", paragraph)
    say("q", plain(paragraph))
    paragraph = ""
    in_details = "answer"
    next
}
/^<\/details>/ { end_paragraph(); in_details = ""; count = 0; next }
/^$/ { end_paragraph(); next }
/^- / { end_paragraph() }
{
    sub(/^ +/, "")
    paragraph = paragraph (paragraph == "" ? "" : " ") $0
}
END { end_paragraph() }

# go_home(): "Your turn" and "Change it" are one scene; all of it is known when the
# instructor's part begins.
function go_home(    i) {
    end_paragraph()
    if (heading != "For the instructor") return
    say("S", "home\tFor home")
    for (i = 1; i <= homes; i++) {
        if (home[i] ~ /^\*\*Your turn/) tell(home[i], 0)
        else {
            if (!told++) say("h", "Change it")
            tell(home[i], 0)
        }
    }
}
