# steps: 09 10
# hint: echo-all
# complaint: Half of my message is to come back. I get all of it.
# all comes back
s/= received \/ 2/= received/
