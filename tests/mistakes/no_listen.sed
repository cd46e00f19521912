# steps: 08 09
# hint: no-listen
# listen is not called
/if (listen(/,/die("Listen/d
