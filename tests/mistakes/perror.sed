# steps: 02 04 05 06 07 08 09 10 11 12
# hint: no-reason
# complaint: It says why it failed, but I have to look up which number that is.
# perror, which has the words and not the number
s/die("\([A-Z][^"]*\)")/(fflush(stdout), perror("\1"), exit(1))/
