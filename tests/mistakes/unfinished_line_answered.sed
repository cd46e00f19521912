# steps: 22
# hint: unfinished
# complaint: My connection broke in the middle of a line, and half of what had come was taken as an order.
# what has no newline at the end of the connection is answered too
s/^    if (received == -1)/    if (received == 0 \&\& length > 0) {\
        size_t half = (length > sizeof line ? sizeof line : length) \/ 2;\
        line[half++] = '\\n';\
        send(fd, line, half, 0);\
        printf("Received %zu bytes from %s, sent back %zu\\n", length, name,\
               half);\
    }\
&/
