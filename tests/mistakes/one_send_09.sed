# steps: 09
# hint: one-send
# one send is taken for the whole half
s/sent += n;/sent = half;/
