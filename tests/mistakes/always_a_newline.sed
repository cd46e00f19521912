# steps: 06
# hint: last-line
# complaint: After a reply that ends with a newline it shows an empty line that nobody has sent.
# a newline too many
s/if (last != .*/if (last != 0)/
