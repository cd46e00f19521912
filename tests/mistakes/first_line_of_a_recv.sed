# steps: 22
# hint: first-line-only
# complaint: I send my lines together. The first is answered, the others are never heard of again.
# after the first line of a recv, the rest of it is forgotten
s/^            length = 0;/&\
            break;/
