# steps: 03 04 05 06 11 12
# hint: lookup-arguments
# complaint: On one machine it finds every host, on another it finds none: some flags are bad.
# exam: no
# what is not set in hints is what happened to lie there
s/\(struct addrinfo hints = \){\(.ai_family = AF_INET, .ai_socktype = SOCK_[A-Z]*\)};/struct addrinfo hints;\n    memset(\&hints, 0x5a, sizeof hints);\n    hints.ai_family = AF_INET;\n    hints.ai_socktype = SOCK_STREAM;/;s/AF_INET};$/&/
