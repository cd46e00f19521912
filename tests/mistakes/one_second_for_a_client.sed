# steps: 15x
# hint: client-limit-short
# complaint: I am told that I have two seconds. After one it hangs up.
# a client has one second only
s/now() + 2000/now() + 1000/
