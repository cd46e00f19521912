# steps: 13 14
# hint: byte-order
# the fields go out with the less significant byte first
s/at\[0\] =/at[2] =/;s/at\[1\] =/at[0] =/;s/at\[2\] =/at[1] =/
