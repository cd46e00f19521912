# steps: 06
# hint: one-recv
# one recv is taken for the whole reply
s/while ((n = recv/if ((n = recv/
