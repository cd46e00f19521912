# steps: 09x
# hint: one-part
# complaint: I typed a line slowly, over a slow network, and half of its first word came back.
# one recv is taken for the whole line
s/while (newline == NULL && received < sizeof line)/for (int once = 0; once < 1; once++)/
