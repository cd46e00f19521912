# steps: 09 10
# hint: half-buffer
# complaint: I send 5 bytes and get 512 back, most of which I never sent.
# half of the buffer comes back
s/= received \/ 2/= (ssize_t)sizeof buffer \/ 2/
