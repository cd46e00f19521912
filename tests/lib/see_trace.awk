# see_trace.awk - for see: lines of strace's, sorted by time, each with the name of its file
# before it (TERMINAL.STEP.START.PROCESS). Out comes a line for each call on a socket:
#   begin, end: seconds after base; thread; group (its program's START); terminal; step;
#   kind; socket; name; what; result; then, by kind: of connect the address, of accept the
#   new socket and its client, of send, recv and peek the bytes and the address, of bind its
#   address, of fork the new process, of reap the one that ended, of wait the sockets that
#   can be read, of close "open" where others still have the socket, of exit the sockets
#   that nobody else has
# separated by tabs. A socket is a number of our own, for a descriptor is used again.
# base: whole seconds; over: when all was ended; words: " 06 send " where the source of that
# step calls no send, for to the kernel it is sendto without an address; so too for recv,
# and for wait, which is waitpid.

BEGIN {
    OFS = "\t"
    for (i = 0; i < 256; i++)
        byte[sprintf("%02x", i)] = i == 92 ? "\\\\" : i == 13 ? "\\r" : \
            i == 10 ? "\\n" : i == 9 ? "\\t" : i >= 32 && i < 127 ? \
            sprintf("%c", i) : sprintf("\\x%02x", i)
}

# text(STRING): "\x68\x65"... as show.h shows it, without the quotes
function text(s, i, shown) {
    for (i = 1; (i = index(s, "\\x")) > 0; s = substr(s, i + 4))
        shown = shown byte[substr(s, i + 2, 2)]
    return shown
}

# quoted(STRING): the same, as an argument is written
function quoted(s) {
    return "\"" text(s) "\"" (s ~ /\.\.\.$/ ? "..." : "")
}

