# steps: 02 04 05 06 07 08 09
# hint: no-error
# complaint: It always ends with error code 0. The words for that one are "Success".
# = where == is meant
s/if (fd == -1)/if ((fd = -1))/
