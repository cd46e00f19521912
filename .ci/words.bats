# shellcheck disable=SC2016 # a program's text
# Points by facts: other words cost the check of words and no other, a wrong fact costs what
# it is wrong in, and who prints facts and does nothing gets nothing for it.

bats_require_minimum_version 1.8.0

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
    check=tests/tools/check
    unset STEP FILE DIR FORMAT
}

# check_it STEP: the source on stdin, for STEP: its result goes to the file result.
check_it() {
    cat >"$T/$1_x.c"
    FILE=$T/$1_x.c FORMAT=tsv "$check" >"$T/result" || true
    grep -q '^end' "$T/result" || { cat "$T/result"; return 1; }
}

# lost KIND...: of each of these kinds it has lost a check or more, and of no other.
lost() {
    awk -F '\t' '$1 == "check" && $2 != "ok" { print $3 }' "$T/result" | sort -u >"$T/lost"
    printf '%s\n' "$@" | sort | diff "$T/lost" - || { grep -A25 -P '^check\t(?!ok)' "$T/result"; return 1; }
}

# kept KIND: of this kind it has passed some.
kept() {
    grep -P "^check\tok\t$1\t" "$T/result"
}

# words_of STEP SED: the step with such other words loses one check, that of words.
words_of() {
    sed "$2" steps/"$1"_*.c >"$T/other.c"
    ! cmp -s "$T/other.c" steps/"$1"_*.c || { echo "$2 changes nothing"; return 1; }
    check_it "$1" <"$T/other.c"
    lost words
}

@test "a word, capitals, a point, a newline cost the check of words alone, wherever they are" {
    words_of 01 's/first socket/First socket/'
    words_of 03 's/IP address is %s\\n/&\\n/'
    words_of 04 's/Our socket connected/our Socket connected/'
    words_of 04 's/IP address is %s/&./'
    words_of 05 's/Message sent successfully\\n/The message was sent/'
    words_of 06 's/server closed/server has closed/'
    words_of 07 's/socket bind successfully on/socket bound succesfully to/'
    words_of 08 's/Connected with %s:%d/&!/'
    words_of 09 's/bytes, sent back/bytes and sent back/'
    words_of 09 's/Connected with/connected to/; s/socket bind/socket bound/; s/Receive failed/recv/'
    words_of 10 's/Received %zd/received %zd/'
    words_of 11 's/Sent %zu bytes to/Sent to/; s/%s:%d\\n", length, ip, port/%s:%d %zu\\n", ip, port, length/'
    words_of 12 's/as its own/as its port/'
}

@test "lines of one's own, as connecting..., cost the check of words alone" {
    words_of 04 's/^.*connect(fd/printf("now connecting (%d)\\n", fd); &/'
    words_of 04 's/^.*connect(fd/fprintf(stderr, "now connecting\\n"); &/'
    words_of 08 's/^.*accept(/printf("waiting...\\n"); &/; s/^.*listen(fd/printf("\\n\\n"); &/'
}

@test "so does the descriptor behind a line, also where it is -1" {
    words_of 01 's/socket created\\n")/socket created: %d\\n", fd)/'
}

@test "a newline that is missing between two lines costs no check of what the step is for" {
    check_it 04 < <(sed 's/Socket Created\\n/Socket Created/' steps/04_*.c)
    lost errors words
    check_it 04 < <(sed 's/Socket Created\\n/Socket Created/; s/IP address is %s\\n/IP address is %s/' steps/04_*.c)
    lost errors words
}

@test "so do both together, and a line on stderr" {
    check_it 04 < <(sed -f .ci/translated.sed steps/04_*.c |
        sed 's/^.*connect(fd/fprintf(stderr, "suche\\n"); &/')
    lost words
}

# without STEP LINE [SED]: the step leaves out the line that begins so, or SED is done to it
# instead, and that costs its first check, that of words, and AT_MOST (1) more.
without() {
    local file line="/printf(\"$2/{:a;/;\$/!{N;ba};d}"
    file=$(echo steps/"$1"_*.c)
    sed "${3-$line}" "$file" >"$T/other.c"
    ! cmp -s "$T/other.c" "$file" || { echo "$* changes nothing"; return 1; }
    check_it "$1" <"$T/other.c"
    grep -P '^check\t(failed|unreached)' "$T/result" >"$T/failed"
    [[ $(head -n 1 "$T/failed") == $'check\tfailed\tcore\t'* ]]
    grep -P '^check' "$T/result" | head -n 1 | diff - <(head -n 1 "$T/failed")
    grep -P '^check\tfailed\twords' "$T/failed"
    [ "$(wc -l <"$T/failed")" -le $((2 + ${AT_MOST-1})) ] || { cat "$T/failed"; return 1; }
}

