# checksum.awk - for datagram_of in udp_header.bash. In: the data, as od prints it in hex.
# from and to: an address, a space, a port. Out: the datagram in hex, its checksum, and
# those that common mistakes make of it, in the order of datagram_of's comment.
function digit(s, at) {
    return at > length(s) ? 0 : index("0123456789abcdef", substr(s, at, 1)) - 1
}
function inverted(sum) {
    while (sum > 65535)
        sum = int(sum / 65536) + sum % 65536
    return sum == 65535 ? 65535 : 65535 - sum
}
# add S, in hex, to the sums; KIND: pseudo, field or data.
function add(s, kind,    i, w) {
    for (i = 1; i <= length(s); i += 4) {
        w = 4096 * digit(s, i) + 256 * digit(s, i + 1) + \
            16 * digit(s, i + 2) + digit(s, i + 3)
        sum += w
        little += kind == "field" ? 256 * (w % 256) + int(w / 256) : w
        bare += kind == "pseudo" ? 0 : w
        off = i + 3 > length(s) ? w - w / 256 : 0
    }
}
{ gsub(" ", ""); data = data $0 }
END {
    split(from " " to, a, /[. ]/)
    size = sprintf("%04x", 8 + length(data) / 2)
    header = sprintf("%04x%04x", a[5], a[10]) size
    add(sprintf("%02x%02x%02x%02x%02x%02x%02x%02x0011", a[1], a[2], a[3], a[4], \
        a[6], a[7], a[8], a[9]), "pseudo")
    add(size, "field")
    bare = 0
    add(header, "field")
    add(data, "data")
    printf "%s%04x%s %04x %04x %04x %04x %04x %04x %04x\n", header, inverted(sum), data, \
        inverted(sum), inverted(sum - off), inverted(bare), \
        65535 - inverted(sum), 65535 - sum % 65536, inverted(little), \
        65535 - (sum % 65536 + int(sum / 65536)) % 65536
}
