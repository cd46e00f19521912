# reword.awk - for reword: the rules of lexicon.awk, then what a program has printed, with a
# \1 and a newline at its end; out comes the same in the step's own words. Of a last line
# without a newline only that is told which has ended (ENDED). With LESS it is lines of the
# step that come, and go out as the program says them that leaves out a fact or a line. With
# facts.awk.

BEGIN { NUMBER = IP6 "|" NUMBER }

# reads: whether LINE begins with what the left side of a rule says; its facts go to got, the
# rest of it to rest.
function reads(side, line,    n, part, i, next_, at, len) {
    split("", got)
    n = split(side, part, "\1")
    if (substr(line, 1, length(part[2])) != part[2])
        return 0
    line = substr(line, length(part[2]) + 1)
    for (i = 3; i < n; i += 2) {
        next_ = part[i + 1]
        if (part[i] ~ /^n/) {
            if (!match(line, "^" (part[i] == "n0" ? "-?" : "") "(" NUMBER ")"))
                return 0
            len = RLENGTH
        } else {
            match(line, /^[^ ]*/)
            for (len = RLENGTH; len > 0; len--)
                if (next_ == "" && i + 1 < n || \
                    substr(line, len + 1, length(next_)) == next_)
                    break
            if (len <= 0)
                return 0
        }
        at = substr(part[i], 2)
        if (at != 0 && at in got && got[at] != substr(line, 1, len))
            return 0
        got[at] = substr(line, 1, len)
        line = substr(line, len + 1)
        if (substr(line, 1, length(next_)) != next_)
            return 0
        line = substr(line, length(next_) + 1)
    }
    rest = line
    return 1
}
function says(side,    n, part, i, s) {
    n = split(side, part, "\1")
    s = part[2]
    for (i = 3; i < n; i += 2)
        s = s got[substr(part[i], 2)] part[i + 1]
    gsub("\3", "\n", s)
    return s
}
# known: the line in the step's words goes to said; whether there is a rule for it.
function known(line,    i) {
    for (i = 1; i <= rules; i++)
        if (reads(left[i], line) && rest == "") {
            said = right[i] == "" ? "" : says(right[i]) "\n"
            return 1
        }
    return 0
}
NR == FNR && (ENVIRON["LESS"] != "") != ($0 ~ /^less/) { next }
NR == FNR {
    at = index($0, "\2")
    left[++rules] = at ? substr($0, 1, at - 1) : $0
    right[rules] = at ? substr($0, at + 1) : ""
    next
}
{
    for (i = 1; i <= rules; i++)
        if (left[i] ~ /^open/ && reads(left[i], $0) && rest != "") {
            print says(right[i])
            $0 = rest
        }
}
/^\1$/ { exit }
/\1$/ {
    sub(/\1$/, "")
    if (ENVIRON["ENDED"] != "" && known($0))
        printf "%s", said
    else
        printf "%s", $0
    exit
}
{
    if (known($0))
        printf "%s", said
    else
        print
}
