# What the notes say of UDP and of TCP, seen to be true: on the wire, in the
# kernel's counters, where datagrams are lost and where messages have an end.
load ../lib/run
load ../lib/expect
load ../lib/inject
load ../lib/tcp_servers
load ../lib/udp_header

setup() {
    prepare
    build=$(cd "$top" && cd "${BUILD:-build}" && pwd)
}

# expect_same WHAT SEEN EXPECTED
expect_same() {
    [ "$2" = "$3" ] && return
    echo "$1"
    echo "expected: $3"
    echo "came:     $2"
    return 1
}

# server STEP: start it; $port is its port, the first that it names.
server() {
    start step "$build/$1" 0
    wait_line step "${2:-$bound *}"
    wait_line step "$bound *"
    port=${REPLY##* }
}

@test "two sends are two receives over UDP" {
    start peer "$udp" 0.0.0.0 0 recv recv
    wait_line peer 'port *'
    exec {fd}<>"/dev/udp/127.0.0.1/${REPLY#port }"
    printf hello >&"$fd"
    printf ' world' >&"$fd"
    wait_end peer
    expect_same "hello and world were sent to a UDP socket" \
        "$(sed -n 's/^received \([0-9]*\) .*/\1/p' peer.out | paste -sd ' ')" \
        "5 6"
}

@test "two sends may be one receive over TCP" {
    server 09_server_halfecho "server socket listening"
    stop step
    printf hello >one
    printf ' world' >two
    start client "$tcp" connect 127.0.0.1 "$port" send one send two \
        shutdown recv-all
    wait_line client 'connected *'
    # 11 bytes wait in the server's queue: 0B in /proc/net/tcp.
    both_wait() { grep -q " 01 00000000:0000000B \|08 00000000:0000000[BC] " \
        /proc/net/tcp; }
    wait_until both_wait
    resume
    wait_end step
    expect_same "hello and world were sent to a server that was stopped" \
        "$(tail -n 1 step.out)" "Received 11 bytes, sent back 5"
}

# The receiver's buffer is full: the kernel throws further datagrams away. This
# is loss without a network, and nobody is told (udp(7), RcvbufErrors).
@test "a datagram that is lost is lost, and step 11 says that none came" {
    head -c 2000 /dev/zero >filler
    start_on_port peer "$udp" 0.0.0.0 0 rcvbuf 2304 wait recv
    start filler "$udp" 0.0.0.0 0 to 127.0.0.1 "$port" \
        reply filler reply filler reply filler reply filler
    wait_end filler
    start step "$build/11_udp_send_receive" 127.0.0.1 "$port" "a question"
    wait_end step
    expect_same "the receiver's buffer was full" \
        "$status $(<step.err)" \
        "1 No answer within 2 seconds: UDP promises none"
    go peer
    wait_end peer
    expect_same "what the receiver read first" \
        "$(sed -n 's/^received \([0-9]*\) .*/\1/p' peer.out)" 2000
}

@test "TCP delivers all to a receiver whose buffer was full" {
    seq 100000 | head -c 131071 >message
    start peer "$tcp" listen 0.0.0.0 0 rcvbuf 2304 accept save received \
        wait recv-all
    wait_line peer 'port *'
    start client "$tcp" connect 127.0.0.1 "${REPLY#port }" send message \
        send message close
    wait_line peer 'accepted *'
    go peer
    wait_end client
    wait_end peer
    cat message message >both
    cmp both received
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
# bytes, in a network that is new: wait_line both numbers.
measured() {
    export -f counters
    # shellcheck disable=SC2016 # expanded in the other network
    OWN_NETWORK='' "$top/build/tests/peers/own_network" bash -c '
        cd "$1" || exit
        mkfifo "$4/fifo"
        "$2" >"$4/fifo" &
        exec 9<"$4/fifo"
        until [[ $line == $5* ]]; do read -r -t 10 line <&9 || exit; done
        "$3" localhost 2347 "hello world" >/dev/null || exit
        wait $! || exit
        counters' measured "$build" "./$1" "./$2" "$PWD" "$3"
    rm fifo
}

@test "the note's table of packets and bytes is what the kernel counts" {
    need_own_network
    note=$top/notes/tcp_vs_udp.md
    row() { sed -n "s/^| $1 | \([0-9]*\) | \([0-9]*\) |.*/\1 \2/p" "$note"; }
    for ((try = 0; try < 20; try++)); do # a busy machine may send an ACK more
        tcp=$(measured 09_server_halfecho 06_receive_close "server socket listening")
        [ "$tcp" != "$(row TCP)" ] || break
    done
    udp=$(measured 10_udp_halfecho 11_udp_send_receive "server socket bind")
    expect_same "packets and bytes of a half echo over TCP" "$tcp" "$(row TCP)"
    expect_same "packets and bytes of a half echo over UDP" "$udp" "$(row UDP)"
}

# how_many: 40 datagrams, or 1000 with AT_LENGTH, which take a while on a busy
# machine: $count, and $limit.
how_many() {
    count=40
    [ -z "${AT_LENGTH-}" ] || count=1000
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
        head -c "$length" <(base64 -w 0 /dev/urandom) >message
        from=$((1024 + RANDOM)) to=$((1024 + RANDOM))
        "$@" "$from" "$to"
        "$build/13_udp_header" 10.9.0.1 "$from" 10.9.0.2 "$to" \
            "$(<message)" | sed '1,/^Datagram:/d' | tr -d ' \n' >>made
        echo >>made
    done
}

# near_sends FROM_PORT TO_PORT: the kernel itself sends the message.
near_sends() {
    start near "$udp" 10.9.0.1 "$1" to 10.9.0.2 "$2" reply message
    wait_end near
    expect_same "sending $(wc -c <message) bytes from port $1 to port $2" \
        "$ended $(<near.err)" "0 "
}

# A cable between two networks: the datagrams that the kernel itself sends are
# captured at its far end, and must be those of step 13.
@test "the header of step 13 is the one that the kernel sends" {
    need_own_network
    need ip
    how_many
    # The other end is in a network of its own: the one of this process.
    start other unshare -n bash -c 'echo here; exec tail -f /dev/null'
    wait_line other here
    process_of other
    other=$process
    ip link add near mtu 65535 type veth peer name far mtu 65535 netns "$other"
    ip addr add 10.9.0.1/24 dev near
    ip link set near up
    nsenter -t "$other" -n ip addr add 10.9.0.2/24 dev far
    nsenter -t "$other" -n ip link set far up
    "$peers/wire" checksums near
    start far nsenter -t "$other" -n "$peers/wire" capture far pcap
    wait_line far ready

    random_datagrams near_sends
    process_of far
    kill -TERM "$process"
    wait_end far
    "$peers/wire" datagrams pcap >captured
    diff -q captured made || {
        echo "the first that differ, as captured and as made:"
        diff captured made | grep -m 2 '^[<>]' | cut -c1-200
        false
    }
}

@test "a decoder that others wrote takes the checksums of step 13 for right" {
    need tshark
    need text2pcap
    how_many
    random_datagrams true
    sed 's/../& /g; s/^/000000 /' made |
        text2pcap -q -i 17 -4 10.9.0.1,10.9.0.2 - made.pcap
    tshark -r made.pcap -o udp.check_checksum:TRUE -T fields \
        -e udp.checksum.status 2>/dev/null | sort | uniq -c >statuses
    expect_same "tshark on $count checksums (1: good)" "$(xargs <statuses)" \
        "$count 1"
}
