# steps: 13
# hint: dump
# a line comes after the bytes
s/^    printf("\\n");/&    printf("%zu bytes\\n", length);\n/
