# steps: 04 05 05x 06 06x 08 08x 09 10 11 12 20 21
# hint: not-flushed
# complaint: In a terminal its lines come at once. In my log file they are missing as long as it waits.
# lines stay in the buffer of stdio
/setvbuf(/d
