/* request.h - an HTTP request, and a message sent whole. What step 05 teaches,
 * and step 20 of an address of IPv6, for the clients from 20 on. */
#ifndef REQUEST_H
#define REQUEST_H

#include <sys/socket.h>

#include <stdio.h>
#include <string.h>

#include "common.h"

/* Make REQUEST, with room for SIZE bytes, ask HOST for its page "/". The port
 * is named unless it is 80 (RFC 9112, 3.2; RFC 9110, 4.2.3). Ends the program
 * where it does not fit. */
static inline void make_request(char *request, size_t size, const char *host,
                                int port)
{
    char colon_port[16] = "";

    if (port != 80)
        snprintf(colon_port, sizeof colon_port, ":%d", port);
    int length = snprintf(request, size,
                          "GET / HTTP/1.1\r\nHost: %s%s\r\n"
                          "Connection: close\r\n\r\n",
                          host, colon_port);
    if (length < 0 || (size_t)length >= size) /* a very long HOST */
        die_with("Send failed", EMSGSIZE, strerror(EMSGSIZE));
}

/* As make_request. HOST may be an address of IPv6: it stands there in brackets
 * (RFC 3986, 3.2.2), and without its scope. */
static inline void make_any_request(char *request, size_t size,
                                    const char *host, int port)
{
    char literal[64];

    if (strchr(host, ':') != NULL) {
        int length = (int)strcspn(host, "%");
        snprintf(literal, sizeof literal, "[%.*s]", length, host);
        host = literal;
    }
    make_request(request, size, host, port);
}

/* Send MESSAGE on FD, all of it: send may take a part only, so send the rest
 * until nothing is left (send(2)). Ends the program where that fails. */
static inline void send_whole(int fd, const char *message)
{
    size_t length = strlen(message);

    for (size_t sent = 0; sent < length;) {
        ssize_t n = send(fd, message + sent, length - sent, 0);
        if (n == -1)
            die("Send failed");
        sent += (size_t)n;
    }
}

#endif
