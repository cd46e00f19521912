# steps: 06 06x
# hint: nobody-reads
# it goes on when nobody reads
/if (ferror(stdout))/,/die("Write/d
