# steps: 12
# hint: crash
# complaint: When no program has the port, it fills my screen with \x00 and crashes.
# nobody looks at what recv returned
s/^    if (n == -1)$/    if (n < -1)/
