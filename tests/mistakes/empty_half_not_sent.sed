# steps: 10
# hint: empty-datagram
# complaint: For a message of one byte it says that it sent 0 bytes back, but my client waits in vain.
# an empty half is not sent
/if (sendto(fd/{N;s/if (\(.*0,\) \(.*,\)\n */if (half > 0 \&\& \1\n                           \2 /}
