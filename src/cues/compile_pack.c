/*
 * The keys as the matcher has them: of each symbol all that its atoms have, one behind the other,
 * customers' before agents'. Words of one class have copies of its keys; most keys are of one word.
 */
#include "compile_keys.h"

/* Numbers of keys by role and atom, in the patterns' order. */
struct sorted {
    uint32_t *first; /* by atom, of both roles, and one more */
    uint32_t *keys;
    uint32_t atoms;
};

struct pack {
    const struct dt_raw_keys *raw;
    const struct dt_matcher *matcher;
    struct sorted sorted;
    struct dt_key *keys;
    struct dt_key_rest *rests;
    uint32_t count;
};

static bool sort_keys(struct dt_compile *compile, const struct dt_raw_keys *keys,
                      struct sorted *out)
{
    uint32_t atoms = DT_ATOM_FIRST + compile->atom_count;
    uint32_t *first = dt_arena_zalloc(compile->arena, atoms * 2 + (size_t)2, sizeof *first);
    uint32_t *numbers = dt_arena_alloc(compile->arena, keys->count * 2 * sizeof *numbers);
    if (!first || !numbers)
        return false;
    for (uint32_t role = 0; role < 2; role++)
        for (uint32_t i = 0; i < keys->count; i++)
            first[role * atoms + keys->items[i].atom + 2] += keys->items[i].roles >> role & 1;
    for (uint32_t i = 2; i <= atoms * 2 + 1; i++)
        first[i] += first[i - 1];
    for (uint32_t role = 0; role < 2; role++)
        for (uint32_t i = 0; i < keys->count; i++)
            if (keys->items[i].roles >> role & 1)
                numbers[first[role * atoms + keys->items[i].atom + 1]++] = i;
    *out = (struct sorted){.first = first, .keys = numbers, .atoms = atoms};
    return true;
}

/* The keys of one of a symbol's atoms: sorted.keys[*first] and as many as are returned. */
static uint32_t keys_of(const struct pack *pack, const struct dt_symbol *symbol, uint32_t nth,
                        uint32_t role, const uint32_t **first)
{
    const struct sorted *sorted = &pack->sorted;
    const uint32_t *of =
        sorted->first + role * sorted->atoms + pack->matcher->atoms[symbol->first_atom + nth];
    *first = sorted->keys + of[0];
    return of[1] - of[0];
}

/* How many keys all symbols have together, at most; DT_LEXICON_KEYS + 1 where that is too many. */
static uint64_t count_keys(const struct pack *pack)
{
    const struct dt_matcher *matcher = pack->matcher;
    uint64_t count = 0;
    for (uint32_t i = 0; i < matcher->symbol_count && count <= DT_LEXICON_KEYS; i++) {
        for (uint32_t role = 0; role < 2; role++) {
            const uint32_t *first;
            uint64_t before = count;
            for (uint32_t a = 0; a < matcher->symbols[i].atom_count; a++)
                count += keys_of(pack, &matcher->symbols[i], a, role, &first);
            if (count - before > UINT16_MAX)
                return DT_LEXICON_KEYS + 1;
        }
    }
    return count;
}

static void pack_symbol(struct pack *pack, struct dt_symbol *symbol)
{
    symbol->first_key = pack->count;
    for (uint32_t role = 0; role < 2; role++) {
        uint32_t begin = pack->count;
        for (uint32_t a = 0; a < symbol->atom_count; a++) {
            const uint32_t *number;
            uint32_t left = keys_of(pack, symbol, a, role, &number);
            for (; left > 0; left--, number++) {
                pack->keys[pack->count] = pack->raw->items[*number].key;
                pack->rests[pack->count++] = pack->raw->items[*number].rest;
            }
        }
        symbol->key_count[role] = (uint16_t)(pack->count - begin);
    }
}

enum dt_status dt_compile_pack_keys(struct dt_compile *compile, const struct dt_raw_keys *keys)
{
    struct dt_matcher *matcher = &compile->lexicon->matcher;
    struct pack pack = {.raw = keys, .matcher = matcher};
    if (!sort_keys(compile, keys, &pack.sorted))
        return dt_compile_no_memory(compile);
    uint64_t count = count_keys(&pack);
    if (count > DT_LEXICON_KEYS)
        return dt_error_set(compile->err, DT_LIMIT,
                            "lexicon: one word begins to match more than %d patterns, or all "
                            "words together %d",
                            UINT16_MAX, DT_LEXICON_KEYS);
    pack.keys = dt_lexicon_alloc(compile->lexicon, count, sizeof *pack.keys);
    pack.rests = dt_lexicon_alloc(compile->lexicon, count, sizeof *pack.rests);
    if (!pack.keys || !pack.rests)
        return dt_compile_no_memory(compile);
    for (uint32_t i = 0; i < matcher->symbol_count; i++)
        pack_symbol(&pack, &matcher->symbols[i]);
    matcher->keys = pack.keys;
    matcher->key_rests = pack.rests;
    matcher->key_count = pack.count;
    return DT_OK;
}
