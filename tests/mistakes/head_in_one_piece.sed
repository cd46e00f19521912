# steps: 06x
# hint: in-pieces
# complaint: At home it works, over the slow network at school it never ends.
# the name is looked for in what the first recv gives
s/_POSIX_C_SOURCE 200809L/_GNU_SOURCE/
/^    size_t used = 0;/i\
    char first[2001];\
    ssize_t seen = recv(fd, first, sizeof first - 1, MSG_PEEK);\
    first[seen > 0 ? seen : 0] = 0;
s/^            left = content_length/            if (strcasestr(first, "Content-Length:") != NULL)\n    &/
