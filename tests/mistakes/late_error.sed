# steps: 09
# hint: late-error
# complaint: It says that the half was sent back, and then "Shutdown failed", for clients that left in haste.
# an error of shutdown is a failure
s/shutdown(client_fd, SHUT_WR);/if (shutdown(client_fd, SHUT_WR) == -1)\n        die("Shutdown failed");/
