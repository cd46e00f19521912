# steps: 15
# hint: accept-again
# complaint: Somebody hung up before it was their turn, and the server ended: "Software caused connection abort".
# accept is not called again after ECONNABORTED
s/ || errno == ECONNABORTED || errno == EPROTO//
s/errno == EBADF .*/errno != EMFILE \&\& errno != ENFILE \&\& errno != ENOMEM \&\&\n            errno != ENOBUFS)/
