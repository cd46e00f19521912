# steps: 09
# hint: send-ignored
# nobody looks at what send returned
/if (n == -1)$/{N;s/.*/        if (n == -1)\n            break;/}
