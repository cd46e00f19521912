# steps: 20
# hint: scope
# complaint: In "connected to fe80::1%eth0 on ip fe80::1" the last word is not whole.
# inet_ntop does not know the scope
s/^        int status = getnameinfo(.*/        const void *bytes = a->ai_family == AF_INET6\n            ? (const void *)\&((const struct sockaddr_in6 *)(const void *)a->ai_addr)->sin6_addr\n            : (const void *)\&((const struct sockaddr_in *)(const void *)a->ai_addr)->sin_addr;\n        int status = inet_ntop(a->ai_family, bytes, ip, IP_SIZE) == NULL;/
/^ *0, NI_NUMERICHOST);/d
s/^#include <net\/if.h>/#include <arpa\/inet.h>\n&/
