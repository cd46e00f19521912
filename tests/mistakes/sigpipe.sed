# steps: 05 06 09
# hint: sigpipe
# complaint: When the other side has gone, it is gone too, with status 141 and not a word of why.
# SIGPIPE kills the program
/signal(SIGPIPE/d
