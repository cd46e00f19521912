# steps: 14
# hint: privilege
# complaint: As an ordinary user I get "Operation not permitted", and no word of the right that I lack.
# it does not say what it lacks
/errno == EPERM/,/CAP_NET_RAW");/d
