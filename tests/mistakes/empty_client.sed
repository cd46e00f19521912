# steps: 09
# hint: empty-client
# a client without a word is a failure
s/if (received == -1)/if (received <= 0)/
