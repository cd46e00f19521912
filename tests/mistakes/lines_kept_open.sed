# steps: 22
# hint: line-end
# complaint: I say that I am done, and the server never hangs up.
# the parent keeps the connection open
/^        close(client_fd);$/d
