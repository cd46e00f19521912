# steps: 12x
# hint: strangers-counted
# complaint: Three wrote to it, and it counted two.
# what has no bytes is not counted
s/^            strangers++;/            strangers += n > 0;/
