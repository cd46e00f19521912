# steps: 06
# hint: string
# the reply is printed as a string, without its NUL
s/show(buffer, n);/printf("%s", (char *)buffer), fflush(stdout);/
