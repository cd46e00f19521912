# steps: all
# not: 01 03 13 14
# hint: number
# strtol lets " 80" and "+80" pass
s/to_number(\(argv[^,]*\), \([0-9]*\), \([0-9]*\))/((int)strtol(\1, NULL, 10) < \2 || (int)strtol(\1, NULL, 10) > \3 ? -1 : (int)strtol(\1, NULL, 10))/
