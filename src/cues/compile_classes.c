#include "compile.h"

#include "inflect.h"
#include "list.h"

enum dt_status dt_compile_no_memory(struct dt_compile *compile)
{
    return dt_error_set(compile->err, DT_NOMEM, "no memory for compiling the lexicon");
}

static bool add_word(struct dt_compile *compile, struct dt_words *words, uint32_t word)
{
    if (!DT_ROOM(compile->arena, words->items, words->count, words->capacity))
        return false;
    words->items[words->count++] = word;
    return true;
}

/* Regular forms, where the lexicon has no `forms` for the word. */
static bool add_inflections(struct dt_compile *compile, struct dt_words *words, uint32_t word)
{
    struct dt_vocabulary *vocabulary = &compile->parse->vocabulary;
    const struct dt_word *base = &vocabulary->words[word];
    struct dt_inflections forms;
    dt_inflect((struct dt_view){base->bytes, base->len}, &forms);
    for (unsigned i = 0; i < forms.count; i++) {
        uint32_t form;
        if (!dt_vocabulary_add(vocabulary, compile->arena, dt_view_of(forms.words[i]),
                               DT_TOKEN_WORD, &form) ||
            !add_word(compile, words, form))
            return false;
    }
    return true;
}

static bool add_forms(struct dt_compile *compile, struct dt_words *words, uint32_t word)
{
    struct dt_parse *parse = compile->parse;
    uint32_t number;
    if (!dt_tuples_intern(&parse->forms_of, &word, 1, &number, NULL))
        return false;
    if (number >= parse->forms_count) /* not of a `forms` statement: new just now, or before */
        return add_inflections(compile, words, word);
    const struct dt_parsed_forms *forms = &parse->forms[number];
    for (uint32_t i = 0; i < forms->count; i++)
        if (!add_word(compile, words, forms->words[i]))
            return false;
    return true;
}

static bool add_class(struct dt_compile *compile, struct dt_words *words, uint32_t class_number)
{
    const struct dt_words *class = &compile->classes[class_number];
    words->token_classes |= class->token_classes;
    for (uint32_t i = 0; i < class->count; i++)
        if (!add_word(compile, words, class->items[i]))
            return false;
    return true;
}

static bool add_atom(struct dt_compile *compile, struct dt_words *words, struct dt_atom atom)
{
    switch ((enum dt_atom_type)atom.type) {
    case DT_ATOM_WORD:
        return add_word(compile, words, atom.number);
    case DT_ATOM_FORMS:
        return add_forms(compile, words, atom.number);
    case DT_ATOM_CLASS:
        return add_class(compile, words, atom.number);
    case DT_ATOM_TOKEN:
        words->token_classes |= atom.number;
        return true;
    }
    return true;
}

enum dt_status dt_compile_spread(struct dt_compile *compile, struct dt_atom atom,
                                 struct dt_words *out)
{
    *out = (struct dt_words){0};
    if (!add_atom(compile, out, atom))
        return dt_compile_no_memory(compile);
    out->count = dt_numbers_sort_unique(out->items, out->count);
    return DT_OK;
}

enum dt_status dt_compile_classes(struct dt_compile *compile)
{
    const struct dt_parse *parse = compile->parse;
    size_t members = 0;
    compile->classes =
        dt_arena_zalloc(compile->arena, parse->class_count, sizeof *compile->classes);
    if (!compile->classes)
        return dt_compile_no_memory(compile);
    for (uint32_t i = 0; i < parse->class_count; i++) {
        const struct dt_parsed_class *class = &parse->classes[i];
        struct dt_words *words = &compile->classes[i];
        for (uint32_t j = 0; j < class->count; j++)
            if (!add_atom(compile, words, dt_parse_atom(parse, class->atoms[j])))
                return dt_compile_no_memory(compile);
        words->count = dt_numbers_sort_unique(words->items, words->count);
        members += words->count;
        if (members > DT_CLASS_MEMBERS)
            return dt_error_at(compile->err, DT_LIMIT, class->line, 1,
                               "%s:%u: all classes together hold %d words at most",
                               parse->sources[class->source].name, class->line, DT_CLASS_MEMBERS);
    }
    return DT_OK;
}
