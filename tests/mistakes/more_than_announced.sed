# steps: 06x
# hint: too-much
# complaint: Behind the page there is sometimes the beginning of something else.
# what came with the end of the reply is shown too
/^    int error = errno/i\
    unsigned char more[2000];\
    ssize_t m = left == 0 ? recv(fd, more, sizeof more, MSG_DONTWAIT) : 0;\
    if (m > 0) {\
        show(more, (size_t)m);\
        byte = more[m - 1];\
        total += m;\
    }
