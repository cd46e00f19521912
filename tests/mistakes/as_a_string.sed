# steps: 06
# hint: string
# the reply is printed as a string, without its NUL
s/show(buffer, (size_t)n);/printf("%s", (char *)buffer), fflush(stdout);/
