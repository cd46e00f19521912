# steps: 02 04 05 06 07 08 09 10 11 12 13 14
# hint: number
# atoi takes "12abc" for 12 and "abc" for 0
s/to_number(\(argv[^,]*\), [0-9]*, [0-9]*)/atoi(\1)/
