# steps: 19
# hint: served
# complaint: Clients that send much get their half, and are never let go. The others are.
# the kernel tells of what has come once (EPOLLET), and one recv does not take all of it
s/? EPOLLOUT : EPOLLIN;/? EPOLLOUT : (EPOLLIN | EPOLLET);/
