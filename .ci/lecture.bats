# shellcheck disable=SC2016,SC2030,SC2031,SC2034,SC2154
# The lecture (make lecture-09), in a real terminal with real keys: given to its end, and
# interrupted. In a copy of the workbook, so that nobody's my/ is touched.

bats_require_minimum_version 1.8.0

setup_file() {
    export top=$BATS_FILE_TMPDIR/workbook
    mkdir "$top"
    cd "$BATS_TEST_DIRNAME/.." || return
    git ls-files -coz --exclude-standard | xargs -0 cp -p --parents -t "$top"
    cp -a build "$top" || true
    make -s -C "$top" all >/dev/null
}

setup() {
    T=$BATS_TEST_TMPDIR
    cd "$top" || return
    rm -rf my/.lecture
    mkdir "$T/tmp"
    export TMPDIR=$T/tmp # nothing is left there: see teardown
    export LC_ALL=C.UTF-8
    unset STEP PLAN SCENE LIGHT NOTES NO_COLOR OWN_NETWORK
    PATH=${PATH//"$BATS_LIBEXEC:"/} # make's sh drops what the bats in there needs
}

# A lecture has a moment to end after its terminal.
teardown() {
    local end=$((SECONDS + 60))
    tmux -S "$T/tmux" kill-server 2>/dev/null || true
    while [ -n "$(left)" ] && ((SECONDS < end)); do pause; done
    [ -z "$(left)" ] || { left && return 1; }
    [ -z "$(ls -A "$T/tmp")" ]
}

# left: what runs in the copy, or on a lecture's desk.
left() {
    local process
    for process in /proc/[0-9]*; do
        case $(readlink "$process/cwd") in
        "$top"* | "$T/tmp"*)
            [[ ${process#/proc/} =~ ^($$|$BASHPID)$ ]] || tr '\0' ' ' <"$process/cmdline"
            ;;
        esac
    done 2>/dev/null
}

# terminate: the lecture that has written where it is.
terminate() {
    kill -TERM "$(sed -n 's/^pid //p' my/.lecture)"
}

# lecture NAME COMMAND: in a terminal of that name, 100 by 24, of which it may use 80.
lecture() {
    tmux -S "$T/tmux" -f /dev/null new-session -d -s "$1" -x 100 -y 24 \
        "stty columns 80; stty -g >'$T/$1.stty'; $2; echo \"over, status \$?\"
        stty -g | cmp - '$T/$1.stty' || echo spoilt; exec cat"
}
screen() {
    tmux -S "$T/tmux" capture-pane -t "${1-lecture}" -p
}
press() {
    press_in lecture "$@"
}
press_in() { # the same, in that terminal
    tmux -S "$T/tmux" send-keys -t "$@"
}

# pause: a moment passes.
pause() {
    read -rt 0.05 <> <(:) || true
}

# seen PATTERN [NAME]: the screen shows it, at once or within a minute and a half, for the machine may be busy.
seen() {
    local end=$((SECONDS + 90))
    until screen "${2-lecture}" >"$T/screen" && grep -q -- "$1" "$T/screen"; do
        ((SECONDS < end)) || { cat "$T/screen"; echo "no $1"; return 1; }
        pause
    done
}

# gone PATTERN: it is not there any more.
gone() {
    local end=$((SECONDS + 90))
    while screen >"$T/screen" && grep -q -- "$1" "$T/screen"; do
        ((SECONDS < end)) || { cat "$T/screen"; echo "still $1"; return 1; }
        pause
    done
}

# space [TIMES]: when the lecture waits for a key, press it.
space() {
    local i
    for ((i = 0; i < ${1-1}; i++)); do
        seen '^space: '
        cp "$T/screen" "$T/before"
        press Space
        until ! screen | cmp -s - "$T/before"; do pause; done
    done
}

# give NAME: by space alone, to the end; each screen goes to the file NAME.log, and each
# must have its first row, its last one, and no line of more than 80 columns.
give() {
    local now before='' end=$((SECONDS + 300)) rows
    while ((SECONDS < end)); do
        now=$(screen "$1") || return
        [[ $now != *"over, status "* ]] || break
        mapfile -t rows <<<"$now"
        if [[ ${rows[23]-} == "space: "* && $now != "$before" ]]; then
            before=$now
            printf '%s\n=====\n' "$now" >>"$T/$1.log"
            if [[ ! ${rows[0]} =~ ^[0-9][0-9]\ .*\ scene\ [0-9]+\ of\ [0-9]+\ \ [0-9]+\ of\ [0-9]+\ min$ ]] ||
                [[ ! ${rows[23]} =~ \ q\ quit$ ]] || grep -qE '^.{81}' <<<"$now"; then
                printf '%s\nthis screen is not right\n' "$now"
                return 1
            fi
            press_in "$1" Space
        fi
        pause
    done
    [[ $now == *"over, status 0"* && $now != *spoilt* ]] || { echo "$now"; return 1; }
    grep -qE ' scene ([0-9]+) of \1 ' "$T/$1.log" || { tail -n 30 "$T/$1.log"; return 1; }
}

# as_the_note NAME: nothing in that lecture went otherwise.
as_the_note() {
    ! grep -hE '^Not (as in the note|run|drawn)' "$T/$1.log" || false
}

@test "the lecture of each step is given to its end, by space alone" {
    local step failed=''
    begin() {
        give "$1" >"$T/$1.out" 2>&1 && as_the_note "$1" >>"$T/$1.out" || touch "$T/$1.failed"
        tmux -S "$T/tmux" kill-session -t "$1"
    }
    tmux -S "$T/tmux" -f /dev/null new-session -d -s stays cat
    for step in $(cd steps && printf '%.2s\n' [0-9]*.c); do
        while (($(jobs -rp | wc -l) >= 5)); do wait -n; done
        lecture "$step" "make -s lecture-$step"
        begin "$step" 3>&- &
    done
    wait
    # Some wait for what the clock says: once more, with nothing beside.
    for step in "$T"/*.failed; do
        [ -e "$step" ] || continue
        rm -f "$step" "${step%.failed}.log"
        step=$(basename "$step" .failed)
        lecture "$step" "make -s lecture-$step"
        begin "$step"
        [ ! -e "$T/$step.failed" ] || { cat "$T/$step.out" && failed=yes; }
    done
    [ -z "$failed" ]
}

@test "no explanation and no answer ends with a colon: what that leads to is not shown" {
    local note number
    for note in notes/[0-9]*.md; do
        number=${note#notes/}
        awk -v step="${number:0:2}" -f tests/lib/scenes.awk "$note" "$note"
    done >"$T/scenes"
    [ "$(grep -c ^S "$T/scenes")" -gt 100 ]
    ! awk '/^[PIwj]/ { last = $0; next } last ~ /:$/ { print last } { last = "" }' "$T/scenes" |
        grep . || false
}

@test "each key does what it says" {
    lecture lecture "make -s lecture-09"
    seen "scene 1 of"
    seen '^server | \$ build/09_server_halfecho$'
    ! grep -q "server socket" "$T/screen" || false
    press z # none
    press C-c # no program is waited for
    press C-s
    press c
    seen '^+.* signal(SIGPIPE, SIG_IGN);$\|^+.*#include <signal.h>$'
    ! grep -q "New:" "$T/screen" || false
    press NPage
    seen '  [0-9]*      int fd = socket'
    press PPage
    seen '<signal.h>'
    press c
    space
    seen '^client | \$ build/06'
    seen '^server | server socket listening'
    press t
    seen '^shell\$'
    # The server is there; and what is left in the background ends with the scene.
    press 'sleep 1000 & ls steps | head -n 1; wc -l </dev/tcp/127.0.0.1/2347' Enter
    seen '^01_create_socket.c'
    press C-c
    press exit Enter
    seen '^server | server socket'
    press r
    gone '^server | server socket'
    seen '^server | \$ build/09'
    space 2
    seen '^client | Received 5 bytes'
    seen '^server | Received 11 bytes, sent back 5'
    space 2
    seen "scene 2 of"
    press PPage
    seen "scene 1 of"
    press 3
    seen "^scene 3, Enter goes there"
    press Enter
    seen "scene 3 of"
    press b
    seen "scene 2 of"
    press 9 9 Enter
    seen "scenes: 1 to"
    press NPage
    seen "^space: more .* arrow up: above "
    # What has gone off is seen by arrows.
    ! grep -q '\$ make -s see-09' "$T/screen" || false
    press Up
    seen '^\$ make -s see-09'
    seen "scene 2 of"
    press Down
    gone '^\$ make -s see-09'
    press q
    seen "over, status 0"
    seen "Scene 2 is next: make lecture-09 SCENE=2"
    ! grep -q 'spoilt\|\*\*\*' "$T/screen" || false
}

@test "a broken copy is shown with what it lost, and a question stands before the last command runs" {
    number=$(awk -v step=09 -f tests/lib/scenes.awk notes/09*.md notes/09*.md |
        awk '/^S/ { n++ } />my\/try\/hasty.c/ { print n; exit }')
    lecture lecture "make -s lecture-09 SCENE=$number"
    seen '>my/try/hasty.c'
    space
    seen 'cc -I steps'
    press c
    seen '^-  *shutdown(client_fd, SHUT_WR);'
    seen 'what it lost'
    ! grep -q '…' "$T/screen" || false
    press c
    seen '^space: run it'
    press q
    seen "over, status 0"
    # One that goes through a pipe to the compiler is no file.
    number=$(awk -v step=16 -f tests/lib/scenes.awk notes/16*.md notes/16*.md |
        awk '/^S/ { n++ } /setvbuf.*-xc -/ { print n; exit }')
    lecture piped "make -s lecture-16 SCENE=$number"
    seen '-xc - -o my/try/twice$' piped
    press_in piped Space
    seen '^server | \$ my/try/twice' piped
    press_in piped c
    seen '^-  *setvbuf(stdout' piped
    grep -q '^my/try/twice: what it lost' "$T/screen"
    press_in piped c q
    seen "over, status 0" piped
    # The question is there when its command is, and the output is not.
    tmux -S "$T/tmux" kill-server
    rm -f "$T/tmux" # it may take a moment to end
    cat >notes/01_create_socket.md <<'END'
# 01 A note

## Run it

A set-up.

<!-- ask: Which `word`? a) one b) two -->
```console
$ echo first
first
$ printf '%s\n' second
second
```

An explanation.

## For the instructor

Minutes: 5 to show, 10 to read and run, 10 to write.

- *Leave out:* this.
END
    lecture lecture "make -s lecture-01"
    seen '^\$ echo first'
    ! grep -q 'Which' "$T/screen" || false
    space
    seen '^\$ printf'
    seen '^? Which `word`?$'
    seen '^  a) one$'
    seen '^  b) two$'
    ! grep -q '^second' "$T/screen" || false
    space
    seen '^second'
    ! grep -q 'An explanation' "$T/screen" || false
    space
    seen '^An explanation'
    press q
    seen "over, status 0"
    cp -p "$BATS_TEST_DIRNAME/../notes/01_create_socket.md" notes
}

# one_block TEXT: note 01 is that block alone.
one_block() {
    printf '# 01 A note\n\n## Run it\n\nA set-up.\n\n```console\n%s\n```\n\nAn explanation.\n\n' \
        "$1" >notes/01_create_socket.md
    printf '## For the instructor\n\nMinutes: 5 to show, 1 to read and run, 1 to write.\n\n- *Leave out:* this.\n' \
        >>notes/01_create_socket.md
}

@test "Python of which a scene speaks stands before it" {
    number=$(awk -v step=13 -f tests/lib/scenes.awk notes/13*.md notes/13*.md |
        awk '/^S/ { n++ } /^d\timport/ { print n; exit }')
    lecture lecture "make -s lecture-13 SCENE=$number"
    seen 'These lines, run:$'
    grep -q '^    header = struct.pack("!HHHH", 4000, 2347, length, 0)$' "$T/screen"
    grep -q '^        total = (total >> 16)' "$T/screen"
    ! grep -q 'put16' "$T/screen" || false
    press q
    seen "^over, status 0"
}

@test "what goes otherwise is said, and the lecture goes on" {
    one_block '$ echo one
two
server$ build/09_server_halfecho 2348
server socket bind successfully on port 2348
server socket listening
Connected with
$ echo three # which is so long a command that a terminal of 80 columns needs two rows
three'
    lecture lecture "make -s lecture-01"
    space
    seen '^   *| one'
    seen '^Not as in the note, which has two here'
    space
    seen 'server | server socket listening'
    seen '|     .*two rows$'
    space
    seen '| three$'
    space 2
    seen "scene 2 of"
    press q
    seen "^over, status 0"
    # Half a character is none, and what comes next is not taken for its other half.
    one_block $'$ printf "a\\033[31mred\\a\\xff\\n\\xc3\\n\\xe6\\xbc\\xa2.\\n"; printf "%0200d\\n" 0; sleep 1000\nnever'
    lecture again "make -s lecture-01"
    seen '^space: run it' again
    press_in again Space
    seen '^a?\[31mred??$' again
    seen '^?\.$' again
    seen '^0\{79\}…$' again
    seen '^waiting: space does not wait' again
    press_in again Space
    seen '^Not as in the note' again
    seen '^space: ' again
    press_in again q
    seen "^over, status 0" again
    # A terminal whose shell has ended.
    one_block $'$ exit\n$ echo more\nmore'
    lecture ends "make -s lecture-01"
    give ends
    grep -q '^Not as in the note' "$T/ends.log"
    cp -p "$BATS_TEST_DIRNAME/../notes/01_create_socket.md" notes
}

@test "a scene finds what earlier ones make, also when one begins with it" {
    one_block $'$ sed \'s/Socket/socket/\' steps/02*.c >my/try/small.c
$ cc -I steps my/try/small.c -o my/try/small
```

Two paragraphs.

And this:

```console
$ my/try/small
socket Created'
    lecture lecture "make -s lecture-01 SCENE=2"
    seen '^And this:'
    space
    seen '^socket Created'
    ! grep -q '^Not' "$T/screen" || false
    press q
    seen "^over, status 0"
    cp -p "$BATS_TEST_DIRNAME/../notes/01_create_socket.md" notes
}

@test "Ctrl-C, Ctrl-Z, a resize, SIGTERM: the terminal is as it was, and nothing is left" {
    one_block $'$ trap "echo caught" INT; sleep 1000; echo over\ncaught\nover'
    lecture lecture "trap : INT; make -s lecture-01"
    seen '^space: run it'
    press C-c
    seen '^space: run it'
    press Space
    pause
    seen '^waiting: '
    press C-c
    seen '^space: what it says'
    tmux -S "$T/tmux" resize-window -t lecture -x 60 -y 12
    press_in lecture ''
    seen '^01 A note .* [0-9] of 5 min$'
    [ "$(sed -n '1p' "$T/screen" | wc -m)" -le 61 ]
    tmux -S "$T/tmux" resize-window -t lecture -x 100 -y 24
    press Space
    seen '^An explanation'
    terminate
    seen "^over, status"
    ! grep -q spoilt "$T/screen" || false
    lecture waits "make -s lecture-01"
    seen '^space: run it' waits
    press_in waits Space
    seen '^waiting: ' waits
    terminate
    seen "^over, status" waits
    ! grep -q spoilt "$T/screen" || false
    # A key that leads elsewhere is taken at once.
    lecture hasty "make -s lecture-01"
    seen '^space: run it' hasty
    press_in hasty Space q
    seen "^over, status 0" hasty
    lecture shell "make -s lecture-01"
    seen '^space: run it' shell
    press_in shell t
    seen '^shell\$' shell
    terminate
    seen "^over, status" shell
    ! grep -q spoilt "$T/screen" || false
    cp -p "$BATS_TEST_DIRNAME/../notes/01_create_socket.md" notes
    # Suspended: the shell is there, and fg leads back. The second time without a second
    # screen, as in screen(1): what the shell says has the row of the keys.
    tmux -S "$T/tmux" -f /dev/null new-session -d -s bash -x 80 -y 24 \
        "PS1='prompt> ' bash --norc --noprofile -i"
    press_in bash 'make -s lecture-09' Enter
    seen '^space: run it' bash
    press_in bash C-z
    seen '^prompt>$' bash
    ! grep -q 'scene 1' "$T/screen" || false
    press_in bash 'echo typed' Enter
    seen '^typed' bash
    press_in bash fg Enter
    seen '^space: run it' bash
    seen 'scene 1 of' bash
    press_in bash Space
    seen '^client | ' bash
    press_in bash q
    seen 'Scene 1 is next' bash
    tmux -S "$T/tmux" set -g alternate-screen off
    press_in bash 'make -s lecture-09' Enter
    seen '^space: run it' bash
    press_in bash q
    seen '^[0-9] of 20 minutes' bash
    ! grep -q '^space: ' "$T/screen" || false
    # Two whose terminal goes away: nothing of them is left (teardown).
    lecture waiting "make -s lecture-09"
    seen '^space: run it' waiting
    press_in waiting Space
    seen '^client | ' waiting
    lecture shown "make -s lecture-09"
    seen '^space: run it' shown
    press_in shown t
    seen '^shell\$' shown
}

# Without a network of its own, in one of this test's, so that no port of the machine is used.
@test "without namespaces the real ports are used, and one in use is said" {
    build/tests/peers/own_network true || skip "no network to try it in"
    lecture lecture "build/tests/peers/own_network env OWN_NETWORK=no make -s lecture-04"
    space 2
    seen '^client | Socket Created'
    seen '^server | Connected with'
    press 2 Enter
    seen '^Not run: it needs a network of its own'
    space
    seen ' connect 127.0.0.1:2347 \*'
    press q
    seen "^over, status 0"
    lecture draws "build/tests/peers/own_network env OWN_NETWORK=no make -s lecture-09 SCENE=2"
    seen '^Not drawn: it needs a network of its own' draws
    ! grep -q '^\.\.\.$' "$T/screen" || false
    press_in draws q
    seen "^over, status 0" draws
    lecture busy "build/tests/peers/own_network bash -c 'build/08_server_accept 2347 >/dev/null &
        until (: </dev/udp/127.0.0.1/9) && grep -q :092B /proc/net/tcp; do :; done
        OWN_NETWORK=no make -s lecture-04'"
    seen '^Not run: port 2347 is in use on this machine. From the note:$' busy
    give busy
}

@test "LIGHT and NO_COLOR show no colour, another locale its own characters" {
    local how
    for how in LIGHT=1 NO_COLOR=1 LC_ALL=C; do
        lecture "$how" "read -r line; env $how make -s lecture-04"
        tmux -S "$T/tmux" pipe-pane -t "$how" "cat >'$T/$how'"
        press_in "$how" Enter
        give "$how" 3>&- || touch "$T/failed" &
    done
    wait
    [ ! -e "$T/failed" ]
    grep -q $'\e\[36m' "$T/LC_ALL=C"
    ! grep -q $'\e\[3[0-9]' "$T/LIGHT=1" || false
    ! grep -q $'\e\[2m' "$T/LIGHT=1" || false
    grep -q $'\e\[1m' "$T/LIGHT=1"
    ! grep -q $'\e\[3[0-9]' "$T/NO_COLOR=1" || false
    ! LC_ALL=C grep -q $'[\x80-\xff]' "$T/LC_ALL=C" || false
    grep -q 'connect  0' "$T/LC_ALL=C"
}

@test "a plan has one clock, SCENE goes on with it, NOTES follows" {
    tmux -S "$T/tmux" -f /dev/null new-session -d -s notes -x 80 -y 40 \
        "make -s lecture NOTES=1; echo over; exec cat"
    seen "^No lecture is running here" notes
    lecture lecture "make -s lecture PLAN=tcp90"
    seen "^04 .* of 90 min"
    seen '^Next: server\$ build/08' notes
    seen '^The usual wrong answer: ' notes
    seen '^What goes wrong live: ' notes
    seen '^Leave out: ' notes
    ! grep -q ^LATE "$T/screen" || false
    # In few rows the rest is a key away: what is to be said of this scene comes last.
    ! grep -q '^space: more' "$T/screen" || false
    tmux -S "$T/tmux" resize-window -t notes -x 80 -y 12
    seen '^space: more  q quits' notes
    press_in notes NPage NPage NPage NPage NPage NPage NPage
    seen '^b back  q quits' notes
    grep -q 'hangs in a call after its last line' "$T/screen"
    press_in notes b
    seen '^space: more  b back  q quits' notes
    tmux -S "$T/tmux" resize-window -t notes -x 80 -y 40
    seen '^Next: server\$ build/08' notes
    last=$(screen | sed -n '1s/.* of \([0-9]*\)  .*/\1/p')
    # First all that is shown, of all steps; then their questions, and the tasks.
    press -l $((last - 7))
    press Enter
    seen "^04 .* scene $((last - 7)) of $last "
    seen '^Check yourself'
    press b
    seen "^09 .* scene $((last - 8)) of $last "
    press -l $((last - 3))
    press Enter
    seen "^04 .* scene $((last - 3)) of $last "
    seen '^For home'
    press -l "$last"
    press Enter
    seen "^09 .* scene $last of $last "
    seen '^Next: \(more\|the end\)$' notes
    press q
    seen "make lecture PLAN=tcp90 SCENE=$last"
    seen "^The last one ended at scene $last of PLAN=tcp90" notes
    # 95 minutes later; it does not begin anew.
    sed -i "s/^began .*/began $((EPOCHSECONDS - 95 * 60))/" my/.lecture
    lecture late "make -s lecture PLAN=tcp90 SCENE=$last"
    seen "^09 .*  9[5-9] of 90 min" late
    seen "^LATE: the lecture should be over at minute 90, and it is minute 9[5-9]" notes
    press_in late -l $((last - 8))
    press_in late Enter
    seen "^LATE: step 09 " notes
    press_in late q
    seen "^over, status 0" late
    lecture anew "make -s lecture PLAN=tcp90"
    seen "^04 .*  [0-9] of 90 min" anew
    press_in anew q
    press_in notes q
    seen "^over" notes
}

@test "what can't be given is said" {
    says() {
        ! make -s "${@:2}" >"$T/out" 2>&1 </dev/null || return
        grep -q -- "$1" "$T/out" || { cat "$T/out"; return 1; }
    }
    says "make lecture PLAN=tcp90. Plans: .*tcp90" lecture
    says "there is no plan x. Plans: .*tcp90" lecture PLAN=x
    says "did you mean make lecture-09" lecture 09
    says "did you mean make lecture PLAN=tcp90" lecture tcp90
    says "there is no lecture-99" lecture-99
    says "write scene= in capitals" lecture-09 scene=2
    says "it needs a terminal" lecture-09
    lecture lecture "make -s lecture-09 SCENE=99"
    seen "there is no scene 99: they go from 1 to"
}

# There the workbook lies in /mnt, which is empty outside.
@test "in a chroot the terminals of a scene are in there too" {
    unshare --mount true || skip "it needs root, to change it"
    mkdir "$T/root"
    lecture lecture "unshare --mount sh -c 'mount --rbind / $T/root &&
        mount --bind $top $T/root/mnt && exec chroot $T/root env -u PWD make -s -C /mnt SCENE=6 lecture-04'"
    space 4
    seen '^server | Connected with'
    press q
    seen '^over, status 0'
}
