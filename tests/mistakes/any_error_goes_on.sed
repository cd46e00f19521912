# steps: 07x
# hint: other-error
# complaint: I ask for ports from 1022 on, which I may not have, and get 1024 without a word.
# every error of bind is taken for "in use"
s/errno != EADDRINUSE || //
