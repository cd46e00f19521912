# steps: 15x
# hint: client-limit-drip
# complaint: Someone who sends one letter now and then keeps us all waiting, for as long as they like.
# the two seconds begin anew with each wait
s/while (ready(fd, POLLIN, end) == 1/while (ready(fd, POLLIN, now() + 2000) == 1/
