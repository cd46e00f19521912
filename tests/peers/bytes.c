/* bytes.c - bytes in files, arguments and memory, for the tests and their
 * messages.
 *
 *   visible FILE         its beginning, indented, line by line; a byte
 *                        that is not printable ASCII as <HH>; a missing
 *                        newline is told
 *   escaped FILE [MOST]  all of it, or MOST lines of 100 bytes, indented,
 *                        as steps 06, 11 and 12 show it: \r, \n, \t, \\,
 *                        \xHH
 *   differ FILE OTHER    the first byte that is not the same: where, which
 *                        byte FILE has, and which OTHER, marked in its line
 *   typed WORD...        the words in one line as one would type them in a
 *                        shell, long ones cut
 *   every FIRST          the bytes FIRST to 255
 *   request FILE HOST [keep]
 *                        what is wrong with FILE as an HTTP/1.1 request
 *                        for / of HOST (RFC 9112, 2.1 to 3.2 and 9.6), by
 *                        the hint's key; an empty line where nothing is.
 *                        It asks for a close, or, with keep, for none
 *   memory PID TEXT      the hint for a TEXT that a process has printed
 *                        and that has not left stdio's buffer: it lies
 *                        where the process writes (what its source says is
 *                        only read). Ends with 1 where there is none
 *
 * Ends with 0; 1 where a file can't be read, 2 for wrong arguments. */
#define _GNU_SOURCE /* memmem */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

static const char indent[] = "            ";

static FILE *open_file(const char *path)
{
    FILE *file = fopen(path, "rb");

    if (file == NULL) {
        perror(path);
        exit(1);
    }
    return file;
}

static void visible(FILE *file)
{
    enum { MOST_LINES = 14, MOST_BYTES = 1200 };
    int c, bytes = 0, lines = 0, in_line = 0;

    while ((c = getc(file)) != EOF && bytes < MOST_BYTES &&
           lines < MOST_LINES) {
        bytes++;
        if (c == '\n') {
            printf("%s\n", in_line ? "" : "            (empty line)");
            lines++;
            in_line = 0;
            continue;
        }
        if (!in_line)
            printf("%s", indent);
        in_line = 1;
        printf(c >= ' ' && c <= '~' ? "%c" : "<%02x>", c);
    }
    if (in_line)
        printf("%s\n", c == EOF ? "  (no newline here)" : "");
    if (c == EOF)
        return;
    while (getc(file) != EOF)
        bytes++;
    printf("%s... (%d bytes in all)\n", indent, bytes + 1);
}

static void escaped(FILE *file, int most)
{
    static const char names[] = "\\\\\rr\nn\tt";
    int c, lines = 0, in_line = 0;

    while ((c = getc(file)) != EOF && (most == 0 || lines < most)) {
        const char *name = c == 0 ? NULL : strchr(names, c);
        if (!in_line && most > 0)
            printf("%s", indent);
        if (name != NULL && (name - names) % 2 == 0)
            printf("\\%c", name[1]);
        else if (most == 0 || in_line < 100)
            printf(c >= ' ' && c <= '~' ? "%c" : "\\x%02x", c);
        in_line++;
        if (c == '\n') {
            printf("\n");
            lines++;
            in_line = 0;
        }
    }
    if (in_line)
        printf("\n");
    if (most > 0 && c != EOF)
        printf("%s...\n", indent);
    else if (most > 0 && lines == 0 && !in_line)
        printf("%s(nothing)\n", indent);
}

static const char *in_words(int c)
{
    static char words[2][16];
    static int turn;

    turn = !turn;
    if (c > ' ' && c <= '~')
        snprintf(words[turn], sizeof words[turn], "\"%c\"", c);
    else
        snprintf(words[turn], sizeof words[turn], "the byte %02x",
                 (unsigned)c & 0xff);
    return c == EOF    ? "the end"
           : c == '\n' ? "a newline"
           : c == ' '  ? "a space"
           : c == '\t' ? "a tab"
                       : words[turn];
}

/* What stands in OTHER around the byte AT of the line that begins at START, and
 * a mark under it; with SPACES a space is told from none. */
static void mark(FILE *other, long start, long at, int spaces)
{
    long from = at - start > 40 ? at - 40 : start;
    int width = 0, before = 0, c = 0;

    fseek(other, from, SEEK_SET);
    printf("%20s", from > start ? "..." : "");
    for (long i = from; i < at + 30 && (c = getc(other)) != EOF && c != '\n';
         i++) {
        if (i == at)
            before = width;
        if ((c == ' ' && !spaces) || (c > ' ' && c <= '~'))
            width += printf("%c", c);
        else
            width += printf("<%02x>", (unsigned)c);
        if (i < at)
            before = width;
    }
    printf("\n%*s^\n", 20 + before, "");
}

static void differ(FILE *file, FILE *other)
{
    long line = 1, byte = 0, at = -1, start = 0;
    int c, d;

    do {
        c = getc(file);
        d = getc(other);
        byte++;
        at++;
        if (c == d && c == '\n') {
            line++;
            byte = 0;
            start = at + 1;
        }
    } while (c == d && c != EOF);
    printf("          differs:  line %ld, byte %ld: %s expected, %s came\n",
           line, byte, in_words(c), in_words(d));
    if (d != EOF && d != '\n')
        mark(other, start, at, c == ' ' || d == ' ');
}

