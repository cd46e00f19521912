# steps: 05x
# hint: to-the-end
# complaint: Of a picture only the first few bytes get to the server.
# what was read is counted as a string, up to its first byte 0
s/^    while ((length = read(STDIN_FILENO, message, sizeof message)) > 0) {/    while ((length = read(STDIN_FILENO, message, sizeof message - 1)) > 0) {\n        message[length] = 0;\n        length = (ssize_t)strlen(message);/
