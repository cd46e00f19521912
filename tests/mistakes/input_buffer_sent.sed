# steps: 05x
# hint: as-read
# complaint: The server gets what I typed, and a lot of rubbish behind it.
# the whole buffer is sent, however much was read
s/^        for (size_t sent = 0;/        length = sizeof message;\n&/
