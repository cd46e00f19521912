# steps: 23
# hint: one-send
# complaint: Of what I pipe into it the server gets only parts, when it is slow.
# what send does not take is forgotten
s/^            sent += n > 0 ? (size_t)n : 0;/            sent = length;/
