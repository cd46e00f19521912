load lib/run
load lib/expect
load lib/inject
load lib/udp_header

converse() {
    run_step 127.0.0.1 4000 127.0.0.1 2347 'hello world'
    lines=("Checksum: 0 (0x0000)" "Datagram:" "0000 0000") # at least: see got_far
}

# spaced HEX: the beginning of HEX, with a space after each byte.
spaced() {
    fold -w 2 <<<"${1:0:96}" | paste -sd ' '
    [ ${#1} -le 96 ] || echo "            ..."
}

# makes SOURCE_IP SOURCE_PORT DESTINATION_IP DESTINATION_PORT TEXT: the step,
# with the message TEXT (printf), shows the right fields, checksum and datagram.
makes() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$5" >message
    shows_datagram "${@:1:4}"
}
shows_datagram() {
    local message shown text
    read_message message
    datagram_of "$@" message
    run_step "$@" "$message"
    text="exit status 0, and the datagram
            $(spaced "$datagram")"
    [ "$status" -eq 0 ] || fail "$text" success
    [ ! -s step.err ] || fail "nothing on stderr" stderr
    expect_field "source port" "$2"
    expect_field "destination port" "$4"
    expect_field length $((8 + $(wc -c <message)))
    shown=$(grep -xE ' *Checksum: [0-9]+ \(0x[0-9a-f]{4}\)' step.out ||
        grep -i checksum step.out)
    shown=$(grep -oE '0x[0-9a-f]{4}\>' <<<"$shown" | tail -n 1)
    text="the checksum 0x$checksum, in a line with that word, not ${shown:-none}"
    expect_checksum "${shown#0x}" "$text"
    grep -qi pseudo step.out || fail "the pseudo-header, in lines with that word" lines
    shown=$(dump)
    [ "$shown" = "$datagram" ] || fail "the line Datagram: and its bytes in hex
            $(spaced "$datagram")
          but there were, after that word:
            $(spaced "$shown")" dump
    [ -z "$(tail -c 1 step.out)" ] || fail "a newline at the end" newline-missing
}

# dump: the bytes after "Datagram:", in hex without spaces.
dump() {
    sed '1,/^Datagram:/{/^Datagram:/!d;s/^Datagram://}' step.out |
        sed 's/0x//g' | tr -d ' \t\n' | tr A-F a-f
}

# expect_field NAME NUMBER: the field is named, and in that line, or in the next two if it
# has no digit, stands its number, in decimal and in hex, however that is written.
expect_field() {
    local -A names=([source]='source|src' [destination]='dest|dst' [length]=len)
    local hex lines text
    printf -v hex %04x "$2"
    text="a line with the $1, $2, 0x$hex"
    lines=$(awk -v name="${names[${1% *}]}" '/^Datagram:/ { exit }
        tolower($0) ~ name { print; more = /[0-9]/ ? 0 : 2; next }
        more-- > 0' step.out)
    grep -qwF -- "$2" <<<"$lines" &&
        grep -qiwE "(0x)?0*$(printf %x "$2")h?|${hex::2} ${hex:2}" <<<"$lines" && return
    if [ "$1" = length ] && grep -qwF -- $(($2 - 8)) <<<"$lines"; then
        fail "$text" length
    elif grep -qiE "(0x|\<)${hex:2}${hex::2}\>" <<<"$lines"; then
        fail "$text" byte-order
    fi
    fail "$text" field
}

# bats test_tags=core,central
@test "13 makes the header of a datagram" {
    makes 127.0.0.1 40000 127.0.0.1 2347 'hello world!'
    makes 192.0.2.1 1 198.51.100.255 65535 'ab'
}

# bats test_tags=core,central
@test "13 pads an odd message" {
    makes 127.0.0.1 40000 127.0.0.1 2347 'hello world'
    makes 10.1.2.3 9 10.3.2.1 258 'x'
}

# bats test_tags=core
@test "13 makes the header of an empty message" {
    makes 127.0.0.1 40000 127.0.0.1 2347 ''
    makes 0.0.0.0 0 0.0.0.0 0 ''
}

# bats test_tags=core,central
@test "13 adds the carries back in until none is left" {
    makes 255.255.255.255 65535 255.255.255.255 65535 '\377\377\377\377'
    makes 255.255.255.254 65535 255.255.255.255 65535 '\377\377\377\377\377'
}

# bats test_tags=core
@test "13 sends a checksum of 0 as ffff" {
    word_for checksum 127.0.0.1 40000 127.0.0.1 2347
    makes 127.0.0.1 40000 127.0.0.1 2347 "$word"
    [ "$checksum" = ffff ]
}

# bats test_tags=core
@test "13 adds a carry back in that comes of the carry" {
    word_for cut 192.0.2.1 40000 198.51.100.7 2347
    makes 192.0.2.1 40000 198.51.100.7 2347 "$word"
    [ "$once" != "$checksum" ]
}

# bats test_tags=core
@test "13 takes every byte that an argument can hold" {
    "$bytes" every 1 >message
    shows_datagram 127.0.0.1 40000 127.0.0.1 2347
}

# bats test_tags=arguments
@test "13 takes 65507 bytes, and no more" {
    seq 20000 | head -c 65506 >message
    printf . >>message
    shows_datagram 127.0.0.1 40000 127.0.0.1 2347
    expect_refused too-long 127.0.0.1 40000 127.0.0.1 2347 "$(<message)x"
}

# bats test_tags=arguments
@test "13 refuses what is no address" {
    local address
    for address in 127.0.0 127.0.0.256 localhost '' 127.1 0x7f.0.0.1 ::1 \
        '127.0.0.1 ' ' 127.0.0.1'; do
        expect_refused address "$address" 40000 127.0.0.1 2347 x
        expect_refused address 127.0.0.1 40000 "$address" 2347 x
    done
}

# bats test_tags=arguments
@test "13 refuses a port that is no number from 0 to 65535" {
    local port
    for port in "${no_ports[@]}"; do
        expect_refused number 127.0.0.1 "$port" 127.0.0.1 2347 x
        expect_refused number 127.0.0.1 40000 127.0.0.1 "$port" x
    done
}

# bats test_tags=arguments
@test "13 takes a port with a zero in front" {
    run_step 127.0.0.1 010 127.0.0.1 02347 hello
    [[ $(dump) == 000a092b* ]] ||
        fail_as "a datagram that begins with 00 0a 09 2b: ports 10 and 2347" octal
}

# bats test_tags=arguments
@test "13 refuses a missing argument, or one too many" {
    local all=(127.0.0.1 1 127.0.0.1 2) n
    for n in 0 1 2 3 4; do
        expect_refused arguments "${all[@]::n}"
    done
    expect_refused arguments "${all[@]}" x ca8b
}

# bats test_tags=errors
@test "13 uses its own memory only" {
    test_memory
}

# bats test_tags=words
@test "13 says it in the step's own words" {
    local name to_the_letter=yes
    converse
    [ ! -s step.err ] || fail "nothing on stderr" stderr
    for name in 'source|src' 'dest|dst' len checksum pseudo; do
        grep -qiE "$name" step.out || fail "a line with the word $name" lines
    done
    grep -q '^Datagram:' step.out || fail "a line that begins with Datagram:" lines
}
