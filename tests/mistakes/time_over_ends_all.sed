# steps: 15x
# hint: one-ends-all
# complaint: One of us was slow to type, and the server ended for everybody.
# a client whose time is over ends the server
/no message within/{n;s/return;/exit(1);/}
