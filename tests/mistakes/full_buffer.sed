# steps: 09
# hint: full-buffer
# complaint: A client that sends "hello" and waits gets no answer. One that sends 1024 bytes does, at once.
# recv waits for a full buffer
s/recv(client_fd, buffer, sizeof buffer, 0);/recv(client_fd, buffer, sizeof buffer, MSG_WAITALL);/
