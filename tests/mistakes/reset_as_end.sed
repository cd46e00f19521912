# steps: 06 06x 20 21
# hint: reset-as-end
# complaint: The connection was reset in the middle of the page. It says that the server closed it: all well.
# a reset is taken for the end
/if (n == -1)$/{N;/Receive failed/d}
