# steps: 11 12
# hint: no-timeout
# that no answer came is told as an error of recv
/EWOULDBLOCK/,/^    }/d
