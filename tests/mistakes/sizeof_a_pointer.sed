# steps: 05 06 11 12
# hint: message-cut
# complaint: Of a message of 20 letters exactly 8 arrive.
# sizeof counts the pointer
s/strlen(message);/sizeof message;/
