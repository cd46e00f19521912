# steps: all
# not: 01 03 13 14 16 17 18 19 20 21 22 23
# hint: what
# complaint: Our log reader does not know its errors: they begin with "error:", which the manual does not have.
# the words for the call are not those that were agreed
s/die("\([A-Z]\)/die("error: \1/
