# steps: 07 08 09 10
# hint: spins
# it never leaves a loop before its first line
s/printf("server socket bind/for (;;)\n        continue;\n    &/
