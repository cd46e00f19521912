# shellcheck disable=SC2030,SC2031,SC2034,SC2154 # the helpers use and set them
load helpers

@test "02 says that the socket is created" {
    run_step
    expect_success lines "Socket Created"
    run_step 0
    expect_success lines "Socket Created"
    run_step 6 # TCP's number
    expect_success lines "Socket Created"
    run_step 006
    expect_success lines "Socket Created"
}

@test "02 reports a protocol that the socket can't have" {
    run_step 17 # UDP's number, for a TCP socket
    expect_failure ignored "Failed to create socket" EPROTONOSUPPORT
    run_step 255
    expect_failure ignored "Failed to create socket" EPROTONOSUPPORT
}

@test "02 reports that there is no descriptor left" {
    run_without_descriptors
    expect_failure ignored "Failed to create socket" EMFILE
}

@test "02 refuses a protocol that is no number from 0 to 255" {
    refuses number 256 -1 +6 abc "''" 6x "' 6'" "'6 '" 0x11 1.0 4294967296 \
        99999999999999999999
}

@test "02 refuses more than one argument" {
    refuses arguments "0 0" "17 x" "0 ''"
}

@test "02 reports every error of socket" {
    errors EACCES ENFILE ENOBUFS ENOMEM
    for error in "${tried[@]}"; do
        inject socket "$error" || continue
        expect_failure injected "Failed to create socket" "$error"
    done
    some_were_injected
}
