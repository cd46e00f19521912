# steps: 08 08x 09
# hint: accept-EINVAL
# complaint: It says that it listens, and at once it ends with "Invalid argument".
# listen is not called
/if (listen(/,/die("Listen/d
