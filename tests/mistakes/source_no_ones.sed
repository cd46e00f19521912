# steps: 14
# hint: no-ones
# a source that no one has is taken
s/ || is_no_ones(pseudo) ||$/ || (0 \&\& is_no_ones(pseudo)) ||/
