# steps: 02 04 05 06 07 08 09
# hint: no-reason
# complaint: When it can't do something it ends with status 1, and I never learn what it was.
# it leaves without a word
s/die("[A-Z][^"]*")/exit(1)/
