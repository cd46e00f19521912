#!/usr/bin/env bash
# grade_apart.bash ROOM FOLDER... -- COMMAND...: for grade, in a mount namespace of its own:
# run COMMAND where the FOLDERs are empty, beside ROOM is nothing, and the workbook's own
# programs and their sources are not to be seen.
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# empty FOLDER: where there is one.
empty() {
    [ ! -d "$1" ] || mount -t tmpfs -o mode=755,size=64k none "$1" || exit
}

# alone FOLDER: of what lies beside it nothing is to be seen.
alone() {
    local kept=$top/steps/kept
    mkdir "$kept" && mount --bind "$1" "$kept" || exit
    empty "${1%/*}"
    mkdir "$1" && mount --bind "$kept" "$1" || exit
    umount "$kept" && rmdir "$kept"
}

empty "$top/steps"
empty "$top/tests/right"
alone "$top/build/tests" # the tests need it
alone "$1"
shift
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    empty "$1"
    shift
done
shift
exec "$@"
