# steps: 01
# hint: checked
# complaint: No socket was to be had, and it printed nothing. The note promises me a line that lies.
# step 01 checks its socket
s/AF_INET, SOCK_STREAM, 0);/&\n    if (fd == -1)\n        return 1;/
