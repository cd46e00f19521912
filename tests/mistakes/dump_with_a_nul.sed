# steps: 13
# hint: dump
# complaint: The bytes at the end have a 00 behind my message. I never typed that.
# the NUL of the string is in the dump
s/i < length; i++)$/i < length + 1; i++)/
