# steps: 16
# hint: served
# complaint: It says that it has served us and ends, and some of us are still served by something.
# the parent does not wait for its children
/^    while (wait(NULL)/,/continue;/d
