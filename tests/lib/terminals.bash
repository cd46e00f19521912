# shellcheck shell=bash
# terminals.bash - the terminals in which the console blocks of the notes are played: for
# play and lecture. README.md, "How a transcript is written", says what the marks mean.
# Whoever sources it has set $top, and has the functions
#   show NAME LINE [PROMPT]   a line that the terminal printed, or with PROMPT ("" for
#                             ^C) what is typed there; where it fails the block ends
#   differ NAME               it prints otherwise than the block shows; fails where the
#                             block ends with that, else may set got to what is wanted
# and $goes_on: "yes" where a block goes on then, and does not wait as long any more.
lib=$top/tests/lib
BUILD=$(cd "$top" && cd "${BUILD:-build}" && pwd) || exit 2
export BUILD LC_ALL=C UTF8=1 # see draws as where there is UTF-8
# Where the programs are built with sanitizers: below strace none can look for leaks.
export ASAN_OPTIONS=${ASAN_OPTIONS-detect_leaks=0:verify_asan_link_order=0}
unset MAKEFLAGS MAKELEVEL MFLAGS # a make in a block is nobody's sub-make
unset PYTHONUNBUFFERED # where a machine sets it, a block without -u would pass

patience=20 # seconds to wait for a line before a block has failed
http=''     # the pid of the web server
declare -A pid=() in=() out=() typed=() running=() want=() got=() begun=()
declare -A known=() regex=() # of each, the last want, and that as an expression
terminals=() # their names, in the order in which they were opened
enter=()     # the command that runs another in the network that they are in
# In a network of its own too no program may bind a port below 1024: an ordinary user may
# not.
unprivileged=()
[ "${OWN_NETWORK-}" != yes ] ||
    unprivileged=(setpriv --bounding-set "-net_bind_service,-net_raw")

# begin_terminals: make a folder for all that is needed, scratch.
begin_terminals() {
    scratch=$(mktemp -d) || exit 2
    desk=$scratch/desk # where the commands run: like the workbook's folder
    mkfifo "$scratch/never" && exec {never}<>"$scratch/never"
}

# end_terminals: nothing of it is left.
end_terminals() {
    close_terminals
    [ -z "$http" ] || kill "$http"
    http=''
    rm -rf "$scratch"
}

# make_desk: the folder in which a note's commands run.
make_desk() {
    mkdir -p "$desk/my/try" "$desk/build"
    ln -s "$top"/{Makefile,README.md,common,notes,steps,tests} "$desk"
    cp -p "$BUILD"/[0-9][0-9]_* "$BUILD/.flags" "$desk/build"
    ln -s "$top/build/tests" "$desk/build"
}

# --- Terminals ---------------------------------------------------------------
# A terminal is a shell that reads commands from one FIFO and prints to another.
# Byte 036 and the exit status mark the end of a command's output.
# For each NAME: pid, in and out (descriptors), typed (the command), running
# ("yes" until it has ended), want (lines that the block shows), got (printed),
# begun (a line that has no end yet).

# open_terminal NAME: start it. The one called root has all rights.
open_terminal() {
    local fd rights=("${unprivileged[@]}")
    [ "$1" = root ] && rights=()
    mkfifo "$scratch/$1.in" "$scratch/$1.out"
    set -m # a process group of its own, which does not ignore Ctrl-C
    # shellcheck disable=SC2016 # expanded in the terminal
    TERMINAL=$1 "${enter[@]}" "${rights[@]}" bash --norc -c '
        cd "$1" || exit
        for fd in /proc/"$BASHPID"/fd/*; do # only its own are open, as in a real one
            fd=${fd##*/}
            [[ ! $fd =~ ^[0-9]+$ || $fd -le 2 || $fd -eq 9 ]] || eval "exec $fd>&-"
        done
        trap : INT
        status=0
        while IFS= read -r -d "" -u 9 line; do
            (exit "$status")
            eval "$line" 9<&-
            status=$?
            printf "\036%d\n" "$status"
        done' terminal "$desk" 9<"$scratch/$1.in" >"$scratch/$1.out" 2>&1 \
        </dev/null &
    pid[$1]=$!
    set +m
    exec {fd}>"$scratch/$1.in"
    in[$1]=$fd
    exec {fd}<"$scratch/$1.out"
    out[$1]=$fd
    terminals+=("$1")
}

# close_terminals: end them all, with what still runs in them.
close_terminals() {
    local name fd
    for name in "${terminals[@]}"; do
        kill -KILL -- -"${pid[$name]}" 2>/dev/null
        wait "${pid[$name]}" 2>/dev/null
        for fd in "${in[$name]}" "${out[$name]}"; do
            exec {fd}>&-
        done
        rm -f "$scratch/$name.in" "$scratch/$name.out"
    done
    terminals=() pid=() in=() out=() typed=() running=() want=() got=() begun=()
}

