# steps: 06
# hint: one-recv
# complaint: Of a page that comes slowly I see a piece, and then it says that the server closed.
# fewer bytes than there is room for are taken for the last ones
s/^        total += n;/&\n        if (n < (ssize_t)sizeof buffer)\n            break;/