@test "a line that is left out, or has no facts, costs the first check, that of words, its own" {
    without 04 "The host's"
    without 04 '' 's/"Our socket connected.*", host, ip, port)/"Our socket connected\\n")/'
    without 06 Received
    without 08 Connected
    AT_MOST=2 without 09 '' 's/"Received.*", received, half)/"Received, sent back\\n")/'
    without 10 '' '/printf("Received.*sent back/{N;d}' # and "the rest is lost"
    without 12 'Our socket chose'
}

@test "a newline that is missing before bytes that came costs as little, where nobody waits for it" {
    check_it 06 < <(sed 's/successfully\\n/successfully/' steps/06_*.c)
    [ "$(grep -c "^check"$'\t'"failed" "$T/result")" -le 3 ]
    grep -P '^check\tfailed\t.*\tnewline-missing\t' "$T/result"
    check_it 11 < <(sed 's/Sent %zu bytes to %s:%d\\n/Sent %zu bytes to %s:%d/' steps/11_*.c)
    # A port, and a number that came behind it: nobody can tell which digit is whose.
    ! grep -P '^check\tfailed\tcore\t(?!.*\t(newline-missing|not-flushed)\t)' "$T/result" || false
}

@test "a line that is left out excuses nobody who does not do what it says" {
    local n
    # passes STEP MOST: so many checks at the most.
    passes() {
        check_it "$1"
        n=$(grep -cP '^check\tok' "$T/result") || true
        [ "$n" -le "$2" ] || { grep -P '^check\tok' "$T/result"; return 1; }
    }
    # It does not connect.
    passes 04 4 < <(sed '/if (connect(/,/die/d; /printf("Our socket/d' steps/04_*.c)
    # It accepts nobody.
    passes 08 8 < <(sed '1i #include <poll.h>
        s/= accept(fd, .*;/= poll(\&(struct pollfd){.fd = fd, .events = POLLIN}, 1, -1) + 5;/
        s/close(client_fd) == -1 || //; /printf("Connected/d' steps/08_*.c)
    # It is 11, and a stranger may answer.
    passes 12 6 <"$(echo steps/11_*.c)"
    # The address that it tells is another.
    passes 04 10 < <(sed 's/"Our socket.*", host, ip, port)/"Our socket connected to 1.2.3.4\\n")/' \
        steps/04_*.c)
    # To whom it connected is what 20 is about.
    passes 20 14 < <(sed '/printf("Our socket connected/{:a;/;$/!{N;ba};d}' steps/20_*.c)
}

@test "another language costs the check of words alone, in 01 to 09" {
    local file
    for file in steps/0[1-9]_*.c; do
        sed -f .ci/translated.sed "$file" >"$T/other.c"
        file=${file#steps/}
        check_it "${file:0:2}" <"$T/other.c"
        lost words
    done
}

# told STEP WHAT C: the step, which tells a failure of WHAT by these statements instead.
told() {
    check_it "$1" < <(sed "1i #include <errno.h>\n#include <string.h>
        s/die(\"$2 failed\")/{ $3 return 1; }/" steps/"$1"_*.c)
}

@test "an error in other words, with its number and the system's text, is an error" {
    told 04 Connect 'fprintf(stderr, "line 53: (%d) %s\\nbye\\n", errno, strerror(errno));'
    lost words
    told 04 Connect 'perror("connect");'
    lost errors
    told 04 Connect 'for (int i = 1; i < 134; i++) fprintf(stderr, "%d %s ", i, strerror(i));'
    lost errors
    told 04 Connect 'printf("Connect failed. Error code: %d, Error message: %s\\n", errno, strerror(errno));'
    lost errors
}

@test "a wrong fact costs what it is wrong in, in the step's words and in others" {
    check_it 04 < <(sed 's/on port %d\\n", host, ip, port/on port %d\\n", host, ip, 80/' steps/04_*.c)
    lost arguments core # it is not the port that it was given as 0NNN
    kept arguments
    check_it 08 < <(sed 's/ntohs(client.sin_port)/client.sin_port/' steps/08_*.c)
    lost arguments core # the default port is seen by these lines
    kept core
    kept arguments
    grep -q 'client-port' "$T/result"
    check_it 09 < <(sed -f .ci/translated.sed steps/09_*.c | sed 's/half, received)/half + 1, received)/')
    kept errors
    kept arguments
    grep -qP '^check\tfailed\tcore' "$T/result"
}

@test "what is said though it is not so is no matter of words" {
    # The half can't be sent, and the line says that it was: no other check is about that.
    check_it 10 < <(sed 's/length) == -1) {/length) == -2) {/' steps/10_*.c)
    lost errors words
    check_it 05 < <(sed -f .ci/translated.sed steps/05_*.c |
        sed 's/die("Das ging nicht: Send");/{ printf("Nachricht gesendet\\n"); &; }/')
    lost errors words
    check_it 02 < <(sed 's/die("Failed/printf("Socket Created\\n"), &/' steps/02_*.c)
    lost core errors
}

@test "who prints all the facts and does nothing gets nothing for it" {
    local n
    check_it 04 <<'C'
#include <stdio.h>
int main(int argc, char **argv) {
    const char *host = argc > 1 ? argv[1] : "www.google.com", *port = argc > 2 ? argv[2] : "80";
    printf("Socket Created\nThe host's IP address is 127.0.0.1\n"
        "Our socket connected to %s on ip 127.0.0.1 on port %s\n", host, port);
}
C
    n=$(grep -cP '^check\tok\tcore' "$T/result") || true
    [ "$n" -eq 0 ] || { grep -P '^check\tok\tcore' "$T/result"; false; }
    for step in 04 15; do # what ends at once does nothing wrong, and nothing right
        check_it "$step" <<<'int main(void) { return 2; }'
        run -1 grep -P '^check\t(ok|failed\t.*\tdescriptor-0)\t' "$T/result"
    done
    check_it 07 < <(sed 's/printf("server socket bind successfully on port %d\\n",/for (int i = 0; \
i < 65536; i++) printf("%d ", i), printf("\\n%.0d",/' steps/07_*.c)
    ! kept core | grep -v 'makes a TCP socket\|all interfaces' || false
}

@test "JUnit and TAP have the time of each check, its hint's key, what the compiler said" {
    printf '%s\n' '#include <stdio.h>' $'#warning "\001\033[2J\377 ]]> <&\tok 1 x"' \
        'int main(void) { printf("not ok 1\n\r<\1\377]]>"); return 1; }' >"$T/02_x.c"
    ! FILE=$T/02_x.c FORMAT=junit "$check" >"$T/out" || return
    python3 - "$T/out" >"$T/keys" <<'P'
import sys, xml.dom.minidom as m
suite = m.parse(sys.argv[1]).getElementsByTagName("testsuite")[0]
assert "#warning" in suite.getElementsByTagName("system-err")[0].firstChild.data
for case in suite.getElementsByTagName("testcase"):
    assert 0 < float(case.getAttribute("time")) < 60
    for failure in case.getElementsByTagName("failure"):
        print(failure.getAttribute("type"))
P
    # Each is the key of a hint, or says that the program does not get so far.
    [ "$(grep -cx unreached "$T/keys")" -gt 0 ]
    ! grep -vxF "unreached
$(sed -n 's/ |.*//p' tests/lib/hints.txt)" "$T/keys" || false
    ! FILE=$T/02_x.c FORMAT=tap "$check" >"$T/out" || return
    ! grep -vP '^(ok|not ok) \d+ 02 [ -~]*$|^# [ -~\t]*$|^#$|^1\.\.\d+$' "$T/out" || return
    [ "$(grep -cE '^# Time: [0-9]+\.[0-9]{3} s$' "$T/out")" -eq "$(grep -cE '^(not )?ok' "$T/out")" ]
    [ "$(grep -cE '^# (Key: |\(it shows nothing, .*\)$)' "$T/out")" -eq "$(grep -c '^not ok' "$T/out")" ]
}
