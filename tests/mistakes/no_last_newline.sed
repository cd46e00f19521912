# steps: 06
# hint: last-line
# complaint: When a reply has no newline at its end, "Received 5 bytes" stands right behind it.
# the last line is not ended
/if (last/,/putchar/d
