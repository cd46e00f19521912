# steps: 06
# hint: string
# a NUL is set after the reply: what follows one inside is lost
s/buffer\[2000\]/buffer[2001]/;s/sizeof buffer, 0/2000, 0/;s/show(buffer, (size_t)n);/buffer[n] = 0, printf("%s", (char *)buffer), fflush(stdout);/
