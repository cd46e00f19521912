# steps: 15
# hint: accept-spins
# complaint: As soon as it has too many files open the fan starts, and one processor is busy for good.
# it asks again and again, without a pause
/^        sleep(1);/d
