# steps: 05 05x 06 06x 20
# hint: send-ignored
# complaint: The connection had been reset before, and it said "Message sent successfully".
# nobody looks at what send returned
/if (n == -1)$/{N;s/.*die("Send failed");/        if (n == -1)\n            break;/}
