# steps: 09
# hint: echo-all
# all comes back
s/= received \/ 2/= received/
