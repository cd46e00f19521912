# steps: 18 19
# hint: asks-again
# complaint: Once it ran out of descriptors. All its clients have left since, and no new one gets in.
# nothing puts the listening socket in again
s/full != time(NULL)/!full/;/^ \{12,16\}full = 0;/d
