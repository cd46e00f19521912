# steps: 17
# hint: served
# complaint: Of us 300 one was silent for long. All of us were served, and it goes on waiting for somebody.
# the count is read before the client is served, and written after: what others counted is lost
s/^    serve(client->fd, client->name);/    pthread_mutex_lock(\&shared->lock);\n    unsigned served = shared->served;\n    pthread_mutex_unlock(\&shared->lock);\n&/;s/^static void count_one(struct shared \*shared)/static void count_one(struct shared *shared, unsigned served)/;s/shared->served++;/shared->served = served + 1;/;s/    count_one(shared);/    count_one(shared, served);/;s/count_one(&shared);/count_one(\&shared, shared.served);/
