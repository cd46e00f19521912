# steps: 16
# hint: twice
# complaint: It says "Served 3 clients" again and again, with other numbers in between.
# the child goes on with the loop of its parent
/^            return 0;/d
