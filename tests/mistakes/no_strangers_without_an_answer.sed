# steps: 12x
# hint: strangers-no-answer
# complaint: When no answer comes, it does not say who else wrote.
# the line on the strangers is printed only after an answer
s/^    printf("%lu answers/    if (n != -1)\n    &/
