# steps: 06
# hint: count
# complaint: For a long reply the number of bytes at the end is too small. For a short one it is right.
# only the last recv is counted
s/total += n;/total = n;/
