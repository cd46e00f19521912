/* no_thread.c - no thread can be had: pthread_create says so by what it
 * returns, and errno says nothing of it. Preloaded: ld.so(8). */
#include <errno.h>
#include <pthread.h>

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                   void *(*start)(void *), void *argument)
{
    (void)thread, (void)attributes, (void)start, (void)argument;
    errno = 0;
    return EAGAIN;
}
