# see_order.awk - for see: the calls that see_trace.awk prints (part=calls) and the packets
# that peers/wire prints (part=packets), as one list of events, in an order that is the same
# each time that the same happens. A thing comes after its cause: a call after the one
# before it, a packet after the call that sends it and after what it acknowledges, the
# return of a call after the packet that it tells of. What no cause orders comes as early as
# it can: packets, then returns, then calls that wait, then other calls, the server's first;
# but what lies more than 0.8 s apart in time is never turned round.
# base: whole seconds, as see_trace.awk's. Out come events, separated by tabs:
#   side SIDE NAME [FILES]                       with FILES where they are given
#   call TIME SIDE NAME WHAT                     a call that waits, where it begins
#   return TIME SIDE NAME WHAT RESULT SECONDS    where it returns
#   did TIME SIDE NAME WHAT RESULT               a call that waited for nothing
#   packet TIME FROM TO KIND TEXT COUNT [again]  sides; 3 is neither of the two programs
#   state TIME SIDE STATE
#   note TIME SIDE TEXT
#   end TIME SIDE TEXT
# and of what a forked process or a second thread does the eighth field says so: process 2.
# Side 1 is the client, or the only program, 2 all processes of the server. An ITEM is a
# number: a packet, a call, or where a call that waits begins or returns.

# From the environment SOURCES, "09 my/09_x.c\n": those are the programs of these steps.

BEGIN {
    FS = OFS = "\t"
    moment = 0.8
    for (n = split(ENVIRON["SOURCES"], line, "\n"); n > 1; n--)
        source[substr(line[n - 1], 1, 2)] = substr(line[n - 1], 4)
}

# --- Items and what must come before them -------------------------------------------

function new_item(kind, t, s, from) {
    item_kind[++items] = kind; at[items] = t; side[items] = s; of[items] = from
    return items
}

# after(ITEM, BEFORE): it must be drawn after that one, if there is that one
function after(item, before) {
    if (before == "" || before == 0 || item == "" || before == item || (before, item) in edge)
        return
    edge[before, item] = 1
    unmet[item]++
    next_of[before, ++nexts[before]] = item
    before_of[item, ++befores[item]] = before
}

# --- The calls -------------------------------------------------------------------------

part == "calls" {
    c = ++calls
    begin[c] = $1; end[c] = $2; thread[c] = $3; kind[c] = $7; socket[c] = $8
    if ($7 == "peek") { # as recv, but all is still there
        peeks[c] = 1
        $7 = kind[c] = "recv"
    }
    name[c] = $9; what[c] = $10; result[c] = $11; more[c] = $12; address[c] = $13
    if (!(thread[c] in place))
        place[thread[c]] = ++places
    s = owner[c] = $5 == "server" ? 2 : 1
    if (!((s, $6) in named)) {
        named[s, $6] = 1
        side_name[s] = side_name[s] == "" ? role() " " $6 : side_name[s] ", " $6
        if ($6 in source)
            side_files[s] = side_files[s] (side_files[s] == "" ? "" : ", ") source[$6]
    }
    if ($7 == "start")
        next
    seen_calls = 1
    if (!($4 in calls_of) && $5 in program_in)
        add_note("(next: " role() " " $6 ")")
    program_in[$5] = $4
    if (++calls_of[$4] == 1 && $7 == "exit")
        add_note("(no call on a socket)")
    long = end[c] - begin[c] > moment
    waits = $7 ~ /^(connect|accept|recv|wait|reap)$/ || ($7 == "send" && long)
    if (what[c] ~ /NONBLOCK|FIONBIO/)
        at_once[$7 == "accept" ? more[c] : socket[c]] = 1
    if ((socket[c] != "" && socket[c] in at_once) || what[c] ~ /MSG_DONTWAIT|WNOHANG/)
        waits = 0
    if ($11 ~ /EINPROGRESS|EISCONN|EALREADY|EAGAIN|EBADF|ENOTSOCK|EINVAL|ENOTCONN/ && !long)
        waits = 0
    i = first[c] = new_item($7 == "exit" ? "end" : $7 == "note" ? "note" : \
        waits ? "call" : "did", begin[c], s, c)
    if (!(thread[c] in last_of)) # what is typed in a terminal comes after what was
        last_of[thread[c]] = ended[$5]
    after(i, last_of[thread[c]])
    if (waits && result[c] != "-") { # "-": it never returned
        i = new_item("return", end[c], s, c)
        after(i, first[c])
    }
    done[c] = last_of[thread[c]] = i
    if ($7 == "fork") {
        last_of[more[c]] = i
        parent[more[c]] = thread[c]
        number_of[more[c]] = (name[c] == "fork" ? "process " : "thread ") ++forks[$4] + 1
    }
    if ($7 == "exit")
        exit_of[thread[c]] = i
    if (name[c] == "pthread_create")
        threads[$4] = threads[$4] " " more[c]
    if ($7 == "exit") { # and with it all its threads
        ended[$5] = i
        for (n = split(threads[$4], other, " "); n > 0; n--)
            after(i, last_of[other[n]])
    }
    if (name[c] == "socket" && what[c] ~ /DGRAM|RAW/)
        datagrams[socket[c]] = 1
    if ($7 == "bind" && more[c] != "") {
        bound[socket[c]] = port_of(more[c])
        owner_at[more[c]] = s
        bound_to[socket[c]] = more[c]
        since[more[c]] = begin[c]
    }
    if ($7 == "close" && more[c] != "open")
        until[bound_to[socket[c]]] = begin[c]
    for (n = $7 == "exit" ? split(more[c], other, " ") : 0; n > 0; n--)
        until[bound_to[other[n]]] = begin[c]
    if ($7 == "listen")
        listener[bound[socket[c]]] = socket[c]
    if ($7 == "listen" && result[c] == "0")
        listening[bound[socket[c]]] = first[c]
    next
}

