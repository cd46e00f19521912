# steps: 03x
# hint: each-once
# complaint: Some names get the same line twice.
# an address that the look-up gives twice is shown twice
/if (is_before/,/continue;/d
