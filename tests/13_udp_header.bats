# shellcheck disable=SC2030,SC2031,SC2034,SC2086,SC2154 # see the helpers
load helpers
load udp_header

# makes SOURCE_IP SOURCE_PORT DESTINATION_IP DESTINATION_PORT TEXT: the step,
# with the message TEXT (printf), shows the right fields, checksum and datagram.
makes() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$5" >"$T/message"
    shows_datagram "${@:1:4}"
}
shows_datagram() {
    local message shown text
    IFS= read -r -d '' message <"$T/message" || true
    datagram_of "$@" "$T/message"
    run_step "$@" "$message"
    text="exit status 0, and the datagram
            $(spaced "$datagram")"
    no_accident '' "$text" || return
    [ "$status" -eq 0 ] || fail "$text" success || return
    [ ! -s "$T/step.err" ] || fail "nothing on stderr" stderr || return
    has_field "source port" "$2" || return
    has_field "destination port" "$4" || return
    has_field length $((8 + $(wc -c <"$T/message"))) || return
    shown=$(grep -i checksum "$T/step.out" | grep -oE '0x[0-9a-f]{4}\>' |
        tail -n 1)
    text="the checksum 0x$checksum, in a line with that word"
    checksum_is "${shown#0x}" "$text" || return
    grep -qi pseudo "$T/step.out" || fail "the pseudo-header" pseudo-header ||
        return
    tr -s ' \t' '\n' <"$T/step.out" | grep -xE '[0-9a-f]{2}' | tr -d '\n' |
        grep -qF "$datagram" || fail "the datagram in hex, byte by byte:
            $(spaced "$datagram")" dump
}

# has_field NAME NUMBER: a line names the field with its number, in decimal and
# in hex.
has_field() {
    local hex lines
    hex=$(printf '0x%04x' "$2")
    lines=$(grep -i "$1" "$T/step.out")
    grep -wF -- "$2" <<<"$lines" | grep -qF -- "$hex" && return
    if [ "$1" = length ] && grep -qwF -- $(($2 - 8)) <<<"$lines"; then
        fail "a line with the $1, $2, $hex" length
    elif grep -qF -- "0x${hex:4}${hex:2:2}" <<<"$lines"; then
        fail "a line with the $1, $2, $hex" byte-order
    else
        fail "a line with the $1, $2, $hex" field
    fi
}

@test "13 makes the header of a datagram" {
    makes 127.0.0.1 40000 127.0.0.1 2347 'hello world!'
    makes 192.0.2.1 1 198.51.100.255 65535 'ab'
}

@test "13 pads an odd message" {
    makes 127.0.0.1 40000 127.0.0.1 2347 'hello world'
    makes 10.1.2.3 9 10.3.2.1 258 'x'
}

@test "13 makes the header of an empty message" {
    makes 127.0.0.1 40000 127.0.0.1 2347 ''
    makes 0.0.0.0 0 0.0.0.0 0 ''
}

@test "13 adds the carries back in until none is left" {
    makes 255.255.255.255 65535 255.255.255.255 65535 '\377\377\377\377'
    makes 255.255.255.254 65535 255.255.255.255 65535 '\377\377\377\377\377'
}

# The message is the checksum of the same datagram with a message of zeros.
@test "13 sends a checksum of 0 as ffff" {
    printf '\0\0' >"$T/message"
    local port=40000
    datagram_of 127.0.0.1 "$port" 127.0.0.1 2347 "$T/message"
    makes 127.0.0.1 "$port" 127.0.0.1 2347 \
        "\\$(printf %03o 0x${checksum::2})\\$(printf %03o 0x${checksum:2})"
    [ "$checksum" = ffff ]
}

@test "13 takes every byte that an argument can hold" {
    every_byte 1 >"$T/message"
    shows_datagram 127.0.0.1 40000 127.0.0.1 2347
}

@test "13 takes 65507 bytes, and no more" {
    seq 20000 | head -c 65506 >"$T/message"
    printf . >>"$T/message"
    shows_datagram 127.0.0.1 40000 127.0.0.1 2347
    run_step 127.0.0.1 40000 127.0.0.1 2347 "$(<"$T/message")x"
    expect_usage too-long
}

@test "13 refuses what is no address" {
    for address in 127.0.0 127.0.0.256 localhost "''" 127.1 0x7f.0.0.1 ::1 \
        "'127.0.0.1 '"; do
        refuses address "$address 40000 127.0.0.1 2347 x" \
            "127.0.0.1 40000 $address 2347 x"
    done
}

@test "13 refuses a port that is no number from 0 to 65535" {
    for port in 65536 -1 +80 80x "''" "' 80'" 0x50; do
        refuses number "127.0.0.1 $port 127.0.0.1 2347 x" \
            "127.0.0.1 40000 127.0.0.1 $port x"
    done
}

@test "13 refuses a missing argument, or one too many" {
    refuses arguments "" 127.0.0.1 "127.0.0.1 1" "127.0.0.1 1 127.0.0.1" \
        "127.0.0.1 1 127.0.0.1 2" "127.0.0.1 1 127.0.0.1 2 x ca8b"
}
