# steps: 17
# hint: one-ends-all
# complaint: There was no room for one more thread, and the server was gone for all of us.
# a failing pthread_create ends the server
s/complain(name, "Pthread_create failed");/die("Pthread_create failed");/
