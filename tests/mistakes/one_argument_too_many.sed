# steps: 13
# hint: arguments
# an argument too many is taken
s/argc != 6)/argc < 6)/
