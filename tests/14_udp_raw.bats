# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers
load udp_header

# hears: a UDP peer that waits for a datagram; $port is its port.
hears() {
    start peer "$udp_peer" 0.0.0.0 0 save "$T/received" recv
    prints peer 'port *'
    port=${REPLY#port }
}

# sends TEXT [CHECKSUM]: the step sends TEXT (printf) from 127.0.0.2 port 40000
# to the peer, and says so.
sends() {
    local message
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >"$T/message"
    IFS= read -r -d '' message <"$T/message" || true
    datagram_of 127.0.0.2 40000 127.0.0.1 "$port" "$T/message"
    run_step 127.0.0.2 40000 127.0.0.1 "$port" "$message" "${@:2}"
    said "${2:-$checksum}"
}
said() {
    local sent shown
    sent="Sent $((8 + $(wc -c <"$T/message"))) bytes to 127.0.0.1:$port"
    shown=$(sed -n 's/.* with checksum 0x\([0-9a-f]\{4\}\)$/\1/p' "$T/step.out")
    if [ -z "${given_checksum-}" ] && [ -n "$shown" ]; then
        checksum_is "$shown" "$sent with checksum 0x$1" || return
    fi
    expect_success "${given_checksum:-lines}" "$sent with checksum 0x${1,,}"
}

# arrives: the peer got the message, from where it was said to come.
arrives() {
    local text="the message arrives from 127.0.0.2:40000" key=checksum
    if ! prints peer 'received *' 1; then
        # From another address, so that the checksum is wrong for it?
        "$program" 127.0.0.2 40000 127.0.0.1 "$port" x 0000 >"$T/again" || true
        prints peer 'received *' 1 && key=source
        fail "$text" "$key"
        return
    fi
    [[ $REPLY == *" from 127.0.0.2:40000 on 127.0.0.1:$port" ]] ||
        fail "$text ($REPLY)" source || return
    same_bytes "$T/message" "$T/received" "the message" message
}

# wrong_checksums: how many datagrams the kernel has thrown away (udp(7)).
wrong_checksums() {
    awk '$1 == "Udp:" && !n { n = split($0, name) }
        $1 == "Udp:" { for (i = 2; i <= n; i++)
                           if (name[i] == "InCsumErrors") print $i }' \
        /proc/net/snmp | tail -n 1
}

@test "14 sends a datagram that arrives" {
    need_own_network
    for text in 'hello world' 'hello world!' '' 'x'; do
        hears
        sends "$text"
        arrives
        ends peer
    done
}

@test "14 sends a long datagram" {
    need_own_network
    hears
    sends '%065507d'
    arrives
}

@test "14 sends a checksum of 0 as ffff" {
    need_own_network
    hears
    printf '\0\0' >"$T/message"
    datagram_of 127.0.0.2 40000 127.0.0.1 "$port" "$T/message"
    sends "\\$(printf %03o "0x${checksum::2}")\\$(printf %03o "0x${checksum:2}")"
    [ "$checksum" = ffff ]
    arrives
}

@test "14 sends a wrong checksum, which never arrives, and is counted" {
    need_own_network
    hears
    before=$(wrong_checksums)
    given_checksum="given-checksum" # the hint, if it is not
    sends 'hello world' 1234
    [ "$(wrong_checksums)" -eq $((before + 1)) ] ||
        fail "the kernel counts a wrong checksum" given-checksum
    sends 'right'
    arrives # this one, and not the one before
}

@test "14 sends the checksum 0000, which arrives all the same" {
    need_own_network
    hears
    before=$(wrong_checksums)
    given_checksum="given-checksum" # the hint, if it is not
    sends 'hello world' 0000
    arrives
    [ "$(wrong_checksums)" -eq "$before" ] ||
        fail "the kernel counts no wrong checksum" given-checksum
}

@test "14 takes hex digits of both kinds" {
    need_own_network
    hears
    given_checksum="given-checksum" # the hint, if it is not
    sends 'hello world' AbC9
}

@test "14 says that it lacks CAP_NET_RAW" {
    local without=()
    [ "$(id -u)" -ne 0 ] || without=(setpriv --bounding-set -net_raw)
    start step "${without[@]}" "$program" 127.0.0.1 40000 127.0.0.1 2347 x
    command="$step 127.0.0.1 40000 127.0.0.1 2347 x" given="as an ordinary user"
    ends step
    plain="Failed to create socket. Error code: $("$peer" errno EPERM)"
    [ "$(<"$T/step.err")" != "$plain" ] ||
        fail "$plain, and that it needs CAP_NET_RAW" privilege
    # The name of the privilege may stand anywhere in the line, after the error.
    sed -i "s/^\($plain\).*CAP_NET_RAW.*/\1/" "$T/step.err"
    expect_failure privilege "Failed to create socket" EPERM
}

@test "14 reports an address that is not ours" {
    need_own_network
    run_step 192.0.2.1 40000 127.0.0.1 2347 x
    expect_failure bind-ignored "Bind failed" EADDRNOTAVAIL
}

@test "14 refuses a checksum that is not four hex digits" {
    for checksum in 123 12345 g000 "''" 0x12 "' 123'" +123 -123; do
        refuses given-checksum "127.0.0.1 40000 127.0.0.1 2347 x $checksum"
    done
}

@test "14 refuses what is no address, no port, or too long" {
    for address in 127.0.0 127.0.0.256 localhost "''"; do
        refuses address "$address 40000 127.0.0.1 2347 x" \
            "127.0.0.1 40000 $address 2347 x"
    done
    for port in 65536 -1 80x "''" "' 80'"; do
        refuses number "127.0.0.1 $port 127.0.0.1 2347 x" \
            "127.0.0.1 40000 127.0.0.1 $port x"
    done
    run_step 127.0.0.1 40000 127.0.0.1 2347 "$(printf '%065508d' 0)"
    expect_usage too-long
}

@test "14 refuses a missing argument, or one too many" {
    refuses arguments "" "127.0.0.1 1 127.0.0.1 2" "127.0.0.1 1 127.0.0.1 2 x 0000 y"
}

@test "14 reports every error of its calls" {
    need_own_network
    errors EACCES EMFILE ENFILE ENOBUFS ENOMEM
    for error in "${tried[@]}"; do
        inject socket "$error" 127.0.0.1 40000 127.0.0.1 2347 x || continue
        expect_failure injected "Failed to create socket" "$error"
    done
    errors EACCES EADDRNOTAVAIL ENOMEM
    for error in "${tried[@]}"; do
        inject bind "$error" 127.0.0.1 40000 127.0.0.1 2347 x || continue
        expect_failure injected "Bind failed" "$error"
    done
    errors ENOBUFS EPERM ENETUNREACH EHOSTUNREACH EMSGSIZE
    for error in "${tried[@]}"; do
        inject sendto,sendmsg "$error" 127.0.0.1 40000 127.0.0.1 2347 x ||
            continue
        expect_failure injected "Send failed" "$error"
    done
    some_were_injected
}
