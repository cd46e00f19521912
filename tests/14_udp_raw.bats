load lib/run
load lib/expect
load lib/inject
load lib/udp_header

# start_receiver: a UDP peer that waits for a datagram; $port is its port.
start_receiver() {
    start_on_port peer "$udp" 0.0.0.0 0 save received recv
}

converse() {
    start_on_port peer "$udp" 127.0.0.1 0 recv
    run_step 127.0.0.1 4000 127.0.0.1 "$port" x 0000
    lines=("Sent 9 bytes to 127.0.0.1:$port with checksum 0x0000")
    end peer
}

# sends TEXT [CHECKSUM]: the step sends TEXT (printf) from 127.0.0.2 port 4000
# to the peer, and says so.
sends() {
    local message
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >message
    read_message message
    datagram_of 127.0.0.2 4000 127.0.0.1 "$port" message
    run_step 127.0.0.2 4000 127.0.0.1 "$port" "$message" "${@:2}"
    expect_said "${2:-$checksum}"
}
expect_said() {
    local sent shown key=lines
    sent="Sent $((8 + $(wc -c <message))) bytes to 127.0.0.1:$port"
    shown=$(sed -n 's/.* with checksum 0x\([0-9a-f]\{4\}\)$/\1/p' step.out)
    if [ -n "${given_checksum-}" ]; then
        key=given-checksum
    elif [ -n "$shown" ]; then
        expect_checksum "$shown" "$sent with checksum 0x$1"
    fi
    expect_success "$key" "$sent with checksum 0x${1,,}"
}

# expect_arrives: the peer got the message, from where it was said to come.
expect_arrives() {
    local text="the message arrives from 127.0.0.2:4000" key=checksum
    if ! wait_line peer 'received *' 1; then
        # From another address, so that the checksum is wrong for it?
        mv step.out first.out
        run_step 127.0.0.2 4000 127.0.0.1 "$port" x 0000
        wait_line peer 'received *' 1 && key=source
        mv first.out step.out
        fail "$text" "$key"
    fi
    [[ $REPLY == *" from 127.0.0.2:4000 on 127.0.0.1:$port" ]] ||
        fail "$text ($REPLY)" source
    expect_bytes message received "the message" message
}

# wrong_checksums: how many datagrams the kernel has thrown away (udp(7)).
wrong_checksums() {
    awk '$1 == "Udp:" && !n { n = split($0, name) }
        $1 == "Udp:" { for (i = 2; i <= n; i++)
                           if (name[i] == "InCsumErrors") print $i }' \
        /proc/net/snmp | tail -n 1
}

# bats test_tags=core,central
@test "14 sends a datagram that arrives" {
    local text
    need_own_network
    for text in 'hello world' 'hello world!' '' 'x'; do
        start_receiver
        sends "$text"
        expect_arrives
        wait_end peer
    done
}

# bats test_tags=core
@test "14 sends a long datagram" {
    need_own_network
    start_receiver
    sends '%065507d'
    expect_arrives
}

# bats test_tags=core
@test "14 sends a checksum of 0 as ffff" {
    need_own_network
    start_receiver
    word_for checksum 127.0.0.2 4000 127.0.0.1 "$port"
    sends "$word"
    [ "$checksum" = ffff ]
    expect_arrives
}

# bats test_tags=core
@test "14 adds a carry back in that comes of the carry" {
    need_own_network
    start_receiver
    word_for cut 127.0.0.2 4000 127.0.0.1 "$port"
    sends "$word"
    [ "$once" != "$checksum" ]
    expect_arrives
}

# bats test_tags=core,central
@test "14 sends a wrong checksum, which never arrives, and is counted" {
    local before given_checksum=yes
    need_own_network
    start_receiver
    before=$(wrong_checksums)
    sends 'hello world' 1234
    [ "$(wrong_checksums)" -eq $((before + 1)) ] ||
        fail "the kernel counts a wrong checksum" given-checksum
    sends 'right' "$(datagram_of_right)"
    expect_arrives # this one, and not the one before
}
datagram_of_right() {
    printf right >message
    datagram_of 127.0.0.2 4000 127.0.0.1 "$port" message
    echo "$checksum"
}

