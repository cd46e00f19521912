# The three drawers of a run (lib/see_text, see_plain, see_svg), on events written by hand.

setup() {
    top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    set +T # as in lib/run.bash, prepare
    declare -ft "$BATS_TEST_NAME"
    cd "$BATS_TEST_TMPDIR" || return
    export LC_ALL=C
}

# draw KIND [NAME=VALUE]...: draw what is in the file events; | stands for a tab there.
# Each awk that there is draws the same.
draw() {
    local kind=$1 awk argument set=()
    shift
    for argument; do set+=(-v "$argument"); done
    for awk in awk mawk gawk original-awk; do
        command -v "$awk" >/dev/null || continue
        tr '|' '\t' <events | "$awk" "${set[@]}" -f "$top/tests/lib/see_events.awk" \
            -f "$top/tests/lib/see_$kind.awk" >"$awk.drawn" || return
        cmp awk.drawn "$awk.drawn" || return
    done
    mv awk.drawn drawn
}

# expect_drawn KIND [NAME=VALUE]... <EXPECTED
expect_drawn() {
    draw "$@"
    diff -u - drawn
}

# Step 09's conversation.
half_echo() {
    cat >events <<'END'
side|1|client 06
side|2|server 09
did|0.000000|2|socket|SOCK_STREAM|3
did|0.000039|2|setsockopt|SO_REUSEADDR|0
did|0.000071|2|bind|0.0.0.0:2347|0
did|0.000118|2|getsockname||0.0.0.0:2347
did|0.000277|2|listen|5|0
state|0.000277|2|LISTEN
call|0.000328|2|accept|
did|0.014895|1|socket|SOCK_STREAM|3
did|0.015634|1|getaddrinfo|localhost|0: 127.0.0.1
call|0.017303|1|connect|127.0.0.1:2347
packet|0.017339|1|2|TCP|SYN|1|
state|0.017339|1|SYN_SENT
packet|0.017363|2|1|TCP|SYN+ACK|1|
state|0.017363|2|SYN_RECEIVED
packet|0.017380|1|2|TCP|ACK|1|
state|0.017380|1|ESTABLISHED
state|0.017380|2|ESTABLISHED
return|0.017403|1|connect|127.0.0.1:2347|0|0.000101
return|0.017422|2|accept||4 from 127.0.0.1:33200|0.017094
call|0.017593|2|recv|
did|0.017621|1|send|"hello world"|11
packet|0.017654|1|2|TCP|data 11 bytes|1|
packet|0.017661|2|1|TCP|ACK|1|
return|0.017703|2|recv|"hello world"|11|0.000111
call|0.017795|1|recv|
did|0.017812|2|send|"hello"|5
packet|0.017830|2|1|TCP|data 5 bytes|1|
return|0.017842|1|recv|"hello"|5|0.000047
packet|0.017856|1|2|TCP|ACK|1|
call|0.017909|1|recv|
did|0.017934|2|shutdown|SHUT_WR|0
packet|0.017945|2|1|TCP|FIN|1|
state|0.017945|2|FIN_WAIT_1
state|0.017945|1|CLOSE_WAIT
return|0.017959|1|recv||0|0.000050
call|0.017992|2|recv|
did|0.018041|1|close|3|0
packet|0.018051|1|2|TCP|FIN|1|
state|0.018051|1|LAST_ACK
state|0.018051|2|TIME_WAIT
packet|0.018056|2|1|TCP|ACK|1|
state|0.018056|1|CLOSED
return|0.018090|2|recv||0|0.000098
did|0.018130|2|close|4|0
did|0.018694|2|close|3|0
end|0.018739|2|exit 0
end|0.018807|1|exit 0
END
}

# Step 14's conversation: an answer to somebody else.
forged() {
    cat >events <<'END'
side|1|client 14
side|2|server 10
call|0.000000|2|recvfrom|
did|0.000100|1|sendto|"\x0f\xa0\x09+\x00\x13W,hello "... to 127.0.0.1|19
packet|0.000200|1|2|UDP|11 bytes|1|
return|0.000300|2|recvfrom|"hello world"|11 from 127.0.0.1:4000|1.81
did|0.000400|2|sendto|"hello" to 127.0.0.1:4000|5
packet|0.000500|2|3|UDP|5 bytes|1|
packet|0.000600|3|2|ICMP|ICMP port unreachable|1|
end|0.000700|1|exit 0
END
}

