# steps: 22
# hint: very-long-line
# complaint: I send one long line and get two answers: all that follow are one too late.
# what comes after 1024 bytes of a line is taken for a line of its own
s/if (buffer\[i\] != '.n')/if (buffer[i] != '\\n' \&\& length < sizeof line)/
