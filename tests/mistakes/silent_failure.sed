# steps: 02 04 05 06 07 08 09
# hint: no-reason
# it leaves without a word
s/die("[A-Z][^"]*")/exit(1)/
