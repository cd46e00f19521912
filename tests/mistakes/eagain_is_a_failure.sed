# steps: 18 19
# hint: nothing-yet
# complaint: Who does not send at once is sent away: "Resource temporarily unavailable".
# what would have had to wait is taken for a failure
s/ || (n == -1 && (errno == EAGAIN || errno == EWOULDBLOCK))//
