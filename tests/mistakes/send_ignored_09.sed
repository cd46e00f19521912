# steps: 09
# hint: send-ignored
# complaint: The client's connection had been reset, and the server says that it sent the half back.
# nobody looks at what send returned
/if (n == -1)$/{N;s/.*/        if (n == -1)\n            break;/}
