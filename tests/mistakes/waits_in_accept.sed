# steps: 18
# hint: waits-for-one
# complaint: A client that is there gets its half when the next one comes, and not before.
# accept waits for one more when it has taken those that are there
/if (fcntl(fd, /,/die(/d
