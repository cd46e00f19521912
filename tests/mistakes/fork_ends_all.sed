# steps: 16 22
# hint: one-ends-all
# complaint: There was no room for one more process, and the server was gone for all of us.
# a failing fork ends the server
s/complain(name, "Fork failed");/die("Fork failed");/
