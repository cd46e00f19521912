# steps: 17
# hint: waits-for-silent
# complaint: While I was silent nobody else was served.
# main waits for each thread before it takes the next client
s/pthread_detach(thread);/pthread_join(thread, NULL);/
