# steps: 05
# hint: message-cut
# complaint: A letter of two pages ends in the middle of a word at the other side; "hello" arrives.
# the message is copied into an array that is too small, and cut there
s/const char \*message = argc > 3 ? argv\[3\] : request;/char message[1024];/
s/^    size_t length = strlen(message);/    snprintf(message, sizeof message, "%s", argc > 3 ? argv[3] : request);\n&/
