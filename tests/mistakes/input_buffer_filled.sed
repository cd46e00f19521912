# steps: 05x
# hint: as-it-is-read
# complaint: Nothing gets to the server before I end my input.
# fread waits until the buffer is full
s/read(STDIN_FILENO, message, sizeof message)/(ssize_t)fread(message, 1, sizeof message, stdin)/
