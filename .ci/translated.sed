# Steps 01 to 09 in another language, with the facts of a line in another order, and with
# somebody's own lines between.
s/first socket created/der erste Sockel/
s/"Socket Created\\n"/"Sockel erzeugt (Nummer %d).\\n\\n", fd/
s/printf("The host's IP address is %s\\n", ip)/printf("suche ...\\n%s ist die Adresse\\n", ip)/
s/"Our socket connected to %s on ip %s on port %d\\n",* host, ip, port/"Verbunden: Port %d, %s = %s\\n", port, ip, host/
s/Message sent successfully/Nachricht gesendet/
s/Received %lld bytes; the server closed the connection/Ende nach %lld Bytes/
s/server socket bind successfully on port %d/Port %d ist unser/
s/server socket listening/wir warten/
s/"Connected with %s:%d\\n", ip, ntohs(client.sin_port)/"Port %d von %s\\n", ntohs(client.sin_port), ip/
s/"Received %zd bytes, sent back %zd\\n", received, half/"%zd Bytes von %zd gingen wieder fort\\n", half, received/
s/"Failed to create socket"/"Kein Sockel"/
s/"\([A-Z][a-z]*\) failed"/"Das ging nicht: \1"/
