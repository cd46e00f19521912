# steps: 11x
# hint: asks-on
# complaint: My server has answered, and gets the same question twice more.
# it asks three times, whatever comes
/^        if (n != -1 || (errno/,/break;/d;s/^    ssize_t n = -1;/    ssize_t n = -1, got = -1;/;s/^        } while (n == -1 && errno == EINTR);/&\n        if (n != -1)\n            got = n;\n        else if (errno != EAGAIN \&\& errno != EWOULDBLOCK)\n            break;/;s/^    if (n == -1 && (errno == EAGAIN/    if (got != -1)\n        n = got;\n&/
