# shellcheck shell=bash
# any_clients.bash - what the tests of steps 20 and 21 share, beside lib/tcp_clients and
# lib/replies: clients of a host that may have several addresses, of IPv6 and of IPv4.

# What goes wrong with one address is said of that one.
what[socket]="127.0.0.1: Failed to create socket"
what[connect]="127.0.0.1: Connect failed"

# need_ipv6: skip the test where there is none.
need_ipv6() {
    grep -qs . /proc/net/if_inet6 || skip "this machine has no IPv6"
}

# start_at IP PORT [ACTION...]: a peer that listens there (0: the kernel chooses), and
# does so; without an ACTION it takes five bytes and answers "Hello".
start_at() {
    printf 'Hello\n' >reply
    [ $# -gt 2 ] || set -- "$@" accept recv 5 send reply shutdown recv-all close
    start_on_port peer "$tcp" listen "$@"
}

# addresses_of HOST: in the order of the step's own C library, to $all.
addresses_of() {
    mapfile -t all < <("$words" order "$1")
}

# tries IP [ERROR [WHAT]]: an address that is tried now, and where ERROR is given fails with
# that: more of $lines, and of what stderr must be, the file errors. What can't have a
# socket (WHAT) is not tried.
tries() {
    [ "${3-}" ] || lines+=("The host's IP address is $1")
    [ -z "${2-}" ] ||
        echo "$1: ${3:-Connect failed}. Error code: $("$words" errno "$2")" >>errors
}
begins() {
    : >errors
    lines=("Socket Created")
}

# talks: for test_words: with a host that has a name, at its first address.
talks() {
    local first
    grep -qs . /proc/net/if_inet6 || { converse && return; }
    addresses_of localhost
    first=${all[0]}
    start_at "$first" 0
    run_step localhost "$port" hello
    begins
    tries "$first"
    answered localhost "$first"
}

# answered HOST IP: and then it has got there, with its reply: the rest of $lines.
answered() {
    lines+=("Our socket connected to $1 on ip $2 on port $port"
        "Message sent successfully" "Hello\\n"
        "Received 6 bytes; the server closed the connection")
}

# expect_ended STATUS KEY: with this exit status, with $lines on stdout and the file errors
# on stderr. KEY is the hint where the lines are others.
expect_ended() {
    local failing=yes key=$2 ip
    lines_expected "${lines[@]}"
    [ "$status" != "$1" ] || ! other_words "$(<errors)" ||
        in_other_words "$(<errors)" expect_ended "$@"
    if [ "$status" = "$1" ] && cmp -s expected step.out && cmp -s errors step.err; then
        rm expected
        return
    fi
    if [ -s errors ] && [ ! -s step.err ] && grep -q "Error code: " step.out; then
        key=stdout
    elif ip=$(sed -n 's/^Our socket connected .* on ip \(.*\) on port .*/\1/p' step.out) &&
        [ -n "$ip" ] && grep -qF -- "$ip: Connect failed" errors; then
        key=${connect_key-connect-ignored}
    elif cmp -s expected step.out; then
        case $1,$status in
        "$1,$1") key=one-address ;;
        1,0) key=exit-0 ;;
        1,*) key=exit-1 ;;
        *) key=success ;;
        esac
    fi
    fail "exit status $1, and on stdout:$(in_words "${lines[@]}")
          on stderr:
$("$bytes" visible errors)" "$key"
}

# test_ipv6: an address of IPv6 is taken, shown and asked.
test_ipv6() {
    local ip key=both-families
    need_ipv6
    for ip in ::1 2001:db8:1111:2222:3333:4444:5555:6666; do
        [ "$ip" = ::1 ] || key=long-address
        [ "$ip" = ::1 ] || [ "${OWN_NETWORK-}" = yes ] || return 0
        start_at "$ip" 0
        begins
        tries "$ip"
        answered "$ip" "$ip"
        run_step "$ip" "$port" hello
        expect_ended 0 "$key"
    done
}

# test_scope: one that means something on one interface only.
test_scope() {
    need_own_network
    need_ipv6
    start_at fe80::61%lo 0
    begins
    tries fe80::61%lo
    answered fe80::61%lo fe80::61%lo
    run_step fe80::61%lo "$port" hello
    expect_ended 0 scope
}

