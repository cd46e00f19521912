# steps: 04 05 06 11 12
# hint: lookup-2
# complaint: Whatever host I name, there is no such host, it says.
# the name of the program is looked up, not the host
s/argc > 1 ? argv\[1\] :/argc > 1 ? argv[0] :/
