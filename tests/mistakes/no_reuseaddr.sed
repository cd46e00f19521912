# steps: 07 07x 08 08x 09
# hint: reuseaddr
# SO_REUSEADDR is not set
/if (setsockopt/,/die(/d
