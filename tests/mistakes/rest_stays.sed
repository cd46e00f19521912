# steps: 10x
# hint: rest-of-which
# complaint: Since a long one came, it says of every datagram that its rest is lost.
# the note of one datagram stays for those that come after it
/^        const char \*rest/d;s/^    for (; count/    const char *rest = "";\n&/
