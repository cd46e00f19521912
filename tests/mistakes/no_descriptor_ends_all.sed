# steps: 15
# hint: accept-short
# complaint: It ran out of descriptors for a moment, and ended: "Too many open files".
# no descriptor left ends the server
s/if (errno != EMFILE \&\& errno != ENFILE \&\& errno != ENOBUFS \&\&/if (errno != ENFILE \&\& errno != ENOBUFS \&\&/
