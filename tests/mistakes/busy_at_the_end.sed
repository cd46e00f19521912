# steps: 17
# hint: spins
# complaint: When the last of us is connected its fan starts, and runs until all of us have gone.
# main asks again and again whether all are served
s/^        pthread_cond_wait(&shared.changed, &shared.lock);/        pthread_mutex_unlock(\&shared.lock), pthread_mutex_lock(\&shared.lock);/
