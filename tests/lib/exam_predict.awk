# exam_predict.awk - what can be asked of a note's transcripts: "what stands in the gaps?" A
# block will do whose last command is a program of the workbook, or types something into
# one, or shows its status, and which makes all that it uses in my/try/. The gaps are the last lines, three at most, that come after it,
# and come just so: no [..] and no ..., and none behind ..., nor the ::1 of localhost, which
# is the machine's choice (of "Received 5 bytes from IP:[..], sent back 2" the two numbers,
# of "Sent 13 bytes ... with checksum 0xb4d4" the first).
#   awk -f exam_predict.awk NOTE               how many such blocks there are
#   awk -f exam_predict.awk -v number=2 NOTE   the second one: the bold words before it, if
#     any, then the block with its gaps, then "= " and what stands in each
BEGIN { counted = "^Received [0-9]+ bytes from [^ ]*[[][.][.][]], sent back [0-9]+" }
/^```console$/ { inside = 1; count = 0; next }
/^```$/ && inside { inside = 0; block(); lead = ""; next }
inside { line[++count] = $0; next }
/^$/ { lead = paragraph == "" ? lead : paragraph; paragraph = ""; next }
/^<!--/ { next }
{ paragraph = paragraph $0 "\n" }

# gap TEXT: what stands in its place.
function gap(text) {
    if (text ~ /^Sent [0-9]+ bytes .* checksum/) {
        sub(/[0-9]+/, "_____", text)
        return text
    }
    if (text !~ counted) return "______________________________"
    sub(/[0-9]+/, "_____", text)
    sub(/sent back [0-9]+/, "sent back _____", text)
    return text
}

# makes_all: each file of my/try/ is made where it stands first.
function makes_all(i, text, name, made) {
    split("", made)
    for (i = 1; i <= count; i++) {
        text = line[i]
        while (match(text, /my\/try\/[a-z0-9_.]+/)) {
            name = substr(text, RSTART, RLENGTH)
            if (!(name in made) && substr(text, 1, RSTART - 1) !~ /(>|-o |mkfifo )$/) return
            made[name] = 1
            text = substr(text, RSTART + RLENGTH)
        }
    }
    return 1
}

# block: one is whole.
function block(i, last, gaps, asked) {
    for (i = 1; i <= count; i++) {
        if (line[i] ~ /make -s see-|[$] make /) return
        if (line[i] ~ /^[a-z]*[$] /) last = i
    }
    if (!makes_all()) return
    if (line[last] !~ /(build|try)\/[0-9a-z_]+|\/dev\/tcp|[<>]&[3-]|echo [$][?]/) return
    if (line[last] ~ /python3|strace|[$] (cc|cat|od|sed|grep|truncate) /) return
    while (line[last + 1] ~ /^> /) last++
    split("", asked)
    for (i = count; i > last && gaps < 3; i--) {
        if (line[i] ~ /\[\.\.\]|^\.\.\.$|^\^C$|^[a-z]+:$/ && line[i] !~ counted) continue
        if (line[i - 1] == "..." || line[i] ~ /is ::1$/ && line[last] ~ /localhost/) continue
        if (line[i] ~ /^$|^Keyboard interrupt|^usage: /) return
        asked[i] = ++gaps
    }
    if (!gaps || ++found != number) return
    if (lead ~ /^\*\*/) printf "%s\n", lead
    print "```"
    for (i = 1; i <= count; i++)
        print i in asked ? "(" gaps + 1 - asked[i] ") " gap(line[i]) : line[i]
    print "```"
    for (i = 1; i <= count; i++) if (i in asked) print "= " line[i]
}
END { if (!number) print found + 0 }
