# steps: 23
# hint: input-end
# complaint: From a file I never see an answer. When I type, they come.
# the end of the input ends the program
s/^                shutdown(fd, SHUT_WR);/                break;/
