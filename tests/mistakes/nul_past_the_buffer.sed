# steps: 06 09
# hint: memory
# complaint: Our security people's memory checker stops it, but only when very much comes at once.
# a NUL is written behind a full buffer
s/^        show(buffer, (size_t)n);/        buffer[n] = 0;\n&/
s/^    ssize_t half = received/    buffer[received] = 0;\n&/
