# steps: 12
# hint: crash
# nobody looks at what recv returned
s/^    if (n == -1)$/    if (n < -1)/
