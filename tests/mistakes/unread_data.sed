# steps: 09 09x
# hint: unread
# complaint: Clients that send more than 1024 bytes hear "Connection reset by peer". The others do not.
# closed with data unread
/shutdown(client_fd/d;/while (recv(/,/continue;/d
