# steps: 05x
# hint: to-the-end
# complaint: Of a long file the beginning gets to the server and the rest does not.
# one read is taken for all of the input
s/while ((length = read/if ((length = read/
