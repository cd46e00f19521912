# steps: 06
# hint: newline-extra
# complaint: After a reply that ends with a newline it shows an empty line that nobody has sent.
# a newline too many
s/if (last != .*/if (last != 0)/
