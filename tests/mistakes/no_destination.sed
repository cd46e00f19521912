# steps: 14
# hint: no-ones
# 0.0.0.0 is taken as a destination
s/memcmp(pseudo + 4, "\\0\\0\\0\\0", 4) == 0)/0)/
