# steps: 09 10
# hint: half-buffer
# half of the buffer comes back
s/= received \/ 2/= (ssize_t)sizeof buffer \/ 2/
