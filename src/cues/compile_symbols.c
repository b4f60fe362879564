/*
 * The alphabet: one symbol for all words, and types of unknown tokens, that stand in the same set
 * of atoms. Works on "subjects": the vocabulary's words, then the classes of unknown tokens.
 */
#include "compile.h"

/*
 * For each subject the atoms that hold it, ascending: atoms[first[s] .. first[s + 1]), and as bits
 * the classes that code asks for.
 */
struct subjects {
    uint32_t count;
    uint32_t *first;
    uint32_t *atoms;
    uint16_t *own_classes;
};

/* The class bit of a known word's type; known words are no names. */
static uint32_t class_of_word(const struct dt_word *word)
{
    return word->type == DT_TOKEN_WORD ? DT_CLASS_WORD : word->type + 1u;
}

typedef void visitor(struct subjects *subjects, uint32_t *at, uint32_t subject, uint32_t atom);

static void count_atom(struct subjects *subjects, uint32_t *at, uint32_t subject, uint32_t atom)
{
    (void)subjects;
    (void)atom;
    at[subject]++;
}

static void write_atom(struct subjects *subjects, uint32_t *at, uint32_t subject, uint32_t atom)
{
    subjects->atoms[at[subject]++] = atom;
}

static void set_own_class(struct subjects *subjects, uint32_t *at, uint32_t subject, uint32_t class)
{
    (void)at;
    subjects->own_classes[subject] |= (uint16_t)(1u << class);
}

/* Calls for each subject of an atom or class. */
static inline void visit_words(const struct dt_compile *compile, const struct dt_words *words,
                               struct subjects *subjects, uint32_t *at, uint32_t number,
                               visitor *visit)
{
    const struct dt_vocabulary *vocabulary = &compile->parse->vocabulary;
    for (uint32_t i = 0; i < words->count; i++)
        visit(subjects, at, words->items[i], number);
    if (words->token_classes == 0)
        return;
    for (uint32_t class = 0; class < DT_CLASS_COUNT; class ++)
        if (words->token_classes >> class & 1)
            visit(subjects, at, vocabulary->count + class, number);
    /* Known words of those types that the atom does not list: few, as few are no plain words. */
    for (uint32_t word = 0, i = 0; word < vocabulary->count; word++) {
        while (i < words->count && words->items[i] < word)
            i++;
        bool listed = i < words->count && words->items[i] == word;
        if (!listed && words->token_classes >> class_of_word(&vocabulary->words[word]) & 1)
            visit(subjects, at, word, number);
    }
}

static inline void visit_all(const struct dt_compile *compile, const struct dt_words *spread,
                             struct subjects *subjects, uint32_t *at, visitor *visit)
{
    for (uint32_t i = 0; i < compile->atom_count; i++)
        visit_words(compile, &spread[i], subjects, at, DT_ATOM_FIRST + i, visit);
}

static enum dt_status find_own_classes(struct dt_compile *compile, struct subjects *subjects)
{
    static const char *const names[DT_OWN_COUNT] = {
        [DT_OWN_SCOPE_END] = "scope_end",
        [DT_OWN_KNOWN_ACRONYM] = "known_acronym",
        [DT_OWN_JOY_EMOJI] = "joy_emoji",
        [DT_OWN_BEFORE_LABEL] = "before_label",
        [DT_OWN_QUESTION_WORD] = "question_word",
        [DT_OWN_PLACEHOLDER_TALK] = "placeholder_talk",
        [DT_OWN_FORM_TALK] = "form_talk",
        [DT_OWN_INTERNAL_TALK] = "internal_talk",
        [DT_OWN_DETERMINER] = "determiner",
        [DT_OWN_TECH_USE] = "tech_use",
        [DT_OWN_PLAIN_SHORT_WORD] = "plain_short_word",
    };
    subjects->own_classes =
        dt_arena_zalloc(compile->arena, subjects->count, sizeof *subjects->own_classes);
    if (!subjects->own_classes)
        return dt_compile_no_memory(compile);
    for (uint32_t own = 0; own < DT_OWN_COUNT; own++) {
        struct dt_view name = dt_view_of(names[own]);
        uint32_t class = dt_vocabulary_find(&compile->parse->class_names, dt_word_hash(name));
        if (class != DT_WORD_NONE)
            visit_words(compile, &compile->classes[class], subjects, NULL, own, set_own_class);
    }
    return DT_OK;
}

