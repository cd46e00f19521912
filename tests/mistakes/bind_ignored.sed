# steps: 07 08 09 10
# hint: bind-ignored
# nobody looks at what bind returned
s/if (bind(\(.*\)) == -1)/bind(\1);/;/die("Bind failed")/d
