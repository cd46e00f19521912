# steps: 03 03x 04 05 06 11 12
# hint: lookup-ignored
# nobody looks at what getaddrinfo returned
/if (status != 0)/,/die_lookup/d
