# steps: 06
# hint: compared
# complaint: My server has sent its page, tcpdump shows that. It says: Received 0 bytes.
# the half of the connection is ended in which the reply comes
s/printf("Message sent successfully/shutdown(fd, SHUT_RD);\n    &/
