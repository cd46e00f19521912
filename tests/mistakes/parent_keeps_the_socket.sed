# steps: 16
# hint: nothing-left
# complaint: It ran well for a week. Then: "Accept failed. Error code: 24", though only three of us were there.
# the parent does not close its copy of the accepted socket
/if (close(client_fd) == -1)/,/complain/d