function role() { return $5 == "server" ? "server" : $5 == "you" ? "step" : "client" }

# add_note(TEXT): the program of this call does what is next after that
function add_note(text, i) {
    i = new_item("note", begin[c], s, c)
    said[i] = text
    after(i, thread[c] in last_of ? last_of[thread[c]] : ended[$5])
    last_of[thread[c]] = i
}

function port_of(text) {
    sub(/.*:/, "", text)
    return text
}

# --- The packets -----------------------------------------------------------------------

part == "packets" {
    split($0, f, " ")
    split(f[1], number, ".")
    p = ++packets
    t = (number[1] - base) + number[2] / 1000000000
    i = packet[p] = new_item("packet", t, 0, p)
    protocol[p] = f[2]; from[p] = f[3]; to[p] = f[4]; flags[p] = f[5]; bytes[p] = f[8]
    if (f[9] == "bad")
        wrong[p] = "sent " f[10] ", right " f[11]
    if (f[2] == "TCP")
        tcp_packet(p, i, f[6], f[7])
    else if (f[2] == "ICMP") {
        quoted_from[p] = f[7]; quoted_to[p] = f[8]
        for (q = p - 1; q > 0; q--)
            if (from[q] == f[7] && to[q] == f[8] && protocol[q] == f[6]) {
                after(i, packet[q])
                taken[q] = 1 # no program gets it
                break
            }
    }
}

# relative(NUMBER, FIRST): numbers of TCP begin anywhere, and again at 0 after 2^32 - 1
function relative(number, start) {
    number -= start
    return number < -2147483648 ? number + 4294967296 : \
        number > 2147483648 ? number - 4294967296 : number
}

# tcp_packet(P, ITEM, SEQ, ACK): connection k; way 1 is from the one that connects
function tcp_packet(p, i, seq, ack, k, w, o, stop) {
    if (flags[p] == "SYN" && isn[connection[from[p], to[p]], 1] != seq) {
        k = ++connections
        connection[from[p], to[p]] = connection[to[p], from[p]] = k
        end_1[k] = from[p]; end_2[k] = to[p]; syn[k] = p
    }
    k = connection_of[p] = connection[from[p], to[p]]
    if (k == "")
        return
    w = way[p] = from[p] == end_1[k] ? 1 : 2
    o = 3 - w
    if (!((k, w) in isn))
        isn[k, w] = seq
    seq = start_of[p] = relative(seq, isn[k, w])
    stop = seq + bytes[p] + (flags[p] ~ /SYN/) + (flags[p] ~ /FIN/)
    acked[p] = flags[p] ~ /ACK/ && (k, o) in isn ? relative(ack, isn[k, o]) : ""
    after(i, last_packet[k, w])
    last_packet[k, w] = i
    if (acked[p] != "")
        after(i, covered(k, o, acked[p]))
    if (flags[p] ~ /ACK/ && w == 1 && !(k in handshake))
        handshake[k] = i
    if (stop > seq && stop <= most[k, w])
        again[p] = 1
    else if (stop > seq) {
        most[k, w] = stop
        covers[k, w, ++parts[k, w]] = stop
        part_item[k, w, parts[k, w]] = i
    }
    if (flags[p] ~ /FIN/ && !((k, w) in fin))
        fin[k, w] = p
    if (flags[p] ~ /RST/ && !((k, w) in rst)) {
        rst[k, w] = p
        if (flags[p] !~ /ACK/)
            after(i, last_packet[k, o])
    }
}

