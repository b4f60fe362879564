#include "lexicon_internal.h"

#include <stdlib.h>

void *dt_lexicon_alloc(struct dt_lexicon *lexicon, size_t count, size_t item_size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, item_size, &bytes))
        return NULL;
    lexicon->bytes += bytes;
    return dt_arena_alloc(&lexicon->arena, bytes);
}

static uint32_t find_class(const struct dt_lexicon *lexicon, struct dt_view name)
{
    const struct dt_word_slot *slot =
        dt_word_table_find(&lexicon->class_names, dt_word_hash(name), DT_TOKEN_WORD);
    return slot ? slot->number : DT_WORD_NONE;
}

static bool keep_source_names(struct dt_lexicon *lexicon, const struct dt_lexicon_source *sources,
                              size_t count)
{
    lexicon->source_names = dt_lexicon_alloc(lexicon, count, sizeof *lexicon->source_names);
    if (!lexicon->source_names)
        return false;
    for (size_t i = 0; i < count; i++) {
        lexicon->source_names[i] = dt_arena_copy(&lexicon->arena, dt_view_of(sources[i].name));
        if (!lexicon->source_names[i])
            return false;
        lexicon->bytes += strlen(sources[i].name) + 1;
    }
    return true;
}

static bool keep_patterns(struct dt_lexicon *lexicon, const struct dt_parse *parse)
{
    lexicon->patterns = dt_lexicon_alloc(lexicon, parse->pattern_count, sizeof *lexicon->patterns);
    if (!lexicon->patterns)
        return false;
    for (uint32_t i = 0; i < parse->pattern_count; i++) {
        lexicon->patterns[i] = parse->patterns[i].keep;
        if (!lexicon->patterns[i].except)
            lexicon->kinds[lexicon->patterns[i].kind >> 6] |= UINT64_C(1)
                                                              << (lexicon->patterns[i].kind & 63);
    }
    lexicon->pattern_count = parse->pattern_count;
    return true;
}

/* The examples' texts and source names are borrowed from the sources: they are copied here. */
static bool keep_examples(struct dt_lexicon *lexicon, const struct dt_parse *parse)
{
    lexicon->examples = dt_lexicon_alloc(lexicon, parse->example_count, sizeof *lexicon->examples);
    if (!lexicon->examples)
        return false;
    for (uint32_t i = 0; i < parse->example_count; i++) {
        struct dt_lexicon_example example = parse->examples[i].keep;
        example.text.ptr = dt_arena_copy(&lexicon->arena, example.text);
        if (!example.text.ptr)
            return false;
        lexicon->bytes += example.text.len + 1;
        example.source = lexicon->source_names[parse->examples[i].source];
        lexicon->examples[i] = example;
    }
    lexicon->example_count = parse->example_count;
    return true;
}

static enum dt_status fill(struct dt_lexicon *lexicon, struct dt_parse *parse, size_t count,
                           struct dt_error *err)
{
    enum dt_status status = dt_lexicon_compile(lexicon, parse, err);
    if (status)
        return status;
    if (!keep_source_names(lexicon, parse->sources, count) || !keep_patterns(lexicon, parse) ||
        !keep_examples(lexicon, parse))
        return dt_error_set(err, DT_NOMEM, "no memory for the lexicon");
    return DT_OK;
}

enum dt_status dt_lexicon_create(const struct dt_lexicon_source *sources, size_t count,
                                 struct dt_lexicon **lexicon_out, struct dt_error *err)
{
    struct dt_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return dt_error_set(err, DT_NOMEM, "no memory for the lexicon");
    struct dt_arena arena;
    struct dt_parse parse;
    dt_arena_init(&arena);
    dt_arena_init(&lexicon->arena);
    lexicon->bytes = sizeof *lexicon;
    enum dt_status status = dt_parse_sources(&parse, &arena, sources, count, err);
    if (!status)
        status = fill(lexicon, &parse, count, err);
    dt_arena_finish(&arena);
    if (status)
        dt_lexicon_destroy(lexicon);
    else
        *lexicon_out = lexicon;
    return status;
}

void dt_lexicon_destroy(struct dt_lexicon *lexicon)
{
    if (!lexicon)
        return;
    dt_arena_finish(&lexicon->arena);
    free(lexicon);
}

void dt_lexicon_stats(const struct dt_lexicon *lexicon, struct dt_lexicon_stats *out)
{
    *out = (struct dt_lexicon_stats){
        .pattern_count = lexicon->pattern_count,
        .kind_count = (uint32_t)(__builtin_popcountll(lexicon->kinds[0]) +
                                 __builtin_popcountll(lexicon->kinds[1])),
        .word_count = lexicon->words.count,
        .key_count = lexicon->matcher.key_count,
        .program_words = lexicon->matcher.program_words,
        .example_count = lexicon->example_count,
        .bytes = lexicon->bytes,
    };
}

void dt_lexicon_pattern_place(const struct dt_lexicon *lexicon, uint32_t pattern,
                              const char **source_out, unsigned *line_out)
{
    bool known = pattern < lexicon->pattern_count;
    *source_out = known ? lexicon->source_names[lexicon->patterns[pattern].source] : NULL;
    *line_out = known ? lexicon->patterns[pattern].line : 0;
}

const struct dt_lexicon_example *dt_lexicon_examples(const struct dt_lexicon *lexicon,
                                                     size_t *count_out)
{
    *count_out = lexicon->example_count;
    return lexicon->examples;
}

static bool has_word(const struct dt_lexicon *lexicon, uint32_t class_number, uint32_t word)
{
    const struct dt_class_members *members = &lexicon->classes;
    uint32_t low = members->first[class_number];
    uint32_t high = members->first[class_number + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (members->words[middle] == word)
            return true;
        if (members->words[middle] < word)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static const struct dt_word_slot *find_word(const struct dt_lexicon *lexicon,
                                            const struct dt_token *token)
{
    return dt_word_table_find(&lexicon->words, token->hash, token->type);
}

bool dt_lexicon_knows(const struct dt_lexicon *lexicon, const struct dt_token *token)
{
    return find_word(lexicon, token) != NULL;
}

bool dt_lexicon_in_class(const struct dt_lexicon *lexicon, const char *class_name,
                         const struct dt_token *token)
{
    uint32_t number = find_class(lexicon, dt_view_of(class_name));
    if (number == DT_WORD_NONE || token->type == DT_TOKEN_BREAK)
        return false;
    const struct dt_word_slot *slot = find_word(lexicon, token);
    if (slot && has_word(lexicon, number, slot->number))
        return true;
    uint32_t class = token->type == DT_TOKEN_WORD
                         ? (!slot && token->flags & DT_TOKEN_TITLE ? DT_CLASS_NAME : DT_CLASS_WORD)
                         : token->type + 1u;
    return lexicon->classes.token_classes[number] >> class & 1;
}
