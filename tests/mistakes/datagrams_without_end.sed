# steps: 10
# hint: one-answer
# complaint: It has answered me, and does not end as it is said to.
# each datagram that comes is answered, without end
s/^    char buffer\[1024 + 1\];/&\n    for (;;) {/;s/^    if (close(fd) == -1)/    }\n&/
