# steps: 02 04 05 06 07 08 09 10
# hint: injected
# complaint: The usual errors it reports. When our machine ran out of memory it went on as if all was well.
# one errno is taken for a failure, the others are not
/argc/!s/== -1)$/== -1 \&\& (errno == EMFILE || errno == EADDRINUSE || errno == ECONNREFUSED || errno == EPROTONOSUPPORT || errno == ECONNRESET || errno == EACCES || errno == EPIPE || errno == EMSGSIZE || errno == EADDRNOTAVAIL))/
