# steps: 05 06
# hint: one-send
# complaint: I stopped it while it sent a huge message, and typed fg. It said "sent", but the end never arrived.
# one send is taken for the whole message
s/sent += (size_t)n;/sent = length;/
