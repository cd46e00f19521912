# checksum.awk - for datagram_of in udp_header.bash. In, in hex: the pseudo-header, UDP's
# header with a checksum of 0, the data, a line each. Out: the checksum, and those that
# common mistakes make of it, in the order of datagram_of's comment.
function word(s) { # four hex digits, or two and a padding
    return 4096 * digit(s, 1) + 256 * digit(s, 2) + \
        16 * digit(s, 3) + digit(s, 4)
}
function digit(s, at) {
    return at > length(s) ? 0 : \
        index("0123456789abcdef", substr(s, at, 1)) - 1
}
function inverted(sum) {
    while (sum > 65535)
        sum = int(sum / 65536) + sum % 65536
    return sum == 65535 ? 65535 : 65535 - sum
}
{
    for (i = 1; i <= length($0); i += 4) {
        w = word(substr($0, i, 4))
        sum += w
        field = NR == 2 || (NR == 1 && i == 21)
        little += field ? 256 * (w % 256) + int(w / 256) : w
        bare += NR > 1 ? w : 0
        off = i + 3 > length($0) ? w - w / 256 : 0
    }
}
END {
    printf "%04x %04x %04x %04x %04x %04x %04x", inverted(sum),
        inverted(sum - off), inverted(bare), 65535 - inverted(sum),
        65535 - sum % 65536, inverted(little),
        65535 - (sum % 65536 + int(sum / 65536)) % 65536
}
