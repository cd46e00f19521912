# steps: 11 12
# hint: send-ignored
# nobody looks at what send returned
/^    if (send/,/die("Send/{s/if (\(send.*\) == -1)/\1;/;s/if (\(sendto.*\)/\1/;s/ == -1)$/;/;/die(/d}
