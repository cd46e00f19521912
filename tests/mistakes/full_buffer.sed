# steps: 09
# hint: full-buffer
# recv waits for a full buffer
s/recv(client_fd, buffer, sizeof buffer, 0);/recv(client_fd, buffer, sizeof buffer, MSG_WAITALL);/
