/*
 * Writes the shipped lexicon as C: one array of bytes a file, and the table of them. Run by the
 * build, so that an edited .lex file is compiled in without anybody thinking of it.
 *
 *     make_lexicon lexicon/en/00-classes.lex ... > embedded_lexicon.c
 */
#include <stdio.h>
#include <string.h>

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* The file's bytes, sixteen a line; a last 0 because an array may not be empty. */
static int write_bytes(const char *path, int number)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return -1;
    }
    printf("static const unsigned char text_%d[] = {\n", number);
    int byte, column = 0;
    while ((byte = getc(file)) != EOF)
        printf("%d,%s", byte, ++column % 16 ? "" : "\n");
    printf("0};\n\n");
    int failed = ferror(file);
    fclose(file);
    return failed ? -1 : 0;
}

int main(int argc, char **argv)
{
    printf("#include \"embedded_lexicon.h\"\n\n");
    for (int i = 1; i < argc; i++)
        if (write_bytes(argv[i], i))
            return 1;
    printf("const struct dt_lexicon_source dt_embedded_lexicon[] = {\n");
    for (int i = 1; i < argc; i++)
        printf("    {\"%s\", {(const char *)text_%d, sizeof text_%d - 1}},\n", base_name(argv[i]),
               i, i);
    printf("};\nconst size_t dt_embedded_lexicon_count = %d;\n", argc - 1);
    return fflush(stdout) || ferror(stdout);
}
