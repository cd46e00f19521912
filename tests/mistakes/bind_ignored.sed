# steps: 07 08 09 10
# hint: bind-ignored
# complaint: The port was another program's. It did not say so, but that all went well, on port 0.
# nobody looks at what bind returned
s/if (bind(\(.*\)) == -1)/bind(\1);/;/die("Bind failed")/d
