# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
# What the notes say of UDP and of TCP, seen to be true: on the wire, in the
# kernel's counters, where datagrams are lost and where messages have an end.
load helpers
load servers
load udp_header

setup() {
    prepare
    build=$(cd "$top" && cd "${BUILD:-build}" && pwd)
}

# is_so WHAT SEEN EXPECTED
is_so() {
    [ "$2" = "$3" ] && return
    echo "$1"
    echo "expected: $3"
    echo "came:     $2"
    return 1
}

# server STEP: start it; $port is its port, the first that it names.
server() {
    start step "$build/$1" 0
    prints step "${2:-$bound *}"
    prints step "$bound *"
    port=${REPLY##* }
}

@test "two sends are two receives over UDP" {
    start peer "$udp_peer" 0.0.0.0 0 recv recv
    prints peer 'port *'
    exec {fd}<>"/dev/udp/127.0.0.1/${REPLY#port }"
    printf hello >&"$fd"
    printf ' world' >&"$fd"
    ends peer
    is_so "hello and world were sent to a UDP socket" \
        "$(sed -n 's/^received \([0-9]*\) .*/\1/p' "$T/peer.out" | paste -sd ' ')" \
        "5 6"
}

@test "two sends may be one receive over TCP" {
    server 09_server_halfecho "server socket listening"
    process_of step
    kill -STOP "$process"
    printf hello >"$T/one"
    printf ' world' >"$T/two"
    start client "$peer" connect 127.0.0.1 "$port" send "$T/one" send "$T/two" \
        shutdown recv-all
    prints client 'connected *'
    # 11 bytes wait in the server's queue: 0B in /proc/net/tcp.
    both_wait() { grep -q " 01 00000000:0000000B \|08 00000000:0000000[BC] " \
        /proc/net/tcp; }
    until_true both_wait
    kill -CONT "$process"
    ends step
    is_so "hello and world were sent to a server that was stopped" \
        "$(tail -n 1 "$T/step.out")" "Received 11 bytes, sent back 5"
}

# The receiver's buffer is full: the kernel throws further datagrams away. This
# is loss without a network, and nobody is told (udp(7), RcvbufErrors).
@test "a datagram that is lost is lost, and step 11 says that none came" {
    head -c 2000 /dev/zero >"$T/filler"
    start peer "$udp_peer" 0.0.0.0 0 rcvbuf 2304 wait recv
    prints peer 'port *'
    port=${REPLY#port }
    start filler "$udp_peer" 0.0.0.0 0 to 127.0.0.1 "$port" \
        reply "$T/filler" reply "$T/filler" reply "$T/filler" reply "$T/filler"
    ends filler
    start step "$build/11_udp_send_receive" 127.0.0.1 "$port" "a question"
    ends step
    is_so "the receiver's buffer was full" \
        "$status $(<"$T/step.err")" \
        "1 No answer within 2 seconds: UDP promises none"
    go peer
    ends peer
    is_so "what the receiver read first" \
        "$(sed -n 's/^received \([0-9]*\) .*/\1/p' "$T/peer.out")" 2000
}

@test "TCP delivers all to a receiver whose buffer was full" {
    seq 100000 | head -c 131071 >"$T/message"
    start peer "$peer" listen 0.0.0.0 0 rcvbuf 2304 accept save "$T/received" \
        wait recv-all
    prints peer 'port *'
    start client "$peer" connect 127.0.0.1 "${REPLY#port }" send "$T/message" \
        send "$T/message" close
    prints peer 'accepted *'
    go peer
    ends client
    ends peer
    cat "$T/message" "$T/message" >"$T/both"
    cmp "$T/both" "$T/received"
}

# counters: packets and bytes, IP's headers included, that left since the network
# began (/proc/net/snmp and netstat: IpExt's OutOctets).
counters() {
    awk '$1 == "Ip:" || $1 == "IpExt:" {
            if ($1 in names) {
                for (i = 2; i <= n[$1]; i++)
                    value[$1 name[$1, i]] = $i
            } else {
                names[$1] = n[$1] = NF
                for (i = 2; i <= NF; i++)
                    name[$1, i] = $i
            }
        }
        END { print value["Ip:OutRequests"], value["IpExt:OutOctets"] }' \
        /proc/net/snmp /proc/net/netstat
}

# measured SERVER CLIENT READY: a half echo of "hello world", in packets and
# bytes, in a network that is new: prints both numbers.
measured() {
    export -f counters
    # shellcheck disable=SC2016 # expanded in the other network
    OWN_NETWORK='' "$top/tests/own_network" bash -c '
        cd "$1" || exit
        mkfifo "$4/fifo"
        "$2" >"$4/fifo" &
        exec 9<"$4/fifo"
        until [[ $line == $5* ]]; do read -r -t 10 line <&9 || exit; done
        "$3" localhost 2347 "hello world" >/dev/null || exit
        wait $! || exit
        counters' measured "$build" "./$1" "./$2" "$T" "$3"
    rm "$T/fifo"
}

@test "the note's table of packets and bytes is what the kernel counts" {
    need_own_network
    note=$top/notes/tcp_vs_udp.md
    tcp=$(measured 09_server_halfecho 06_receive_close "server socket listening")
    udp=$(measured 10_udp_halfecho 11_udp_send_receive "server socket bind")
    row() { sed -n "s/^| $1 | \([0-9]*\) | \([0-9]*\) |.*/\1 \2/p" "$note"; }
    is_so "packets and bytes of a half echo over TCP" "$tcp" "$(row TCP)"
    is_so "packets and bytes of a half echo over UDP" "$udp" "$(row UDP)"
}

# how_many: 40 datagrams, or 1000 with ALL_ERRORS, which take a while on a busy
# machine: $count, and $limit.
how_many() {
    count=40
    [ -z "${ALL_ERRORS-}" ] || count=1000
    limit=600
}

# random_datagrams COMMAND: step 13 makes $count of them, from 10.9.0.1 to
# 10.9.0.2: an empty one, the longest, odd and even ones. In hex, a line each,
# they go to the file made. COMMAND FROM_PORT TO_PORT is called for each; its
# message is in the file message.
random_datagrams() {
    local i length from to
    RANDOM=1
    for ((i = 0; i < count; i++)); do
        case $i in
        0) length=0 ;;
        1) length=65507 ;;
        *) length=$((RANDOM % (i % 10 == 0 ? 3000 : 60))) ;;
        esac
        head -c "$length" <(base64 -w 0 /dev/urandom) >"$T/message"
        from=$((1024 + RANDOM)) to=$((1024 + RANDOM))
        "$@" "$from" "$to"
        "$build/13_udp_header" 10.9.0.1 "$from" 10.9.0.2 "$to" \
            "$(<"$T/message")" | sed '1,/^Datagram:/d' | tr -d ' \n' >>"$T/made"
        echo >>"$T/made"
    done
}

