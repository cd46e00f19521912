# steps: 14
# hint: no-ones
# complaint: It took my network's broadcast address for the sender's and said "Sent", but nothing arrived.
# exam: no
# the broadcast address of a network is taken as a source
s/^        errno == EACCES)/        errno == EXDEV)/
