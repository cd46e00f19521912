# summary.awk: from what tools/bench measured, a line for each run or count, to CSV.
#   run SERVER AT_ONCE IDLE ROUND PER_SECOND P50 P99
#   base ROUND PER_SECOND      the bound without silent clients, in this round
#   memory SERVER BYTES
#   calls SERVER NUMBER
# The ratio is the median of the rounds' ratios to the bound, each to that of the same
# round; the other figures are the medians of the rounds. Empty: not measured.

function median(list,    value, count, i, j, kept) {
    count = split(list, value, " ")
    for (i = 2; i <= count; i++) {
        kept = value[i]
        for (j = i - 1; j >= 1 && value[j] + 0 > kept + 0; j--)
            value[j + 1] = value[j]
        value[j + 1] = kept
    }
    return count % 2 ? value[(count + 1) / 2] : (value[count / 2] + value[count / 2 + 1]) / 2
}

$1 == "base" { bound[$2] = $3 }
$1 == "run" {
    key = $2 " " $3 " " $4
    if (!(key in seconds))
        order[++rows] = key
    if ($2 == "bound")
        bound[$5] = $6
    seconds[key] = seconds[key] " " $6
    round[key] = round[key] " " $5
    p50[key] = p50[key] " " $7
    p99[key] = p99[key] " " $8
}
$1 == "memory" { memory[$2] = $3 }
$1 == "calls" { calls[$2] = $3 }

END {
    print "server,at_once,idle,per_second,ratio,p50_us,p99_us,memory_bytes,calls"
    for (i = 1; i <= rows; i++) {
        split(order[i], part, " ")
        count = split(seconds[order[i]], value, " ")
        split(round[order[i]], number, " ")
        ratios = ""
        for (j = 1; j <= count; j++)
            if (number[j] in bound)
                ratios = ratios " " value[j] / bound[number[j]]
        printf "%s,%d,%d,%.0f,%s,%.0f,%.0f,%s,%s\n", part[1], part[2], part[3],
            median(seconds[order[i]]), ratios == "" ? "" : sprintf("%.2f", median(ratios)),
            median(p50[order[i]]), median(p99[order[i]]), memory[part[1]], calls[part[1]]
    }
}
