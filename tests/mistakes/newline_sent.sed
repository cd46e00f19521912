# steps: 05 06
# hint: message
# complaint: My file has an empty line at its end when it has gone through this.
# a newline is sent behind the message
s/^    printf("Message sent/    if (send(fd, "\\n", 1, 0) == -1)\n        die("Send failed");\n&/
