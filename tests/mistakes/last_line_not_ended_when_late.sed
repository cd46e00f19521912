# steps: 21
# hint: newline-missing
# complaint: When its time is over, my prompt stands behind the last letters of the reply.
# the last line is ended only when all has come
s/if (last != '\\n')/if (last != '\\n' \&\& in_time)/
