# steps: 20
# hint: each-address
# complaint: I counted "Socket Created" in its output. The manual says once, I get one for each address.
# the first line comes again with each address
/^ *if (made++ == 0)/{N;s/if.*\n */made++;\n        /}
