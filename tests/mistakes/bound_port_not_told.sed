# steps: 07 08 09
# hint: missing-fact
# complaint: The bind was a success, it says. To which port I am not told, not even when I have named one.
# exam: no
# the line has no port
/bind successfully on port/{
N
s/ on port %d\\n",.*/\\n");/
}
