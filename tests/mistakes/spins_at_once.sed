# steps: 07 08 09 10
# hint: spins
# complaint: It prints nothing, never ends, and keeps one processor at 100 percent.
# exam: no
# it never leaves a loop before its first line
s/printf("server socket bind/for (;;)\n        continue;\n    &/
