# steps: 11 12
# hint: send-ignored
# complaint: It says "Sent 70000 bytes", but no server ever sees one of them.
# nobody looks at what send returned
/^    if (send/,/die("Send/{/,$/{N;s/\n */ /};s/if (\(send.*\) == -1)/\1;/;/die(/d}
