# steps: 03x
# hint: each-once
# complaint: One name gets the same line twice, but most names are right.
# an address is compared with the one just before it alone
/^    for (; list != end/i\
    while (list != end && list->ai_next != end)\
        list = list->ai_next;
