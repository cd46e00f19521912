# steps: 06 11 12
# hint: raw
# complaint: A reply has cleared my screen, and its line ends are not shown as \r\n, as the manual promises.
# what comes goes to the terminal as it is
s/show(buffer, (size_t)n);/fwrite(buffer, 1, (size_t)n, stdout), fflush(stdout);/
