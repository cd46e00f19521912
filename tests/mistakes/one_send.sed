# steps: 05 05x 06 06x
# hint: one-send
# one send is taken for the whole message
s/sent += (size_t)n;/sent = length;/
