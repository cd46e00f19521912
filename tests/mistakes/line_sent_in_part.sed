# steps: 22
# hint: one-send
# complaint: Of long answers sometimes only the beginning comes, and the next one is glued to it.
# what send does not take is forgotten
s/sent += (size_t)n;/sent = half;/
