# steps: 20
# hint: no-family
# complaint: On a machine without IPv6 it says that it gets no socket, and ends. Other programs go on with IPv4.
# a family that the machine does not have ends it
/complain(ip, "Failed to create socket");/,/continue;/c\
            char who[200];\
            snprintf(who, sizeof who, "%s: Failed to create socket", ip);\
            die(who);
