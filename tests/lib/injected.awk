# injected.awk - for inject: a trace of strace's; ends with 0 where a call was made to
# fail, 1 where none was, 3 where that one asked the kernel over netlink(7).
/ socket\(/ { kind[$NF] = $2 }
/INJECTED/ {
    found = 1
    match($0, /\([0-9]*/)
    netlink = kind[substr($0, RSTART + 1, RLENGTH - 1)] ~ /NETLINK/
    exit
}
END { exit netlink ? 3 : !found }
