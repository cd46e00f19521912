# steps: 18
# hint: waits-for-one
# complaint: It serves many at once, until one of them connects and says nothing. Then it serves nobody.
# the sockets that accept returns can wait
/if (fcntl(client_fd/,/die(/d
