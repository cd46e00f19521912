# steps: 09
# hint: silent
# complaint: That a message came I read only when the client has hung up, long after it had its answer.
# what it did is said when the client has gone
/printf("Received %zd/{h;d};/^        continue;/{G}
