# words.awk - for test_words: lines without their facts, which are shown as #. With facts.awk.
{
    n = cut($0)
    for (i = 0; i < n; i++)
        printf "%s#", lit[i]
    print lit[n]
}
