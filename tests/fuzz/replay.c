/*
 * Replays a corpus: every file of the folders named is given to the fuzz target once. One TAP line
 * a file; a crash or a sanitizer's report ends the program, which the runner sees.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { FILE_BYTES = 4 << 20, PATH_BYTES = 4096 };

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = malloc(FILE_BYTES);
    if (!file || !bytes) {
        free(bytes);
        if (file)
            fclose(file);
        return -1;
    }
    size_t size = fread(bytes, 1, FILE_BYTES, file);
    fclose(file);
    /* An exact copy, so that the sanitizer sees a read past the end. */
    uint8_t *exact = malloc(size ? size : 1);
    if (exact) {
        memcpy(exact, bytes, size);
        LLVMFuzzerTestOneInput(exact, size);
    }
    free(bytes);
    free(exact);
    return exact ? 0 : -1;
}

int main(int argc, char **argv)
{
    int count = 0, failed = 0;
    for (int i = 1; i < argc; i++) {
        struct dirent **entries;
        int n = scandir(argv[i], &entries, NULL, by_name);
        for (int k = 0; k < n; k++) {
            char path[PATH_BYTES];
            snprintf(path, sizeof path, "%s/%s", argv[i], entries[k]->d_name);
            if (entries[k]->d_name[0] != '.') {
                int status = replay_file(path);
                failed += status != 0;
                printf("%sok %d - %s\n", status ? "not " : "", ++count, entries[k]->d_name);
            }
            free(entries[k]);
        }
        if (n >= 0)
            free(entries);
    }
    printf("1..%d\n", count);
    return failed || count == 0;
}
