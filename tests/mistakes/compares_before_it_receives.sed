# steps: 06
# hint: compared
# complaint: Of each piece of the reply one letter is shown, and it says: Received 1 bytes.
# what recv returns is compared before it is kept
s/while ((n = recv(\(.*\)) > 0)/while ((n = (recv(\1 > 0)))/
