# steps: 18 19
# hint: too-many
# complaint: I said one client. While that was there a second one was taken, too.
# it accepts as long as one of its clients is there
s/ ask = left != 0 && / ask = /;s/ && left != 0 && n / \&\& n /;s/ && left != 0\( && count.*\)*) {/\1) {/
