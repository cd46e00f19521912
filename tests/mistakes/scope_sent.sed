# steps: 20 21
# hint: brackets
# complaint: The other machine's log shows the name of my network card, behind a %.
# the scope goes out with the request
s/(int)strcspn(host, "%")/(int)strlen(host)/
