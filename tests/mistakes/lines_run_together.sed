# steps: 04 05
# hint: newline-missing
# complaint: All that it says stands in one long line.
# exam: no
# a space at the end of the first line, where a newline should be
s/Socket Created\\n/Socket Created /
