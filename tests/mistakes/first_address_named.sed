# steps: 20
# hint: one-address
# complaint: Two addresses refuse, and both of its lines name the first one.
# each failure names the first address
s/complain(ip, "Connect failed");/complain(first, "Connect failed");/
s/^        if (made++ == 0)/        static char first[200];\n        if (made == 0)\n            snprintf(first, sizeof first, "%s", ip);\n&/
