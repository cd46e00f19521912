# steps: 09x
# hint: one-part
# complaint: Of a line that took its time I got back the wrong bytes: the end of it, not the beginning.
# each recv writes over what the one before it has brought
s/recv(client_fd, line + received, sizeof line - received, 0)/recv(client_fd, line, sizeof line - received, 0)/
