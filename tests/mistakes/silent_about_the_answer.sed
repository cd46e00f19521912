# steps: 10x
# hint: not-told
# complaint: Of one datagram it never said a word.
# where the answer can't be sent nothing is said of what came
/int error = errno/,/fflush/{/^ *printf(/d;/ntohs(client/d}
