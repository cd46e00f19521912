# steps: 05 06 20
# hint: newlines
# complaint: A strict web server refuses our request: its lines do not end as they must in HTTP, we are told.
# lines of the request end with a newline alone
/GET\|Connection:/s/\\r\\n/\\n/g
