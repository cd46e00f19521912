# steps: 05 06 09
# hint: sigpipe
# SIGPIPE kills the program
/signal(SIGPIPE/d
