# steps: 07 08 09
# hint: reuseaddr
# SO_REUSEADDR is not set
/if (setsockopt/,/die(/d
