# steps: 16
# hint: fork-ignored
# complaint: The machine had no room for another process: one client hung, and the log has not a word of it.
# nobody looks whether fork failed
/if (child == -1)/,/complain/d
