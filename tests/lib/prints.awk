# prints.awk - for start: a note; out comes, of the first transcript under "Run it" that
# has it, the command that begins with program, and what that prints.
/^## / { heading = $0 }
heading != "## Run it" { next }
/^```/ {
    if (mine != "")
        exit
    inside = $0 == "```console"
    next
}
!inside { next }
/^[a-z]*\$ / {
    terminal = substr($0, 1, index($0, "$") - 1)
    command = substr($0, index($0, "$") + 2)
    if (mine != "" && terminal == mine)
        exit
    shown = 0
    if (mine == "" && index(command, program) == 1) {
        mine = terminal == "" ? " " : terminal
        shown = 1
        print "$ " command
    }
    next
}
/^\^C$/ { next }
/^[a-z]+:$/ { shown = substr($0, 1, length($0) - 1) == mine; next }
shown { print }
