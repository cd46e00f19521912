# steps: 02
# hint: ignored
# nobody looks at what socket returned
/if (fd == -1)/,/die(/d
