# steps: 10
# hint: second-half
# complaint: The answer to a message is its end, not its beginning.
# the second half comes back
s/sendto(fd, buffer,/sendto(fd, buffer + received - half,/
