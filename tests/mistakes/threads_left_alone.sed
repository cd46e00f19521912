# steps: 17
# hint: served
# complaint: It says that it has served us and ends, and we have got nothing.
# main ends before its threads do
/^    while (shared\.served/,/pthread_cond_wait/d
