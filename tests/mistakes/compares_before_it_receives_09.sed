# steps: 09
# hint: compared
# complaint: I send a lot and nothing comes back. The server says that it got 0 bytes.
# what recv returned is compared before it is kept
s/^\(    ssize_t received = recv(.*\);$/\1 == -1;/
