# steps: 15
# hint: recv-ignored
# complaint: A connection was reset, and the log has not a word of it.
# nobody is told that recv failed
/complain(name, "Receive failed")/d