# bats test_tags=core
@test "14 sends the checksum 0000, which arrives all the same" {
    local before given_checksum=yes
    need_own_network
    start_receiver
    before=$(wrong_checksums)
    sends 'hello world' 0000
    expect_arrives
    [ "$(wrong_checksums)" -eq "$before" ] ||
        fail "the kernel counts no wrong checksum" given-checksum
}

# bats test_tags=arguments
@test "14 takes hex digits of both kinds" {
    local given_checksum=yes
    need_own_network
    start_receiver
    sends 'hello world' AbC9
}

# bats test_tags=errors
@test "14 says that it lacks CAP_NET_RAW" {
    local plain
    rights=(-n)
    given="as an ordinary user"
    run_step 127.0.0.1 4000 127.0.0.1 2347 x
    plain="Failed to create socket. Error code: $("$words" errno EPERM)"
    [ "$(<step.err)" != "$plain" ] ||
        fail "$plain, and that it needs CAP_NET_RAW" privilege
    # The name of the privilege may stand anywhere in the line, after the error.
    sed -i "s/^\($plain\).*CAP_NET_RAW.*/\1/" step.err
    expect_failure privilege "Failed to create socket" EPERM
}

# bats test_tags=errors
@test "14 reports an address that is not ours" {
    need_own_network
    run_step 192.0.2.1 4000 127.0.0.1 2347 x
    expect_failure bind-ignored "Bind failed" EADDRNOTAVAIL
}

# bats test_tags=arguments
@test "14 refuses a source that is no one's, and no destination" {
    local source
    need_own_network
    for source in 0.0.0.0 255.255.255.255 224.0.0.1 239.255.255.255 \
        127.255.255.255; do
        expect_refused no-ones "$source" 4000 127.0.0.1 2347 x
    done
    expect_refused no-ones 127.0.0.1 4000 0.0.0.0 2347 x
}

# bats test_tags=arguments
@test "14 refuses a checksum that is not four hex digits" {
    local checksum
    for checksum in 123 12345 g000 '' 0x12 ' 123' '123 ' +123 -123 0x0; do
        expect_refused given-checksum 127.0.0.1 4000 127.0.0.1 2347 x "$checksum"
    done
}

# bats test_tags=arguments
@test "14 refuses what is no address" {
    local address
    for address in 127.0.0 127.0.0.256 localhost '' ' 127.0.0.1'; do
        expect_refused address "$address" 4000 127.0.0.1 2347 x
        expect_refused address 127.0.0.1 4000 "$address" 2347 x
    done
}

# bats test_tags=arguments
@test "14 refuses a port that is no number from 0 to 65535" {
    local port
    for port in "${no_ports[@]}"; do
        expect_refused number 127.0.0.1 "$port" 127.0.0.1 2347 x
        expect_refused number 127.0.0.1 4000 127.0.0.1 "$port" x
    done
    [ "${OWN_NETWORK-}" = yes ] || return 0 # and root's rights
    run_step 127.0.0.1 04000 127.0.0.1 02347 x
    expect_number "Sent 9 bytes to 127.0.0.1:2347 *"
}

# bats test_tags=arguments
@test "14 refuses more than 65507 bytes" {
    expect_refused too-long 127.0.0.1 4000 127.0.0.1 2347 "$(printf '%065508d' 0)"
}

# bats test_tags=arguments
@test "14 refuses a missing argument, or one too many" {
    local all=(127.0.0.1 1 127.0.0.1 2) n
    for n in 0 1 2 3 4; do
        expect_refused arguments "${all[@]::n}"
    done
    expect_refused arguments "${all[@]}" x 0000 y
}

# bats test_tags=errors
@test "14 reports every error of its calls" {
    need_own_network
    test_errors socket:0 bind:0 send:0
}

# bats test_tags=core
@test "14 makes a raw socket, and closes it" {
    need_own_network
    test_sockets SOCK_RAW
}

# bats test_tags=errors
@test "14 works where stdin is closed" {
    need_own_network
    test_stdin_closed
}

# bats test_tags=errors
@test "14 uses its own memory only" {
    need_own_network
    test_memory
}

# bats test_tags=words
@test "14 says it in the step's own words" {
    need_own_network
    test_words
}
