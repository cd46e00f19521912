# steps: 05 06
# hint: request-cut
# complaint: The web server got seven letters of the request.
# the size of the pointer is taken for the room
s/snprintf(request, size,/snprintf(request, sizeof request,/;/very long HOST/d;/die_with("Send failed", EMSGSIZE/d;s/^    int length = snprintf/    (void)size;\n    snprintf/
