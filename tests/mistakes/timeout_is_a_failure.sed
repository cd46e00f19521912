# steps: 11 12
# hint: no-timeout
# complaint: When no answer comes it says "Resource temporarily unavailable". What resource?
# that no answer came is told as an error of recv
/EWOULDBLOCK/,/^    }/d
