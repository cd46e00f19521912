# steps: 16 22
# hint: nothing-left
# complaint: The list of processes shows hundreds of it, each "<defunct>".
# children that have ended are not waited for
/signal(SIGCHLD, SIG_IGN)/d
