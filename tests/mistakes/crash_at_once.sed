# steps: all
# not: 16 17 18 19 21 22 23
# hint: crash
# complaint: It dies with "Segmentation fault" before it says a word, even when I call it wrongly.
# exam: no
# it crashes at its first line
s/^int main(.*/&/;/^int main/,/^{/s/^{/{\n    volatile int *nothing = 0;\n    *nothing = 1;/
