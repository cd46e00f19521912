# steps: 10x
# hint: count-reached
# complaint: It has answered as many as I told it, and does not end.
# the loop counts one too many
s/; count > 0; count--/; count >= 0; count--/
