# steps: 05x
# hint: read-ignored
# complaint: It says that all was sent, though it could not read what I gave it.
# an error of read is taken for the end
/if (length == -1)$/{N;/Read failed/d}
