# steps: 05 05x 06 06x 09 15 18 19 20 21 23
# hint: sigpipe
# complaint: When the other side has gone, it is gone too, with status 141 and not a word of why.
# SIGPIPE kills the program
/signal(SIGPIPE/d
