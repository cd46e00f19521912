# facts.awk - for lexicon.awk, reword.awk and others, what they share: what of a line is a
# fact. From the environment: IPV6, where there may be addresses of it.

# cut: LINE goes to lit[0], fact[1], lit[1], fact[2] and so on; how many facts there are is
# returned. A fact is a number, in hex too, an address, or a word in the array word.
function cut(line,    n, at, length_, i, place) {
    split("", lit)
    split("", fact)
    lit[n = 0] = ""
    for (;;) {
        at = match(line, NUMBER) ? RSTART : 0
        length_ = RLENGTH
        for (i in word) {
            place = index(line, word[i])
            if (place && (!at || place < at)) {
                at = place
                length_ = length(word[i])
            }
        }
        if (!at)
            break
        lit[n] = lit[n] substr(line, 1, at - 1)
        fact[++n] = substr(line, at, length_)
        lit[n] = ""
        line = substr(line, at + length_)
    }
    lit[n] = lit[n] line
    return n
}

BEGIN {
    IP4 = "[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+"
    IP6 = "(::|[0-9a-fA-F]+:+[0-9a-fA-F]*:)[0-9a-fA-F:.]*(%[0-9a-z]+)?"
    NUMBER = IP4 "|0x[0-9a-fA-F]+|[0-9]+"
    if (ENVIRON["IPV6"] != "")
        NUMBER = IP6 "|" NUMBER
}
