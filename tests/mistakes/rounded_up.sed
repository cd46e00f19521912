# steps: 09 10 09x
# hint: rounded-up
# half is rounded up
s/= received \/ 2/= (received + 1) \/ 2/
