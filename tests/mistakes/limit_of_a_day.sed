# steps: 21
# hint: number
# complaint: The manual says that an hour is the most. It takes 65535 seconds.
# more than an hour
s/1, 3600)/1, 65535)/
