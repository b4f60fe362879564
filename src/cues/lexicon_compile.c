#include "compile.h"

static enum dt_status pack_classes(struct dt_compile *compile)
{
    struct dt_lexicon *lexicon = compile->lexicon;
    struct dt_class_members *members = &lexicon->classes;
    uint32_t count = compile->parse->class_count;
    uint32_t total = 0;
    for (uint32_t i = 0; i < count; i++)
        total += compile->classes[i].count;
    members->first = dt_lexicon_alloc(lexicon, count + (size_t)1, sizeof *members->first);
    members->words = dt_lexicon_alloc(lexicon, total, sizeof *members->words);
    members->token_classes = dt_lexicon_alloc(lexicon, count, sizeof *members->token_classes);
    if (!members->first || !members->words || !members->token_classes)
        return dt_compile_no_memory(compile);
    uint32_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct dt_words *class = &compile->classes[i];
        members->first[i] = at;
        members->token_classes[i] = class->token_classes;
        if (class->count > 0)
            memcpy(members->words + at, class->items, class->count * sizeof *class->items);
        at += class->count;
    }
    members->first[count] = at;
    return DT_OK;
}

static enum dt_status pack_vocabulary(struct dt_compile *compile)
{
    struct dt_lexicon *lexicon = compile->lexicon;
    size_t bytes = 0, more = 0;
    if (!dt_word_table_make(&lexicon->words, &compile->parse->vocabulary, &lexicon->arena,
                            &bytes) ||
        !dt_word_table_make(&lexicon->class_names, &compile->parse->class_names, &lexicon->arena,
                            &more))
        return dt_compile_no_memory(compile);
    lexicon->bytes += bytes + more;
    return DT_OK;
}

enum dt_status dt_lexicon_compile(struct dt_lexicon *lexicon, struct dt_parse *parse,
                                  struct dt_error *err)
{
    struct dt_compile compile = {
        .parse = parse, .lexicon = lexicon, .arena = parse->arena, .err = err};
    enum dt_status status = dt_compile_classes(&compile);
    if (!status)
        status = dt_compile_programs(&compile);
    if (!status)
        status = dt_compile_symbols(&compile);
    if (!status)
        status = pack_vocabulary(&compile);
    if (!status)
        status = dt_compile_keys(&compile);
    return status ? status : pack_classes(&compile);
}
