# steps: 06x
# hint: field-name
# complaint: With some web servers it never ends, with others all is well.
# the name is compared letter by letter, capitals too
s/strncasecmp(line,/strncmp(line,/
