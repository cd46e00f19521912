# steps: 08 08x 09
# hint: accept-EINVAL
# listen is not called
/if (listen(/,/die("Listen/d
