# shellcheck shell=bash
# line_servers.bash - what the tests of a server of lines need, step 22, beside
# lib/tcp_servers, lib/half_echo and lib/many, some of whose words it says anew.

notes=("Received 11 bytes from CLIENT, sent back 6") # of converse
waits_key=line-waits

# client_name IP:PORT: IPv4's addresses are shown as those of IPv6 that stand for them.
client_name() {
    case $1 in
    '['*) echo "$1" ;;
    *) echo "[::ffff:${1%:*}]:${1##*:}" ;;
    esac
}

# start_crowd COUNT [KINDS [MOST]]: as in lib/many. Where one is silent all others send a
# line, for their answers are counted.
start_crowd() {
    local kinds=${2-g}
    [[ $kinds != s* ]] || kinds=${kinds//[ec]/g}
    start crowd "$crowd" "$port" "$1" "$kinds" "${3-0}" lines
}

# need_ipv6: skip the test where this machine has none.
need_ipv6() {
    grep -qs '^0*1 ' /proc/net/if_inet6 || skip "it needs ::1, IPv6 on this machine"
}

# answers: of the file message: the halves of its lines go to half, and what the step says
# of each to $said_of_lines.
answers() {
    LC_ALL=C awk -v client="$client" '{
        kept = substr($0, 1, 1024)
        half = substr(kept, 1, int(length(kept) / 2))
        print half >"half"
        printf "Received %d bytes from %s, sent back %d\n", length($0) + 1, client,
            length(half) + 1 }' message >told
    [ -e half ] || : >half
    mapfile -t said_of_lines <told
}

# half_came_back KEY: each line of the file message was answered, and the step says so.
# KEY is the hint where no common mistake is seen.
half_came_back() {
    local key=$1
    hang=line-end
    rm -f half
    if [ "$(tail -c 1 message | wc -l)" -eq 0 ]; then # the last is no line
        sed '$d' message >lines_of_it
        mv lines_of_it message
    fi
    answers
    [ -e reply ] || : >reply
    if cmp -s reply half; then
        key=line-told
    elif cmp -s reply message; then
        key=echo-all
    elif cmp -s <(tr -d '\n' <reply) <(tr -d '\n' <half); then
        key=line-newline
    elif cmp -s reply <(awk '{ print substr($0, 1, int((length($0) + 1) / 2)) }' message)
    then
        key=newline-halved
    elif [ "$(wc -l <half)" -gt 1 ] && cmp -s reply <(head -n 1 half); then
        key=first-line-only
    fi
    cmp -s reply half || expect_bytes half reply "the first half of each line, and a newline" \
        "$key"
    lines_served "${said_of_lines[@]}"
    expect_success "$key" "${lines[@]}"
}

# asks TEXT [ACTION...]: the server runs, and a client that sends TEXT (printf) and
# does the ACTIONs (default: ends its side, then reads to the end).
asks() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$1" >message
    shift
    [ $# -gt 0 ] || set -- shutdown recv-all close
    asks_file "$@"
}

# test_takes_ipv4: a client of IPv4 can connect, and has a name of IPv6.
test_takes_ipv4() {
    start_server
    start client "$tcp" connect 127.0.0.1 "$port"
    if ! wait_line client 'connected *'; then
        start other "$tcp" connect ::1 "$port"
        ! wait_line other 'connected *' || fail "a server that takes clients of IPv4 too" v6only
        start_client wait # says what is wrong
    fi
    client=$(client_name "${REPLY#connected }")
    wait_line step "Connected with *" "$soon" && [[ $REPLY == *" 127.0.0.1:"* ]] &&
        fail "Connected with $client" ipv4-only
    soon=0 expect_client_named
}

# test_answers_at_once: the client waits for it, and may then send more.
test_answers_at_once() {
    printf 'hello worl\n' >message
    start_server
    start_client save reply send message recv 6 recv-all close
    expect_client_named
    wait_line client 'received 6' "$soon" || {
        ! printf hello | cmp -s - reply || fail "hello and a newline" line-newline
        fail "half of the line and a newline, while the client waits for them" line-waits
    }
    expect_line "Received 11 bytes from $client, sent back 6" line-told
    nap 0.1
    ! grep -qx end client.out || fail "that the connection stays open" line-closed
    end client
    given="the client sends a line, reads the answer and ends"
    wait_end step
    half_came_back half
}
