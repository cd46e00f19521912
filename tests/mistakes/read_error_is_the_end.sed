# steps: 23
# hint: read-error
# complaint: I gave it a folder by mistake, and it said that all went well.
# an error of the input is taken for its end
s/^            if (n == 0) { \/\* our side ends/            if (n <= 0) { \/* our side ends/
/read(input/,/^            }/s/if (n == -1 \&\& errno != EAGAIN) {/if (n == -2) {/
