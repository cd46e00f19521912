# steps: 06 20
# hint: one-recv
# complaint: Of a long reply I see the beginning only, and it says that this was all.
# one recv is taken for the whole reply
s/while ((n = recv/if ((n = recv/
