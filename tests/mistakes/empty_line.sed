# steps: all
# not: 11 12 13 14 16 17 18 19 21 22 23
# hint: newline-extra
# complaint: Between its lines, or behind them, there is an empty one that the manual does not show.
# an empty line after one of the lines
s/\(printf("\(first socket created\|Socket Created\|The host's IP address is %s\|server socket bind successfully on port %d\)\)\\n"/\1\\n\\n"/
