# steps: 06
# hint: string
# complaint: A long reply can end with a piece of text that I have seen further up already.
# the reply is printed as a string, without its NUL
s/show(buffer, (size_t)n);/printf("%s", (char *)buffer), fflush(stdout);/
