# steps: 10
# hint: second-half
# complaint: The answer to a message is its end, not its beginning.
# the second half comes back
/sendto(fd, buffer,/{N;s/buffer,\(.*0,\) \(.*,\)\n */buffer + received - half,\1\n               \2 /}
