# steps: 17
# hint: race
# complaint: On most days all is well. On some it has served everybody, and does not end.
# served is changed without the lock
/^static void count_one/,/^}/{/pthread_mutex/d}