static void typed(char *words[])
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
                                "UVWXYZ0123456789_./:+@%,=-";

    for (int i = 0; words[i] != NULL; i++) {
        const char *word = words[i], *quotes = "'";
        size_t length = strlen(word);
        for (const char *c = word; *c != '\0'; c++)
            if (*c < ' ' || *c > '~' || *c == '\'')
                quotes = "$'";
        if (length > 0 && strspn(word, plain) == length)
            quotes = "";
        printf("%s%s", i > 0 ? " " : "", length > 60 ? "" : quotes);
        if (length > 60)
            printf("(%zu bytes: ", length);
        for (size_t j = 0; j < length && (length <= 60 || j < 10); j++) {
            int c = (unsigned char)word[j];
            if (length > 60)
                putchar(c >= ' ' && c <= '~' ? c : '?');
            else if (*quotes == '$' && (c < ' ' || c > '~' || strchr("'\\", c)))
                printf("\\%03o", (unsigned)c);
            else
                putchar(c);
        }
        printf("%s", length > 60 ? "...)" : *quotes != '\0' ? "'" : "");
    }
    printf("\n");
}

/* How many lines of the request begin with NAME, in any case; *VALUE is the
 * last one's value, without blanks around it. */
static int fields(const char *request, const char *name, char *value,
                  size_t size)
{
    int count = 0;

    for (const char *line = request; *line != '\0';) {
        size_t length = strcspn(line, "\r\n"), skip = strlen(name);
        if (strncasecmp(line, name, skip) == 0) {
            count++;
            while (skip < length && strchr(" \t", line[skip]))
                skip++;
            while (length > skip && strchr(" \t", line[length - 1]))
                length--;
            snprintf(value, size, "%.*s", (int)(length - skip), line + skip);
        }
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    return count;
}

static const char *wrong_with(const char *request, size_t length,
                              const char *host, int keep)
{
    static const char first[] = "GET / HTTP/1.1\r\n";
    char value[65536];
    const char *end = strstr(request, "\r\n\r\n");
    int cut = strlen(host) >= 100; /* a short HOST has passed */

    if (memchr(request, '\0', length) != NULL)
        return "nul-sent";
    for (const char *c = request; *c != '\0'; c++)
        if (*c == '\n' && (c == request || c[-1] != '\r'))
            return "newlines";
    if (strncmp(request, first,
                length < sizeof first - 1 ? length : sizeof first - 1) != 0)
        return "request";
    if (length > 0 && request[length - 1] != '\n')
        return "request-cut";
    if (length < 4 || strcmp(request + length - 4, "\r\n\r\n") != 0)
        return cut ? "request-cut" : "blank-line";
    if (end != request + length - 4)
        return cut ? "request-cut" : "request";
    if (fields(request, "Host:", value, sizeof value) != 1 ||
        strcasecmp(value, host) != 0)
        return cut ? "request-cut" : "host-field";
    int closes = fields(request, "Connection:", value, sizeof value) >= 1 &&
                 strcasecmp(value, "close") == 0;
    if (keep && closes)
        return "asks-for-close";
    if (!keep && !closes)
        return cut ? "request-cut" : "connection-close";
    return "";
}

static void request(FILE *file, const char *host, int keep)
{
    static char bytes[65536];
    size_t length = fread(bytes, 1, sizeof bytes - 1, file);

    printf("%s\n", wrong_with(bytes, length, host, keep));
}

static int memory(const char *pid, const char *text)
{
    enum { MOST = 4 << 20 };
    char path[64], line[8192], rights[8];
    unsigned long from, to;

    snprintf(path, sizeof path, "/proc/%s/mem", pid);
    int fd = open(path, O_RDONLY);
    snprintf(path, sizeof path, "/proc/%s/maps", pid);
    FILE *maps = fopen(path, "r");
    if (fd == -1 || maps == NULL)
        return 1;
    while (fgets(line, sizeof line, maps) != NULL) {
        if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 ||
            strncmp(rights, "rw", 2) != 0 || to - from > MOST)
            continue;
        char *copy = malloc(to - from + 1);
        ssize_t n = copy == NULL ? -1 : pread(fd, copy, to - from, (off_t)from);
        char *at = n > 0 ? memmem(copy, (size_t)n, text, strlen(text)) : NULL;
        if (at != NULL) {
            copy[n] = '\0';
            puts(strchr(at, '\n') != NULL ? "not-flushed" : "newline-missing");
            return 0;
        }
        free(copy);
    }
    return 1;
}

int main(int argc, char *argv[])
{
    if (argc == 3 && strcmp(argv[1], "visible") == 0) {
        visible(open_file(argv[2]));
    } else if ((argc == 3 || argc == 4) && strcmp(argv[1], "escaped") == 0) {
        escaped(open_file(argv[2]), argc == 4 ? atoi(argv[3]) : 0);
    } else if (argc >= 3 && strcmp(argv[1], "typed") == 0) {
        typed(argv + 2);
    } else if (argc == 3 && strcmp(argv[1], "every") == 0) {
        for (int c = atoi(argv[2]); c < 256; c++)
            putchar(c);
    } else if ((argc == 4 || (argc == 5 && strcmp(argv[4], "keep") == 0)) &&
               strcmp(argv[1], "request") == 0) {
        request(open_file(argv[2]), argv[3], argc == 5);
    } else if (argc == 4 && strcmp(argv[1], "memory") == 0) {
        return memory(argv[2], argv[3]);
    } else if (argc == 4 && strcmp(argv[1], "differ") == 0) {
        differ(open_file(argv[2]), open_file(argv[3]));
    } else {
        fprintf(stderr,
                "usage: bytes visible|escaped|differ|typed|every|request|"
                "memory ...\n");
        return 2;
    }
    return 0;
}
