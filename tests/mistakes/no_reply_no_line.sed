# steps: 10
# hint: no-reply
# where the answer fails nothing is said of what came
/int error = errno; .. of sendto/,/ntohs(client.sin_port), rest);/c\
        int error = errno;
