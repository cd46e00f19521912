# steps: 08x
# hint: one-byte-sent
# complaint: My client gets a word that nobody has asked for.
# a word is sent to each client
s/^        if (close(client_fd)/        send(client_fd, "hello", 5, MSG_NOSIGNAL);\n&/
