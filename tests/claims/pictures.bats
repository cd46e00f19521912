# The pictures of runs in notes/ are what make see draws: each is made again from a run.
load ../lib/run
load ../lib/expect

setup() {
    prepare
    need strace
    need_own_network
    build=$(cd "$top" && cd "${BUILD:-build}" && pwd)
}

# A picture, and what see is told. make see-09 SVG=notes/client_and_server.svg makes it.
pictures=(
    'client_and_server.svg STEP=09'
    'udp_half_echo.svg STEP=10'
)

# but_for_chance FILE: it, without the ports that the kernel chose and the time waited.
but_for_chance() {
    sed -E 's/\b[3-6][0-9]{4}\b/PORT/g; s/[0-9]+(\.[0-9]+)? (s|seconds)\b/N \2/g' "$1"
}

@test "each picture of a run is what make see draws" {
    for picture in "${pictures[@]}"; do
        read -r file settings <<<"$picture"
        read -ra settings <<<"$settings"
        but_for_chance "$top/notes/$file" >committed
        # An ACK may go with the next packet or alone: one run of five is drawn so.
        for _ in 1 2 3 4 5; do
            env BUILD="$build" SVG=drawn.svg "${settings[@]}" "$top/tests/tools/see" >text
            but_for_chance drawn.svg >drawn
            ! cmp -s committed drawn || break
        done
        diff committed drawn || {
            echo "notes/$file is not what see draws of ${settings[*]}."
            return 1
        }
    done
}
