# steps: 22
# hint: first-line-only
# complaint: When I type, all is well. When a script sends five lines at once, I get one answer.
# what one recv brings is taken for one line
s/if (buffer\[i\] != '.n')/if (i < received - 1)/