# near_sends FROM_PORT TO_PORT: the kernel itself sends the message.
near_sends() {
    start near "$udp_peer" 10.9.0.1 "$1" to 10.9.0.2 "$2" reply "$T/message"
    ends near
    is_so "sending $(wc -c <"$T/message") bytes from port $1 to port $2" \
        "$ended $(<"$T/near.err")" "0 "
}

# A cable between two networks: the datagrams that the kernel itself sends are
# captured at its far end, and must be those of step 13.
@test "the header of step 13 is the one that the kernel sends" {
    need_own_network
    need ip
    how_many
    # The other end is in a network of its own: the one of this process.
    start other unshare -n bash -c 'echo here; exec tail -f /dev/null'
    prints other here
    process_of other
    other=$process
    ip link add near mtu 65535 type veth peer name far mtu 65535 netns "$other"
    ip addr add 10.9.0.1/24 dev near
    ip link set near up
    nsenter -t "$other" -n ip addr add 10.9.0.2/24 dev far
    nsenter -t "$other" -n ip link set far up
    "$top/build/tests/wire" checksums near
    start far nsenter -t "$other" -n "$top/build/tests/wire" capture far "$count"
    prints far ready

    random_datagrams near_sends
    ends far
    sed 1d "$T/far.out" | diff -q - "$T/made" || {
        echo "the first that differ, as captured and as made:"
        sed 1d "$T/far.out" | diff - "$T/made" | grep -m 2 '^[<>]' | cut -c1-200
        false
    }
}

@test "a decoder that others wrote takes the checksums of step 13 for right" {
    need tshark
    need text2pcap
    how_many
    random_datagrams true
    sed 's/../& /g; s/^/000000 /' "$T/made" |
        text2pcap -q -i 17 -4 10.9.0.1,10.9.0.2 - "$T/made.pcap"
    tshark -r "$T/made.pcap" -o udp.check_checksum:TRUE -T fields \
        -e udp.checksum.status 2>/dev/null | sort | uniq -c >"$T/statuses"
    is_so "tshark on $count checksums (1: good)" "$(xargs <"$T/statuses")" \
        "$count 1"
}
