# steps: 14
# hint: privilege
# it does not say what it lacks
/errno == EPERM/,/CAP_NET_RAW");/d
