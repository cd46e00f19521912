# steps: 05 06
# hint: newlines
# lines of the request end with a newline alone
/GET\|Connection:/s/\\r\\n/\\n/g
