# steps: 06 06x 20 21
# hint: nobody-reads
# complaint: With "| head -n 6" behind it, it goes on loading a reply that nobody looks at.
# it goes on when nobody reads
/if (ferror(stdout))/,/die("Write/d
