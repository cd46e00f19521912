# steps: 17
# hint: own-client
# complaint: Two of us were there at once. One got the other's half, and one got nothing.
# every thread is given the same struct, into which the next client is written
s/    struct client \*client = malloc(sizeof \*client);/    static struct client one, *client = \&one;/;/^    free(client);/d;/^        free(client);/d
