# steps: 14
# hint: no-ones
# the broadcast address of a network is taken as a source
s/^        errno == EACCES)/        errno == EXDEV)/
