# see_lines.awk - for see: strace's files, one for each thread, as lines with the name of
# the file before them; to be sorted by time.
# A call that a signal stops is in strace's file with "? ERESTART...", for what becomes of
# it is decided after the signal's handler: it fails with EINTR, or begins again (signal(7)).
# To the program it is one call, and so it is here. Of a thread that calls for ever 5000
# lines are enough, how it closes, and how it ends.

function put_stopped() {
    if (stopped != "")
        print name, stopped
    stopped = ""
}

FNR == 1 { put_stopped(); name = substr(FILENAME, 3) }

FNR > 5000 && $2 !~ /^(\+\+\+|---|exit_group|close|shutdown)/ {
    if (FNR == 5001)
        print name, $1, "cut"
    next
}

{ call = substr($2, 1, index($2, "(")) }

# it began where it began first
stopped != "" && (call == stopped_call || call == "restart_syscall(") {
    split(stopped, first, " ")
    match($0, /<[0-9.]+>$/)
    waited = $1 - first[1] + substr($0, RSTART + 1, RLENGTH - 2)
    sub(/ <[0-9.]+>$/, "")
    if (call != stopped_call) {
        match($0, /\) += /)
        sub(/\) += \? ERESTART.*/, "", stopped)
        $0 = stopped substr($0, RSTART)
    }
    $1 = first[1]
    $0 = $0 sprintf(" <%.9f>", waited)
    stopped = ""
}

/\) += \? ERESTART/ { stopped = $0; stopped_call = call; next }

call == "rt_sigreturn(" {
    if (stopped != "" && /= -1 EINTR/) {
        sub(/= \? ERESTART.*\)/, "= -1 EINTR (stopped)", stopped)
        put_stopped()
    }
    next
}

/^[^ ]+ \+\+\+/ { put_stopped() }

{ print name, $0 }

END { put_stopped() }
