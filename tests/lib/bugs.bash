# shellcheck shell=bash
# bugs.bash - the wrong programs that a learner, or an exam, can get: for bug and exam.

# find_bugs: the mistakes that $step can have, and that someone sees, go to bugs.
find_bugs() {
    mapfile -t bugs < <(awk -v step="$step" '
        FNR == 1 { end_of_file(); file = FILENAME; steps = not = ""; seen = 0 }
        /^# steps: / { steps = substr($0, 9) " " }
        /^# not: / { not = substr($0, 7) " " }
        /^# complaint: / { seen = !/: none$/ }
        function end_of_file() {
            if (seen && !index(not, " " step " ") && (index(steps, " " step " ") ||
                steps == " all " && step !~ /x/)) print file
        }
        END { end_of_file() }' tests/mistakes/*.sed)
}

# shuffled WORD...: a line for each, in the order that $seed gives. A WORD more does not
# change the order of the others.
shuffled() {
    printf '%s\n' "$@" | awk -v seed="$seed $step " '
        BEGIN { for (i = 32; i < 127; i++) code[sprintf("%c", i)] = i }
        {
            # No factor stays the same, or words that differ in their last letter alone
            # would keep their order, whatever the seed.
            hash = 1
            text = seed $0 " " seed
            for (i = 1; i <= length(text); i++)
                hash = (hash + code[substr(text, i, 1)]) * (hash % 1009 + 7919) % 2147483647
            printf "%010d %s\n", hash, $0
        }' | sort | cut -d ' ' -f 2-
}
