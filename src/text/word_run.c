#include "scanner.h"

#include "word_hash.h"

/*
 * Nine words in ten are a run of letters that nothing joins to its neighbours. They are taken here,
 * as many as follow each other, with the state in registers and no branch on their capitals or
 * language nor a loop over their bytes: a message of 20 tokens had 75 mispredicted branches by
 * callgrind's count, and has 17. Anything else is left to dt_scan_word, which does the same with
 * every word, these too.
 */

enum { LONGEST_WORD = 16 };

/* What may join letters to what follows, as try_more of word_scan.c and dt_scan_word see it. */
static const bool joins[256] = {
    ['\''] = true, ['.'] = true, ['-'] = true, ['@'] = true, ['_'] = true, ['+'] = true,
    [':'] = true,  ['/'] = true, ['*'] = true, ['$'] = true, ['&'] = true, ['0'] = true,
    ['1'] = true,  ['2'] = true, ['3'] = true, ['4'] = true, ['5'] = true, ['6'] = true,
    ['7'] = true,  ['8'] = true, ['9'] = true,
};

static inline bool ends_plainly(const char *low, size_t at)
{
    unsigned char c = (unsigned char)low[at];
    return !joins[c] ||
           (c == '.' && dt_byte_classes[(unsigned char)low[at + 1]] != DT_BYTE_LETTER &&
            dt_byte_classes[(unsigned char)low[at + 1]] != DT_BYTE_DIGIT);
}

static inline uint64_t hash_of(const char *bytes, size_t len)
{
    uint64_t hash = dt_word_hash_start(len);
    if (len > 8) {
        hash = dt_word_hash_step(hash, dt_word_load(bytes));
        bytes += 8;
        len -= 8;
    }
    return dt_word_hash_end(dt_word_hash_step(hash, dt_word_mask(dt_word_load(bytes), len)));
}

/* As capitals of tokens.c. inside: a bit for each byte of the word. */
static inline uint16_t capitals(const struct dt_byte_maps *maps, size_t at, uint64_t inside)
{
    uint64_t big = dt_map_from(maps->capitals, at) & inside;
    uint64_t small = dt_map_from(maps->smalls, at) & inside;
    uint16_t flag = small == 0 && (big & (big - 1)) != 0 ? DT_TOKEN_UPPER : DT_TOKEN_TITLE;
    return big & 1 ? flag : 0;
}

/* Adds the tokens of one word, which differ in their words only; returns the next free one. */
static inline struct dt_token *put(struct dt_token *token, struct dt_token model,
                                   const struct dt_word_entry *entry)
{
    if (entry->part_count == 0) {
        *token = model;
        return token + 1;
    }
    const struct dt_word_part *parts = dt_word_parts + entry->first_part;
    for (unsigned i = 0; i < entry->part_count; i++) {
        model.word = parts[i].text;
        model.word_len = parts[i].len;
        model.hash = parts[i].hash;
        *token++ = model;
        model.flags &= (uint16_t) ~(DT_TOKEN_FIRST | DT_TOKEN_CLAUSE);
        model.flags |= DT_TOKEN_PART;
    }
    return token;
}

size_t dt_scan_words(struct dt_scanner *s, size_t at)
{
    /* Copies, because a token that is written might be anything to the compiler. */
    const char *low = s->low;
    const struct dt_byte_maps maps = s->clean->maps;
    const struct dt_clean_place *places = s->clean->places;
    const bool has_runs = s->clean->has_runs;
    const uint16_t line_flags = s->line_flags;
    struct dt_language_votes votes = s->votes;
    struct dt_token *const first = s->tokens + s->count;
    struct dt_token *token = first;
    const struct dt_token *limit = s->tokens + s->capacity - DT_WORD_PARTS_MOST;
    const struct dt_word_entry *entry = NULL;
    uint16_t flags = s->count == s->opening ? DT_TOKEN_FIRST : s->pending_flags;
    uint32_t word_count = 0;
    size_t next = at;
    while (token < limit) {
        size_t start = next;
        uint64_t letters = dt_map_from(maps.letters, start);
        size_t len = (size_t)__builtin_ctzll(~letters | UINT64_C(1) << 63);
        uint64_t inside = (UINT64_C(1) << len) - 1;
        if (len > LONGEST_WORD || !ends_plainly(low, start + len) ||
            (has_runs && dt_map_from(maps.runs, start) & inside))
            break;
        at = start + len;
        uint64_t hash = hash_of(low + start, len);
        entry = dt_word_entry_of(hash);
        dt_language_vote(&votes, entry->languages, len);
        token = put(token,
                    (struct dt_token){
                        .hash = hash,
                        .word = low + start,
                        .start = places ? places[start].start : (uint32_t)start,
                        .end = places ? places[at - 1].end : (uint32_t)at,
                        .word_len = (uint16_t)len,
                        .flags = flags | line_flags | capitals(&maps, start, inside),
                        .type = DT_TOKEN_WORD,
                    },
                    entry);
        word_count++;
        /* The next word, if a blank or a comma and a blank stand before it. */
        size_t comma = low[at] == ',';
        flags = comma ? DT_TOKEN_CLAUSE : 0;
        next = at + comma;
        if (low[next] != ' ' || !(letters >> (len + comma + 1) & 1)) {
            next = at;
            break;
        }
        next++;
    }
    if (!entry)
        return dt_scan_word(s, at);
    s->votes = votes;
    s->count += (uint32_t)(token - first);
    s->word_count += word_count;
    s->word_end = at;
    s->word_flags = entry->flags;
    s->pending_flags = flags;
    return next == at ? at : dt_scan_word(s, next);
}
