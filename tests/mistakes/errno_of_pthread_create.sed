# steps: 17
# hint: thread-errno
# complaint: No thread could be had, it says, and the reason that it gives is "Success".
# pthread_create returns its error, and need not set errno
s/    errno = pthread_create(&thread, NULL, serve_one, client);/    int error = pthread_create(\&thread, NULL, serve_one, client);/;/int error/{n;s/errno/error/}
