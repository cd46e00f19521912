# steps: 10
# hint: no-reply
# complaint: The answer could not be sent, so far so good. But whose message was it? It does not say.
# where the answer fails nothing is said of what came
/int error = errno; .. of sendto/,/ntohs(client.sin_port), rest);/c\
        int error = errno;
