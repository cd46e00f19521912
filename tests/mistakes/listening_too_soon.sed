# steps: 08
# hint: lines
# complaint: It says that it listens before it says that it is bound.
# exam: no
# the two lines change places
/"server socket listening/d
s/^\( *\)printf("server socket bind/\1printf("server socket listening\\n");\n&/
