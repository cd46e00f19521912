# steps: 09x
# hint: after-newline
# complaint: I sent two lines at once, and it halved them together.
# what came after the newline counts too
/^    if (newline != NULL)/,+1d
