# steps: 15 16
# hint: served
# complaint: I tell it to serve three clients. It serves one, and says that it has served one.
# the loop ends after the first client
s/^    while (clients == 0 || served < clients) {/    while (served < 1) {/;s/if (clients != 0)$/if (clients >= 0)/
