# steps: 01 02 03 04 05 06 07 08 09 10
# hint: newline-extra
# an empty line after one of the lines
s/\(printf("\(first socket created\|Socket Created\|The host's IP address is %s\|server socket bind successfully on port %d\)\)\\n"/\1\\n\\n"/
