/* bytes.c - what a file holds, for a message of the tests.
 *
 *   bytes visible FILE        its beginning, indented, line by line; a byte
 * that is not printable ASCII as <HH>; a missing newline is told bytes escaped
 * FILE [MOST] all of it, or MOST lines of 100 bytes, indented, as steps 06, 11
 * and 12 show it: \r, \n, \t, \\, \xHH bytes differ FILE OTHER   the first byte
 * that is not the same: where, which byte FILE has, and which OTHER
 *
 * Ends with 0; 1 where a file can't be read, 2 for wrong arguments. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static void differ(FILE *file, FILE *other)
{
    long line = 1, byte = 0;
    int c, d;

    do {
        c = getc(file);
        d = getc(other);
        byte++;
        if (c == d && c == '\n') {
            line++;
            byte = 0;
        }
    } while (c == d && c != EOF);
    printf("          differs:  line %ld, byte %ld: %s expected, %s came\n",
           line, byte, in_words(c), in_words(d));
}

int main(int argc, char *argv[])
{
    if (argc == 3 && strcmp(argv[1], "visible") == 0) {
        visible(open_file(argv[2]));
    } else if ((argc == 3 || argc == 4) && strcmp(argv[1], "escaped") == 0) {
        escaped(open_file(argv[2]), argc == 4 ? atoi(argv[3]) : 0);
    } else if (argc == 4 && strcmp(argv[1], "differ") == 0) {
        differ(open_file(argv[2]), open_file(argv[3]));
    } else {
        fprintf(stderr, "usage: bytes visible|escaped|differ FILE ...\n");
        return 2;
    }
    return 0;
}
