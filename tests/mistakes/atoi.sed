# steps: all
# not: 01 03
# hint: number
# atoi takes "12abc" for 12 and "abc" for 0
s/to_number(\(argv[^,]*\), [0-9]*, [0-9]*)/atoi(\1)/
