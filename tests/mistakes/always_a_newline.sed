# steps: 06
# hint: last-line
# a newline too many
s/if (last != .*/if (last != 0)/
