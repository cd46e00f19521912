# steps: 06
# hint: string
# complaint: What follows a zero byte in the reply is missing on the screen, yet the count at the end is right.
# a NUL is set after the reply: what follows one inside is lost
s/buffer\[2000\]/buffer[2001]/;s/sizeof buffer, 0/2000, 0/;s/show(buffer, (size_t)n);/buffer[n] = 0, printf("%s", (char *)buffer), fflush(stdout);/
