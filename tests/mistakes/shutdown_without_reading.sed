# steps: 09
# hint: unread
# nothing is read after shutdown
/while (recv(/,/continue;/d
