# shellcheck shell=bash
# inject.bash - the step's good conversation again, where something is against it:
# a call that fails, a closed stdin, a memory that is watched. Each test file has
# "converse", which plays that conversation from start to end with whatever runs
# the program ($under), asserts nothing, and leaves the lines that a right program
# prints in $lines.

# For each call: the system calls that make it, the words of its failure, and errors
# that its manual page names.
declare -gA calls=([accept]=accept,accept4 [recv]=recvfrom,recvmsg
    [send]=sendto,sendmsg) what=([socket]="Failed to create socket"
    [setsockopt]="Setsockopt failed" [bind]="Bind failed"
    [getsockname]="Getsockname failed" [listen]="Listen failed"
    [accept]="Accept failed" [connect]="Connect failed" [send]="Send failed"
    [recv]="Receive failed")
declare -gA errors=([socket]="EACCES EMFILE ENFILE ENOBUFS ENOMEM"
    [setsockopt]="ENOMEM ENOBUFS ENOPROTOOPT"
    [bind]="EADDRINUSE EACCES EADDRNOTAVAIL ENOMEM"
    [getsockname]="ENOBUFS ENOMEM" [listen]="EADDRINUSE ENOBUFS"
    [accept]="EMFILE ENFILE ENOBUFS ENOMEM EPERM"
    [connect]="ECONNREFUSED EACCES EPERM EADDRNOTAVAIL ENETUNREACH ETIMEDOUT
        EHOSTUNREACH"
    [send]="ECONNRESET EACCES ENOBUFS ENOMEM EPIPE ENETUNREACH EHOSTUNREACH"
    [recv]="ECONNRESET ECONNREFUSED ENOMEM ETIMEDOUT")

# inject CALL ERROR [WHICH]: converse with CALL made to fail with ERROR, the WHICHth
# time (1) and ever after: strace(1). Ever after, for getaddrinfo may make such calls
# of its own before. Returns 1 if no such call was made: another way to do the same
# is as right.
inject() {
    local names=${calls[$1]-$1}
    under=("${before[@]}" env ASAN_OPTIONS=detect_leaks=0
        strace -f -qq -o "$PWD/trace" -e "trace=$names"
        -e "inject=$names:error=$2:when=${3:-1}+")
    given="$1 was made to fail with $2"
    converse
    under=()
    grep -q INJECTED trace
}

# test_errors CALL:N...: every error of each CALL is reported, and N of the lines
# come before it.
test_errors() {
    local row call error made=''
    need_strace
    for row; do
        call=${row%:*}
        for error in ${errors[$call]}; do
            inject "$call" "$error" || break
            made=yes
            expect_failure injected "${what[$call]}" "$error" \
                "${lines[@]::${row#*:}}"
        done
    done
    [ -n "$made" ] || fail "that it makes its calls" injected
}

# send_takes_a_part: of what the step sends from here on, as send(2) may, by a
# library of the tests' own that stands before libc (ld.so(8)).
send_takes_a_part() {
    cc -shared -fPIC -o part.so -x c - <<-'C'
		#define _GNU_SOURCE
		#include <sys/socket.h>
		#include <sys/syscall.h>
		#include <sys/uio.h>
		#include <unistd.h>
		static size_t part(int fd, size_t n)
		{
			socklen_t size = sizeof(int);
			int type, ok = getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size);
			return ok == 0 && n > 100 ? 100 : n;
		}
		ssize_t write(int fd, const void *at, size_t n)
		{
			return syscall(SYS_write, fd, at, part(fd, n));
		}
		ssize_t send(int fd, const void *at, size_t n, int flags)
		{
			return syscall(SYS_sendto, fd, at, part(fd, n), flags, NULL, 0);
		}
		ssize_t sendmsg(int fd, const struct msghdr *all, int flags)
		{
			return send(fd, all->msg_iov->iov_base, all->msg_iov->iov_len, flags);
		}
		ssize_t writev(int fd, const struct iovec *all, int n)
		{
			return n > 0 ? write(fd, all->iov_base, all->iov_len) : 0;
		}
	C
    rights=(-p "$PWD/part.so")
    export ASAN_OPTIONS=verify_asan_link_order=0
    given="send takes a part only, 100 bytes"
}

