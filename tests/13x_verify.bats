load lib/run
load lib/expect
load lib/inject
load lib/udp_header

converse() {
    run_step 127.0.0.1 127.0.0.1 '0fa0 092b 0013 572c 68656c6c6f20776f726c64'
}

# built SOURCE_IP SOURCE_PORT DESTINATION_IP DESTINATION_PORT [TEXT]: the datagram, with
# TEXT (printf) or else the file message, and its $checksum.
built() {
    # shellcheck disable=SC2059 # the text is a format
    [ $# -lt 5 ] || printf "$5" >message
    datagram_of "${@:1:4}" message
    source=$1 destination=$3
}

# verify [FIELD]: the step is asked about it, with FIELD as its checksum.
verify() {
    field=${1-$checksum}
    run_step "$source" "$destination" "${datagram:0:12}$field${datagram:16}"
}

# expect_good: the step says so.
expect_good() {
    local text="exit status 0, and on stdout: good"
    lines_expected good
    expect_shown "$text"
    expect_success verdict good
}

# expect_bad: the step says so, and which checksum is right.
expect_bad() {
    local text="exit status 1, and on stdout: bad, it should be 0x$checksum"
    lines_expected "bad, it should be 0x$checksum"
    ! grep -qx good step.out || fail "$text" bad-is-good
    expect_shown "$text"
    [ ! -s step.err ] || fail "$text" verdict
    cmp -s expected step.out || fail "$text" verdict
    [ "$status" -eq 1 ] || fail "$text" bad-status
}

# expect_shown TEXT: where it says that it should be another, that is the right one.
expect_shown() {
    local shown sum
    shown=$(sed -n 's/^bad, it should be 0x\([0-9a-f]\{4\}\)$/\1/p' step.out)
    [ -n "$shown" ] && [ "$shown" != "$checksum" ] || return 0
    # With what stands in the field added up too?
    sum=$((0xffff - 0x$checksum + 0x$field))
    sum=$((0xffff - (sum >> 16) - (sum & 0xffff)))
    if [ "$shown$checksum" != 0000ffff ] &&
        [ $((0x$shown % 0xffff)) -eq $((sum % 0xffff)) ]; then
        fail "$1" own-field
    elif [ "$shown" = "${checksum:2}${checksum:0:2}" ]; then
        fail "$1" byte-order
    fi
    expect_checksum "$shown" "$1"
}

# is_good SOURCE_IP SOURCE_PORT DESTINATION_IP DESTINATION_PORT [TEXT]: as built.
is_good() {
    built "$@"
    verify
    expect_good
}

# is_refused KEY HEX...: each as the datagram.
is_refused() {
    local hex
    for hex in "${@:2}"; do
        expect_refused "$1" 127.0.0.1 127.0.0.1 "$hex"
    done
}

# an_odd_byte, as_much_as_there_is: for test_memory.
an_odd_byte() {
    built 127.0.0.1 1 127.0.0.1 2 x
    verify
}
as_much_as_there_is() {
    head -c 65507 /dev/zero | tr '\0' x >message
    built 127.0.0.1 1 127.0.0.1 2
    verify
}

# bats test_tags=core
@test "13x says that a right checksum is good" {
    is_good 127.0.0.1 40000 127.0.0.1 2347 'hello world!'
    is_good 192.0.2.1 1 198.51.100.255 65535 'ab'
    is_good 127.0.0.1 40000 127.0.0.1 2347 ''
}

# bats test_tags=core
@test "13x pads an odd message" {
    is_good 127.0.0.1 40000 127.0.0.1 2347 'hello world'
    is_good 10.1.2.3 9 10.3.2.1 258 'x'
}

# bats test_tags=core
@test "13x adds the carries back in until none is left" {
    is_good 255.255.255.255 65535 255.255.255.255 65535 '\377\377\377\377'
    is_good 255.255.255.254 65535 255.255.255.255 65535 '\377\377\377\377\377'
    word_for cut 192.0.2.1 40000 198.51.100.7 2347
    is_good 192.0.2.1 40000 198.51.100.7 2347 "$word"
    [ "$once" != "$checksum" ]
}

# bats test_tags=core
@test "13x says which checksum would be right" {
    local other
    built 127.0.0.1 40000 127.0.0.1 2347 'hello world'
    for other in 0001 ffff "${checksum:2}${checksum:0:2}" \
        "$(printf %04x $((0x$checksum ^ 0x8000)))"; do
        verify "$other"
        expect_bad
    done
}

# bats test_tags=core,central
@test "13x finds a byte that was changed, and another address" {
    built 127.0.0.1 40000 127.0.0.1 2347 'hello world'
    local came=$checksum
    built 127.0.0.1 40000 127.0.0.1 2347 'hello_world'
    verify "$came"
    expect_bad
    built 127.0.0.1 40001 127.0.0.1 2347 'hello world'
    verify "$came"
    expect_bad
    built 127.0.0.1 40000 127.0.0.2 2347 'hello world'
    verify "$came"
    expect_bad
    built 10.0.0.1 40000 127.0.0.1 2347 'hello world'
    verify "$came"
    expect_bad
}

# bats test_tags=core,central
@test "13x says where no checksum was made" {
    built 127.0.0.1 40000 127.0.0.1 2347 'hello world'
    verify 0000
    expect_success none-made "no checksum"
    word_for checksum 127.0.0.1 40000 127.0.0.1 2347
    built 127.0.0.1 40000 127.0.0.1 2347 "$word"
    verify 0000
    expect_success none-made "no checksum"
}

# bats test_tags=core
@test "13x takes ffff for a checksum that comes out as 0" {
    word_for checksum 127.0.0.1 40000 127.0.0.1 2347
    built 127.0.0.1 40000 127.0.0.1 2347 "$word"
    [ "$checksum" = ffff ]
    verify ffff
    expect_good
    verify 1234
    expect_bad
}

# bats test_tags=arguments
@test "13x takes upper and lower case, spaces and newlines, as step 13 prints them" {
    local hex
    "$bytes" every 0 >message
    built 192.0.2.171 43981 198.51.100.205 61183
    for hex in "${datagram^^}" "$(fold -w 2 <<<"$datagram")" \
        "$(fold -w 32 <<<"$datagram" | sed 's/../ &/g; s/^/ /')" \
        " $(fold -w 4 <<<"$datagram" | paste -sd ' ')"$'\n'; do
        field=$checksum
        given="the same bytes, written in another way"
        run_step "$source" "$destination" "$hex"
        if [ "$status" -eq 2 ]; then
            fail_as "that it takes this" hex
        fi
        expect_good
    done
}

# bats test_tags=core
@test "13x takes the longest datagram" {
    seq 20000 | head -c 65507 >message
    is_good 127.0.0.1 40000 127.0.0.1 2347
    truncate -s -1 message
    is_good 127.0.0.1 40000 127.0.0.1 2347
}

# bats test_tags=arguments
@test "13x refuses a datagram that is not as long as it says" {
    is_refused length-field 0fa0092b0009e910 0fa0092b0007e910 0fa0092b0000e910 \
        0fa0092b0800e910 0fa0092b0013572c68656c6c6f20776f726c \
        0fa0092b0013572c68656c6c6f20776f726c6421 \
        0fa0092b00090000 0fa0092b000800006162
}

# bats test_tags=arguments
@test "13x refuses less than a header" {
    is_refused length-field '' ' ' 0f 0fa0092b0007e9 0fa0092b0006 0fa0092b 0000
}

# bats test_tags=arguments
@test "13x refuses what is not hex" {
    is_refused not-hex 0fa0092b0008e91 0fa0092b0008e9100 0fa0092b0008e91g \
        0xfa092b0008e910 0x0fa0092b0008e910 0fa0092b0008+910 0fa0092b0008-910 \
        '0fa0092b0008e9,10' 'hello world' 0fa0092b0009e910xx \
        0fa0092b0009e9100x
}

# bats test_tags=arguments
@test "13x refuses what is no address" {
    local address
    for address in 127.0.0 127.0.0.256 localhost '' 127.1 0x7f.0.0.1 ::1 \
        '127.0.0.1 ' ' 127.0.0.1'; do
        expect_refused address "$address" 127.0.0.1 0fa0092b0008e910
        expect_refused address 127.0.0.1 "$address" 0fa0092b0008e910
    done
}

# bats test_tags=arguments
@test "13x refuses a missing argument, or one too many" {
    local all=(127.0.0.1 127.0.0.1) n
    for n in 0 1 2; do
        expect_refused arguments "${all[@]::n}"
    done
    expect_refused arguments "${all[@]}" 0fa0 092b0008e910
    expect_refused arguments "${all[@]}" 0fa0092b0008e910 ''
}

# bats test_tags=errors
@test "13x uses its own memory only" {
    test_memory converse an_odd_byte as_much_as_there_is
}

# bats test_tags=words
@test "13x says it in the step's own words" {
    local to_the_letter=yes
    converse
    expect_success lines good
    built 127.0.0.1 1 127.0.0.1 2 x
    verify 0001
    lines_expected "bad, it should be 0x$checksum"
    cmp -s expected step.out || fail "the line: $(<expected)" lines
}
