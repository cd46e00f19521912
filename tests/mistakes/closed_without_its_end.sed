# steps: 18 19
# hint: unread
# complaint: Clients that send much may lose their half to a reset. It does not wait until they have done.
# closed as soon as the half is sent
s/^    return 1;/    return 0;/
