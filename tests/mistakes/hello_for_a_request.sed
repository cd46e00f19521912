# steps: 05 06
# hint: request
# complaint: Without a message it greets the web server, which knows no such method.
# what is sent where no message is given is no request
s/^    return length;/&/;s/const char \*message = argc > 3 ? argv\[3\] : request;/const char *message = argc > 3 ? argv[3] : "Hello, World!";/
