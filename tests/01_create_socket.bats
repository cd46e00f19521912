load helpers

@test "01 says that the first socket is created" {
    run_step
    expect_success lines "first socket created"
}

@test "01 refuses arguments" {
    refuses arguments "x" "''" "1 2"
}

# 01 checks nothing. Its lie is its lesson: without a descriptor left it says the
# same. Statically linked, for the dynamic loader needs a descriptor of its own.
@test "01 says so even when there is no socket" {
    cc -static -I "$top/steps" -o "$T/static" "$source_file"
    start step bash -c 'ulimit -n 3; exec "$0"' "$T/static"
    command="$step" given="no descriptor left: ulimit -n 3"
    ends step
    expect_success checked "first socket created"
}
