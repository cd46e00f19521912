# steps: 06x
# hint: no-length
# complaint: A broken server makes it wait for ever.
# what stands behind the digits is not looked at
s/return count < 1 .* ? -2 :/(void)rest;\n    return/
