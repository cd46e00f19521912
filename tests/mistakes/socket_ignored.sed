# steps: 02
# hint: ignored
# complaint: For a protocol that can't be had it says "Socket Created", and then "Bad file descriptor".
# nobody looks at what socket returned
/if (fd == -1)/,/die(/d
