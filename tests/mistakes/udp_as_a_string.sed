# steps: 11 12
# hint: answer
# the answer is printed as a string
s/show(buffer, n);/printf("%s\\n", (char *)buffer);/
