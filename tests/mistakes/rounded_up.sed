# steps: 09 10 09x 10x
# hint: rounded-up
# half is rounded up
s/= received \/ 2/= (received + 1) \/ 2/
