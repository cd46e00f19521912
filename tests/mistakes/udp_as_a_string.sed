# steps: 11 12
# hint: raw
# the answer is printed as a string
s/show(buffer, (size_t)n);/printf("%s\\n", (char *)buffer);/
