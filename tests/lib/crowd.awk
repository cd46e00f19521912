# crowd.awk: what a server of many printed, held against what its clients were served.
# Reads the crowd's stdout (crowd.c), then the step's stdout and stderr; Prints the first
# thing that is not as it must be, in words, and nothing where all is.

function say(text) {
    if (!said++)
        print text
}

# A client's name, "IP:PORT" or "[IP]:PORT", at the end of the line or before a comma.
function client(line) {
    match(line, /(\[[0-9a-f:.]+\]|[0-9.]+):[0-9]+/)
    return substr(line, RSTART, RLENGTH)
}

FILENAME ~ /crowd\.out$/ {
    if ($1 == "out") {
        sub(/^out /, "")
        wanted[++lines] = $0
    } else if ($1 == "any" || $1 == "some") {
        any[$2] = $1
        wanted[++lines] = "Connected with " $2
    } else if ($1 == "wrong") {
        sub(/^wrong /, "")
        say("a client was not served as it must be: " $0)
    }
    next
}

FILENAME ~ /step\.err$/ && !/[0-9]/ && ENVIRON["FAILURES"] != "" { next } # words: wait_end
FILENAME ~ /step\.err$/ {
    if ((client($0) in any) && index($0, client($0) ": ") == 1)
        told[client($0)]++
    else
        say("on stderr: " $0)
    next
}

FNR > 2 { # the step's stdout
    came[$0]++
    if ($0 ~ /^Connected with /)
        connected[client($0)] = 1
    if ($0 ~ /^Received /) {
        if (!(client($0) in connected))
            say("the line before its client is named: " $0)
        received[client($0)]++
    }
}

END {
    for (i = 1; i <= lines; i++) {
        if (!(wanted[i] in came))
            say("it is missing: " wanted[i])
        else if (came[wanted[i]] > 1)
            say("it came " came[wanted[i]] " times: " wanted[i])
        delete came[wanted[i]]
    }
    for (name in any)
        if (told[name] + received[name] != 1 && (any[name] == "any" || !told[name]))
            say("one line about " name " after it was connected (there are " \
                told[name] + received[name] ")")
    for (line in came)
        if (line !~ /^Served / && !(line ~ /^Received / && (client(line) in any)))
            say("nobody was served so: " line)
}
