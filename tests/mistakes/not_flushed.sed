# steps: 04 05 06 08 09 10 11 12
# hint: not-flushed
# complaint: In a terminal its lines come at once. In my log file they are missing as long as it waits.
# lines stay in the buffer of stdio
/setvbuf(/d
