# steps: 07 07x 08 08x 09 15
# hint: reuseaddr
# complaint: Once a client has been served on its port, it can't start for a minute: "Address already in use".
# SO_REUSEADDR is not set
/if (setsockopt/,/die(/d