# All that is too wide, or seldom.
wide() {
    cat >events <<'END'
side|1|client my/06_receive_close_with_a_long_name.c
side|2|server my/09_server_halfecho_with_a_long_name.c
side|3|another client 06
did|0.000000|1|getaddrinfo|localhost 2347|0: ::1
did|0.000000|1|getaddrinfo|localhost|0: 127.0.0.1
did|0.000000|1|send|"hello world\x00"|12
did|0.000000|1|send|"GET / HTTP/1.1\r\nHost: localhost:2347\r\n\r\n"|40
did|0.000000|1|send|"\\\\\\\\\\\\\r\n\r\n\x00\x01 <&> \"quoted\" and more\x00"|5000
packet|0.000100|1|2|TCP|data 5000 bytes|1|
packet|0.200100|1|2|TCP|data 5000 bytes|1|again
return|0.200100|2|recv|"\x00\x01\x02\x03\x04\x05\x06\x07"...|1024|0.0000
call|0.200200|1|connect|[2001:db8:1111:2222:3333:4444:5555:6666]:65535
state|0.200300|1|SYN_SENT
state|0.200300|2|SYN_RECEIVED
packet|0.200400|2|1|TCP|data 1448 bytes|41|
packet|0.200400|2|1|TCP|data 65483 bytes|123456|again
packet|0.200400|3|2|ICMP|ICMP communication prohibited by filter|1|
note|0.200500|2|3976 bytes were not read
packet|0.200600|2|1|TCP|RST+ACK|1|
state|0.200700|1|CLOSED
return|1.500700|1|connect||-1 ECONNRESET|2.3004
did|1.500800|2|getsockopt|SOL_SOCKET SO_A_NAME_THAT_IS_VERY_LONG_INDEED|-1 ENOPROTOOPT
call|1.500900|2|epoll_wait|
end|1.500900|1|killed by SIGPIPE
END
}

@test "a conversation over TCP is drawn in the terminal" {
    half_echo
    expect_drawn text <<'END'
                client 06 |                          | server 09
                          |                          | socket SOCK_STREAM  3
                          |                          | setsockopt SO_REUSEADDR 0
                          |                          | bind 0.0.0.0:2347  0
                          |                          | getsockname  0.0.0.0:2347
                          |                          | listen 5  0        LISTEN
                          |                          | accept *
    socket SOCK_STREAM  3 |                          |
    getaddrinfo localhost |                          |
             0: 127.0.0.1 |                          |
 connect 127.0.0.1:2347 * |---------- SYN ---------->|
SYN_SENT                  |                          |
                          |<-------- SYN+ACK --------|              SYN_RECEIVED
ESTABLISHED  … connect  0 |---------- ACK ---------->| … accept  4   ESTABLISHED
                          |                          |   from 127.0.0.1:33200
                          |                          | recv *
   send "hello world"  11 |----- data 11 bytes ----->|
                          |<---------- ACK ----------|
                          |                          | … recv "hello world"  11
                   recv * |                          |
        … recv "hello"  5 |<----- data 5 bytes ------| send "hello"  5
                          |---------- ACK ---------->|
                   recv * |                          |
                          |<---------- FIN ----------| shutdown SHUT_WR  0
CLOSE_WAIT                |                          |                FIN_WAIT_1
                … recv  0 |                          |
                          |                          | recv *
LAST_ACK       close 3  0 |---------- FIN ---------->|                 TIME_WAIT
CLOSED                    |<---------- ACK ----------|
                          |                          | … recv  0
                          |                          | close 4  0
                          |                          | close 3  0
                          |                          | exit 0
                   exit 0 |                          |

* waits; … returns; capitals: the state of that side's connection
END
}

@test "the same in sentences" {
    half_echo
    expect_drawn plain <<'END'
Server 09 calls socket with SOCK_STREAM; it returns 3.
Server 09 calls setsockopt with SO_REUSEADDR; it returns 0.
Server 09 calls bind to 0.0.0.0 port 2347; it returns 0.
Server 09 calls getsockname; it gives 0.0.0.0 port 2347.
Server 09 calls listen with 5; it returns 0.
The connection of server 09 is now LISTEN.
Server 09 calls accept, and waits.
Client 06 calls socket with SOCK_STREAM; it returns 3.
Client 06 calls getaddrinfo with localhost; it returns 0: 127.0.0.1.
Client 06 calls connect to 127.0.0.1 port 2347, and waits.
Packet from client 06 to server 09: SYN.
The connection of client 06 is now SYN_SENT.
Packet from server 09 to client 06: SYN+ACK.
The connection of server 09 is now SYN_RECEIVED.
Packet from client 06 to server 09: ACK.
The connection of client 06 is now ESTABLISHED.
The connection of server 09 is now ESTABLISHED.
Client 06: connect returns 0.
Server 09: accept returns 4 from 127.0.0.1 port 33200.
Server 09 calls recv, and waits.
Client 06 calls send with "hello world"; it returns 11.
Packet from client 06 to server 09: data 11 bytes.
Packet from server 09 to client 06: ACK.
Server 09: recv returns 11: "hello world".
Client 06 calls recv, and waits.
Server 09 calls send with "hello"; it returns 5.
Packet from server 09 to client 06: data 5 bytes.
Client 06: recv returns 5: "hello".
Packet from client 06 to server 09: ACK.
Client 06 calls recv, and waits.
Server 09 calls shutdown with SHUT_WR; it returns 0.
Packet from server 09 to client 06: FIN.
The connection of server 09 is now FIN_WAIT_1.
The connection of client 06 is now CLOSE_WAIT.
Client 06: recv returns 0.
Server 09 calls recv, and waits.
Client 06 calls close with 3; it returns 0.
Packet from client 06 to server 09: FIN.
The connection of client 06 is now LAST_ACK.
The connection of server 09 is now TIME_WAIT.
Packet from server 09 to client 06: ACK.
The connection of client 06 is now CLOSED.
Server 09: recv returns 0.
Server 09 calls close with 4; it returns 0.
Server 09 calls close with 3; it returns 0.
Server 09 ends with status 0.
Client 06 ends with status 0.
END
}

