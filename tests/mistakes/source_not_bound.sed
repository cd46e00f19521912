# steps: 14
# hint: source
# complaint: I named 127.0.0.2 as the sender, but our capture program shows another sender's address.
# the raw socket is not bound to the source
/if (bind(/,/die("Bind/d
