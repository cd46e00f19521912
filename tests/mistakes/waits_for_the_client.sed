# steps: 08x
# hint: waits-for-client
# complaint: If one of us does not leave, the others must wait.
# it waits for the end of each client, as step 09 does
s/^        if (close(client_fd)/        shutdown(client_fd, SHUT_WR);\n        while (recv(client_fd, ip, sizeof ip, 0) > 0)\n            continue;\n&/
