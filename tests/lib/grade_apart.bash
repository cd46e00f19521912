#!/usr/bin/env bash
# grade_apart.bash FOLDER... -- COMMAND...: for grade, in a mount namespace of its own: run
# COMMAND where these folders are empty, and the workbook's own programs and their sources
# are not to be seen.
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# empty FOLDER: where there is one.
empty() {
    [ ! -d "$1" ] || mount -t tmpfs -o mode=755,size=64k none "$1" || exit
}

empty "$top/steps"
empty "$top/tests/right"
# Of build/ the tests need what lies in tests/.
mkdir "$top/steps/kept" && mount --bind "$top/build/tests" "$top/steps/kept" || exit
empty "$top/build"
mkdir "$top/build/tests" && mount --bind "$top/steps/kept" "$top/build/tests" || exit
umount "$top/steps/kept" && rmdir "$top/steps/kept"
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    empty "$1"
    shift
done
shift
exec "$@"
