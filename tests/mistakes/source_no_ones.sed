# steps: 14
# hint: no-ones
# complaint: It took 0.0.0.0 for the address of the sender, where it should show me how to call it.
# exam: no
# a source that no one has is taken
s/ || is_no_ones(pseudo) ||$/ || (0 \&\& is_no_ones(pseudo)) ||/
