# shellcheck shell=bash
# steps.bash - which steps and tasks there are, and where a learner's own lie: for the
# tools. $top is the workbook's folder.

# all_steps: the steps and the tasks "Change it" go to all, by number: 01, 03, 03x.
all_steps() {
    local file
    all=()
    for file in "$top"/tests/[0-9][0-9]{,x}_*.bats; do
        file=${file##*/}
        all+=("${file%%_*}")
    done
    mapfile -t all < <(printf '%s\n' "${all[@]}" | sort)
}

# step_of NAME: the step, or task, whose number NAME begins with (9_x and 09_x are 09)
# goes to step, its program's name to step_name, the workbook's source to theirs; fails
# where there is none. A step is one when it has its tests.
step_of() {
    local own program
    step=''
    [[ $1 =~ ^([0-9]+)(x?)(_|\.c$|$) ]] || return
    printf -v step '%02d%s' "$((10#${BASH_REMATCH[1]}))" "${BASH_REMATCH[2]}"
    own=("$top/tests/$step"_*.bats)
    if [ ! -f "${own[0]-}" ]; then
        for program in "$top/steps/$step"_*.c; do
            [ -f "$program" ] || continue
            program=$(basename "$program" .c)
            echo "steps/$program.c has no tests yet: tests/$program.bats" >&2
        done
        return 1
    fi
    step_name=${own[0]##*/}
    step_name=${step_name%.bats}
    theirs=$top/steps/$step_name.c
    [ -f "$theirs" ] || theirs=$top/tests/right/$step_name.c
}

# head_of KEY: what the head of $theirs says after KEY ("title": what the step is for).
head_of() {
    if [ "$1" = title ]; then
        sed -n '1s/^.* - \(.*[^ */]\).*/\1/p' "$theirs"
    else
        sed -n "/^#/q; s/^ \* $1: //p" "$theirs" | sed 's/ *\*\/$//'
    fi
}

# note_of: the note of $step, from $top; where there is none yet, which it would be.
note_of() {
    local notes=("$top/notes/${step%x}"_*.md)
    [ -f "${notes[0]-}" ] || notes=("$step_name.md")
    echo "notes/${notes[0]##*/}"
}

# mistake_in FILE.sed: print $theirs with this mistake made. Where it changes nothing in
# it, the lines of the headers that an earlier step taught stand in it.
mistake_in() {
    local scripts=() header
    if ! sed -f "$1" "$theirs" | cmp -s - "$theirs"; then
        sed -f "$1" "$theirs"
        return
    fi
    for header in "$top"/common/*.h; do
        header=${header##*/}
        [ "$header" = common.h ] ||
            scripts+=(-e "/\"..\/common\/$header\"/{r $top/common/$header" -e 'd}')
    done
    sed "${scripts[@]}" "$theirs" | sed '/^#include "[a-z_]*\.h"/d' | sed -f "$1"
}

# steps_of FILE.sed: print the numbers of the steps that this mistake is for.
steps_of() {
    local steps
    steps=$(sed -n 's/^# steps: //p' "$1")
    [ "$steps" != all ] || steps=$(printf '%s\n' "$top"/steps/*.c | sed 's/.*\///; s/_.*//')
    tr ' ' '\n' <<<"$steps" | grep -vxF "$(sed -n 's/^# not: //p' "$1" | tr ' ' '\n')"
}

# keep FILE: move this one of the learner's to my/old, and say so.
keep() {
    local kept number=0 name=${1##*/}
    mkdir -p "$top/my/old"
    kept=my/old/$name
    while [ -e "$top/$kept" ]; do
        kept=my/old/${name%.c}.$((++number)).c
    done
    mv "$1" "$top/$kept" && echo "${1#"$top/"} is kept: $kept"
}

# own_of: the learner's own versions of $step go to own.
own_of() {
    local file
    own=()
    for file in "$top/my/$step"_*.c; do
        [ ! -f "$file" ] || own+=("$file")
    done
}
