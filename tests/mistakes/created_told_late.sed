# steps: 04 05 06
# hint: lines-before
# complaint: A host that does not exist: it says so, but that a socket was created before it does not.
# exam: no
# the line is printed when the address is known
/printf("Socket Created/d
s/^\( *\)printf("The host's/\1printf("Socket Created\\n");\n&/
