# steps: 09
# hint: empty-client
# complaint: A client came and left without a word. For the server that was "Receive failed", code 0.
# a client without a word is a failure
s/if (received == -1)/if (received <= 0)/
