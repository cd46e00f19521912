# steps: 08 08x 09 10
# hint: client-address
# complaint: A colleague came in from her own computer, and it says that she is 127.0.0.1.
# 127.0.0.1 is shown whoever the client is
s/\(printf("\(Connected with\|Received %zd bytes from\) \)%s/\1127.0.0.1/
s/\(, \)ip, ntohs(client/\1ntohs(client/
s/^\(  *printf("Received %zd.*\), received, ip,/\1, received,/
