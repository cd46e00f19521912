# steps: 18 19
# hint: poll-again
# complaint: It ended with "Interrupted system call" while it waited for clients.
# a signal that ends the wait ends the server
s/if (ready == -1 && errno != EINTR\( && errno != EAGAIN\)*)/if (ready == -1)/
