# steps: 06x
# hint: cut-off
# complaint: Half a page came, and it says that the reply is whole.
# a close before the end is taken for the end
s/ || (n == 0 \&\& left != -1)//;/: n == 0  *? "reply is not whole"/d