@test "an answer to somebody else is drawn as such" {
    forged
    expect_drawn text <<'END'
                client 14 |                          | server 10
                          |                          | recvfrom *
  sendto "\x0f\xa0\x09+…" |                          |
         to 127.0.0.1  19 |------- 11 bytes -------->| … recvfrom
                          |                          |   "hello world"  11
                          |                          |   from 127.0.0.1:4000
                          |                          |   (1.8 s)
                          |                          | sendto "hello"
                          |                          |   to 127.0.0.1:4000  5
             someone else :                          |
                          :<-------- 5 bytes --------|
                          :- ICMP port unreachable ->|
                client 14 |                          |
                   exit 0 |                          |

* waits; … returns
END
}

@test "an answer to somebody else, and an ICMP message, in sentences" {
    forged
    expect_drawn plain times=1 <<'END'
0.000000 s: Server 10 calls recvfrom, and waits.
0.000100 s: Client 14 calls sendto with "\x0f\xa0\x09+\x00\x13W,hello …" to 127.0.0.1; it returns 19.
0.000200 s: Datagram from client 14 to server 10: 11 bytes.
0.000300 s: Server 10: recvfrom returns 11: "hello world" from 127.0.0.1 port 4000, after 1.8 seconds.
0.000400 s: Server 10 calls sendto with "hello" to 127.0.0.1 port 4000; it returns 5.
0.000500 s: Datagram from server 10 to someone else: 5 bytes.
0.000600 s: ICMP message from someone else to server 10: port unreachable.
0.000700 s: Client 14 ends with status 0.
END
}

@test "what is too wide is folded, with the times, colours and ASCII alone too" {
    wide
    expect_drawn text times=1 utf8=0 'colour1=<1>' 'colour2=<2>' 'dim=<d>' 'plain=<0>' <<'END'
          <1>client my/06_receive_clo~<0> |                          | <2>server my/09_server_half~<0>
 0.000000               <1>getaddrinfo<0> |                          |
             <1>localhost 2347  0: ::1<0> |                          |
 0.000000     <1>getaddrinfo localhost<0> |                          |
                       <1>0: 127.0.0.1<0> |                          |
 0.000000                      <1>send<0> |                          |
              <1>"hello world\x00"  12<0> |                          |
 0.000000 <1>send "GET / HTTP/~\n"  40<0> |                          |
 0.000000  <1>send "\\\\\\~\x00"  5000<0> |---- data 5000 bytes ---->|
 0.200100                           |- data 5000 bytes again ->| <2>~ recv "\x00\x01~"  1024<0>
 0.200200 <d>SYN_SENT<0>          <1>connect<0> |                          |
            <1>[2001:db8:1111:2222:333<0> |                          |
            <1>3:4444:5555:6666]:65535<0> |                          |
                                  <1>*<0> |                          |
 0.200300                           |<- 41 x data 1448 bytes --|              <d>SYN_RECEIVED<0>
 0.200400                           |<- 123456 x 65483 B aga~ -|
 0.200400         <1>another client 06<0> |                          |
 0.200400                           |- ICMP communication p~ ->|
 0.200500                           |                          | <2>3976 bytes were not read<0>
 0.200600 <1>client my/06_receive_clo~<0> |                          |
 0.200600 <d>CLOSED<0>                    |<-------- RST+ACK --------|
 1.500700  <1>~ connect  -1 ECONNRESET<0> |                          |
                            <1>(2.3 s)<0> |                          |
 1.500800                           |                          | <2>getsockopt SOL_SOCKET<0>
                                    |                          | <2>  SO_A_NAME_THAT_IS_VERY_<0>
                                    |                          | <2>  LONG_INDEED<0>
                                    |                          | <2>  -1 ENOPROTOOPT<0>
 1.500900                           |                          | <2>epoll_wait *<0>
 1.500900         <1>killed by SIGPIPE<0> |                          |

<d>* waits; ~ returns; capitals: the state of that side's connection<0>
END
}