# address(STRUCT): 127.0.0.1:2347 or [::1]:2347; empty where it is none
function address(s, port, ip) {
    if (!match(s, /_port=htons\([0-9]+/))
        return ""
    port = substr(s, RSTART + 12, RLENGTH - 12)
    match(s, /"[^"]*"/)
    ip = text(substr(s, RSTART, RLENGTH))
    sub(/^::ffff:/, "", ip)
    return (ip ~ /:/ ? "[" ip "]" : ip) ":" port
}

# vector(LIST): the bytes of an iovec, as text, with quotes
function vector(list, bytes) {
    while (match(list, /iov_base="[^"]*"/)) {
        bytes = bytes substr(list, RSTART + 10, RLENGTH - 11)
        list = substr(list, RSTART + RLENGTH)
        if (list ~ /^\.\.\./)
            return quoted(bytes "\"...")
    }
    return quoted(bytes)
}

# let_go(TABLE, FD): it is closed there. Its socket, where it was open nowhere else.
function let_go(table, fd, s) {
    s = at[table, fd]
    delete at[table, fd]
    return --held[s] == 0 ? s : ""
}

# let_all_go(TABLE): the process ends; the sockets that nobody else has
function let_all_go(table, key, s, all) {
    for (key in at) {
        split(key, part, SUBSEP)
        if (part[1] == table && (s = let_go(table, part[2])) != "")
            all = all " " s
    }
    return all
}

# split_arguments(LIST): to a[1..]; commas in { }, [ ] and ( ) are not between them
function split_arguments(list, i, c, depth, count, start) {
    split("", a)
    start = 1
    for (i = 1; i <= length(list) + 1; i++) {
        c = substr(list, i, 1)
        if (c ~ /[[{(]/)
            depth++
        else if (c ~ /[]})]/)
            depth--
        else if (c == "" || (c == "," && depth == 0)) {
            a[++count] = substr(list, start, i - start)
            start = i + 2
        }
    }
    return count
}

# ready(LIST): from revents of poll, the descriptors as shown; their sockets to readable
function ready(list, shown, fd, bits) {
    readable = ""
    while (match(list, /\{fd=-?[0-9]+, revents=[A-Z|]+/)) {
        fd = bits = substr(list, RSTART + 4, RLENGTH - 4)
        sub(/,.*/, "", fd)
        sub(/.*=/, "", bits)
        shown = shown (shown == "" ? "" : ", ") fd " " bits
        if (bits ~ /IN|HUP|ERR/ && (table, fd) in at)
            readable = readable " " at[table, fd]
        list = substr(list, RSTART + RLENGTH)
    }
    return shown
}

# in_set(LIST): of select's "in [3 5]" the descriptors; their sockets to readable
function in_set(list, shown, fd, n, i) {
    readable = ""
    if (!match(list, /in \[[0-9 ]+\]/))
        return ""
    shown = substr(list, RSTART + 4, RLENGTH - 5)
    n = split(shown, fd, " ")
    for (i = 1; i <= n; i++)
        if ((table, fd[i]) in at)
            readable = readable " " at[table, fd[i]]
    return shown
}

# on_the_listener: of a call that takes a connected socket, where it is given another:
# " on 3"
function on_the_listener() { return socket in listens ? " on " fd : "" }

# put: print a line, its last two fields given
function put(kind, name, what, result, more, yet_more) {
    printf "%.9f\t%.9f", begin, end
    print "", thread, group, terminal, step, kind, socket, name, what, result, more, yet_more
}

{
    split($1, part, ".")
    terminal = part[1]; step = part[2]; group = part[3]; thread = part[4]
    if (!(thread in table_of))
        table_of[thread] = thread
    table = table_of[thread]
    split($2, part, ".")
    begin = end = (part[1] - base) + part[2] / 1000000000
    line = $0
    sub(/^[^ ]* [^ ]* /, "", line)
    socket = ""
    if (!(group in begun)) {
        begun[group] = 1
        put("start")
    }
    if (thread != "" && !(group in main)) {
        main[group] = thread
        started[group] = begin
        about[group] = terminal FS step
    }
}

# by_see: see ended the program, with Ctrl-C, and what does not mind that by SIGKILL
function by_see() { return sprintf("ended by see after %.0f s", begin - started[group]) }

line == "cut" { put("note", "", "", "and so on: more calls than are drawn"); next }

line ~ /^--- SIG/ {
    split(line, part, " ")
    signal_at[table, part[2]] = begin
    next
}

line ~ /^\+\+\+ killed by / {
    if (table in killed) # each of its threads has this line
        next
    killed[table] = 1
    thread = table
    split(line, part, " ")
    signal = part[4]
    if ((table, signal) in signal_at)
        begin = signal_at[table, signal]
    put("exit", "end", "", signal == "SIGINT" ? by_see() : "killed by " signal, \
        let_all_go(table))
    ended[table]
    next
}

line ~ /^exit_group\(/ {
    match(line, /[0-9]+/)
    result = "exit " substr(line, RSTART, RLENGTH)
    put("exit", "end", "", result, let_all_go(table))
    ended[table]
    next
}

line !~ /^[a-z_0-9]+\(.*\) += / { next }

{
    name = line
    sub(/\(.*/, "", name)
    if (match(line, / <[0-9.]+>$/)) {
        end = begin + substr(line, RSTART + 2, RLENGTH - 3)
        line = substr(line, 1, RSTART - 1)
    }
    match(line, /\) += .*$/) # the last one: no ") = " is in a text, which is in hex
    tail = substr(line, RSTART)
    sub(/^\) += /, "", tail)
    split(tail, part, " ")
    value = result = part[1]
    if (value == "-1")
        result = "-1 " part[2]
    else if (value == "?")
        result = "-"
    count = split_arguments(substr(line, length(name) + 2, RSTART - length(name) - 2))
    fd = a[1]
    if (name == "sendto" && address(a[5]) == "" && !index(words, " " step " send "))
        name = "send"
    if (name == "recvfrom" && a[5] == "NULL" && !index(words, " " step " recv "))
        name = "recv"
}

# what lookup.c has marked: between the two is what the look-up itself does
name == "write" && fd == "-1" {
    what = text(a[2])
    if (what ~ /^getaddrinfo /) {
        sub(/^getaddrinfo /, "", what)
        looked_up[thread] = what
        since[thread] = begin
    } else if (thread in looked_up) {
        begin = since[thread]
        sub(/^returns /, "", what)
        sub(/ /, ": ", what)
        put("lookup", "getaddrinfo", looked_up[thread], what)
        delete looked_up[thread]
    }
    next
}

thread in looked_up { next }

name == "fork" || name == "vfork" || name ~ /^clone/ {
    if (value + 0 <= 0)
        next
    if (line ~ /CLONE_FILES/)
        table_of[value] = table
    else {
        table_of[value] = value
        for (key in at) {
            split(key, part, SUBSEP)
            if (part[1] == table) {
                at[value, part[2]] = at[key]
                held[at[key]]++
            }
        }
    }
    put("fork", line ~ /CLONE_THREAD/ ? "pthread_create" : "fork", "", \
        line ~ /CLONE_THREAD/ ? 0 : value, value)
    next
}

name == "socket" {
    if (a[1] !~ /^AF_INET/)
        next
    if (value >= 0)
        socket = at[table, value] = ++sockets
    held[socket] = 1
    sub(/^IPPROTO_/, "", a[3])
    type[socket] = a[2]
    put("other", name, (a[1] == "AF_INET" ? "" : a[1] " ") a[2] \
        (a[3] == "IP" || a[3] == "0" ? "" : " " a[3]), result)
    next
}

name ~ /^(p?select6?|p?poll)$/ {
    match(tail, /\(.*\)/)
    what = substr(tail, RSTART + 1, RLENGTH - 2)
    what = name ~ /poll/ ? ready(what) : in_set(what)
    put("wait", name ~ /poll/ ? "poll" : "select", "", \
        result (what != "" ? ": " what : tail ~ /Timeout/ ? " time is up" : ""), readable)
    next
}

name == "wait4" {
    put("reap", a[1] == "-1" && a[3] == "0" && !index(words, " " step " wait ") ? \
        "wait" : "waitpid", a[3] == "0" ? "" : a[3], result, value)
    next
}

name ~ /^epoll_p?wait/ {
    put("wait", "epoll_wait", "", result)
    next
}

# a number that exec has closed (FD_CLOEXEC), used again for a file
name == "openat" {
    if ((table, value) in at)
        let_go(table, value)
    next
}

# one more descriptor for the same; what it was before is closed
name ~ /^dup/ || (name == "fcntl" && a[2] ~ /^F_DUPFD/) {
    socket = (table, fd) in at ? at[table, fd] : ""
    if (value == "-1" || value == "?" || (name != "dup" && value == fd))
        next
    closed = (table, value) in at ? let_go(table, value) : ""
    if (socket != "") {
        at[table, value] = socket
        held[socket]++
    } else if (closed == "")
        next
    if (closed != "")
        socket = closed
    put(closed != "" ? "close" : "other", name, \
        name == "fcntl" ? "F_DUPFD " fd : name == "dup" ? fd : fd " " value, result)
    next
}

# all others are calls on a descriptor; what is no socket is left out, but for a call that
# needs one and fails
!((table, fd) in at) {
    if (result ~ /EBADF|ENOTSOCK/ && name !~ /^(readv?|writev?|sendfile|fcntl|ioctl)$/)
        put("other", name, "on " fd, result)
    next
}

{ socket = at[table, fd] }

name == "close" {
    put("close", name, fd, result, let_go(table, fd) == "" ? "open" : "")
    next
}

name == "shutdown" { put("shutdown", name, a[2] on_the_listener(), result); next }

name == "bind" || name == "getsockname" {
    what = address(a[2])
    put("bind", name, name == "bind" ? what : "", \
        name == "bind" || value != 0 ? result : what, value == 0 ? what : "")
    next
}

name == "listen" {
    if (value == 0)
        listens[socket]
    put("listen", name, a[2], result)
    next
}

name == "connect" {
    what = address(a[2])
    put("connect", name, what != "" ? what : a[2] ~ /AF_UNSPEC/ ? "AF_UNSPEC" : "", \
        result, what)
    next
}

name ~ /^accept/ {
    accepted = ""
    if (value + 0 >= 0 && value != "?") {
        accepted = at[table, value] = ++sockets
        held[accepted] = 1
        type[accepted] = type[socket]
    }
    what = address(a[2])
    put("accept", name, name == "accept4" && a[4] != "0" ? a[4] : "", \
        result (what != "" ? " from " what : ""), accepted, what)
    next
}

name ~ /^(send|sendto|sendmsg|sendfile|writev?)$/ {
    what = name == "sendto" ? address(a[5]) : name == "sendmsg" ? address(a[2]) : ""
    bytes = name == "sendfile" ? "" : name ~ /msg$|^writev$/ ? vector(a[2]) : \
        quoted(a[2])
    put("send", name, bytes on_the_listener() (what != "" ? " to " what : ""), \
        result, value, what)
    next
}

name ~ /^(recv|recvfrom|recvmsg|readv?)$/ {
    what = name == "recvfrom" ? address(a[5]) : name == "recvmsg" ? address(a[2]) : ""
    bytes = name ~ /msg$|^readv$/ ? vector(a[2]) : quoted(a[2])
    flags = name ~ /^read/ ? "0" : name == "recvmsg" ? a[3] : a[4]
    peeks = flags ~ /MSG_PEEK/
    said = value > 0 ? bytes : substr(on_the_listener(), 2)
    if (flags ~ /^MSG/)
        said = said (said == "" ? "" : " ") flags
    put(peeks ? "peek" : "recv", name, said, \
        result (what != "" ? " from " what : ""), value, what)
    next
}

name == "setsockopt" || name == "getsockopt" {
    sub(/_(OLD|NEW)$/, "", a[3])
    if (name == "getsockopt" && value == 0 && a[4] ~ /^\[.*\]$/)
        result = "0: " (a[3] == "SO_ERROR" && a[4] == "[0]" ? "no error" : \
            substr(a[4], 2, length(a[4]) - 2))
    put("other", name, a[3], result)
    next
}

name == "fcntl" || name == "ioctl" {
    if (name == "ioctl" ? a[2] == "FIONBIO" && a[3] != "[0]" : \
        a[2] == "F_SETFL" && a[3] ~ /O_NONBLOCK/)
        put("other", name, name == "ioctl" ? "FIONBIO" : "O_NONBLOCK", result)
    next
}

{ put("other", name, "", result) }

END {
    for (group in main) {
        thread = main[group]
        if (over == "" || table_of[thread] in ended)
            continue
        split(about[group], part, FS)
        terminal = part[1]; step = part[2]; socket = ""
        begin = end = over - base
        put("exit", "end", "", by_see(), let_all_go(table_of[thread]))
    }
}
