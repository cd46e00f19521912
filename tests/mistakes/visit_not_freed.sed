# steps: 19
# hint: leak
# complaint: It grows by a kilobyte and more with each client that it has served.
# what is known of a client is never freed
/^    free(v);/d
