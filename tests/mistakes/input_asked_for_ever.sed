# steps: 23
# hint: spins
# complaint: When the file has been sent, the fan of my laptop begins to howl, until the server is done.
# after its end the input is asked again and again
/^                input = -1;/{x;s/^/x/;/^x$/{x;d};x}
