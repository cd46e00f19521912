# left_open.awk - for test_sockets: a trace of strace's; out comes one call whose socket
# was not closed; nothing if all were.
{ sub(/<unfinished \.\.\.>/, ""); $0 = gensub_resumed($0) }
/ socket\(AF_INET6?,|accept4?\(/ && $NF ~ /^[0-9]+$/ { open[$NF] = $0 }
/ (close|dup[23])\(/ {
    match($0, /\([0-9]+/)
    delete open[substr($0, RSTART + 1, RLENGTH - 1)]
}
/ close_range\(/ { split("", open) }
END {
    for (fd in open) {
        sub(/^[0-9]+ +/, "", open[fd])
        print open[fd]
        exit
    }
}
function gensub_resumed(line) { # "<... accept resumed>" is "accept("
    if (match(line, /<\.\.\. [a-z0-9_]+ resumed>/))
        return substr(line, 1, RSTART - 1) \
            substr(line, RSTART + 5, RLENGTH - 14) "(" substr(line, RSTART + RLENGTH)
    return line
}
