# steps: 06 20 21
# hint: as-it-comes
# complaint: The server sends a dot every second. I see none of them until their line ends.
# a part of a line is held back
/fflush(stdout);/d
