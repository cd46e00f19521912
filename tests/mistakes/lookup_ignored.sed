# steps: 03 04 05 06
# hint: lookup-ignored
# nobody looks at what getaddrinfo returned
/if (status != 0)/,/die_lookup/d
