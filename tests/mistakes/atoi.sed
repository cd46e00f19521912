# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: number
# complaint: I mistyped the number as 12abc. It took it for 12, without a word.
# atoi takes "12abc" for 12 and "abc" for 0
s/to_number(\(argv[^,]*\), [0-9]*, [0-9]*)/atoi(\1)/
