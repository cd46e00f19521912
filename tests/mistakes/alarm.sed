# steps: 06 08 08x 09 10
# hint: time-limit
# complaint: Two seconds after its start, while it still waits for the other side, my shell says "Alarm clock".
# alarm ends the program after two seconds
s/^    int fd = socket/    alarm(2);\n&/
