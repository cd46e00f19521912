# steps: 22
# hint: line-newline
# complaint: My program waits for the end of the first answer, and waits, and waits.
# the half goes back without a newline
/line\[half++\] = '.n';/d
