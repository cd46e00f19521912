# What make see-NN draws is what strace and the capture say of the same run: each call,
# each packet, in that order; and the same each time that the same happens.
load ../lib/run
load ../lib/expect

setup() {
    prepare
    need strace
    need_own_network
    build=$(cd "$top" && cd "${BUILD:-build}" && pwd)
    tab=$'\t'
}

# see STEP [NAME=VALUE...]: play it; its events to the file events, what strace said to
# trace, the capture to pcap.
see() {
    env STEP="$1" BUILD="$build" RAW=yes TRACE="$PWD/trace" PCAP="$PWD/pcap" "${@:2}" \
        "$top/tests/tools/see" >events || fail "make see-$1 draws a run"
}

# same WHAT EXPECTED SEEN: the two files are the same.
same() {
    diff "$2" "$3" >difference && return
    echo "$1 (<: expected, >: drawn):"
    cat difference
    return 1
}

# calls_drawn SIDE, calls_traced SIDE: names of calls, and what they returned.
calls_drawn() {
    awk -F '\t' -v side="$1" '
        ($1 == "did" || $1 == "return") && $3 == side && $4 != "getaddrinfo" {
            split($6, result, " ")
            print $4, $4 == "getsockname" ? 0 : result[1]
        }
        $1 == "end" && $3 == side { print $4 }' events
}
calls_traced() {
    awk -v server="$1" '
        ($1 ~ /^server/) != (server == 2) { next }
        $3 ~ /^write\(-1,/ { looked_up = !looked_up } # what a look-up does
        looked_up || $3 !~ /\(/ { next }
        {
            split($3, part, "[(,)]")
            name = part[1]; fd = part[2]
            line = $0
            sub(/ <[0-9.]*>$/, "", line)
            sub(/.*\) += /, "", line)
            split(line, result, " ")
        }
        name == "exit_group" { print "exit", fd; next }
        name ~ /^(read|write|fcntl)$/ || !(name == "socket" || fd in sockets) { next }
        name == "socket" || name == "accept" { sockets[result[1]] }
        name == "close" { delete sockets[fd] }
        / NULL, (0|NULL)\) / { sub(/to$|from$/, "", name) } # send, recv
        { print name, result[1] }' trace
}

# packets_drawn, packets_captured: side, kind, and flags or bytes. The port of the server
# is 2347.
packets_drawn() {
    awk -F '\t' '$1 == "packet" { for (i = 0; i < $7; i++) print $3, $5, $6 }' events
}
packets_captured() {
    tshark -r pcap -T fields -e icmp.type -e icmp.code -e tcp.srcport -e udp.srcport \
        -e tcp.flags.str -e tcp.len -e udp.length 2>/dev/null |
        awk -F '\t' '
            function bytes(n) { return n (n == 1 ? " byte" : " bytes") }
            $1 != "" { print 1, "ICMP", "ICMP " ($1 "/" $2 == "3/3" ? "port unreachable" : "?") }
            $1 == "" && $4 != "" { print ($4 == 2347 ? 2 : 1), "UDP", bytes($7 - 8) }
            $3 != "" {
                flags = ($5 ~ /S/ ? "+SYN" : "") ($5 ~ /F/ ? "+FIN" : "") \
                    ($5 ~ /R/ ? "+RST" : "") ($5 ~ /A/ ? "+ACK" : "")
                flags = substr(flags, 2)
                print ($3 == 2347 ? 2 : 1), "TCP", ($6 > 0 ? "data " bytes($6) : \
                    flags == "FIN+ACK" ? "FIN" : flags)
            }'
}

# compare STEP: its picture with strace and the capture.
compare() {
    local side
    see "$1"
    for side in 1 2; do
        calls_traced "$side" >expected
        calls_drawn "$side" >drawn
        same "make see-$1, calls of side $side" expected drawn
        packets_captured | grep "^$side" >expected || true
        packets_drawn | grep "^$side" >drawn || true
        same "make see-$1, packets of side $side" expected drawn
    done
    [ -s drawn ] || [[ $1 =~ ^(07|13)$ ]]
    # A packet never before the call that sent it, a return never before its packet.
    awk -F '\t' '
        $4 ~ /^send/ && $1 ~ /did|call/ { split($6, n, " "); sent[$3] += n[1] }
        $1 == "packet" && match($6, /[0-9]+ byte/) {
            arrived[$4] += substr($6, RSTART)
            if ((flown[$3] += substr($6, RSTART)) > sent[$3] && !raw) bad = bad "\n" $0
        }
        $4 ~ /^recv/ && $1 ~ /did|return/ && $6 > 0 {
            split($6, n, " ")
            if ((got[$3] += n[1]) > arrived[$3]) bad = bad "\n" $0
        }
        END { if (bad != "") { print "before its cause:" bad; exit 1 } }' events
}

