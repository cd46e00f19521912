# steps: 05 06
# hint: crash
# complaint: With a host name of hundreds of letters it dies with "Segmentation fault", before it sends.
# sprintf into 256 bytes
s/request\[1024\]/request[64]/
s/= snprintf(request, size,/= sprintf(request,/
s/(size_t)length >= size/size == 0/
