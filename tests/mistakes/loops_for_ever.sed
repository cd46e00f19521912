# steps: 08
# hint: one-client
# complaint: It is to serve one client and end. It takes one more, and one more, and never ends.
# the server goes back to accept
s/^    int client_fd = accept/    int client_fd;\nagain:\n    client_fd = accept/;s/^    return 0;/    fflush(stdout);&/;s/if (close(client_fd) == -1 || close(fd) == -1)/if (close(client_fd) == 0)\n        goto again;\n    else/
