# steps: 06x
# hint: whole-reply
# complaint: The page is there, and the program does not end.
# it reads until the server closes, whatever the head says
s/while ((in_head .* left == -1) \&\&/while (n > 0 \&\&/
