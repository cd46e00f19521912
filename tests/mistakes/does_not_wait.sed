# steps: 11
# hint: gave-up
# complaint: It says at once that no answer came within 2 seconds.
# MSG_DONTWAIT: recvfrom does not wait, and nothing has come yet
s/recvfrom(fd, buffer, sizeof buffer, 0, .*/recvfrom(fd, buffer, sizeof buffer, MSG_DONTWAIT,/
s/^ *&from_length);/                     (struct sockaddr *)\&from, \&from_length);/
