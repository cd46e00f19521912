# steps: 18
# hint: too-many
# complaint: I said one client. While that was there a second one was taken, too.
# it accepts as long as one of its clients is there
s/int ask = left != 0 && /int ask = /;s/revents != 0 && left != 0 && /revents != 0 \&\& /
