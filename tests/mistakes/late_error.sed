# steps: 09
# hint: late-error
# an error of shutdown is a failure
s/shutdown(client_fd, SHUT_WR);/if (shutdown(client_fd, SHUT_WR) == -1)\n        die("Shutdown failed");/
