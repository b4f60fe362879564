/*
 * Compiles the shipped lexicon while the program is built and writes the result as C: constant
 * tables that are there when the program starts, shared by all processes, and cost no time to load.
 * Run by the build, so that an edited .lex file is compiled in without anybody thinking of it.
 *
 *     make_lexicon lexicon/en/00-classes.lex ... > default_tables.c
 */
#include "lexicon_internal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { SOURCES = 64 };

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool read_file(const char *path, struct dt_arena *arena, struct dt_lexicon_source *out)
{
    FILE *file = fopen(path, "rb");
    char *bytes = dt_arena_alloc(arena, DT_LEXICON_BYTES);
    if (!file || !bytes) {
        perror(path);
        return false;
    }
    size_t len = fread(bytes, 1, DT_LEXICON_BYTES, file);
    bool fine = !ferror(file) && len < DT_LEXICON_BYTES;
    fclose(file);
    *out = (struct dt_lexicon_source){base_name(path), {bytes, len}};
    return fine;
}

static void write_numbers(const char *name, const uint32_t *numbers, size_t count)
{
    printf("static const uint32_t %s[] = {", name);
    for (size_t i = 0; i < count; i++)
        printf("%s%" PRIu32 ",", i % 16 ? "" : "\n", numbers[i]);
    printf("%s};\n", count ? "" : "0");
}

static void write_word_table(const char *name, const struct dt_word_table *table)
{
    printf("static const struct dt_word_slot %s[] = {", name);
    for (uint32_t i = 0; i <= table->slot_mask; i++) {
        const struct dt_word_slot *slot = &table->slots[i];
        printf("%s{UINT64_C(%" PRIu64 "),%" PRIu32 ",%" PRIu32 "},", i % 4 ? "" : "\n", slot->key,
               slot->symbol, slot->number);
    }
    printf("};\n");
}

static void write_symbols(const struct dt_matcher *matcher)
{
    printf("static const _Alignas(64) struct dt_symbol symbols[] = {");
    for (uint32_t i = 0; i < matcher->symbol_count; i++) {
        const struct dt_symbol *s = &matcher->symbols[i];
        printf("%s{{{UINT64_C(%" PRIu64 "),UINT64_C(%" PRIu64 ")}},%" PRIu32 ",%" PRIu32
               ",%u,{%u,%u},%u,%u},",
               i % 4 ? "" : "\n", s->sign.halves[0], s->sign.halves[1], s->first_atom, s->first_key,
               s->atom_count, s->key_count[0], s->key_count[1], (unsigned)s->own_classes,
               (unsigned)s->is_break);
    }
    printf("};\n");
    write_numbers("symbol_atoms", matcher->atoms, matcher->symbol_atom_count);
    write_numbers("first_word", matcher->first_word, matcher->pattern_count);
    write_numbers("programs", matcher->programs, matcher->program_words);
}

static void write_keys(const struct dt_matcher *matcher)
{
    printf("static const _Alignas(64) struct dt_key keys[] = {");
    for (uint32_t i = 0; i < matcher->key_count; i++) {
        const struct dt_key *key = &matcher->keys[i];
        printf("%s{{UINT64_C(%" PRIu64 "),UINT64_C(%" PRIu64 ")},{%u,%u},%u,%u,%u,%u,%u},",
               i % 2 ? "" : "\n", key->first_halves[0], key->first_halves[1], key->places[0],
               key->places[1], (unsigned)key->pattern, (unsigned)key->is_all, (unsigned)key->begins,
               (unsigned)key->nearest, (unsigned)key->farthest);
    }
    printf("};\nstatic const struct dt_key_rest key_rests[] = {");
    for (uint32_t i = 0; i < matcher->key_count; i++) {
        const struct dt_key_rest *rest = &matcher->key_rests[i];
        printf("%s{{UINT64_C(%" PRIu64 "),UINT64_C(%" PRIu64 ")}},", i % 2 ? "" : "\n",
               rest->second_halves[0], rest->second_halves[1]);
    }
    printf("};\n");
}

static void write_text(struct dt_view text)
{
    printf("\"");
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\' || c == '?')
            printf("\\%03o", c);
        else
            putchar(c);
    }
    printf("\"");
}

