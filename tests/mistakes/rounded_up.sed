# steps: 09 10
# hint: rounded-up
# half is rounded up
s/= received \/ 2/= (received + 1) \/ 2/
