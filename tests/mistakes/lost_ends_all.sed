# steps: 15
# hint: one-ends-all
# complaint: One client pulled its plug, and the server was gone for all of us.
# what goes wrong with one client ends the server
/complain(name, "\(Receive\|Send\) failed")/s/complain(name, \(.*\));/die(\1);/
