# steps: all
# not: 11 12 13 14 16 17 18 19 21 22 23
# hint: newline-missing
# complaint: One of its lines has no end: what comes next on my screen stands right behind it.
# a line without its newline
s/\(printf("\(first socket created\|Socket Created\|The host's IP address is %s\|server socket bind successfully on port %d\)\)\\n"/\1"/
