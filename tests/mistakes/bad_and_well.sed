# steps: 13x
# hint: bad-status
# complaint: My script goes on as if all were well, though it says: bad.
# the exit status is 0 whatever comes out
/it should be/{n;s/return 1;/return 0;/}
