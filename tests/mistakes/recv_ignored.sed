# steps: 09
# hint: recv-ignored
# complaint: A client's connection was reset, and the server says "Received -1 bytes".
# nobody looks at what recv returned
/if (received == -1)/,/die(/d
