# steps: all
# hint: crash
# it crashes at its first line
s/^int main(.*/&/;/^int main/,/^{/s/^{/{\n    volatile int *nothing = 0;\n    *nothing = 1;/
