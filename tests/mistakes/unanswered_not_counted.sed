# steps: 10x
# hint: count-reached
# complaint: It was told to answer three; three came, one of them odd, and it still waits.
# a datagram that can't be answered does not count
s/^            continue;/            count++;\n            continue;/
