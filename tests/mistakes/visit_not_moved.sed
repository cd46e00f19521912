# steps: 18
# hint: other-one
# complaint: With many clients the lines name the wrong ones, and some get the half of another one's message.
# the last socket takes the free place, what is known of its client does not
/\*c = visits\[count\];/d
