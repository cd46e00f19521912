# steps: 05 06
# hint: host-field
# complaint: Web servers answer 400, Bad Request: from what we send they can't tell which site we want.
# the request has no Host
s/Host: %s%s\\r\\n/Hostname: %s%s\\r\\n/
