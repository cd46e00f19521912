# shellcheck shell=bash
# grade_find.bash - for grade: who handed in what. $folder is where to look, $out what is
# never looked at, $top the workbook; steps.bash must be there.
#
# Students are numbers: names[i] as it is shown, remarks[i] what is to be told, a line
# each, sources["i/STEP"] the file that counts, begun["STEP"] whether any student has it.
# A name may hold any byte; what is shown holds printable ones and UTF-8 alone.

packed='[.](zip|tar|tgz|gz|bz2|xz|7z|rar)$'
attempt='_attempt_([0-9]{4}(-[0-9]{2}){5})'
# What Moodle, Blackboard and Canvas put before the name of a file.
handed_in="^(.+_assignsubmission_file|.+$attempt|[^_]+(_LATE)?_[0-9]+_[0-9]+)[_.]."
utf8=$'^([\x01-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef]'
utf8+=$'[\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3]'
utf8+=$'[\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})*$'

# shown NAME: it goes to REPLY, in one line, fit for a terminal and a table.
shown() {
    REPLY=${1//[$'\x01'-$'\x1f\x7f']/?}
    REPLY=${REPLY//$'\xc2'[$'\x80'-$'\x9f']/?} # U+0080 to U+009F drive terminals too
    # U+2028 to U+202E and U+2066 to U+2069 break lines, or turn what stands behind them.
    REPLY=${REPLY//$'\xe2\x80'[$'\xa8'-$'\xae']/?}
    REPLY=${REPLY//$'\xe2\x81'[$'\xa6'-$'\xa9']/?}
    [[ $REPLY =~ $utf8 ]] || REPLY=${REPLY//[$'\x80'-$'\xff']/?}
    [ ${#REPLY} -le 120 ] || REPLY=${REPLY//[$'\x80'-$'\xff']/?}
    [ ${#REPLY} -le 120 ] || REPLY=${REPLY:0:117}...
}

# remark I TEXT: student I is told this, once.
remark() {
    local text
    shown "${2:0:300}" && text=$REPLY
    [ -z "${remarked["$1 $text"]-}" ] || return 0
    remarked["$1 $text"]=yes
    remarks[$1]+=${remarks[$1]:+$'\n'}$text
}

# read_name NAME: of NAME.c: its step to step, what follows the number to rest, what
# stands before it to prefix, the number that a second hand-in got to again. Fails where
# it is not of the form NN_name.c; then what may be meant goes to meant.
read_name() {
    local name=$1 number
    prefix='' again=0 meant='' step=''
    if [[ $name =~ ^([0-9][0-9]x?)_(.*)\.c$ ]]; then
        rest=${BASH_REMATCH[2]}
        ! step_of "${BASH_REMATCH[1]}" || return 0
    fi
    if [[ $name =~ ^(.+)[_-]([0-9][0-9]x?)_([A-Za-z].*)\.c$ &&
        ${BASH_REMATCH[1]} != *_attempt_????-??-??-??-?? ]]; then
        prefix=${BASH_REMATCH[1]} rest=${BASH_REMATCH[3]} number=${BASH_REMATCH[2]}
        if step_of "$number"; then
            [[ ! $rest =~ ^(.*)-([0-9]{1,3})$ ]] ||
                rest=${BASH_REMATCH[1]} again=$((10#${BASH_REMATCH[2]}))
            [[ ! $prefix =~ $attempt$ ]] || again=$((10#${BASH_REMATCH[1]//-/}))
            return
        fi
    fi
    prefix='' rest=''
    number=${name//[$'\x01- ']/_} number=${number,,}
    if [[ $number =~ ^(step|task|exercise)?[_-]*0*([0-9]{1,2})(x?)([^0-9a-z].*)?\.(c|cc|cpp|txt|c\.txt)$ ]]; then
        ! step_of "${BASH_REMATCH[2]}${BASH_REMATCH[3]}" || meant=$step_name.c
    elif [[ $number =~ ^([a-z].*)\.(c|cc|cpp|c\.txt)$ ]]; then
        number=${numbered["_${BASH_REMATCH[1]}"]-}
        [ -z "$number" ] || meant=${number}_${BASH_REMATCH[1]}.c
    fi
    step=''
    return 1
}

# student NAME [file]: who that is, by the name of a folder, or by what stands before that
# of a file, goes to student; a new one is made where there is none yet.
student() {
    local name=$1 id='' other
    name=${name%%_assignsubmission_*}
    if [ "$name" != "$1" ] && [[ $name =~ ^(.+)_([0-9]+)$ ]]; then # Moodle
        name=${BASH_REMATCH[1]} id=${BASH_REMATCH[2]}
    elif [ -n "${2-}" ] && [[ $name =~ ^(.+)_([0-9]+)_[0-9]+$ ]]; then # Canvas
        name=${BASH_REMATCH[1]} id=${BASH_REMATCH[2]}
        [[ $name != *_LATE ]] || name=${name%_LATE} late=yes
    elif [[ $name =~ ^.*_([^_]+)$attempt$ ]]; then # Blackboard
        name=${BASH_REMATCH[1]}
    fi
    student=${known["$name/$id"]-}
    [ -z "$student" ] || return 0
    student=${#names[@]}
    known["$name/$id"]=$student
    shown "$name"
    # Two people of one name have numbers, or else names that are the same when shown.
    other=${taken["=$REPLY"]-}
    if [ -n "$other" ]; then
        [ -z "${numbers[other]}" ] || names[other]="$REPLY (${numbers[other]})"
        REPLY+=" (${id:-$student})"
    fi
    taken["=$REPLY"]=$student
    names+=("$REPLY") numbers+=("$id")
    remarks+=('')
}

# offer I FILE PATH: FILE may be what student I handed in; PATH is its name in there.
# Which counts: a file, what lies in my/, else not deep in folders, with the step's own
# name, the last hand-in.
offer() {
    local i=$1 file=$2 path=$3 rank slashes other
    if [[ ${path##*/} =~ $packed ]] && [ -f "$file" ]; then
        remark "$i" "$path: unpack it first"
        return
    fi
    if ! read_name "${path##*/}"; then
        if [ -n "$meant" ]; then
            remark "$i" "$path: did you mean $meant?"
        elif [[ $path == *.[cC] ]]; then
            remark "$i" "$path: of which step?"
        fi
        return
    fi
    if [ -L "$file" ]; then
        remark "$i" "$path: a link, not followed"
        return
    fi
    other=${numbered["_$rest"]-$step} # 05_connect.c
    [ "$other" = "$step" ] || remark "$i" "$path: did you mean ${other}_$rest.c?"
    slashes=${path//[^\/]/}
    local elsewhere=1 no_file=1 own_name=1
    [[ /$path != */my/* ]] || elsewhere=0
    [ ! -f "$file" ] || no_file=0
    [ -z "${numbered["_$rest"]-}" ] || [ "$other" != "$step" ] || own_name=0
    printf -v rank '%d%d%02d%d%014d' "$no_file" "$elsewhere" "${#slashes}" "$own_name" $((10 ** 14 - 1 - again))
    other=${sources["$i/$step"]-}
    if [ -n "$other" ]; then
        if [[ $rank < ${ranks["$i/$step"]} ]]; then
            remark "$i" "$path is graded, not ${paths["$i/$step"]}"
        else
            remark "$i" "${paths["$i/$step"]} is graded, not $path"
            return
        fi
    fi
    sources["$i/$step"]=$file paths["$i/$step"]=$path ranks["$i/$step"]=$rank
    begun[$step]=yes
}

# offer_folder I FOLDER: what lies there, down to three folders deep.
offer_folder() {
    local file found skip=(-false) name
    if [ ! -r "$2" ] || [ ! -x "$2" ]; then
        remark "$1" "the folder can't be read"
        return
    fi
    for name in __MACOSX build node_modules old try grades notes common tests; do
        skip+=(-o -name "$name")
    done
    # Somebody's whole workbook holds the workbook's own.
    mapfile -d '' found < <(find -P "$2/." -mindepth 1 -maxdepth 4 \( -name '.*' -prune \) -o \
        \( -type d \( "${skip[@]}" \) -prune \) -o -print0 2>/dev/null | head -c 1000000 |
        sort -z)
    for file in "${found[@]}"; do
        [[ ! -d $file || -L $file || $file == *.c ]] || continue
        name=${file#"$2/./"}
        [[ /$name != */steps/* || ! -d ${file%/steps/*}/tests ]] || continue
        offer "$1" "$file" "$name"
    done
}

# find_students: all of $folder. It is one student's own where a file in it begins with a
# step's number, but for files of one step alone, which are a student's each, and where more
# folders than such files have steps in them. Gradescope's is always one student's.
find_students() {
    local file name late own=() others=() direct='' folders=0
    local -A own_steps=()
    names=() numbers=() remarks=()
    declare -gA remarked=() numbered=() known=() taken=() sources=() paths=() ranks=() begun=()
    for step in "${all[@]}"; do # numbered["_connect"]: 04
        step_of "$step" && numbered["_${step_name#*_}"]=$step
    done
    if [ "$FORMAT" = gradescope ]; then
        student "${folder##*/}"
        offer_folder 0 "$folder"
        return
    fi
    mapfile -d '' found < <(find -P "$folder/." -mindepth 1 -maxdepth 1 ! -name '.*' \
        ! -name __MACOSX ! -name Thumbs.db ! -name desktop.ini -print0 | sort -z)
    for file in "${found[@]}"; do
        name=${file##*/}
        if [ "$file" -ef "$out" ]; then
            continue
        elif [ ! -L "$file" ] && [ -d "$file/.records" ] && [ -f "$file/grades.csv" ]; then
            left+=("$name") # the result of another run
        elif [ -d "$file" ] && [ ! -L "$file" ]; then
            others+=("$file")
            [[ $name == @(old|try|grades|src|build|my|steps|tests|notes) || -z $(find -P "$file/." -maxdepth 4 \
                -name '[0-9][0-9]*_*.c' -print -quit 2>/dev/null) ]] || ((++folders))
        elif { read_name "$name" && [ -z "$prefix" ]; } || [ -n "$meant" ]; then
            own+=("$file")
            own_steps[${step:-near}]=yes
            [ "$name" != "${step_name-}.c" ] || direct=yes
        else
            others+=("$file")
        fi
    done
    if [ ${#own[@]} -gt 1 ] && [ ${#own_steps[@]} -eq 1 ] && [ -z "$direct${own_steps[near]-}" ]; then
        others+=("${own[@]}") # 04_anna.c, 04_bob.c
        own=()
    fi
    if ((${#own[@]} > 0 && folders > ${#own[@]})); then
        for file in "${own[@]}"; do
            if read_name "${file##*/}" && [ -z "${numbered["_$rest"]-}" ]; then
                others+=("$file")
            else
                left+=("${file##*/}") # nobody's
            fi
        done
        own=()
    fi
    # A student's repository may have its programs in my/ or src/ alone, or none yet.
    if [ ${#own[@]} -eq 0 ] && { [ -d "$folder/my" ] || [ -d "$folder/src" ] ||
        [ -d "$folder/steps/../tests" ] || [ "$folder" = "$top/my" ]; }; then
        student "${folder##*/}"
        offer_folder 0 "$folder"
        return
    fi
    if [ ${#own[@]} -gt 0 ]; then
        student "${folder##*/}"
        for file in "${own[@]}"; do
            offer 0 "$file" "${file##*/}"
        done
        [ ! -d "$folder/src" ] || [ -L "$folder/src" ] || offer_folder 0 "$folder/src"
        for file in "${others[@]}"; do
            name=${file##*/}
            [[ ! -d $file || $name == @(old|try|grades|src|build) ]] || left+=("$name")
        done
        return
    fi
    for file in "${others[@]}"; do
        one_of_many "$file"
    done
}

# one_of_many FILE: a file or a folder of a student's.
one_of_many() {
    local file=$1 name=${1##*/} late='' student path
    if [ -L "$file" ]; then
        student "$name"
        remark "$student" "a link, not followed"
    elif [ -d "$file" ]; then
        student "$name"
        offer_folder "$student" "$file"
    elif read_name "$name"; then
        step_of "$step"
        student "${prefix:-$rest}" file
        [ -z "$late" ] || remark "$student" "$step is late"
        offer "$student" "$file" "$name"
    elif [[ $name =~ $handed_in ]]; then
        path=${name:${#BASH_REMATCH[1]}+1}
        student "${BASH_REMATCH[1]}" file
        [ -z "$late" ] || remark "$student" "$path is late"
        offer "$student" "$file" "$path"
    elif [[ $name =~ $packed ]]; then
        student "${name%%.*}"
        offer "$student" "$file" "$name"
    elif [[ $name == *.c && ${STEPS-} =~ ^[0-9]+x?$ ]] && step_of "$STEPS"; then
        student "${name%.c}" # anna.c, where one step is asked for
        sources["$student/$step"]=$file paths["$student/$step"]=$name begun[$step]=yes
    elif [[ $name != *.h ]]; then # a program's own header (take)
        left+=("$name")
    fi
    [ -z "$late" ] || [ ! -d "$file" ] || remark "$student" "handed in late"
}
