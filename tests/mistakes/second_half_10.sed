# steps: 10
# hint: second-half
# the second half comes back
s/sendto(fd, buffer,/sendto(fd, buffer + received - half,/
