# steps: all
# not: 01 02 03 07 16 17 18 19 21 22 23
# hint: newline-missing
# complaint: When it has ended, my prompt stands in the same line as its last words.
# the last line without its newline
s/\(printf("\(Our socket connected .*\|Message sent .*\|Received .*\|Connected with .*\|Sent .*checksum.*\)\)\\n"/\1"/
$!N;s/printf("\\n");\n    return/return/;P;D
