# steps: 09x
# hint: longest-line
# complaint: I sent it a very long line without an end, and it said nothing at all.
# what does not fit is read on and on, until a newline comes
s/while (newline == NULL && received < sizeof line)/while (newline == NULL)/;s/recv(client_fd, line + received, sizeof line - received, 0)/recv(client_fd, line + received, sizeof line - received, received < sizeof line ? 0 : MSG_PEEK)/;s/^        received += (size_t)n;/        received += (size_t)n;\n        char more[1024];\n        while (received == sizeof line \&\& newline == NULL \&\& (n = recv(client_fd, more, sizeof more, 0)) > 0)\n            newline = memchr(more, '\\n', (size_t)n) != NULL ? line + sizeof line - 1 : NULL;/