# bats test_tags=at-length
@test "a picture of TCP, and two of UDP: each call, each packet, in the order of the run" {
    need tshark
    for step in 09 10 12; do
        compare "$step"
    done
}

# bats test_tags=at-length
@test "the pictures of all steps from 04 to 14: each call, each packet, in their order" {
    need tshark
    for step in 04 05 06 07 08 11 13 14; do
        compare "$step"
    done
}

# same_each_time STEP TIMES: where the calls of each side and the packets of each way are
# the same, the picture is; two runs at least are so.
same_each_time() {
    local i kind
    mkdir -p "$1"
    for ((i = 1; i <= $2; i++)); do
        see "$1"
        for side in 1 2; do
            calls_drawn "$side"
            packets_drawn | grep "^$side"
        done >"$1/kind"
        # Whether one side had seen the FIN of the other when it sent its own.
        "$top/build/tests/peers/wire" packets pcap | awk '
            /SYN/ { first[$3] = $6 }
            { print $3 ~ /:2347$/, $5, $6 - first[$3], $7 - first[$4], $8 }' |
            sort -s -k 1,1 >>"$1/kind"
        kind=$(cksum <"$1/kind")
        cut -f 1,3- events | sed -E 's/(127\.0\.0\.1:)[3-6][0-9]{4}/\1PORT/
            /^return/s/\t[0-9.]+$//' >"$1/$i"
        if [ -e "$1/${kind// /.}" ]; then
            same "make see-$1 again" "$1/${kind// /.}" "$1/$i"
            again=yes
        fi
        cp "$1/$i" "$1/${kind// /.}"
    done
}

# bats test_tags=at-length
@test "the same run is drawn the same, twenty times" {
    again=''
    for step in 04 09 10; do
        same_each_time "$step" 20
    done
    [ -n "$again" ]
}

# a_wrong STEP SCRIPT: the step with that sed script, in NN_wrong.c.
a_wrong() {
    sed -E "$2" "$top/steps/$1"_*.c >"$1_wrong.c"
    ! cmp -s "$1_wrong.c" "$top/steps/$1"_*.c
}

# drawn LINE...: these are among the events, in this order. Of a line the first field, then
# from the third on.
drawn() {
    local line
    cut -f 1,3- events >left
    for line; do
        grep -qxF "$line" left || {
            echo "not drawn, or not here: $line"
            cat events
            return 1
        }
        sed -i "0,/^$(sed 's/[][\\.*^$/]/\\&/g' <<<"$line")\$/d" left
    done
}

