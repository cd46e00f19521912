# steps: 03x
# hint: in-order
# complaint: The last address comes first.
# each entry is put in front of those before it
/^    \/\* found stays/i\
    struct addrinfo *back = NULL;\
    while (found != NULL) {\
        struct addrinfo *next = found->ai_next;\
        found->ai_next = back;\
        back = found;\
        found = next;\
    }\
    found = back;
