# steps: 17
# hint: served
# complaint: It serves everybody, and when the last one has gone it does not end.
# who has locked does not unlock
/^    pthread_mutex_unlock(&shared->lock);/d
