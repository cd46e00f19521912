# steps: 13
# hint: arguments
# complaint: I forgot the quotes around "hello world". It took "hello" and did not tell me.
# an argument too many is taken
s/argc != 6)/argc < 6)/
