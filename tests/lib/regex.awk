# regex.awk - for play: lines of a block; out they come as extended regular expressions:
# [..] is anything in a line, a line "..." any lines, or none.
$0 == "..." { printf "(.*\n)?"; next }
{
    gsub(/[][\\.*^$+?(){}|]/, "\\\\&")
    gsub(/\\\[\\\.\\\.\\\]/, "[^\n]*")
    print
}
