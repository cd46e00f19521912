# shellcheck shell=bash
# udp_header.bash - UDP's header and checksum, worked out a second time, for the tests of steps 13 and 14.

# datagram_of SOURCE_IP SOURCE_PORT DESTINATION_IP DESTINATION_PORT FILE: the
# datagram with what FILE holds, as RFC 768 says, in hex with no space goes to
# $datagram, and its checksum to $checksum. Also what common mistakes make of it:
# $unpadded (an odd last byte taken for the less significant one), $bare
# (no pseudo-header), $straight (not inverted), $cut (the carries dropped), $once
# (added back once only), $swapped (the fields with their bytes swapped).
datagram_of() {
    read -r datagram checksum unpadded bare straight cut swapped once < <(
        od -An -v -tx1 "$5" | awk -f "$top/tests/lib/checksum.awk" \
            -v from="$1 $2" -v to="$3 $4"
    )
}

# expect_checksum SHOWN TEXT: SHOWN, in four hex digits, is the checksum of the
# datagram of datagram_of; TEXT is what was expected.
expect_checksum() {
    case $1 in
    "$checksum") ;;
    0000) fail_told "$2" zero ;;
    "$unpadded") fail_told "$2" odd ;;
    "$bare") fail_told "$2" pseudo-header ;;
    "$straight") fail_told "$2" not-inverted ;;
    "$cut" | "$once") fail_told "$2" carry ;;
    "$swapped") fail_told "$2" byte-order ;;
    *) fail_told "$2" checksum ;;
    esac
}

# word_for WHICH ADDRESSES_AND_PORTS: a message, as a format for printf, goes to $word:
# with WHICH "checksum" the checksum comes out as 0; with "cut" the low 16 bits of the
# sum are all ones, so that adding the carry makes another. It holds no byte 0, which no
# argument can.
word_for() {
    local prefix hex
    for prefix in ab bc cd de ef fg; do
        printf '%s\0\0' "$prefix" >message
        datagram_of "${@:2}" message
        hex=${!1}
        word="$prefix\\$(printf %03o "0x${hex::2}")\\$(printf %03o "0x${hex:2}")"
        [[ $word == *\\000* ]] || return 0
    done
    return 1
}
