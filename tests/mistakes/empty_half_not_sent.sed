# steps: 10
# hint: empty-datagram
# an empty half is not sent
s/if (sendto(fd/if (half > 0 \&\& sendto(fd/