@test "one program without a packet has one column" {
    cat >events <<'END'
side|1|client 01
did|0.000000|1|socket|SOCK_STREAM|3
did|0.000010|1|setsockopt|SOL_SOCKET SO_REUSEADDR|0
end|0.000100|1|exit 0
END
    expect_drawn text <<'END'
client 01
| socket SOCK_STREAM  3
| setsockopt SOL_SOCKET SO_REUSEADDR  0
| exit 0
END
}

@test "packets alone are drawn, with a refusal" {
    cat >events <<'END'
packet|0.000000|1|2|TCP|SYN|1|
packet|0.000010|2|1|TCP|RST+ACK|1|
END
    expect_drawn text <<'END'
      the side that began |                          | the other side
                          |---------- SYN ---------->|
                          |<-------- RST+ACK --------|
END
}

# A packet stands beside the call that sent it, and beside what it let return: nothing
# else that happened before or after it.
@test "no call stands beside a packet that is not its own" {
    cat >events <<'END'
side|1|client 06
side|2|server 09
call|0.000000|2|accept|
packet|0.000010|1|2|TCP|SYN|1|
did|0.000020|2|socket|SOCK_STREAM|3
did|0.000030|1|socket|SOCK_STREAM|3
packet|0.000040|1|2|TCP|data 5 bytes|1|
return|0.000050|2|accept||4|0.00005
call|0.000060|2|recv|
packet|0.000070|1|2|TCP|FIN|1|
packet|0.000080|2|1|TCP|ACK|1|
return|0.000090|2|recv||0|0.00003
END
    expect_drawn text <<'END'
                client 06 |                          | server 09
                          |                          | accept *
                          |---------- SYN ---------->|
                          |                          | socket SOCK_STREAM  3
    socket SOCK_STREAM  3 |                          |
                          |----- data 5 bytes ------>|
                          |                          | … accept  4
                          |                          | recv *
                          |---------- FIN ---------->|
                          |<---------- ACK ----------|
                          |                          | … recv  0

* waits; … returns
END
}

@test "no line has more than 80 columns, and none ends with a space" {
    for events in half_echo forged wide; do
        "$events"
        draw text
        sed 's/…/~/g; s/×/x/g' drawn | awk 'length($0) > 80 || / $/ { print; wrong = 1 }
            END { exit wrong }'
    done
}

# A character is 0.61 of its size wide in a monospaced font, and taken to be 0.55 elsewhere:
# so wide, each text lies in the picture, and on no other text.
# bats test_tags=at-length
@test "the SVG has a title, a description, and no text on another" {
    command -v python3 >/dev/null || skip "it needs python3"
    for events in half_echo forged wide; do
        "$events"
        draw svg
        python3 - drawn <<'END'
import sys, xml.etree.ElementTree as tree
svg = "{http://www.w3.org/2000/svg}"
root = tree.parse(sys.argv[1]).getroot()
assert root.get("role") == "img" and root.get("aria-labelledby") == "title desc"
assert root.find(svg + "title").get("id") == "title" and root.find(svg + "title").text
assert root.find(svg + "desc").text.count(".") > 5
style = root.find(svg + "style").text
assert "prefers-color-scheme: dark" in style
left, top, width, height = map(float, root.get("viewBox").split())
assert 13 * 500 / width > 11 and "font: 13px" in style and style.count("px") == 1
boxes = []
for text in root.iter(svg + "text"):
    kinds = text.get("class").split()
    w = 13 * len(text.text) * (0.61 if "call" in kinds else 0.55)
    x, y = float(text.get("x")), float(text.get("y"))
    if "left" in kinds: x -= w
    elif {"label", "title", "state_name"} & set(kinds): x -= w / 2
    assert w <= 150 or "label" not in kinds, text.text # between the lifelines
    assert x >= 0 and x + w <= width and y - 12 >= 0 and y + 3 <= height, text.text
    for other, x2, y2, w2 in boxes:
        assert y2 - y >= 13 or y - y2 >= 13 or x >= x2 + w2 or x2 >= x + w, (text.text, other)
    boxes.append((text.text, x, y, w))
END
    done
}

@test "the description of the SVG is what is told in sentences" {
    command -v python3 >/dev/null || skip "it needs python3"
    half_echo
    draw plain
    mv drawn told
    draw svg
    python3 -c '
import sys, xml.etree.ElementTree as tree
desc = tree.parse("drawn").getroot().find("{http://www.w3.org/2000/svg}desc").text
told = " ".join(open("told").read().split("\n")).strip()
sys.exit(desc.replace("\xa0", " ") != "Time runs downwards. " + told)'
}