# test_order CALL...: where stdout and stderr lead to one place, the failure of CALL
# comes after the lines that were printed before.
test_order() {
    local call
    need_strace
    # shellcheck disable=SC2016 # for the other shell
    local before=(bash -c 'exec "$0" "$@" 2>&1')
    for call; do
        inject "$call" "${errors[$call]%% *}" || continue
        given+=", stderr goes where stdout does"
        [[ $(tail -n 1 step.out) == *"Error code: "* ]] ||
            fail_as "the error after the lines that came before" order
    done
}

# test_stdin_closed: 0 is then the first descriptor that the kernel gives out.
test_stdin_closed() {
    # shellcheck disable=SC2016 # for the other shell
    under=(bash -c 'exec "$0" "$@" <&-')
    given="stdin is closed: <&-"
    converse
    if [ "$status" -eq 0 ] && [ ! -s step.err ]; then
        return
    fi
    lines_expected "${lines[@]}"
    fail_as "all as with an open stdin" descriptor-0
}

# test_sockets TYPE: it makes a socket of this TYPE of AF_INET, and closes just the
# sockets that it has got.
test_sockets() {
    local seen
    need_strace
    under=(env ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o "$PWD/trace"
        -e "trace=socket,accept,accept4,close,dup2,dup3")
    given="seen with strace"
    converse
    under=()
    [ "$status" -eq 0 ] || return 0 # other tests speak of that
    grep -qE "socket\(AF_INET, $1(\||,)" trace || {
        seen=$(grep -m 1 -o 'socket(.*)' trace) || seen="no call of socket"
        fail "a call socket(AF_INET, $1, 0), but there is: $seen" kind
    }
    seen=$(sed -E 's/<unfinished ...>//; s/<... (\w+) resumed>/\1(/' trace | awk '
        / socket\(AF_INET,|accept4?\(/ && $NF ~ /^[0-9]+$/ { open[$NF] = $0 }
        / (close|dup[23])\(/ { match($0, /\([0-9]+/)
            delete open[substr($0, RSTART + 1, RLENGTH - 1)] }
        END { for (fd in open) { sub(/^[0-9]+ +/, "", open[fd])
                                 print open[fd]; exit } }')
    [ -z "$seen" ] || fail "that what this call returned is closed: $seen" not-closed
}

# test_memory [CONVERSATION...]: nothing that is wrong with its memory in them
# (converse), as gcc's and clang's -fsanitize=address,undefined see it.
test_memory() {
    local conversation
    program=${program%/*}/memory/$step
    [ -x "$program" ] || skip "this compiler has no -fsanitize=address"
    [ $# -gt 0 ] || set -- converse
    for conversation; do
        "$conversation"
        given="built with -fsanitize=address,undefined"
        [ "$status" -ne 0 ] || [ -s step.err ] || continue
        grep -v '^=*$' step.err | grep -m 6 -E \
            "ERROR|runtime error|#[0-9]* .*/[a-z0-9_]*\.c:" |
            sed 's/^.*\(ERROR\|runtime\)/\1/; s/ 0x[0-9a-f]*//g' >short || true
        [ ! -s short ] || mv short step.err
        fail_as "that it uses its own memory only, and frees it once" memory
    done
}

# test_silence NAME [SECONDS]: the step waits as long as its peer NAME is silent.
test_silence() {
    nap "${2:-2.5}"
    alive step && return
    wait_end step
    given="the other side is silent for ${2:-2.5} seconds"
    hang=$hang fail_as "that it waits" time-limit
}
