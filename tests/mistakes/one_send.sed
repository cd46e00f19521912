# steps: 05 05x 06 06x 20
# hint: one-send
# complaint: I stopped it while it sent a huge message, and typed fg. It said "sent", but the end never arrived.
# one send is taken for the whole message
s/sent += (size_t)n;/sent = length;/
