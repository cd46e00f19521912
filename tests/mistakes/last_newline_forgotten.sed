# steps: 04 05 06 08 09 10 11 12 13 14
# hint: newline-missing
# the last line without its newline
s/\(printf("\(Our socket connected .*\|Message sent .*\|Received .*\|Connected with .*\|Sent .*checksum.*\)\)\\n"/\1"/
$!N;s/printf("\\n");\n    return/return/;P;D
