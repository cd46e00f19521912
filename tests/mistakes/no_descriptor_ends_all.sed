# steps: 15 18 19
# hint: accept-short
# complaint: It ran out of descriptors for a moment, and ended: "Too many open files".
# no descriptor left ends the server
s/^        if (errno == EBADF || errno == EINVAL ||/        if (errno == EMFILE || errno == EBADF || errno == EINVAL ||\n           /