static enum dt_status find_atoms(struct dt_compile *compile, const struct dt_words *spread,
                                 struct subjects *subjects)
{
    uint32_t count = compile->parse->vocabulary.count + DT_CLASS_COUNT;
    uint32_t *counts = dt_arena_zalloc(compile->arena, count, sizeof *counts);
    subjects->count = count;
    subjects->first = dt_arena_alloc(compile->arena, (count + 1) * sizeof *subjects->first);
    if (!counts || !subjects->first)
        return dt_compile_no_memory(compile);
    visit_all(compile, spread, subjects, counts, count_atom);
    uint32_t total = 0;
    for (uint32_t i = 0; i < count; i++) {
        subjects->first[i] = total;
        total += counts[i];
        counts[i] = subjects->first[i];
    }
    subjects->first[count] = total;
    subjects->atoms = dt_arena_alloc(compile->arena, total * sizeof *subjects->atoms);
    if (!subjects->atoms)
        return dt_compile_no_memory(compile);
    visit_all(compile, spread, subjects, counts, write_atom);
    return DT_OK;
}

static bool is_break(const struct dt_compile *compile, uint32_t subject)
{
    uint32_t words = compile->parse->vocabulary.count;
    return subject >= words && (DT_CLASSES_BREAK >> (subject - words) & 1);
}

/* Symbols are tuples of 1 for a sentence's end, else 0, with the own classes above, and the atoms.
 */
static enum dt_status number_symbols(struct dt_compile *compile, const struct subjects *subjects,
                                     struct dt_tuples *symbols, uint32_t *class_symbols)
{
    struct dt_vocabulary *vocabulary = &compile->parse->vocabulary;
    uint32_t *tuple = dt_arena_alloc(compile->arena, (compile->atom_count + 1) * sizeof *tuple);
    if (!tuple)
        return dt_compile_no_memory(compile);
    for (uint32_t subject = 0; subject < subjects->count; subject++) {
        uint32_t first = subjects->first[subject];
        uint32_t count = subjects->first[subject + 1] - first;
        uint32_t symbol;
        tuple[0] = is_break(compile, subject) | (uint32_t)subjects->own_classes[subject] << 1;
        if (count > 0)
            memcpy(tuple + 1, subjects->atoms + first, count * sizeof *tuple);
        if (!dt_tuples_intern(symbols, tuple, count + 1, &symbol, NULL))
            return dt_compile_no_memory(compile);
        if (subject < vocabulary->count)
            vocabulary->words[subject].symbol = symbol;
        else
            class_symbols[subject - vocabulary->count] = symbol;
    }
    return DT_OK;
}

static enum dt_status pack_symbols(struct dt_compile *compile, const struct dt_tuples *tuples)
{
    struct dt_lexicon *lexicon = compile->lexicon;
    struct dt_matcher *matcher = &lexicon->matcher;
    uint32_t atom_count = tuples->value_count - tuples->count;
    struct dt_symbol *symbols = dt_lexicon_alloc(lexicon, tuples->count, sizeof *symbols);
    uint32_t *atoms = dt_lexicon_alloc(lexicon, atom_count, sizeof *atoms);
    if (!symbols || !atoms)
        return dt_compile_no_memory(compile);
    uint32_t at = 0;
    for (uint32_t i = 0; i < tuples->count; i++) {
        uint32_t count;
        const uint32_t *tuple = dt_tuples_at(tuples, i, &count);
        if (count - 1 > UINT16_MAX)
            return dt_error_set(compile->err, DT_LIMIT,
                                "lexicon: a word may stand in %d words and classes at most",
                                UINT16_MAX);
        symbols[i] = (struct dt_symbol){.first_atom = at,
                                        .atom_count = (uint16_t)(count - 1),
                                        .is_break = tuple[0] & 1,
                                        .own_classes = tuple[0] >> 1 & 0x7fff};
        for (uint32_t a = 1; a < count; a++)
            atoms[at++] = tuple[a];
    }
    matcher->symbols = symbols;
    matcher->atoms = atoms;
    matcher->symbol_count = tuples->count;
    matcher->symbol_atom_count = atom_count;
    return DT_OK;
}

enum dt_status dt_compile_symbols(struct dt_compile *compile)
{
    struct dt_words *spread = dt_arena_zalloc(compile->arena, compile->atom_count, sizeof *spread);
    if (!spread)
        return dt_compile_no_memory(compile);
    for (uint32_t i = 0; i < compile->atom_count; i++) {
        enum dt_status status = dt_compile_spread(
            compile, dt_parse_atom(compile->parse, compile->atoms[i]), &spread[i]);
        if (status)
            return status;
    }
    struct subjects subjects = {0};
    struct dt_tuples symbols;
    dt_tuples_init(&symbols, compile->arena);
    enum dt_status status = find_atoms(compile, spread, &subjects);
    if (!status)
        status = find_own_classes(compile, &subjects);
    if (!status)
        status =
            number_symbols(compile, &subjects, &symbols, compile->lexicon->matcher.class_symbols);
    return status ? status : pack_symbols(compile, &symbols);
}
