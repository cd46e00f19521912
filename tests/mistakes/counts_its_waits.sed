# steps: 21
# hint: stopped-time
# complaint: I stop it with Ctrl-Z and go for a coffee. After fg it has nearly all of its time still.
# it counts its own waits, and asks no clock
s/for (long long left; n != 1 && (left = end - now()) > 0;)/for (long long left = end - now(); n != 1 \&\& left > 0; left -= 100)/
s/poll(&wanted, 1, (int)left)/poll(\&wanted, 1, left < 100 ? (int)left : 100)/;/left : 100/s/ errno/\n            errno/
