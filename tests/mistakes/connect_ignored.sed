# steps: 04 05 05x 06 06x
# hint: connect-ignored
# nobody looks at what connect returned
s/if (connect(\(.*\)) == -1)/connect(\1);/;/die("Connect failed")/d