# covered(K, WAY, NUMBER): the last packet whose end is not behind that number
function covered(k, w, number, n) {
    for (n = parts[k, w]; n > 0 && covers[k, w, n] > number; n--)
        ;
    return n > 0 ? part_item[k, w, n] : ""
}

# covering(K, WAY, NUMBER): the first packet that reaches to that number
function covering(k, w, number, n) {
    for (n = parts[k, w]; n > 0 && covers[k, w, n] >= number; n--)
        ;
    return n < parts[k, w] ? part_item[k, w, n + 1] : ""
}

# --- Which call sent which packet, and which packet lets which call return ---------------

END {
    for (c = 1; c <= calls; c++)
        join_call(c)
    for (k = 1; k <= connections; k++)
        for (w = 1; w <= 2; w++)
            join_ends(k, w)
    for (k = 1; k <= connections; k++)
        if (port_of(end_2[k]) in listening && \
            at[packet[syn[k]]] >= at[listening[port_of(end_2[k])]])
            after(packet[syn[k]], listening[port_of(end_2[k])])
    for (p = 1; p <= packets; p++)
        find_sides(p)
    # What sends a packet comes after all that the packet needs.
    for (c = 1; c <= calls; c++)
        if (c in first_packet)
            for (n = 1; n <= befores[first_packet[c]]; n++)
                if (item_kind[before_of[first_packet[c], n]] == "packet")
                    after(first[c], before_of[first_packet[c], n])
    draw()
}

# sends(CALL, P): that packet is one that this call sends
function sends(c, p) {
    after(packet[p], first[c])
    has_sender[packet[p]] = 1
    if (!(c in first_packet))
        first_packet[c] = packet[p]
}

# sent_by(CALL, P): it can be so by the time. The end of a call is stamped a little early.
function sent_by(c, p) {
    return at[packet[p]] >= begin[c] && at[packet[p]] <= end[c] + moment
}

# told(CALL, ITEM): it returned because of that; what epoll_wait told is known from the
# next call that needs it
function told(c, item) {
    if (item != "" && thread[c] in untold) {
        after(done[untold[thread[c]]], item)
        delete untold[thread[c]]
    }
    after(done[c], item)
}

function same_address(a, b) {
    return a == b || ((a ~ /^0\.0\.0\.0:|^\[::\]:/) && port_of(a) == port_of(b))
}

