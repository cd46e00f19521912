# steps: 23
# hint: raw
# complaint: Somebody sent me a line, and since then my terminal is blue and beeps.
# what comes is written to the terminal as it is
s/^                show(came, (size_t)n);/                fwrite(came, 1, (size_t)n, stdout);/
