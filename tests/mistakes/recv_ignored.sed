# steps: 09
# hint: recv-ignored
# nobody looks at what recv returned
/if (received == -1)/,/die(/d
