# steps: 05 05x 06 06x 09
# hint: sigpipe
# SIGPIPE kills the program
/signal(SIGPIPE/d
