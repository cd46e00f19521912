# steps: 17
# hint: served
# complaint: It shall serve 50 clients, one got no thread, and it waits for ever after the last of them.
# a client for whom there is no thread is not counted
/^            count_one(&shared);/d
