# steps: 07x
# hint: no-end-of-range
# complaint: With 65535 as the last port it takes some port that I never named.
# a uint16_t counts on from 65535 to 0
s/port == last/(uint16_t)(port + 1) > last/;s/port++/port = (uint16_t)(port + 1)/
