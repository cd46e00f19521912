# steps: 15x
# hint: client-limit-after
# complaint: Whoever has got an answer and stays connected keeps us all waiting.
# the time limit is for the message alone
s/while (ready(fd, POLLIN, end) == 1 &&/while (/
