# steps: 11 12
# hint: raw
# complaint: Behind every answer there is an empty line, and what follows a zero byte is not shown.
# the answer is printed as a string
s/show(buffer, (size_t)n);/printf("%s\\n", (char *)buffer);/
