# steps: 14
# hint: source
# the raw socket is not bound to the source
/if (bind(/,/die("Bind/d
