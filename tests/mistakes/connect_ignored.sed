# steps: 04 05 05x 06 06x
# hint: connect-ignored
# complaint: Nobody listened on that port. It said that it was connected, all the same.
# nobody looks at what connect returned
s/if (connect(\(.*\)) == -1)/connect(\1);/;/die("Connect failed")/d
