# steps: 10
# hint: empty-datagram
# complaint: For a message of one byte it says that it sent 0 bytes back, but my client waits in vain.
# an empty half is not sent
s/if (sendto(fd/if (half > 0 \&\& sendto(fd/