function join_call(c, s, k, w, o, p, n) {
    s = socket[c]
    n = more[c]
    if (kind[c] == "connect" && s in datagrams) {
        if (n == "") # AF_UNSPEC: connected to none, and without a port of its own
            bound[s] = ""
        return
    }
    if (kind[c] == "connect") {
        k = connection_at[s]
        if (k != "" && !((k, 2) in rst)) { # it is connected, or begins to be
            if (result[c] == "0")
                told(c, handshake[k])
            return
        }
        for (k = 1; k <= connections; k++)
            if (!((k, 1) in end_socket) && same_address(n, end_2[k]) && \
                sent_by(c, syn[k])) {
                connection_at[s] = k; way_at[s] = 1; end_socket[k, 1] = s
                end_owner[k, 1] = owner[c]
                sends(c, syn[k])
                if (result[c] == "0")
                    told(c, handshake[k])
                else if (done[c] != first[c] && (k, 2) in rst)
                    told(c, packet[rst[k, 2]])
                break
            }
        return
    }
    if (kind[c] == "accept" && n != "") {
        for (k = 1; k <= connections; k++)
            if (!((k, 2) in end_socket) && at[packet[syn[k]]] <= end[c] + moment && \
                (address[c] == "" ? port_of(end_2[k]) == bound[s] : address[c] == end_1[k])) {
                connection_at[n] = k; way_at[n] = 2; end_socket[k, 2] = n
                end_owner[k, 2] = owner[c]
                told(c, handshake[k])
                break
            }
        return
    }
    if (kind[c] == "reap") { # a child, or -1 ECHILD: all have ended
        for (child in exit_of)
            if (child == more[c] || (result[c] ~ /ECHILD/ && parent[child] == thread[c] && \
                at[exit_of[child]] <= end[c] + moment))
                after(done[c], exit_of[child])
        return
    }
    if (kind[c] == "wait") {
        n = split(more[c], sockets, " ")
        if (n == 0 && name[c] == "epoll_wait")
            untold[thread[c]] = c
        for (w = 1; w <= n; w++)
            told(c, readable(sockets[w], end[c]))
        return
    }
    if (s in datagrams) {
        join_datagram(c, s, n)
        return
    }
    if (kind[c] == "close" || kind[c] == "shutdown")
        closer[s, ++closers[s]] = c
    if (kind[c] == "exit") {
        exits[++exit_count] = c
        for (w = split(n, sockets, " "); w > 0; w--)
            closer[sockets[w], ++closers[sockets[w]]] = c
    }
    k = connection_at[s]
    if (k == "")
        return
    w = way_at[s]
    o = 3 - w
    if (kind[c] == "send" && n > 0) {
        sent[s] += n
        for (p = last_sent[s] + 1; p <= packets; p++) {
            if (connection_of[p] != k || way[p] != w || bytes[p] == 0 || p in again)
                continue
            if (start_of[p] + bytes[p] - 1 > sent[s])
                break
            sends(c, p)
            last_sent[s] = p
        }
    } else if (kind[c] == "recv" && n > 0) {
        told(c, covering(k, o, got[s] + n + 1))
        if (!(c in peeks))
            got[s] += n
    } else if (kind[c] == "recv" && n == "0" && (k, o) in fin)
        told(c, packet[fin[k, o]])
    else if ((k, o) in rst && result[c] ~ /ECONNRESET|EPIPE|ECONNREFUSED|ENOTCONN/)
        told(c, packet[rst[k, o]])
    else if ((k, o) in rst && kind[c] == "recv" && n == "0")
        told(c, packet[rst[k, o]])
}

# readable(SOCKET, TIME): the packet by which it can be read
function readable(s, t, k, p) {
    if (s in datagrams) {
        for (p = 1; p <= packets; p++)
            if (protocol[p] == "UDP" && !(p in taken) && port_of(to[p]) == bound[s])
                return packet[p]
        return ""
    }
    k = connection_at[s]
    if (k != "")
        return covering(k, 3 - way_at[s], got[s] + 2)
    for (k = 1; k <= connections; k++)
        if (port_of(end_2[k]) == bound[s] && !((k, 2) in end_socket))
            return at[packet[syn[k]]] <= t ? handshake[k] : ""
}

function join_datagram(c, s, n, p) {
    for (p = 1; p <= packets; p++) {
        if (kind[c] == "send" && n != "-1" && protocol[p] == "UDP" && !(p in sender) && \
            sent_by(c, p) && (bytes[p] == n || bytes[p] == n - 8)) {
            sender[p] = owner[c]
            sends(c, p)
            if (bound[s] == "" || bound[s] == 0)
                bound[s] = port_of(from[p])
            if (owner_of(from[p], at[packet[p]]) == "")
                owner_at[from[p]] = owner[c]
            return
        }
        if (kind[c] == "recv" && n >= 0 && n != "-1" && protocol[p] == "UDP" && \
            !(p in taken) && port_of(to[p]) == bound[s] && bytes[p] >= n && !(p in wrong) && \
            (address[c] == "" || address[c] == from[p]) && at[packet[p]] <= end[c] + moment) {
            if (!(c in peeks))
                taken[p] = 1
            lost[c] = bytes[p] - n
            told(c, packet[p])
            return
        }
        if (result[c] ~ /ECONNREFUSED/ && protocol[p] == "ICMP" && !(p in taken) && \
            port_of(quoted_from[p]) == bound[s]) {
            taken[p] = 1
            told(c, packet[p])
            return
        }
    }
}

