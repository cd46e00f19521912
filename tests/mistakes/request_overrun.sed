# steps: 05 06
# hint: crash
# sprintf into 256 bytes
s/request\[1024\]/request[64]/
s/= snprintf(request, size,/= sprintf(request,/
s/(size_t)length >= size/size == 0/