# read_line NAME [SECONDS]: one more line of what the terminal prints, into got.
# Fails when none comes in time.
read_line() {
    take_line "$1" "${2:-$patience}" && return
    [ -z "$goes_on" ] || [ $# -gt 1 ] || patience=1.5 # it has been long enough
    return 1
}

# take_line NAME SECONDS: the same, and no more than that. Fails too for one that prints
# without end.
take_line() {
    local line rest
    [ ${#got[$1]} -lt 100000 ] || return
    IFS= read -r -t "$2" -u "${out[$1]}" rest ||
        { # the rest of the line may come later
            begun[$1]+=$rest
            return 1
        }
    line=${begun[$1]-}$rest
    begun[$1]=''
    if [[ $line =~ ^(.*)$'\036'[0-9]+$ ]]; then # the command has ended
        running[$1]=''
        line=${BASH_REMATCH[1]}
        [ -z "$line" ] && return
    fi
    got[$1]+=$line$'\n'
    show "$1" "$line"
}

# --- What a block shows against what was printed ------------------------------

# fits NAME: whether the terminal has printed what the block shows for it.
fits() {
    local expression
    if [ "${want[$1]}" != "${known[$1]-}" ]; then
        known[$1]=${want[$1]}
        regex[$1]=$(printf %s "${want[$1]}" | awk -f "$lib/regex.awk" && echo .)
    fi
    expression=${regex[$1]-}
    [[ ${got[$1]} =~ ^${expression%.}$ ]]
}

# settle: wait until each terminal has printed what the block shows so far.
settle() {
    local name
    for name in "${terminals[@]}"; do
        until fits "$name"; do
            if [ -z "${running[$name]}" ] || ! read_line "$name"; then
                differ "$name" || return
                fits "$name" || return 0
            fi
        done
    done
}

# finish NAME: wait until its command has ended, and compare all it printed.
finish() {
    while [ -n "${running[$1]}" ]; do
        read_line "$1" && continue
        [ -n "$goes_on" ] || return
        kill -INT -- -"${pid[$1]}" 2>/dev/null
        read_line "$1" || break
    done
    fits "$1" || differ "$1"
}

# type_command NAME COMMAND: as a student types it, when all is quiet. A command
# that the block shows nothing of has had a moment to end, a compiler all its time.
type_command() {
    local name moment
    settle || return
    for name in "${terminals[@]}"; do
        [[ ${typed[$name]} == *"cc "* ]] && moment=$patience || moment=0.3
        [ -n "${running[$name]}" ] && [ -z "${want[$name]}" ] &&
            read_line "$name" "$moment"
    done
    if [ -n "${pid[$1]-}" ]; then
        finish "$1" || return
    else
        open_terminal "$1"
    fi
    typed[$1]=$2 running[$1]=yes want[$1]='' got[$1]=''
    show "$1" "$2" '$ ' || return
    # Where the terminal has ended, SIGPIPE ends no more than this.
    (printf '%s\0' "$2" >&"${in[$1]}") || true
}

# wait_until_begun NAME: until its command, which may print nothing, is more than the
# shell that starts it: Ctrl-C would be lost on that. Two seconds at most.
wait_until_begun() {
    local child children comm turn
    for turn in {1..200}; do
        read -ra children <"/proc/${pid[$1]}/task/${pid[$1]}/children"
        for child in "${children[@]}"; do
            read -r comm <"/proc/$child/comm" && [ "$comm" != bash ] && return
        done 2>/dev/null
        read -r -t 0.01 -u "$never" turn # nothing comes: time passes
    done
}

# play_block: run the lines of the array block; fails where something differs.
play_block() {
    local i line command name=''
    for ((i = 0; i < ${#block[@]}; i++)); do
        line=${block[i]}
        if [[ $line =~ ^([a-z]*)\$\ (.*) ]]; then
            name=${BASH_REMATCH[1]:-you} command=${BASH_REMATCH[2]}
            while [[ ${block[i + 1]-} == '> '* ]]; do
                command+=$'\n'${block[++i]#> }
            done
            type_command "$name" "$command" || return
        elif [[ $line == *: && -n ${pid[${line%:}]-} ]]; then
            settle || return
            name=${line%:}
        elif [ "$line" = '^C' ]; then
            settle || return
            wait_until_begun "$name"
            show "$name" '^C' '' || return
            kill -INT -- -"${pid[$name]}"
        else
            want[$name]+=$line$'\n'
        fi
    done
    [ -n "$goes_on" ] || settle || return
    for name in "${terminals[@]}"; do
        finish "$name" || return
    done
}

# --- What a block needs ----------------------------------------------------------

# why_not: print why the block can't be played here; nothing if it can.
why_not() {
    local need port
    for need in $needs; do
        case $need in
        own-network) ;;
        ipv6) grep -qs . /proc/net/if_inet6 || echo "it needs IPv6" ;;
        http) command -v python3 >/dev/null || echo "it needs python3" ;;
        *) command -v "$need" >/dev/null || echo "it needs $need" ;;
        esac
    done
    [ "${OWN_NETWORK-}" = yes ] && return
    case " $needs " in
    *" own-network "* | *" http "*)
        "$top/build/tests/peers/own_network" --why
        ;;
    esac
    for port in 2347 $(printf '%s\n' "${block[@]}" |
        sed -n '/^[a-z]*\$ /s/[^0-9]/\n/gp' | grep -xE '[1-9][0-9]{3,4}'); do
        if (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null ||
            grep -q ":$(printf %04X "$port") " /proc/net/udp; then
            echo "port $port is in use on this machine"
            return
        fi
    done
}

# start_http: a real web server on port 80 of our own network.
start_http() {
    local line
    mkdir -p "$scratch/www"
    echo '<h1>Hello from the server</h1>' >"$scratch/www/index.html"
    [ -p "$scratch/http" ] || mkfifo "$scratch/http"
    "${enter[@]}" python3 -u -m http.server --directory "$scratch/www" \
        --protocol HTTP/1.1 80 >"$scratch/http" 2>/dev/null </dev/null &
    http=$!
    exec 8<"$scratch/http"
    IFS= read -r -t "$patience" -u 8 line # "Serving HTTP on ..."
}
