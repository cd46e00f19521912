# steps: 17
# hint: nothing-left
# complaint: Hardly anybody is connected, but lsof lists hundreds of sockets of it, and the list grows.
# the thread does not close the socket of its client
/if (close(client->fd) == -1)/,/complain/d
