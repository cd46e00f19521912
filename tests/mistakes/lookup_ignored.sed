# steps: 03 03x 04 05 06 11 12
# hint: lookup-ignored
# complaint: One wrong letter in the host's name, and it crashes instead of telling me.
# nobody looks at what getaddrinfo returned
/if (status != 0)/,/die_lookup/d
