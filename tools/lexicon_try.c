/*
 * For authors of lexicon files: what do these patterns find?
 *
 *     lexicon_try [-a] FILE.lex...              reads lines, prints the cues of each
 *     lexicon_try --examples FILE.lex...        runs the files' + and - examples
 *
 * -a takes the lines as an agent's. Exit status: 0; 1 if an example failed; 2 if a file cannot be
 * read or compiled, with FILE:LINE:COLUMN.
 */
#include "lexicon.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_MOST = 256 };

static char *read_file(const char *path, size_t *len_out)
{
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(DT_LEXICON_BYTES + 1);
    if (!file || !bytes) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        if (file)
            fclose(file);
        free(bytes);
        return NULL;
    }
    *len_out = fread(bytes, 1, DT_LEXICON_BYTES + 1, file);
    fclose(file);
    char *fitting = realloc(bytes, *len_out + 1);
    return fitting ? fitting : bytes;
}

static void print_cues(const struct dt_lexicon *lexicon, struct dt_view line,
                       const struct dt_cues *cues)
{
    for (uint32_t i = 0; i < cues->count; i++) {
        const struct dt_cue *cue = &cues->items[i];
        const char *source;
        unsigned line_number;
        dt_lexicon_pattern_place(lexicon, cue->pattern, &source, &line_number);
        printf("    %-16s %3u  \"%.*s\"", dt_kind_info((enum dt_kind)cue->kind)->name.ptr,
               cue->strength, (int)(cue->end - cue->start), line.ptr + cue->start);
        if (source)
            printf("  %s:%u", source, line_number);
        printf("%s%s%s%s\n", source ? "" : "  built in",
               cue->flags & DT_CUE_SPECIFIC ? " specific" : "",
               cue->flags & DT_CUE_MILD ? " mild" : "",
               cue->flags & DT_CUE_CONDITIONAL ? " conditional" : "");
    }
}

/* The cues of one text; the arena's contents of before are gone. */
static enum dt_status scan(const struct dt_lexicon *lexicon, struct dt_view line, enum dt_role role,
                           struct dt_arena *arena, struct dt_cues *out, struct dt_error *err)
{
    struct dt_text text;
    dt_arena_reset(arena);
    enum dt_status status = dt_text_analyse(arena, line, &text, err);
    return status ? status : dt_cue_scan(lexicon, &text, role, arena, out, err);
}

static int try_lines(const struct dt_lexicon *lexicon, enum dt_role role, struct dt_arena *arena)
{
    char *line = NULL;
    size_t capacity = 0;
    ssize_t len;
    while ((len = getline(&line, &capacity, stdin)) >= 0) {
        struct dt_view view = {line, (size_t)len - (len > 0 && line[len - 1] == '\n')};
        struct dt_cues cues;
        struct dt_error err;
        printf("%.*s\n", (int)view.len, view.ptr);
        if (scan(lexicon, view, role, arena, &cues, &err))
            printf("    error: %s\n", err.message);
        else
            print_cues(lexicon, view, &cues);
    }
    free(line);
    return 0;
}

static int run_examples(const struct dt_lexicon *lexicon, struct dt_arena *arena)
{
    size_t count, failed = 0;
    const struct dt_lexicon_example *examples = dt_lexicon_examples(lexicon, &count);
    for (size_t i = 0; i < count; i++) {
        const struct dt_lexicon_example *example = &examples[i];
        enum dt_kind kind = (enum dt_kind)example->kind;
        struct dt_cues cues = {0};
        struct dt_error err = {0};
        enum dt_status status =
            scan(lexicon, example->text, (enum dt_role)example->role, arena, &cues, &err);
        if (!status && dt_cues_have(&cues, kind) == example->positive)
            continue;
        failed++;
        printf("%s:%u: %s %s: %.*s\n", example->source, example->line,
               status              ? err.message
               : example->positive ? "does not find"
                                   : "wrongly finds",
               dt_kind_info(kind)->name.ptr, (int)example->text.len, example->text.ptr);
        print_cues(lexicon, example->text, &cues);
    }
    printf("%zu examples, %zu failed\n", count, failed);
    return failed > 0;
}

static int usage(void)
{
    fprintf(stderr, "usage: lexicon_try [-a] [--examples] FILE.lex... < LINES\n");
    return 2;
}

static int run(const struct dt_lexicon_source *sources, size_t count, enum dt_role role,
               bool examples)
{
    struct dt_lexicon *lexicon;
    struct dt_error err;
    if (dt_lexicon_create(sources, count, &lexicon, &err)) {
        fprintf(stderr, "%s\n", err.message);
        return 2;
    }
    struct dt_lexicon_stats stats;
    dt_lexicon_stats(lexicon, &stats);
    fprintf(stderr, "%u patterns, %u words, %u keys, %u words of programs, %zu KiB\n",
            stats.pattern_count, stats.word_count, stats.key_count, stats.program_words,
            stats.bytes / 1024);
    struct dt_arena arena;
    dt_arena_init(&arena);
    int status = examples ? run_examples(lexicon, &arena) : try_lines(lexicon, role, &arena);
    dt_arena_finish(&arena);
    dt_lexicon_destroy(lexicon);
    return status;
}

int main(int argc, char **argv)
{
    struct dt_lexicon_source sources[FILES_MOST];
    char *texts[FILES_MOST];
    size_t count = 0;
    enum dt_role role = DT_ROLE_CUSTOMER;
    bool examples = false, unread = false;
    for (int i = 1; i < argc && !unread; i++) {
        if (strcmp(argv[i], "-a") == 0) {
            role = DT_ROLE_AGENT;
        } else if (strcmp(argv[i], "--examples") == 0) {
            examples = true;
        } else if (strcmp(argv[i], "--") == 0) {
            break;
        } else if (argv[i][0] == '-' || count == FILES_MOST) {
            unread = true;
        } else {
            size_t len;
            texts[count] = read_file(argv[i], &len);
            unread = !texts[count];
            if (!unread) {
                sources[count] = (struct dt_lexicon_source){argv[i], {texts[count], len}};
                count++;
            }
        }
    }
    int status = unread || count == 0 ? usage() : run(sources, count, role, examples);
    while (count > 0)
        free(texts[--count]);
    return status;
}
