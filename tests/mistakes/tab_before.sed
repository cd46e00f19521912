# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: number
# complaint: My file of numbers has a tab in front of each, and it takes them with it. Digits only, I read.
# blanks are refused before the digits, a tab or a newline is not
s/to_number(\(argv[^,]*\),/to_number(\1 + strspn(\1, "\\t\\n"),/
s/^#include <stdio.h>/#include <string.h>\n&/
