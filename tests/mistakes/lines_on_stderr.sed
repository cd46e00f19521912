# steps: 01 03 04 05
# hint: stderr
# complaint: I keep what it prints in a file, with > behind the command, and the file is empty.
# what it has done is printed on stderr
s/^\( *\)printf(/\1fprintf(stderr, /
