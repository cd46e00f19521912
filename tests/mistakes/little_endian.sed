# steps: 13 14
# hint: byte-order
# complaint: I name port 2347. In the bytes that it makes our capture program reads port 11017.
# the fields go out with the less significant byte first
s/at\[0\] =/at[2] =/;s/at\[1\] =/at[0] =/;s/at\[2\] =/at[1] =/
