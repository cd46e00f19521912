# steps: 03 03x 04 05 05x 06 11 12
# hint: leak
# complaint: Our testers' memory checker says that it does not give back all the memory that it got.
# freeaddrinfo is not called
/^    freeaddrinfo/d
