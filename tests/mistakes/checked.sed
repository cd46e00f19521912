# steps: 01
# hint: checked
# step 01 checks its socket
s/AF_INET, SOCK_STREAM, 0);/&\n    if (fd == -1)\n        return 1;/
