# steps: 06
# hint: last-line
# the last line is not ended
/if (last/,/putchar/d
