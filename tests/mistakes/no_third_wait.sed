# steps: 11x
# hint: tries
# complaint: It gives up as soon as it has asked for the third time.
# after the third question it does not wait
s/^        struct timespec end;.*/        if (tries == 2) {\n            errno = EAGAIN;\n            break;\n        }\n&/
