# steps: 09 09x
# hint: unread
# closed with data unread
/shutdown(client_fd/d;/while (recv(/,/continue;/d
