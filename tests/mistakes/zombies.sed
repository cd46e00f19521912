# steps: 16
# hint: nothing-left
# complaint: ps shows hundreds of processes of it, each "<defunct>".
# children that have ended are not waited for
/signal(SIGCHLD, SIG_IGN)/d
