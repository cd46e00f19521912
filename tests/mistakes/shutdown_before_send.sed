# steps: 09
# hint: send-EPIPE
# complaint: The client gets no byte, only an end, though it is still there. The server ends with "Broken pipe".
# its own side is ended before the half is sent
/^    shutdown(client_fd, SHUT_WR);/d
s/^    for (ssize_t sent = 0; sent < half;) {/    shutdown(client_fd, SHUT_WR);\n&/
