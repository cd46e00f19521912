# steps: 07 07x 08 09 10
# hint: lines
# complaint: My script looks for "bind successfully on port", as the manual has it, and never finds it.
# a word in the line that names the port
/bind successfully on/{N;s//bound on/;s/,\n *ntohs/, ntohs/}
