# steps: 09
# hint: small-buffer
# complaint: However much I send, four letters come back.
# recv gets the size of the pointer for the room
s/^    char buffer\[1024\];/    char room[1024], *buffer = room;/
