# steps: 06x
# hint: other-field
# complaint: From one web server I get only the beginning of the page.
# the name is looked for anywhere in a line
s/_POSIX_C_SOURCE 200809L/_GNU_SOURCE/
s/^    if (strncasecmp(line, .*/    line = strcasestr(line, "Content-Length:");\n    if (line == NULL)/
