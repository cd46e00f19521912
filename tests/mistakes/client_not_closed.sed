# steps: 08x
# hint: closed-at-once
# complaint: My client is told that it is connected, and then hangs until others have come.
# the clients are closed all together, when main ends
/^        if (close(client_fd)/,/die("Close/d
