# steps: 09
# hint: one-send
# complaint: Now and then a very slow client gets less back than the server says that it sent.
# one send is taken for the whole half
s/sent += n;/sent = half;/