# test_each_address: each of them in turn, until one does not refuse.
test_each_address() {
    local i ip
    need_own_network
    need_ipv6
    addresses_of any.test
    for i in "${!all[@]}"; do
        start_at "${all[i]}" 0
        given="only ${all[i]} takes a client"
        begins
        for ip in "${all[@]::i}"; do
            tries "$ip" ECONNREFUSED
        done
        tries "${all[i]}"
        answered any.test "${all[i]}"
        run_step any.test "$port" hello
        grep -q 'IP address is .*:' step.out || fail_told "an address of IPv6" both-families
        expect_ended 0 each-address
    done
}

# test_all_refuse: none of them takes it.
test_all_refuse() {
    local ip
    need_own_network
    need_ipv6
    port=$("$tcp" free)
    given="nobody listens on port $port, at any address"
    addresses_of any.test
    begins
    for ip in "${all[@]}"; do
        tries "$ip" ECONNREFUSED
    done
    run_step any.test "$port" hello
    expect_ended 1 each-address
}

# test_no_family: the kernel was built without IPv6 (no_ipv6.c).
test_no_family() {
    local ip
    rights=(-p "$peers/no_ipv6.so")
    export ASAN_OPTIONS=verify_asan_link_order=0
    given="there is no socket of IPv6"
    begins
    lines=()
    tries ::1 EAFNOSUPPORT "Failed to create socket"
    run_step ::1 80 hello
    expect_ended 1 no-family
    [ "${OWN_NETWORK-}" = yes ] || return 0
    addresses_of any.test
    start_at 127.0.0.63 0
    begins
    for ip in "${all[@]}"; do
        [[ $ip == *:* ]] || break
        tries "$ip" EAFNOSUPPORT "Failed to create socket"
    done
    [ "$ip" = 127.0.0.63 ] || tries "$ip" ECONNREFUSED
    tries 127.0.0.63
    answered any.test 127.0.0.63
    run_step any.test "$port" hello
    expect_ended 0 no-family
}

# test_ipv6_off: no interface has IPv6. Then a look-up gives its addresses last.
test_ipv6_off() {
    local ip
    need_own_network
    need_ipv6
    without_ipv6
    given="IPv6 is turned off"
    addresses_of any.test
    start_at 127.0.0.64 0
    begins
    for ip in "${all[@]}"; do
        [ "$ip" != 127.0.0.64 ] || break
        if [[ $ip == *:* ]]; then
            tries "$ip" EADDRNOTAVAIL
        else
            tries "$ip" ECONNREFUSED
        fi
    done
    tries "$ip"
    answered any.test "$ip"
    run_step any.test "$port" hello
    expect_ended 0 no-family
}

# test_literals ACTION...: in a request, an address of IPv6 stands in brackets (RFC 3986,
# 3.2.2), and without its scope.
test_literals() {
    local host
    need_ipv6
    for host in ::1 fe80::61%lo; do
        [ "$host" = ::1 ] || [ "${OWN_NETWORK-}" = yes ] || return 0
        start_at "$host" 0 accept save received "$@" recv-all
        run_step "$host" "$port"
        [ "$status" -eq 0 ] || fail "that it sends a request" request
        wait_end peer
        grep -qaxF "Host: [${host%\%*}]:$port"$'\r' received ||
            fail "the request has Host: [${host%\%*}]:$port, but it is:
$("$bytes" escaped received 8)" brackets
        expect_request received "[${host%\%*}]:$port"
    done
}

# test_unknown_name: there is no such name (RFC 6761, 6.4), or none of no length.
test_unknown_name() {
    local name
    for name in nosuch.invalid ''; do
        run_step "$name" 80
        expect_failure lookup-ignored "host IP address could not be found" gai
    done
}

# test_failed_sockets: what did not connect is closed too.
test_failed_sockets() {
    need_own_network
    need_ipv6
    converse() {
        start_at 127.0.0.64 0
        run_step any.test "$port" hello
    }
    test_sockets SOCK_STREAM
    grep -q '^Our socket connected' step.out || shows_nothing
}
