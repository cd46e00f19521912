# steps: 09x
# hint: after-newline
# complaint: Two lines in one packet are taken for one, and when the second is not finished, no answer comes.
# only the last byte that came is compared with the newline
s/newline = memchr(.*/newline = line[received + (size_t)n - 1] == '\\n' ? line + received + n - 1 : NULL;/
