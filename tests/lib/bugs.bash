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
