# steps: 06x
# hint: asks-for-close
# complaint: The server hangs up after every reply.
# the request has Connection: close still
s/Host: %s%s\\r\\n\\r\\n/Host: %s%s\\r\\nConnection: close\\r\\n\\r\\n/
