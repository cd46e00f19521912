# steps: 17
# hint: thread-memory
# complaint: It runs for a day, most of the time with nobody there, and then no thread can be had any more.
# threads are neither detached nor joined
/pthread_detach(thread);/d
