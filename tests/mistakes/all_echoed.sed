# steps: 09 10
# hint: echo-all
# all comes back
s/= received \/ 2/= received/
