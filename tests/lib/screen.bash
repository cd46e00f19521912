# shellcheck shell=bash
# screen.bash - text as the lines of a terminal's screen: for lecture, which sets $terminal,
# its descriptor, and sources it before LC_ALL is another one. lines are what is shown,
# styles their styles, off how far arrows have gone up.
case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
*UTF-8* | *utf8*) wide=C.UTF-8 more='…' ;;
*) wide=C more=... ;;
esac
lines=() styles=() off=0

# set_styles: what the terminal, LIGHT and NO_COLOR allow.
set_styles() {
    strong=$'\e[1m' under=$'\e[4m' normal=$'\e[0m' dim=$'\e[2m' ask=$'\e[1;4m'
    struck=$'\e[9m'
    declare -gA colours=()
    if [ -n "${LIGHT-}" ]; then
        dim='' struck=$strong
    elif [ -z "${NO_COLOR-}" ]; then
        colours=([server]=$'\e[36m' [client]=$'\e[33m' [other]=$'\e[32m' [root]=$'\e[35m')
        struck=$'\e[1;31m'
    fi
}

# size: the terminal's, to rows, columns and room, the rows between the first and the last.
size() {
    read -r rows columns < <(stty size 2>/dev/null <&"$terminal")
    ((${rows:-0} > 3 && ${columns:-0} > 9)) || rows=24 columns=80
    room=$((rows - 2))
}

# clean TEXT: to text, made of what takes one column each: no byte of a program's drives
# the terminal.
clean() {
    local LC_ALL=C i c number made=''
    text=${1//$'\t'/        }
    text=${text%$'\r'}
    text=${text//[[:cntrl:]]/?}
    [[ $text == *[![:ascii:]]* ]] || return 0
    LC_ALL=$wide
    if [ "$wide" = C ]; then
        # In a picture what stands behind it stays in its column.
        if [[ $text =~ ^(.*)'| '$'\xe2\x80\xa6'(.*[^ ])'   '(.*)$ ]]; then
            text="${BASH_REMATCH[1]}| ...${BASH_REMATCH[2]} ${BASH_REMATCH[3]}"
        fi
        text=${text//$'  \xe2\x80\xa6'/...}
        text=${text//$'\xe2\x80\xa6'/...}
        text=${text//$'\xc3\x97'/x}
        text=${text//[$'\x80'-$'\xbf']/}
        text=${text//[![:ascii:]]/?}
        return
    fi
    for ((i = 0; i < ${#text}; i++)); do
        c=${text:i:1}
        if [[ $c == [![:ascii:]] ]]; then
            # Half a character is not given to printf: it would wait for the other half.
            [[ $c == [[:print:]] ]] && printf -v number %d "'$c" &&
                ((number < 0x300 || (number >= 0x370 && number < 0x1100) ||
                (number >= 0x2000 && number < 0x2c00))) || c='?'
        fi
        made+=$c
    done
    text=$made
}

# lay_out ITEM: one more goes to lines. It is STYLE, FIRST, REST and TEXT with a byte 037
# between: the text is wrapped, FIRST before its first line and REST before the others; where
# REST is "cut", it is one line, cut at the width.
lay_out() {
    local LC_ALL=$wide style first rest text word line
    IFS=$'\037' read -r style first rest text <<<"$1"
    clean "$text"
    LC_ALL=$wide
    if [ "$rest" = cut ]; then
        line=$first$text
        ((${#line} <= columns)) || line=${line:0:columns-${#more}}$more
        lines+=("$line") styles+=("$style")
        return
    fi
    line=$first
    while [ -n "$text" ]; do
        word=${text%% *}
        if ((${#line} + ${#word} > columns)); then
            if [[ $line != "$first" && $line != "$rest" ]]; then
                lines+=("${line% }") styles+=("$style")
                line=$rest
                continue
            fi
            word=${word:0:columns-${#line}} # longer than a line
            text="${word} ${text#"$word"}"
        fi
        line+="$word "
        text=${text#"$word"}
        text=${text# }
    done
    lines+=("${line% }") styles+=("$style")
}

# draw_screen HEAD RIGHT KEYS: the whole screen: HEAD and RIGHT in its first row, KEYS in its
# last one. The last of the lines are seen, but for those that arrows have left.
draw_screen() {
    local LC_ALL=$wide whole=$'\e[?25l' text head right=$2 left i first line number
    first=$((${#lines[@]} - room))
    ((first > 0)) || first=0
    ((off <= first)) || off=$first
    ((first -= off)) || true
    left=$((columns - ${#right} - 2))
    clean "$1"
    head=$text
    ((left > 0)) || left=0 right=${right:0:columns-2}
    ((${#head} <= left)) || head=${head:0:left>3?left-${#more}:0}$more
    printf -v line '%*s' "$((left - ${#head} > 0 ? left - ${#head} : 0))" ''
    whole+=$'\e[1;1H\e[2K'"$strong$head$line  $right$normal"
    for ((i = 0; i < room; i++)); do
        printf -v number '\e[%d;1H\e[2K' "$((i + 2))"
        whole+=$number
        line=${lines[first + i]-}
        [ -z "$line" ] || whole+="${styles[first + i]}$line$normal"
    done
    printf -v number '\e[%d;1H\e[2K' "$rows"
    whole+="$number$strong${3:0:columns-1}$normal"
    printf %s "$whole"
}
