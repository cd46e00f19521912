# steps: 09x
# hint: no-newline
# complaint: Half of my file comes back, but not if its last line has no newline.
# a client that ends its side in the middle of a line is a failure
/^        if (n == 0)/,+1s/break;/die("Receive failed");/
