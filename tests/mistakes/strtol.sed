# steps: all
# not: 01 03 13 14 16 17 18 19 21 22 23
# hint: number
# complaint: The manual says digits only, but it took "+17" for 17.
# exam: no
# strtol lets " 80" and "+80" pass
s/to_number(\(argv[^,]*\), \([0-9]*\), \([0-9]*\))/((int)strtol(\1, NULL, 10) < \2 || (int)strtol(\1, NULL, 10) > \3 ? -1 : (int)strtol(\1, NULL, 10))/
