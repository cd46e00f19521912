# steps: 09
# hint: second-half
# complaint: I send "hello world" and get "world" back. I expected "hello".
# the second half comes back
s/buffer + sent, /buffer + received - half + sent,\n                         /