# join_ends(K, WAY): what ended this way of the connection sent its FIN or its RST
function join_ends(k, w, s, n, c, p, found) {
    s = end_socket[k, w]
    if (s == "" && w == 2)
        s = listener[port_of(end_2[k])]
    if ((k, w) in fin) {
        p = fin[k, w]
        for (n = 1; n <= closers[s]; n++) {
            c = closer[s, n]
            if (begin[c] <= at[packet[p]] && more[c] != "open" && what[c] != "SHUT_RD") {
                found = c
                if (kind[c] == "shutdown")
                    break
            }
        }
    } else if ((k, w) in rst && flags[rst[k, w]] ~ /ACK/) {
        p = rst[k, w]
        for (n = 1; n <= closers[s]; n++)
            if (begin[closer[s, n]] <= at[packet[p]] && more[closer[s, n]] != "open")
                found = closer[s, n]
    } else
        return
    if (s == "")
        return
    for (n = 1; found == "" && n <= exit_count; n++)
        if (owner[exits[n]] == w_side(k, w) && begin[exits[n]] <= at[packet[p]])
            found = exits[n]
    if (found != "")
        sends(found, p)
}

function w_side(k, w, s) {
    s = (k, w) in end_owner ? end_owner[k, w] : \
        owner_of(w == 1 ? end_1[k] : end_2[k], at[packet[syn[k]]])
    return !seen_calls ? w : s != "" ? s : 3
}

