# steps: 10
# hint: memory
# a NUL is written behind a full buffer
s/^    const char \*rest/    buffer[received] = 0;\n&/
