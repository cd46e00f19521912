# steps: 05 06
# hint: message
# complaint: I send "50 %s", and something else arrives.
# the message is taken for a format
s/^    size_t length = strlen(message);/    static char text[200000];\n    snprintf(text, sizeof text, message, host, host, host);\n    message = text;\n&/
