# steps: 05 06
# hint: host-field
# the request has no Host
s/Host: %s%s\\r\\n/X-H: %s%s\\r\\n/
