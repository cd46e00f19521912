# steps: 05 06 11 12
# hint: message
# sizeof counts the pointer
s/strlen(message);/sizeof message;/
