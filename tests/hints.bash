# shellcheck shell=bash
# hints.bash - for each mistake that a test can tell, what the likely cause is
# and where to read. NOTE stands for the note of the step under test.

declare -gA hints=(
    # Ending, printing, refusing: any step
    [hangs]='the program did not end. Look for a loop that never leaves, or a call that waits for something that never comes. Read "How it works" in NOTE'
    [crash]='a signal killed the program: memory was used that is not its own. Build with cc -g -fsanitize=address,undefined and run it again: it names the line. Read "How it works" in NOTE'
    [flood]='the program prints without end. Look for a loop that never leaves: does it stop when recv returns 0, and when it returns -1? Read "How it works" in NOTE'
    [success]='a call failed, or the exit status is not 0 though all went well: main must end with return 0. Read "How it works" in NOTE'
    [lines]='the lines are not those of the step: compare them letter by letter, with their order and their ends. Read "Run it" in NOTE'
    [stderr]='all went well, so nothing belongs on stderr. Read "Run it" in NOTE'
    [not-flushed]='the line was printed, but it is still in the buffer of stdio: what is no terminal gets it only when 4 KiB are full or the program ends. Call setvbuf(stdout, NULL, _IOLBF, BUFSIZ) at the start, or fflush(stdout) before a call that waits. Read "How it works" in notes/04_connect.md'
    [arguments]='too many arguments must be refused: compare argc first, print the usage on stderr, exit with 2. Read "Break it" in notes/02_handle_failure.md'
    [number]='this is no number in range, and it was taken: an unchecked one, or one from atoi, which takes "12abc" for 12 and "abc" for 0. Let only digits pass, then compare with the lowest and the highest. Read "Break it" in notes/02_handle_failure.md'
    [exit-2]='the usage is right, its exit status is not: 2 says "you called me wrongly", 1 says "it went wrong". Read "Break it" in notes/02_handle_failure.md'
    [usage]='say on stderr how the program is to be called. Read "Break it" in notes/02_handle_failure.md'
    [usage-stdout]='wrong arguments must be refused before anything is done, and the usage belongs on stderr: stdout stays empty. Read "Break it" in notes/02_handle_failure.md'

    # Failures: any step
    [ignored]='the call failed and the program went on. Compare what each call returns with the value that its manual page gives for failure, mostly -1. Read "How it works" in notes/02_handle_failure.md'
    [exit-0]='the failure was reported, but the exit status says that all went well: leave with exit(1). Read "Break it" in notes/02_handle_failure.md'
    [exit-1]='the exit status after a failure is 1. Read "Break it" in notes/02_handle_failure.md'
    [stdout]='errors belong on stderr, so that they are seen even when stdout goes to a file: fprintf(stderr, ...). Read "How it works" in notes/02_handle_failure.md'
    [no-reason]='say why: print errno and strerror(errno) as "WHAT. Error code: N, Error message: TEXT". Read "How it works" in notes/02_handle_failure.md'
    [one-line]='a failure is told in one line: nothing else belongs on stderr. Read "Break it" in NOTE'
    [what]='the line must begin with the words for the call that failed. Read "Break it" in NOTE'
    [wrong-errno]='this is not the reason: errno was changed by a later call, or it was read of another call. Read errno at once after the call that failed. Read "How it works" in notes/02_handle_failure.md'
    [lines-before]='what came before the failure must be printed, and nothing after it: no success line for a call that failed. Read "Break it" in NOTE'
    [injected]='this call can fail too, and the program did not notice or did not say so. Check each call. Read "How it works" in notes/02_handle_failure.md'

    # 01
    [checked]='step 01 checks nothing: that is its lesson. It says "first socket created" even when there is none. Read "Break it" in notes/01_create_socket.md'

    # Names and addresses
    [gai-errno]='getaddrinfo does not set errno: it returns its own code, and gai_strerror has the words for that. Read "How it works" in notes/03_resolve_host.md'
    [lookup-ignored]='the name was not found, and the program went on. getaddrinfo returns something other than 0 then. Read "How it works" in notes/03_resolve_host.md'
    [host-fixed]='the host that was given was not used: it is argv[1], and the default only where there is none. Read "How it works" in notes/03_resolve_host.md'
    [ipv4]='ask getaddrinfo for IPv4 alone: ai_family is AF_INET. Read "How it works" in notes/03_resolve_host.md'
    [default-host]='without arguments the host is www.google.com and the port is 80. Read "Run it" in NOTE'

    # Ports
    [htons]='the two bytes of the port are the wrong way round: put it into sin_port with htons, and take it out with ntohs. Read "Break it" in notes/04_connect.md'
    [htonl]='a port has 16 bits. htonl swaps 32, and the 16 that stay of them are 0: use htons. Read "How it works" in notes/04_connect.md'
    [port-fixed]='the port that was given was not used: it is an argument, and the default only where there is none. Read "How it works" in NOTE'
    [default-2347]='where nothing is given, the host is localhost and the port is 2347. Read "Run it" in NOTE'
    [default-port]='without an argument the port is 2347. Read "Run it" in NOTE'
    [real-port]='print the port that the socket really has: ask getsockname, then ntohs. Read "How it works" in notes/07_server_bind.md'
    [client-port]='the bytes of the client'\''s port are the wrong way round: print ntohs(client.sin_port). Read "How it works" in notes/08_server_accept.md'
    [client-address]='print the address and the port of the client: accept fills them in, if its third argument holds the size of the second before the call. Read "How it works" in notes/08_server_accept.md'

    # Clients
    [connect-ignored]='connect failed and the program went on: it returns -1 then. Read "How it works" in notes/04_connect.md'
    [no-connect]='no connection came to the peer. Read "How it works" in notes/04_connect.md'
    [newlines]='in HTTP a line ends with \r\n, not with \n alone. Read "How it works" in notes/05_send.md'
    [blank-line]='an empty line, \r\n\r\n, ends the head of a request: without it the server waits for more. Read "How it works" in notes/05_send.md'
    [host-field]='HTTP/1.1 wants a line "Host: HOST" in every request, with ":PORT" where the port is not 80 (RFC 9112, 3.2). Read "How it works" in notes/05_send.md'
    [connection-close]='without "Connection: close" the server keeps the connection open after its reply. Read "How it works" in notes/05_send.md'
    [request]='the request is not a right HTTP/1.1 request for /. Read "How it works" in notes/05_send.md'
    [message]='the message must arrive to the byte as it was given. Read "How it works" in notes/05_send.md'
    [nul-sent]='the NUL that ends a C string is no part of the message: send strlen(message) bytes. Read "How it works" in notes/05_send.md'
    [one-send]='send may take a part only, and returns how much: send the rest in a loop. Read "How it works" in notes/05_send.md'
    [sigpipe]='the peer has gone, and sending to it raised SIGPIPE, which kills. Call signal(SIGPIPE, SIG_IGN) at the start: then send fails with an error that you can report. Read "How it works" in notes/05_send.md'
    [send-ignored]='sending failed and the program went on: send and sendto return -1 then. Read "How it works" in NOTE'
    [one-recv]='one recv is not the whole reply: it gives what has arrived. Call it until it returns 0. Read "How it works" in notes/06_receive_close.md'
    [string]='what recv gives is bytes, not a C string: there is no NUL at its end, and there may be some inside. Use the number that recv returned. Read "How it works" in notes/06_receive_close.md'
    [raw]='control bytes went to the terminal as they came. Show each as the step does: \r, \n, \t, \xHH. Read "You should see" in notes/06_receive_close.md'
    [escape]='a byte is not shown as the step shows it: \\ for a backslash, \r, \n (and then the line ends), \t, \xHH for all that is not printable ASCII. Use unsigned char. Read "You should see" in notes/06_receive_close.md'
    [reset-as-end]='recv returned -1, not 0: the connection broke, and that is a failure, not the end of the reply. Read "How it works" in notes/06_receive_close.md'
    [as-it-comes]='show each part of the reply when it comes: fflush(stdout) after it, before the next recv. Read "How it works" in notes/06_receive_close.md'
    [last-line]='the reply did not end with a newline: end its line before the next one. Read "You should see" in notes/06_receive_close.md'
    [count]='count what every recv returned. Read "How it works" in notes/06_receive_close.md'

    # UDP
    [datagram]='nothing went over UDP: is the type of the socket SOCK_DGRAM? Read "How it works" in NOTE'
    [from-length]='the sender is 0.0.0.0: recvfrom fills in an address only if its last argument holds the size of the room for it before the call. Read "How it works" in notes/10_udp_halfecho.md'
    [small-answer]='an answer may be as long as a datagram can be, 65507 bytes: make the buffer that large. Read "How it works" in notes/11_udp_send_receive.md'
    [no-answer]='no answer came from the server'\''s own port. Send it with sendto on the socket that is bound, to the address that recvfrom gave. Read "How it works" in notes/10_udp_halfecho.md'
    [lost]='a datagram longer than the buffer loses its rest: at most 1024 bytes are received, and the line must say that the rest is lost. Read "How it works" in notes/10_udp_halfecho.md'
    [empty-datagram]='a datagram of no bytes is a message like any other: recvfrom returns 0, which is no end and no failure. Read "How it works" in notes/10_udp_halfecho.md'
    [no-timeout]='an answer may never come: give up after two seconds (SO_RCVTIMEO, or poll), say so on stderr, exit with 1. Read "How it works" in notes/11_udp_send_receive.md'
    [answer]='show the answer as step 06 does, and then who sent it: the address that recvfrom gave. Read "How it works" in notes/11_udp_send_receive.md'
    [one-datagram]='a message is one datagram, sent by one call: no loop, no part. Read "How it works" in notes/11_udp_send_receive.md'
    [own-address]='after connect, getsockname tells which address and port the kernel has chosen. Read "How it works" in notes/12_udp_connect.md'
    [not-connected]='only a connected socket hears that nobody is there, and only from its peer: call connect, then send and recv. Read "How it works" in notes/12_udp_connect.md'
    [byte-order]='the two bytes of a field are the wrong way round: the most significant one goes first. Read "How it works" in notes/13_udp_header.md'
    [field]='a field of the header is not as RFC 768 says, or is not shown in decimal and in hex. Read "How it works" in notes/13_udp_header.md'
    [length]='the length counts the eight bytes of the header too. Read "How it works" in notes/13_udp_header.md'
    [checksum]='the checksum is not right. It is the one'\''s complement of the one'\''s complement sum of the pseudo-header, the header and the data. Read "How it works" in notes/13_udp_header.md'
    [pseudo-header]='the sum lacks the pseudo-header: both addresses, the protocol 17 and the length once more. Read "How it works" in notes/13_udp_header.md'
    [odd]='an odd last byte is padded with a zero on the right: it is the more significant byte of its word. Read "How it works" in notes/13_udp_header.md'
    [not-inverted]='the sum is right, but its bits are not inverted. Read "How it works" in notes/13_udp_header.md'
    [carry]='a carry out of the 16 bits is added back in at the right, until none is left. Read "How it works" in notes/13_udp_header.md'
    [zero]='a checksum that comes out as 0 is sent as ffff: 0 means that none was made. Read "How it works" in notes/13_udp_header.md'
    [dump]='the datagram must be shown to the byte, in hex: the eight bytes of the header, then the data. Read "Run it" in notes/13_udp_header.md'
    [address]='an address is what inet_pton takes: four numbers from 0 to 255 with dots between. Read "Break it" in notes/13_udp_header.md'
    [too-long]='a message over 65507 bytes does not fit into a datagram: refuse it. Read "Break it" in notes/13_udp_header.md'
    [privilege]='a raw socket needs CAP_NET_RAW: where socket fails with EPERM, say so. Read "Break it" in notes/14_udp_raw.md'
    [given-checksum]='the checksum that was given, four hex digits, must go out as it is. Read "How it works" in notes/14_udp_raw.md'
    [source]='the datagram must come from SOURCE_IP and SOURCE_PORT: bind the raw socket to the address, and put the port into the header. Read "How it works" in notes/14_udp_raw.md'

    # Servers
    [bind-ignored]='bind failed and the program went on: it returns -1 then. Read "How it works" in notes/07_server_bind.md'
    [loopback]='the server is bound to one address, 127.0.0.1, and other machines can'\''t reach it: use htonl(INADDR_ANY). Read "How it works" in notes/07_server_bind.md'
    [reuseaddr]='the port was used a moment ago, and its last connection is in TIME_WAIT: set SO_REUSEADDR before bind. Read "How it works" in notes/07_server_bind.md'
    [not-bound]='the program ended, or said nothing, where it should have bound its port and waited for a client. Read "How it works" in notes/07_server_bind.md'
    [no-listen]='a bound socket takes no connections yet: call listen before accept. Read "How it works" in notes/08_server_accept.md'
    [no-accept]='the client was not accepted. Read "How it works" in notes/08_server_accept.md'
    [one-client]='the server serves one client, closes the connection and ends. Read "How it works" in NOTE'
    [echo-all]='everything came back: send the first half only. Read "How it works" in notes/09_server_halfecho.md'
    [rounded-up]='half of an odd number is rounded down: N / 2 in C does so. Read "How it works" in notes/09_server_halfecho.md'
    [half-buffer]='half of the buffer came back, not half of what was received: recv returns how much that is. Read "How it works" in notes/09_server_halfecho.md'
    [second-half]='the second half came back: send from the start of the buffer. Read "How it works" in notes/09_server_halfecho.md'
    [characters]='a half is counted in bytes, not in characters: in UTF-8 an accented letter has two bytes. Read "Break it" in notes/09_server_halfecho.md'
    [half]='the first half of the bytes received must come back, N / 2 rounded down. Read "How it works" in notes/09_server_halfecho.md'
    [small-buffer]='recv is called once, with room for 1024 bytes and no fewer. Read "How it works" in notes/09_server_halfecho.md'
    [full-buffer]='the server waits for more than has come: call recv once and take what it gives. No loop, no MSG_WAITALL. Read "How it works" in notes/09_server_halfecho.md'
    [unread]='the half did not arrive whole: close with unread data resets the connection. First shutdown(fd, SHUT_WR), then recv until it returns 0 or -1, then close. Read "Break it" in notes/09_server_halfecho.md'
    [empty-client]='a client that closes without a word is no failure: recv returns 0, and half of that is 0. Read "How it works" in notes/09_server_halfecho.md'
    [late-error]='the half was sent: an error of shutdown or of the last recv is no failure any more. Read "How it works" in notes/09_server_halfecho.md'
    [recv-ignored]='recv failed and the program went on: it returns -1 then. Read "How it works" in notes/09_server_halfecho.md'
)

# hint KEY: print it.
hint() {
    echo "Hint: ${hints[$1]//NOTE/notes/$step.md}."
}
