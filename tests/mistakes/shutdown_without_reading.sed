# steps: 09
# hint: unread
# complaint: Clients that send very much may lose their answer to a reset. Those that send little do not.
# nothing is read after shutdown
/while (recv(/,/continue;/d
