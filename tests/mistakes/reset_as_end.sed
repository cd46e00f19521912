# steps: 06 06x
# hint: reset-as-end
# a reset is taken for the end
/if (n == -1)$/{N;/Receive failed/d}
