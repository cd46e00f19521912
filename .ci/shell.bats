# make shell, in real terminals: tmux stands for the student's. In a folder of links, so
# that nobody's shell is joined.

setup_file() {
    make -s -C "$BATS_TEST_DIRNAME/.." all >/dev/null
}

setup() {
    T=$BATS_TEST_TMPDIR
    make_folder w
    mkdir "$T/tmp" "$T/home"
    export TMPDIR=$T/tmp HOME=$T/home # nothing is left in the first: see teardown
    export LC_ALL=C.UTF-8
    unset TMUX OWN_NETWORK PLAIN
    PATH=${PATH//"$BATS_LIBEXEC:"/} # make's sh drops what the bats in there needs
}

# The terminals go, and all that was begun in them goes too.
teardown() {
    local terminal
    for terminal in "$T"/terminal.*; do
        [ ! -S "$terminal" ] || tmux -S "$terminal" kill-server || true
    done
    gone
}

# make_folder NAME: a workbook of its own.
make_folder() {
    mkdir -p "$T/$1/my/try"
    ln -s "$(cd "$BATS_TEST_DIRNAME/.." && pwd)"/{Makefile,build,common,notes,steps,tests} "$T/$1"
}

# gone: no shell of these folders runs any more, nor is a file of it left, at once or within
# a minute.
gone() {
    local end=$((SECONDS + 60))
    while [ -n "$(ls -A "$T/tmp")" ] || grep -qszE "^WORKBOOK_SHELL=$T" /proc/[0-9]*/environ; do
        ((SECONDS < end)) || { ls -A "$T/tmp"; grep -szlE "^WORKBOOK_SHELL=$T" /proc/[0-9]*/environ; return 1; }
        read -rt 0.05 <> <(:) || true
    done
}

# terminal NAME COMMAND: a terminal of 80 by 24 in which it runs; "ended" comes after it.
terminal() {
    tmux -S "$T/terminal.$1" -f /dev/null new-session -d -x 80 -y 24 -c "$T/w" \
        "trap : INT; $2; echo ended \$?; stty -a; exec cat"
}
press() {
    tmux -S "$T/terminal.$1" send-keys "${@:2}"
}

# seen NAME PATTERN: that terminal shows it, at once or within a minute.
seen() {
    local end=$((SECONDS + 60))
    until tmux -S "$T/terminal.$1" capture-pane -p >"$T/screen" && grep -q -- "$2" "$T/screen"; do
        ((SECONDS < end)) || { cat "$T/screen"; echo "no $2"; return 1; }
        read -rt 0.05 <> <(:) || true
    done
}

@test "two panes, server and client, are in one network; both leave, and nothing is left" {
    terminal a "make -s shell"
    seen a '^server\$ *│client\$'
    press a 'build/08_server_accept' Enter
    seen a '^server socket listening'
    press a C-b o
    press a 'build/04_connect localhost 2347 | wc -l' Enter
    seen a '│3'
    seen a '^Connected with 127.0.0.1'
    press a 'build/14_udp_raw 127.0.0.1 1 127.0.0.1 2 hi | cut -c 1-13' Enter
    seen a '│Sent 10 bytes'
    press a exit Enter
    seen a '^server\$$'
    press a exit Enter
    seen a '^ended 0'
    gone
}

@test "who goes away, or whose terminal does, leaves nothing" {
    terminal a "tests/tools/shell"
    seen a '^server\$ *│client\$'
    press a C-b d
    seen a '^ended 0'
    gone
    terminal b "tests/tools/shell"
    seen b '^server\$ *│client\$'
    press b 'build/08_server_accept' Enter
    seen b '^server socket listening'
    tmux -S "$T/terminal.b" kill-server
    gone
    terminal c "PLAIN=yes tests/tools/shell"
    seen c '^own network\$'
    press c 'build/08_server_accept' Enter
    seen c '^server socket listening'
    tmux -S "$T/terminal.c" kill-server
    gone
}

@test "one's own settings apply; a second terminal joins; the end of the first is its end" {
    echo 'alias mine="echo my own alias"; cd /' >"$HOME/.bashrc"
    terminal a "PLAIN=yes tests/tools/shell"
    seen a '^own network\$'
    press a 'mine; pwd; build/08_server_accept' Enter
    seen a '^my own alias'
    seen a '/w$'
    seen a '^server socket listening'
    terminal b "tests/tools/shell"
    seen b '^In the network of the other shell'
    press b 'build/04_connect localhost 2347 | tail -n 1; mine' Enter
    seen b '^Our socket connected'
    seen b '^my own alias'
    seen a '^Connected with'
    press a 'clear; build/08_server_accept 2348' Enter
    seen a 'on port 2348'
    seen a '^server socket listening'
    press a C-z
    seen a 'Stopped'
    press a fg Enter
    press b 'build/04_connect localhost 2348' Enter
    seen a '^Connected with'
    # Within one there is no second network, in which nobody would be heard.
    press a 'make -s shell' Enter
    seen a '^This is one already'
    press b 'make -s shell' Enter
    seen b '^This is one already'
    press a exit Enter
    seen a '^ended 0'
    seen b '^The first shell has ended'
    seen b '^ended 0'
    seen b ' icanon .* echo '
}

@test "what is no terminal is read as commands, and their status is the shell's" {
    cd "$T/w"
    run tests/tools/shell <<<'build/06_receive_close | tail -n 1; exit 3'
    [ "$status" -eq 3 ]
    [[ $output == *"Received "*" bytes; the server closed the connection" ]]
}

# Each has the port 2347, and there is but one reader of the queue: no other's client.
@test "thirty at once have thirty networks" {
    local i pids=()
    for i in {1..30}; do
        make_folder "w$i"
        (cd "$T/w$i" && tests/tools/shell >"$T/out.$i" 2>&1 <<'END'
exec 3< <(build/08_server_accept)
read -r line <&3; read -r line <&3
build/04_connect localhost 2347
read -r line <&3; echo "$line"
END
        ) &
        pids+=($!)
    done
    for i in "${pids[@]}"; do
        wait "$i"
    done
    [ "$(cat "$T"/out.* | grep -c '^Our socket connected')" -eq 30 ]
    [ "$(cat "$T"/out.* | grep -c '^Connected with 127.0.0.1:')" -eq 30 ]
}

@test "an ordinary user has all of it too, a raw socket as well" {
    [ "$(id -u)" -eq 0 ] || skip "it needs root, to become another"
    local theirs
    theirs=$(mktemp -d /tmp/shell.XXXXXX) # they can't reach into bats' folder
    mkdir "$theirs/my"
    (cd "$BATS_TEST_DIRNAME/.." && cp -r --parents -t "$theirs" tests/{tools,lib} \
        build/tests/peers/own_network build/{04_connect,14_udp_raw})
    chown -R 65534:65534 "$theirs"
    chmod 755 "$theirs"
    cd "$theirs"
    TMPDIR='' run setpriv --reuid 65534 --regid 65534 --clear-groups tests/tools/shell <<'END'
build/14_udp_raw 127.0.0.1 1 127.0.0.1 2 hi | cut -c 1-13
build/04_connect | tail -n 1
>my/mine
END
    [ "$(stat -c %u my/mine)" -eq 65534 ]
    rm -r "$theirs"
    [ "${lines[0]}" = "Sent 10 bytes" ]
    [ "${lines[1]}" = "Our socket connected to www.google.com on ip 127.0.0.80 on port 80" ]
}

@test "where there is no such network, it says what to type" {
    cd "$T/w"
    OWN_NETWORK=no run tests/tools/shell </dev/null
    [ "$status" -eq 2 ]
    [[ $output == *"it needs a network of its own"*"two terminals in this folder"* ]]
}

# There the workbook lies in /mnt, which is empty outside.
@test "in a chroot a second terminal joins too" {
    unshare --mount true || skip "it needs root, to change it"
    local there="unshare --mount sh -c 'mount --rbind / $T/root &&
        mount --bind $T/w $T/root/mnt &&
        exec chroot $T/root env -u PWD PLAIN=yes /mnt/tests/tools/shell'"
    mkdir "$T/root"
    terminal a "$there"
    seen a '^own network\$'
    press a 'build/08_server_accept' Enter
    seen a '^server socket listening'
    terminal b "$there"
    seen b '^In the network of the other shell'
    press b 'build/04_connect localhost 2347 | tail -n 1' Enter
    seen b '^Our socket connected'
    press a exit Enter
    seen b '^ended 0'
}
