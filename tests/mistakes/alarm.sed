# steps: 06 08 08x 09 10
# hint: time-limit
# alarm ends the program after two seconds
s/^    int fd = socket/    alarm(2);\n&/
