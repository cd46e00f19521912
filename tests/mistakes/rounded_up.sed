# steps: 09 10 09x 10x 15
# hint: rounded-up
# complaint: I send 5 bytes and get 3 back. Half of 5, rounded down, is 2.
# half is rounded up
s/= received \/ 2/= (received + 1) \/ 2/
