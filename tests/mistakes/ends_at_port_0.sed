# steps: 10x
# hint: goes-on
# complaint: It was told to answer a hundred, and after one odd datagram nobody got an answer any more.
# an answer that can't be sent ends the server
/^        if (sendto/,/continue;/s/continue;/return 1;/
