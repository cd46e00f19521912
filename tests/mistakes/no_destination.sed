# steps: 14
# hint: no-ones
# complaint: It took 0.0.0.0 for the destination's address and said "Sent". No program got it.
# 0.0.0.0 is taken as a destination
/is_no_ones(pseudo) ||$/{N;s/ ||\n *memcmp.*/)/}
