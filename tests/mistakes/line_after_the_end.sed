# steps: 09
# hint: silent
# what it did is said when the client has gone
/printf("Received %zd/{h;d};/^        continue;/{G}
