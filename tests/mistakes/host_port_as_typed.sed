# steps: 05 06
# hint: host-field
# complaint: I typed the port as 08080, and the web server's log shows "Host: localhost:08080".
# Host has the port as it was typed
s/":%d", port);/":%s", typed);/
s/const char \*host, int port)/const char *host, int port, const char *typed)/
s/sizeof request, host, port)/sizeof request, host, port, argc > 2 ? argv[2] : "80")/