# bats test_tags=at-length
@test "a server that closes with data unread: RST, and how much was not read" {
    a_wrong 09 's/recv\(client_fd, buffer, sizeof buffer/recv(client_fd, buffer, 8/
        /shutdown\(client_fd/d; /while \(recv\(/,/continue;/d'
    see 09 FILE="$PWD/09_wrong.c"
    drawn "did${tab}2${tab}close${tab}4${tab}0" "note${tab}2${tab}3 bytes were not read" \
        "packet${tab}2${tab}1${tab}TCP${tab}RST+ACK${tab}1" "state${tab}1${tab}CLOSED"
    run ! grep FIN events
}

@test "UDP to a port that nobody has: who is connected hears of it" {
    echo 'int puts(const char *s);
        int main(void) { return puts("server socket bind successfully on port 2347") < 0; }' \
        >10_none.c
    see 12 PEER="$PWD/10_none.c"
    drawn "did${tab}1${tab}send${tab}\"hello\"${tab}5" \
        "packet${tab}1${tab}3${tab}UDP${tab}5 bytes to port 2347${tab}1" \
        "packet${tab}3${tab}1${tab}ICMP${tab}ICMP port unreachable${tab}1" \
        "did${tab}1${tab}recv${tab}${tab}-1 ECONNREFUSED" "end${tab}1${tab}exit 1"
}

@test "the heading names the file that ran; no is not yes; words make does not know" {
    cp "$top/steps/01_create_socket.c" mine.c
    run env STEP=01 FILE=mine.c PLAIN=no TIMES=no "$top/tests/tools/see"
    [ "${lines[0]} ${lines[1]}" = "step mine.c | socket SOCK_STREAM  3" ]
    run env STEP=01 FILE=mine.c PLAIN=yes "$top/tests/tools/see"
    [ "${lines[0]}" = "Step 01 is mine.c." ]
    for wrong in "see-01 file=mine.c" "see-01 see-02" see_01 see01 "see 01"; do
        read -ra words <<<"$wrong"
        run make -s -C "$top" BUILD="$build" "${words[@]}"
        [ "$status" -eq 2 ]
        [[ $output == *"write file= in capitals"* || $output == *"one at a time: make see-01"* ||
            $output == *[Dd]"id you mean make see-01?"* ]]
    done
}

# bats test_tags=at-length
@test "what the children do is marked, and wait returns after they have ended" {
    see 16
    drawn "did${tab}2${tab}close${tab}4${tab}0" \
        "did${tab}2${tab}close${tab}3${tab}0${tab}${tab}process 2" \
        "end${tab}2${tab}exit 0${tab}${tab}${tab}${tab}process 2" "end${tab}2${tab}exit 0"
    awk -F '\t' '$1 == "end" && $8 != "" { ended++ }
        $1 == "return" && $4 == "wait" { exit ended != 2 }' events
    grep -q "^return.*wait" events
    run env STEP=16 "$top/tests/tools/see"
    [[ $output == *"| 2: recv *"* && $output == *"; 2: process 2; "* ]]
}

# bats test_tags=at-length
@test "a program without a call on a socket, and one that is run twice" {
    run env STEP=13 "$top/tests/tools/see"
    [ "${lines[1]}" = "| (no call on a socket)" ]
    see 07
    drawn "end${tab}1${tab}exit 0" "note${tab}1${tab}(next: step 07)" \
        "did${tab}1${tab}socket${tab}SOCK_STREAM${tab}3"
}

# bats test_tags=at-length
@test "a call on the listening socket, which carries no data" {
    a_wrong 09 's/recv\(client_fd, buffer, sizeof buffer/recv(fd, buffer, sizeof buffer/'
    see 09 FILE="$PWD/09_wrong.c"
    drawn "did${tab}2${tab}recv${tab}on 3${tab}-1 ENOTCONN" "end${tab}2${tab}exit 1"
}

# bats test_tags=at-length
@test "a client without htons: connected to another port, where nobody listens" {
    a_wrong 06 's/htons\(\(uint16_t\)port\)/(uint16_t)port/'
    see 09 PEER="$PWD/06_wrong.c"
    drawn "call${tab}1${tab}connect${tab}127.0.0.1:11017" \
        "packet${tab}1${tab}3${tab}TCP${tab}SYN to port 11017${tab}1" \
        "packet${tab}3${tab}1${tab}TCP${tab}RST+ACK${tab}1"
    grep -q "^return.*connect${tab}${tab}-1 ECONNREFUSED" events
}

# bats test_tags=at-length
@test "a wrong checksum is seen, and that nobody gets the datagram" {
    a_wrong 14 's/(uint16_t|unsigned) (sum|checksum) = (.*);/\1 \2 = (\1)(\3 ^ 1);/'
    see 14 FILE="$PWD/14_wrong.c"
    drawn "call${tab}2${tab}recvfrom${tab}" \
        "packet${tab}1${tab}2${tab}UDP${tab}11 bytes, wrong checksum${tab}1" \
        "note${tab}1${tab}sent 0x572d, right 0x572c"
    grep -qE "^end.*${tab}2${tab}ended by see after [3-9] s" events
    run ! grep '^return.*recvfrom' events
}

# bats test_tags=at-length
@test "a program that crashes, and one that does not compile" {
    a_wrong 09 's/^( *)ssize_t half = .*/&\n\1*(volatile int *)0 = 0;/'
    see 09 FILE="$PWD/09_wrong.c"
    drawn "end${tab}2${tab}killed by SIGSEGV"
    echo 'int main(void) { return nothing; }' >09_wrong.c
    run env STEP=09 FILE=09_wrong.c "$top/tests/tools/see"
    [ "$status" -eq 1 ]
    [[ $output == *"'nothing' undeclared"* ]]
}

@test "packets of TCP that come again, and numbers that begin again at 0" {
    printf '%s\n' '100.1 TCP 1.1.1.1:40000 2.2.2.2:2347 SYN 4294967290 0 0' \
        '100.2 TCP 1.1.1.1:40000 2.2.2.2:2347 SYN 4294967290 0 0' \
        '100.3 TCP 2.2.2.2:2347 1.1.1.1:40000 SYN+ACK 2147483647 4294967291 0' \
        '100.4 TCP 1.1.1.1:40000 2.2.2.2:2347 ACK 4294967291 2147483648 0' \
        '100.5 TCP 1.1.1.1:40000 2.2.2.2:2347 ACK 4294967291 2147483648 10' \
        '100.6 TCP 1.1.1.1:40000 2.2.2.2:2347 ACK 5 2147483648 10' \
        '100.7 TCP 1.1.1.1:40000 2.2.2.2:2347 ACK 5 2147483648 10' \
        '100.8 TCP 2.2.2.2:2347 1.1.1.1:40000 ACK 2147483648 15 0' >packets
    awk -v base=100 -f "$top/tests/lib/see_order.awk" part=calls /dev/null \
        part=packets packets | sed -n 's/^packet\t//p' >seen
    printf '%s\n' '1 2 SYN 1' '1 2 SYN 1 again' '2 1 SYN+ACK 1' '1 2 ACK 1' \
        '1 2 data 10 bytes 2' '1 2 data 10 bytes 1 again' '2 1 ACK 1' >expected
    cut -f 2,3,5- seen | tr '\t' ' ' >drawn
    same "two SYN and two times the same data" expected drawn
}

@test "a return comes after its packet, though its time is a little before" {
    printf '%s\n' '0.1 0.1 9 9 server 09 start' \
        '0.1 0.1 9 9 server 09 bind 1 bind 0.0.0.0:2347 0 0.0.0.0:2347' \
        '0.1 0.1 9 9 server 09 listen 1 listen 5 0' \
        '0.2 0.3 9 9 server 09 accept 1 accept - 4 2 1.1.1.1:40000' \
        '0.4 0.5 9 9 server 09 recv 2 recv - 0 0' | tr ' ' '\t' >calls
    printf '%s\n' '100.280000000 TCP 1.1.1.1:40000 2.2.2.2:2347 SYN 10 0 0' \
        '100.290000000 TCP 2.2.2.2:2347 1.1.1.1:40000 SYN+ACK 20 11 0' \
        '100.300000000 TCP 1.1.1.1:40000 2.2.2.2:2347 ACK 11 21 0' \
        '100.510000000 TCP 1.1.1.1:40000 2.2.2.2:2347 FIN+ACK 11 21 0' >packets
    awk -v base=100 -f "$top/tests/lib/see_order.awk" part=calls calls \
        part=packets packets | cut -f 1,4,6 | grep -E 'FIN|recv' >seen
    printf '%s\n' 'call recv' 'packet 2 FIN' 'return recv 0' | tr ' ' '\t' >expected
    same "recv and the FIN" expected seen
}

# bats test_tags=at-length
@test "without strace the packets alone are drawn, and how to get it is said" {
    mkdir bin
    ln -s /usr/bin/* bin 2>/dev/null || true
    rm bin/strace
    see 10 PATH="$PWD/bin"
    drawn "packet${tab}1${tab}2${tab}UDP${tab}11 bytes${tab}1" \
        "packet${tab}2${tab}1${tab}UDP${tab}5 bytes${tab}1"
    run env STEP=10 PATH="$PWD/bin" "$top/tests/tools/see"
    [[ $output == *"These are the packets alone: "*"apt-get install strace"* ]]
}

@test "no step, no such step, no file, no room: said, and nothing is run" {
    touch other.c 05_other.c 06_other.c
    for wrong in "STEP=" "STEP=99" "STEP=09x" "STEP=09 FILE=none.c" "STEP=09 FILE=$top" \
        "STEP=09 PEER=none.c" "STEP=09 PEER=other.c" "STEP=09 PEER=05_other.c" \
        "STEP=01 PEER=06_other.c" "STEP=09 FILE=06_other.c" "STEP=09 TMPDIR=$PWD/none" \
        "STEP=09 OWN_NETWORK=no" "STEP=09 PCAP=none/x" "STEP=09 SVG=$PWD"; do
        read -ra settings <<<"$wrong"
        run env "${settings[@]}" "$top/tests/tools/see"
        [ "$status" -eq 2 ] && [[ $output == *"see: "* ]] || {
            echo "$wrong: status $status"
            echo "$output"
            return 1
        }
    done
}

# program NN BODY: NN_mine.c, a client or a server of port 2347, whose connected socket or
# socket that listens is fd.
program() {
    cat - >"$1_mine.c" <<END
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
static void nothing(int signal) { (void)signal; }
int main(void)
{
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(2347)};
    struct sockaddr *at = (struct sockaddr *)&a;
    struct sigaction alarms = {.sa_handler = nothing};
    struct pollfd wait = {.events = POLLOUT};
    char b[100];
    int c = 0, fd = socket(AF_INET, $2, 0);
    sigaction(SIGALRM, &alarms, NULL);
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    $3
    (void)wait; (void)b; (void)c;
    return 0;
}
END
}
serve='bind(fd, at, sizeof a); listen(fd, 5);
    puts("server socket bind successfully on port 2347\nserver socket listening");
    c = accept(fd, NULL, NULL);'
connected='a.sin_addr.s_addr = htonl(INADDR_LOOPBACK); connect(fd, at, sizeof a);'

# bats test_tags=at-length
@test "writev and readv, dup: the call that sends, and the close that ends" {
    program 09 SOCK_STREAM "$serve"' read(c, b, 7); int d = dup(c); close(c);
        struct iovec v[] = {{"a\tb", 3}, {"\"c", 2}};
        writev(d, v, 2); close(d);'
    program 06 SOCK_STREAM "$connected"' send(fd, "hello w", 7, 0);
        struct iovec v[] = {{b, 2}, {b + 2, 90}}; readv(fd, v, 2); read(fd, b, 9);'
    see 09 FILE="$PWD/09_mine.c" PEER="$PWD/06_mine.c"
    drawn "did${tab}2${tab}dup${tab}4${tab}5" "did${tab}2${tab}close${tab}4${tab}0" \
        "did${tab}2${tab}writev${tab}\"a\\tb\"c\"${tab}5" \
        "packet${tab}2${tab}1${tab}TCP${tab}data 5 bytes${tab}1" \
        "did${tab}2${tab}close${tab}5${tab}0" "packet${tab}2${tab}1${tab}TCP${tab}FIN${tab}1"
    grep -q "readv${tab}\"a" events
}

# bats test_tags=at-length
@test "what is only looked at (MSG_PEEK) is still unread; of a datagram the rest is lost" {
    program 09 SOCK_STREAM "$serve"' recv(c, b, 99, MSG_PEEK); recv(c, b, 4, 0); close(c);'
    see 09 FILE="$PWD/09_mine.c"
    grep -q "\"hello world\" MSG_PEEK${tab}11" events
    drawn "note${tab}2${tab}7 bytes were not read" \
        "packet${tab}2${tab}1${tab}TCP${tab}RST+ACK${tab}1"
    program 10 SOCK_DGRAM "${serve%%listen*}"'
        puts("server socket bind successfully on port 2347"); recv(fd, b, 9, MSG_PEEK);
        recv(fd, b, 4, 0);'
    see 10 FILE="$PWD/10_mine.c"
    drawn "note${tab}2${tab}the other 2 it did not see" \
        "did${tab}2${tab}recv${tab}\"hell\"${tab}4" \
        "note${tab}2${tab}the other 7 are lost"
}

# bats test_tags=at-length
@test "a second connect, one that does not wait, and what SO_ERROR says" {
    program 06 SOCK_STREAM "$connected"' connect(fd, at, sizeof a);
        c = socket(AF_INET, SOCK_STREAM, 0); ioctl(c, FIONBIO, &(int){1});
        a.sin_port = htons(1); connect(c, at, sizeof a); wait.fd = c; poll(&wait, 1, 1000);
        socklen_t n = 4; getsockopt(c, SOL_SOCKET, SO_ERROR, b, &n);'
    see 09 PEER="$PWD/06_mine.c"
    drawn "did${tab}1${tab}connect${tab}127.0.0.1:2347${tab}-1 EISCONN" \
        "did${tab}1${tab}ioctl${tab}FIONBIO${tab}0" \
        "did${tab}1${tab}connect${tab}127.0.0.1:1${tab}-1 EINPROGRESS" \
        "packet${tab}1${tab}3${tab}TCP${tab}SYN to port 1${tab}1" \
        "did${tab}1${tab}getsockopt${tab}SO_ERROR${tab}0: ECONNREFUSED"
}

# bats test_tags=at-length
@test "a signal: recv fails with EINTR, or goes on as the same call" {
    for restarts in 0 SA_RESTART; do
        program 09 SOCK_STREAM "$serve alarms.sa_flags = $restarts;"'
            sigaction(SIGALRM, &alarms, NULL); alarm(1); recv(c, b, 9, 0);'
        program 06 SOCK_STREAM "$connected"' poll(NULL, 0, 1500); send(fd, "x", 1, 0);'
        see 09 FILE="$PWD/09_mine.c" PEER="$PWD/06_mine.c"
        [ "$(grep -c "^call.*recv" events)" -eq 1 ]
        cut -f 1,4-6 events >left
        if [ "$restarts" = 0 ]; then
            grep -qxF "return${tab}recv${tab}${tab}-1 EINTR" left
        else
            grep -qxF "return${tab}recv${tab}\"x\"${tab}1" left
        fi
    done
}

# bats test_tags=at-length
@test "an address of this machine that no program has: its kernel answers, not the server" {
    program 12 SOCK_DGRAM "$connected"' send(fd, "x", 1, 0); recv(fd, b, 9, 0);'
    sed 's/htonl(INADDR_ANY)/inet_addr("127.0.0.2")/' "$top"/steps/10_*.c >10_wrong.c
    see 12 FILE="$PWD/12_mine.c" PEER="$PWD/10_wrong.c"
    drawn "packet${tab}1${tab}3${tab}UDP${tab}1 byte to port 2347${tab}1" \
        "packet${tab}3${tab}1${tab}ICMP${tab}ICMP port unreachable${tab}1"
}

@test "both begin to close at once: CLOSING" {
    printf '%s\n' '100.1 TCP 1.1.1.1:40000 2.2.2.2:2347 SYN 10 0 0' \
        '100.2 TCP 2.2.2.2:2347 1.1.1.1:40000 SYN+ACK 20 11 0' \
        '100.3 TCP 1.1.1.1:40000 2.2.2.2:2347 ACK 11 21 0' \
        '100.4 TCP 1.1.1.1:40000 2.2.2.2:2347 FIN+ACK 11 21 0' \
        '100.5 TCP 2.2.2.2:2347 1.1.1.1:40000 FIN+ACK 21 11 0' \
        '100.6 TCP 1.1.1.1:40000 2.2.2.2:2347 ACK 12 22 0' \
        '100.7 TCP 2.2.2.2:2347 1.1.1.1:40000 ACK 22 12 0' >packets
    awk -v base=100 -f "$top/tests/lib/see_order.awk" part=calls /dev/null \
        part=packets packets | awk '/^state/ { print $3, $4 }' | tail -n +5 >seen
    printf '%s\n' '1 FIN_WAIT_1' '2 FIN_WAIT_1' '2 CLOSING' '1 CLOSING' '2 TIME_WAIT' \
        '1 TIME_WAIT' >expected
    same "the states" expected seen
}

# bats test_tags=at-length
@test "who connects when the server has closed its socket hears from the kernel alone" {
    program 09 SOCK_STREAM "$serve"' close(fd); read(c, b, 9);'
    program 06 SOCK_STREAM "$connected"' send(fd, "x", 1, 0); read(fd, b, 9);
        c = socket(AF_INET, SOCK_STREAM, 0); connect(c, at, sizeof a);'
    see 09 FILE="$PWD/09_mine.c" PEER="$PWD/06_mine.c"
    # The server reads the byte, and its end sends the FIN.
    drawn "packet${tab}1${tab}2${tab}TCP${tab}SYN${tab}1" "end${tab}2${tab}exit 0" \
        "packet${tab}2${tab}1${tab}TCP${tab}FIN${tab}1" \
        "packet${tab}1${tab}3${tab}TCP${tab}SYN to port 2347${tab}1" \
        "packet${tab}3${tab}1${tab}TCP${tab}RST+ACK${tab}1"
}

@test "a program of two threads ends once, and that sends the FIN" {
    printf 'server.09.5.%s\n' '5 100.100000000 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3 <0.1>' \
        '5 100.200000000 clone3({flags=CLONE_VM|CLONE_FILES|CLONE_THREAD}, 88) = 6 <0.1>' \
        '5 100.400000000 --- SIGINT {si_signo=SIGINT, si_code=SI_USER} ---' \
        '6 100.500000000 +++ killed by SIGINT +++' '5 100.600000000 +++ killed by SIGINT +++' >lines
    awk -v base=100 -f "$top/tests/lib/see_trace.awk" lines | cut -f 1,7,11,12 >seen
    printf '%s\n' '0.100000000 start  ' '0.100000000 other 3 ' '0.200000000 fork 0 6' \
        '0.400000000 exit ended by see after 0 s  1' >expected
    same "two threads" <(tr '\t' ' ' <expected) <(tr '\t' ' ' <seen)
}

# bats test_tags=at-length
@test "select returns after what it tells of; a call on what is no socket fails, and is drawn" {
    program 09 SOCK_STREAM "${serve%c = *}"' fd_set set; FD_ZERO(&set); FD_SET(fd, &set);
        select(fd + 1, &set, NULL, NULL, NULL); c = accept(fd, NULL, NULL);'
    program 06 SOCK_STREAM "$connected"' read(fd, b, 1); recv(fd, b, 9, MSG_DONTWAIT);
        close(fd); send(fd, "x", 1, 0); connect(0, at, sizeof a);'
    see 09 FILE="$PWD/09_mine.c" PEER="$PWD/06_mine.c"
    drawn "call${tab}2${tab}select${tab}" "packet${tab}1${tab}2${tab}TCP${tab}SYN${tab}1"
    grep -q "^return.*select.*1: 3" left
    drawn "did${tab}1${tab}recv${tab}MSG_DONTWAIT${tab}0" "did${tab}1${tab}close${tab}3${tab}0" \
        "did${tab}1${tab}send${tab}on 3${tab}-1 EBADF" \
        "did${tab}1${tab}connect${tab}on 0${tab}-1 ENOTSOCK"
}

@test "a number that exec has closed, used again for a file, is no socket" {
    printf 'server.09.5.5 100.%s\n' \
        '100000000 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3 <0.1>' \
        '200000000 openat(AT_FDCWD, "\x6c", O_RDONLY|O_CLOEXEC) = 3 <0.1>' \
        '300000000 read(3, "\x7f\x45"..., 832) = 832 <0.1>' >lines
    awk -v base=100 -f "$top/tests/lib/see_trace.awk" lines | cut -f 9 >seen
    printf '\nsocket\n' >expected
    same "a program that runs another" expected seen
}

# --- The pictures of runs in notes/: each is made again from a run ---------------------

# A picture, and what see is told. make see-09 SVG=notes/client_and_server.svg makes it.
pictures=(
    'client_and_server.svg STEP=09'
    'udp_half_echo.svg STEP=10'
)

# but_for_chance FILE: it, without the ports that the kernel chose and the time waited.
but_for_chance() {
    sed -E 's/\b[3-6][0-9]{4}\b/PORT/g; s/[0-9]+(\.[0-9]+)? (s|seconds)\b/N \2/g' "$1"
}

@test "each picture of a run is what make see draws" {
    for picture in "${pictures[@]}"; do
        read -r file settings <<<"$picture"
        read -ra settings <<<"$settings"
        but_for_chance "$top/notes/$file" >committed
        # An ACK may go with the next packet or alone: one run of five is drawn so.
        for _ in 1 2 3 4 5; do
            env BUILD="$build" SVG=drawn.svg "${settings[@]}" "$top/tests/tools/see" >text
            but_for_chance drawn.svg >drawn
            ! cmp -s committed drawn || break
        done
        diff committed drawn || {
            echo "notes/$file is not what see draws of ${settings[*]}."
            return 1
        }
    done
}