static void write_patterns(const struct dt_lexicon *lexicon, size_t source_count)
{
    printf("static const struct dt_pattern patterns[] = {");
    for (uint32_t i = 0; i < lexicon->pattern_count; i++) {
        const struct dt_pattern *p = &lexicon->patterns[i];
        printf("%s{%" PRIu32 ",%u,%u,%u,%u,%u,%u,%u},", i % 4 ? "" : "\n", p->line, p->source,
               p->kind, p->strength, p->counts, p->flags, p->reach, p->except);
    }
    printf("};\nstatic const char *const source_names[] = {");
    for (size_t i = 0; i < source_count; i++)
        printf("\"%s\",", lexicon->source_names[i]);
    printf("};\nstatic const struct dt_lexicon_example examples[] = {");
    for (uint32_t i = 0; i < lexicon->example_count; i++) {
        const struct dt_lexicon_example *example = &lexicon->examples[i];
        printf("\n{{");
        write_text(example->text);
        printf(",%zu},\"%s\",%u,%u,%u,%d},", example->text.len, example->source, example->line,
               example->kind, example->role, example->positive);
    }
    printf("};\n");
}

static void write_lexicon(const struct dt_lexicon *lexicon)
{
    const struct dt_matcher *m = &lexicon->matcher;
    printf("const struct dt_lexicon dt_default_lexicon = {\n"
           ".bytes = %zu,\n"
           ".words = {(struct dt_word_slot *)(uintptr_t)words, %" PRIu32 ", %" PRIu32 "},\n"
           ".class_names = {(struct dt_word_slot *)(uintptr_t)class_names, %" PRIu32 ", %" PRIu32
           "},\n"
           ".classes = {(uint32_t *)(uintptr_t)class_first, (uint32_t *)(uintptr_t)class_words,\n"
           "            (uint32_t *)(uintptr_t)class_tokens},\n",
           lexicon->bytes, lexicon->words.slot_mask, lexicon->words.count,
           lexicon->class_names.slot_mask, lexicon->class_names.count);
    printf(".matcher = {(struct dt_symbol *)(uintptr_t)symbols, symbol_atoms, keys, key_rests,\n"
           "            first_word, programs, {");
    for (int i = 0; i < DT_CLASS_COUNT; i++)
        printf("%" PRIu32 ",", m->class_symbols[i]);
    printf("},\n{%" PRIu32 ", %" PRIu32 "}, %" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32
           ", %" PRIu32 "},\n",
           m->span[0], m->span[1], m->symbol_count, m->symbol_atom_count, m->key_count,
           m->program_words, m->pattern_count);
    printf(".patterns = (struct dt_pattern *)(uintptr_t)patterns, .pattern_count = %" PRIu32 ",\n"
           ".source_names = (const char **)(uintptr_t)source_names,\n"
           ".examples = (struct dt_lexicon_example *)(uintptr_t)examples, .example_count = %" PRIu32
           ",\n"
           ".kinds = {UINT64_C(%" PRIu64 "), UINT64_C(%" PRIu64 ")},\n};\n",
           lexicon->pattern_count, lexicon->example_count, lexicon->kinds[0], lexicon->kinds[1]);
}

int main(int argc, char **argv)
{
    static struct dt_lexicon_source sources[SOURCES];
    struct dt_lexicon *lexicon = NULL;
    struct dt_error err = {0};
    struct dt_arena arena;
    size_t count = 0;
    int status = 1;
    dt_arena_init(&arena);
    for (; (int)count + 1 < argc && count < SOURCES; count++)
        if (!read_file(argv[count + 1], &arena, &sources[count]))
            goto out;
    if (dt_lexicon_create(sources, count, &lexicon, &err)) {
        fprintf(stderr, "make_lexicon: %s\n", err.message);
        goto out;
    }
    uint32_t class_count = lexicon->class_names.count;
    printf("#include \"lexicon_internal.h\"\n\n#include \"default_lexicon.h\"\n\n");
    write_word_table("words", &lexicon->words);
    write_word_table("class_names", &lexicon->class_names);
    write_numbers("class_first", lexicon->classes.first, class_count + 1);
    write_numbers("class_words", lexicon->classes.words, lexicon->classes.first[class_count]);
    write_numbers("class_tokens", lexicon->classes.token_classes, class_count);
    write_symbols(&lexicon->matcher);
    write_keys(&lexicon->matcher);
    write_patterns(lexicon, count);
    write_lexicon(lexicon);
    status = fflush(stdout) ? 1 : 0;
out:
    dt_lexicon_destroy(lexicon);
    dt_arena_finish(&arena);
    return status;
}