# owner_of(ADDRESS, TIME): the side whose socket has that, or all of the machine's
# addresses, and has not closed it before
function owner_of(address, t, all) {
    all = "0.0.0.0:" port_of(address)
    if (!(address in owner_at))
        address = address !~ /^\[/ && all in owner_at ? all : "[::]:" port_of(address)
    if (!(address in owner_at) || \
        (address in until && since[address] < until[address] && until[address] < t))
        return ""
    return owner_at[address]
}

# find_sides(P): between which sides it goes
function find_sides(p, k) {
    if (protocol[p] == "TCP" && connection_of[p] != "") {
        k = connection_of[p]
        from_side[p] = w_side(k, way[p]); to_side[p] = w_side(k, 3 - way[p])
    } else if (protocol[p] == "UDP") {
        from_side[p] = p in sender ? sender[p] : udp_side(from[p], 1, at[packet[p]])
        to_side[p] = udp_side(to[p], 2, at[packet[p]])
        if (from_side[p] == to_side[p] && seen_calls && from_side[p] != 3)
            to_side[p] = 3 - from_side[p]
    } else {
        from_side[p] = udp_side(quoted_to[p], 2, at[packet[p]])
        to_side[p] = udp_side(quoted_from[p], 1, at[packet[p]])
    }
}

function udp_side(address, otherwise, t, s) {
    s = owner_of(address, t)
    if (!seen_calls && s == "")
        s = owner_at[address] = otherwise
    return s != "" ? s : 3
}

# --- Drawing ----------------------------------------------------------------------------

function draw(n, i, s, best, remaining, earliest, j, m) {
    for (s = 1; s <= 2; s++)
        if (side_name[s] != "")
            print "side", s, side_name[s] (s in side_files ? OFS side_files[s] : "")
    # by_time: the items, sorted by insertion, for they nearly are
    for (n = 1; n <= items; n++) {
        for (j = n - 1; j > 0 && at[by_time[j]] > at[n]; j--)
            by_time[j + 1] = by_time[j]
        by_time[j + 1] = n
    }
    zero = at[by_time[1]]
    for (i = 1; i <= items; i++)
        if (unmet[i] + 0 == 0)
            is_ready[i] = 1
    earliest = 1
    for (remaining = items; remaining > 0; remaining--) {
        while (by_time[earliest] in drawn)
            earliest++
        best = ""
        for (i in is_ready)
            if (at[i] <= at[by_time[earliest]] + (alone(i) ? 0 : moment) && \
                (best == "" || earlier(i + 0, best)))
                best = i + 0
        if (best == "") # a return is stamped a little early, before its cause
            for (i in is_ready)
                if (best == "" || at[i] < at[best] || (at[i] == at[best] && i + 0 < best))
                    best = i + 0
        if (best == "")
            best = by_time[earliest]
        delete is_ready[best]
        drawn[best] = 1
        draw_item(best)
        for (m = 1; m <= nexts[best]; m++) {
            j = next_of[best, m]
            if (--unmet[j] == 0 && !(j in drawn))
                is_ready[j] = 1
        }
    }
    put_waiting()
    flush()
}

# alone(ITEM): a packet that no call that is known has sent, and no other packet caused
function alone(i) {
    return item_kind[i] == "packet" && !(i in has_sender) && protocol[of[i]] != "ICMP" && \
        (protocol[of[i]] == "UDP" || bytes[of[i]] > 0 || flags[of[i]] ~ /^SYN$|FIN/)
}

function rank(i) {
    return item_kind[i] == "packet" ? 1 : item_kind[i] == "return" ? 2 : \
        item_kind[i] == "call" ? 3 : of[i] in first_packet ? 5 : 4
}

# earlier(ITEM, OTHER): whether it is drawn first, where both could be
function earlier(i, j) {
    if (rank(i) != rank(j))
        return rank(i) < rank(j)
    if (rank(i) == 1)
        return at[i] < at[j] || (at[i] == at[j] && i < j)
    if (side[i] != side[j])
        return rank(i) == 2 ? side[i] == 1 : side[i] == 2
    if (thread[of[i]] != thread[of[j]]) # who was there first
        return place[thread[of[i]]] < place[thread[of[j]]]
    return i < j
}

# put: print a line. A packet is held back, for equal ones may follow, and a call, for it
# may return at once. Of a call that is made again and again three are printed.
function put(line, key) {
    put_waiting()
    key = line ~ /^did/ ? substr(line, index(substr(line, 5), OFS) + 5) : ""
    if (key != "" && key == last_key && ++times >= 3) {
        split(line, last)
        return
    }
    flush()
    if (key != last_key)
        times = 0
    last_key = key
    if (line ~ /^packet/)
        held = line
    else
        print line
}

function put_waiting(line) {
    if (waiting == "")
        return
    line = waiting
    waiting = ""
    put(line)
}

function flush() {
    if (times >= 3)
        print "note", last[2], last[3], (times == 3 ? "once" : times - 2 " times") \
            " more the same"
    times = times >= 3 ? 0 : times
    if (held != "")
        print held, held_count (held_again ? OFS "again" : "")
    held = ""
}

# who(CALL, COUNT): after so many fields, whose call it is, where it is no first process
function who(c, count) {
    return thread[c] in number_of ? substr(OFS OFS OFS OFS, count - 3) number_of[thread[c]] : ""
}

function draw_item(i, c, t) {
    t = sprintf("%.6f", at[i] - zero)
    c = of[i]
    if (item_kind[i] == "packet")
        draw_packet(c, t)
    else if (item_kind[i] == "end" || item_kind[i] == "note")
        put(item_kind[i] OFS t OFS side[i] OFS (i in said ? said[i] : result[c]) who(c, 4))
    else if (item_kind[i] == "call") {
        put_waiting()
        waiting = "call" OFS t OFS side[i] OFS name[c] OFS \
            (kind[c] == "recv" ? "" : what[c]) who(c, 5)
        waiting_call = c
    } else {
        if (item_kind[i] == "did" || (waiting != "" && waiting_call == c && \
            end[c] - begin[c] <= moment)) {
            if (item_kind[i] != "did")
                waiting = ""
            put("did" OFS t OFS side[i] OFS name[c] OFS what[c] OFS result[c] who(c, 6))
        } else
            put("return" OFS t OFS side[i] OFS name[c] OFS \
                (kind[c] == "recv" ? what[c] : "") OFS result[c] OFS \
                sprintf("%.6f", end[c] - begin[c]) who(c, 7))
        if (kind[c] == "listen" && result[c] == "0")
            put("state" OFS t OFS side[i] OFS "LISTEN")
        if (lost[c] > 0)
            put("note" OFS t OFS side[i] OFS "the other " lost[c] \
                (c in peeks ? " it did not see" : \
                lost[c] == 1 ? " is lost" : " are lost") who(c, 4))
        if (kind[c] == "recv" && more[c] > 0 && !(c in peeks))
            unread[connection_at[socket[c]], way_at[socket[c]]] -= more[c]
    }
}

function text_of(p) {
    if (protocol[p] == "ICMP")
        return "ICMP " (flags[p] == "3/3" || flags[p] == "1/4" ? "port unreachable" : \
            flags[p] == "3/1" || flags[p] == "1/3" ? "host unreachable" : flags[p])
    if (protocol[p] == "UDP")
        return bytes[p] " byte" (bytes[p] == 1 ? "" : "s")
    if (bytes[p] > 0)
        return "data " bytes[p] " byte" (bytes[p] == 1 ? "" : "s") \
            (flags[p] ~ /FIN/ ? ", FIN" : "")
    return flags[p] == "FIN+ACK" ? "FIN" : flags[p]
}

function draw_packet(p, t, k, w, line, text) {
    k = connection_of[p]; w = way[p]
    if (k != "" && flags[p] ~ /RST.ACK/ && unread[k, w] > 0)
        put("note" OFS t OFS from_side[p] OFS unread[k, w] \
            (unread[k, w] == 1 ? " byte was" : " bytes were") " not read")
    text = text_of(p) (p in wrong ? ", wrong checksum" : "")
    if (to_side[p] == 3 && protocol[p] != "ICMP")
        text = text " to port " port_of(to[p])
    line = from_side[p] OFS to_side[p] OFS protocol[p] OFS text
    if (held != "" && waiting == "" && line == held_line && !held_again && !(p in again))
        held_count++
    else {
        put("packet" OFS t OFS line)
        held_line = line; held_count = 1; held_again = p in again
    }
    if (p in wrong && from_side[p] != 3)
        put("note" OFS t OFS from_side[p] OFS wrong[p])
    if (k == "")
        return
    if (!(p in again))
        unread[k, 3 - w] += bytes[p]
    change(p, k, w, from_side[p], to_side[p], t)
}

# change: the states of both ends after this packet (RFC 9293, 3.3.2)
function change(p, k, w, a, b, t, o, fin_acked, crosses) {
    o = 3 - w
    # The other's FIN left before this one had come: both began to close.
    crosses = flags[p] ~ /FIN/ && (k, o) in fin && \
        acked[fin[k, o]] <= start_of[p] + bytes[p]
    fin_acked = (k, o) in fin && (k, o) in fin_drawn && acked[p] != "" && \
        acked[p] > start_of[fin[k, o]] + bytes[fin[k, o]]
    if (flags[p] ~ /RST/) {
        to_state(k, w, a, "CLOSED", t)
        to_state(k, o, b, "CLOSED", t)
        return
    }
    if (flags[p] == "SYN")
        to_state(k, w, a, "SYN_SENT", t)
    if (flags[p] == "SYN+ACK")
        to_state(k, w, a, "SYN_RECEIVED", t)
    if (flags[p] ~ /^ACK/ && state[k, w] == "SYN_SENT")
        to_state(k, w, a, "ESTABLISHED", t)
    if (flags[p] ~ /ACK/ && flags[p] !~ /SYN/ && state[k, o] == "SYN_RECEIVED")
        to_state(k, o, b, "ESTABLISHED", t)
    if (flags[p] ~ /FIN/ && !(p in again)) {
        fin_drawn[k, w] = 1
        to_state(k, w, a, state[k, w] == "CLOSE_WAIT" ? "LAST_ACK" : "FIN_WAIT_1", t)
        if ((k, w) in fin_came)
            to_state(k, w, a, "CLOSING", t)
    }
    if (fin_acked) {
        if (state[k, o] == "FIN_WAIT_1")
            to_state(k, o, b, flags[p] ~ /FIN/ ? "TIME_WAIT" : "FIN_WAIT_2", t)
        else if (state[k, o] == "CLOSING")
            to_state(k, o, b, "TIME_WAIT", t)
        else if (state[k, o] == "LAST_ACK")
            to_state(k, o, b, "CLOSED", t)
    }
    if (flags[p] ~ /FIN/ && !(p in again)) {
        if (crosses && !((k, o) in fin_drawn))
            fin_came[k, o] = 1
        else if (state[k, o] == "ESTABLISHED")
            to_state(k, o, b, "CLOSE_WAIT", t)
        else if (state[k, o] == "FIN_WAIT_1")
            to_state(k, o, b, "CLOSING", t)
        else if (state[k, o] == "FIN_WAIT_2")
            to_state(k, o, b, "TIME_WAIT", t)
    }
}

function to_state(k, w, s, new, t) {
    if (state[k, w] == new)
        return
    if (new == "CLOSED" && state[k, w] == "")
        return
    state[k, w] = new
    if (s != 3)
        put("state" OFS t OFS s OFS new)
}
