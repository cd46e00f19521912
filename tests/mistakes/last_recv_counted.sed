# steps: 06
# hint: count
# only the last recv is counted
s/total += n;/total = n;/
