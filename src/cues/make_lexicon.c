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

static void write_bits(struct dt_bits bits)
{
    printf("{{UINT64_C(%" PRIu64 "),UINT64_C(%" PRIu64 ")}}", bits.words[0], bits.words[1]);
}

/* Places of all lists and tables of edges: more than there are edges. */
static uint32_t count_places(const struct dt_automaton *automaton)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < automaton->state_count; i++) {
        const struct dt_state *state = &automaton->states[i];
        uint32_t table = dt_edge_table(state);
        uint32_t end = state->first_edge + (table ? table : state->edge_size);
        count = end > count ? end : count;
    }
    return count;
}

static void write_states(const struct dt_automaton *automaton)
{
    printf("static const _Alignas(64) struct dt_state states[] = {");
    for (uint32_t i = 0; i < automaton->state_count; i++) {
        const struct dt_state *state = &automaton->states[i];
        printf("\n{");
        write_bits(state->edge_bits);
        printf(",");
        write_bits(state->needs);
        printf(",");
        write_bits(state->gap_bits);
        printf(",%" PRIu32 ",%u,%u,%u,%u,%" PRIu32 "},", state->first_edge, (unsigned)state->any,
               (unsigned)state->edge_size, (unsigned)state->comma, (unsigned)state->is_accept,
               state->first_accept);
    }
    printf("};\nstatic const struct dt_edge edges[] = {");
    uint32_t places = count_places(automaton);
    for (uint32_t i = 0; i < places; i++)
        printf("%s{%" PRIu32 ",%" PRIu32 "},", i % 8 ? "" : "\n", automaton->edges[i].label,
               automaton->edges[i].target);
    printf("};\n");
}

static void write_symbols(const struct dt_automaton *automaton)
{
    printf("static const _Alignas(64) struct dt_symbol symbols[] = {");
    for (uint32_t i = 0; i <= automaton->symbol_count; i++) {
        const struct dt_symbol *symbol = &automaton->symbols[i];
        printf("\n{");
        write_bits(symbol->bits);
        printf(",{");
        write_bits(symbol->start_needs[0]);
        printf(",");
        write_bits(symbol->start_needs[1]);
        printf("},{%" PRIu32 ",%" PRIu32 "},%u,%d},", symbol->start[0], symbol->start[1],
               symbol->own_classes, symbol->is_break);
    }
    printf("};\n");
    write_numbers("accepts", automaton->accepts, automaton->accept_count);
    for (int role = 0; role < 2; role++) {
        for (int root = DT_ROOT_FIRST; root < DT_ROOT_COUNT; root++) {
            char name[32];
            snprintf(name, sizeof name, "starts_%d_%d", role, root);
            write_numbers(name, automaton->starts[role][root], automaton->symbol_count);
        }
    }
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
    const struct dt_automaton *a = &lexicon->automaton;
    printf("const struct dt_lexicon dt_default_lexicon = {\n"
           ".bytes = %zu,\n"
           ".words = {(struct dt_word_slot *)(uintptr_t)words, %" PRIu32 ", %" PRIu32 "},\n"
           ".class_names = {(struct dt_word_slot *)(uintptr_t)class_names, %" PRIu32 ", %" PRIu32
           "},\n"
           ".classes = {(uint32_t *)(uintptr_t)class_first, (uint32_t *)(uintptr_t)class_words,\n"
           "            (uint32_t *)(uintptr_t)class_tokens},\n",
           lexicon->bytes, lexicon->words.slot_mask, lexicon->words.count,
           lexicon->class_names.slot_mask, lexicon->class_names.count);
    printf(".automaton = {(struct dt_state *)(uintptr_t)states, edges, accepts,\n"
           "              (struct dt_symbol *)(uintptr_t)symbols,\n"
           "              {{NULL, starts_0_1, starts_0_2}, {NULL, starts_1_1, starts_1_2}}, {");
    for (int i = 0; i < DT_CLASS_COUNT; i++)
        printf("%" PRIu32 ",", a->class_symbols[i]);
    printf("},\n%" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32 "},\n", a->state_count,
           a->edge_count, a->accept_count, a->symbol_count);
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
    write_states(&lexicon->automaton);
    write_symbols(&lexicon->automaton);
    write_patterns(lexicon, count);
    write_lexicon(lexicon);
    status = fflush(stdout) ? 1 : 0;
out:
    dt_lexicon_destroy(lexicon);
    dt_arena_finish(&arena);
    return status;
}
