#include "scanner.h"

#include "word_hash.h"

static uint32_t source_start(const struct dt_scanner *s, size_t at)
{
    return s->clean->places ? s->clean->places[at].start : (uint32_t)at;
}

static uint32_t source_end(const struct dt_scanner *s, size_t end)
{
    return s->clean->places ? s->clean->places[end - 1].end : (uint32_t)end;
}

/* Cuts a word that is too long at a code point. */
static size_t word_length(const char *word, size_t len)
{
    if (len <= DT_TEXT_WORD_BYTES)
        return len;
    len = DT_TEXT_WORD_BYTES;
    while (len > 0 && ((unsigned char)word[len] & 0xc0) == 0x80)
        len--;
    return len;
}

/* The next free token with everything but word and hash. */
static inline struct dt_token *next_token(struct dt_scanner *s, enum dt_token_type type,
                                          size_t start, size_t end)
{
    /* The array was sized by the text's length: see token_limit in text.c. */
    struct dt_token *token = &s->tokens[s->count < s->capacity ? s->count++ : s->count - 1];
    token->start = source_start(s, start);
    token->end = source_end(s, end);
    token->type = (uint8_t)type;
    bool first = s->count - 1 == s->opening;
    if (first && type == DT_TOKEN_HANDLE) {
        first = false;
        s->opening++;
    }
    token->flags = (uint16_t)(s->line_flags | (first ? DT_TOKEN_FIRST : s->pending_flags));
    s->pending_flags = 0;
    return token;
}

struct dt_token *dt_scan_add_as(struct dt_scanner *s, enum dt_token_type type, size_t start,
                                size_t end, struct dt_view word)
{
    struct dt_token *token = next_token(s, type, start, end);
    token->word = word.ptr;
    token->word_len = (uint16_t)word_length(word.ptr, word.len);
    token->hash = dt_word_hash_bytes(token->word, token->word_len);
    return token;
}

/* Of the form's own bytes, which have padding behind them. */
static uint64_t hash_in_form(const char *bytes, size_t len)
{
    return len > 0 ? dt_word_hash_padded(bytes, len) : dt_word_hash_bytes(bytes, 0);
}

struct dt_token *dt_scan_add(struct dt_scanner *s, enum dt_token_type type, size_t start,
                             size_t end)
{
    struct dt_token *token = next_token(s, type, start, end);
    token->word = s->low + start;
    token->word_len = (uint16_t)word_length(token->word, end - start);
    token->hash = hash_in_form(token->word, token->word_len);
    return token;
}

/* DT_TOKEN_UPPER or DT_TOKEN_TITLE by the letters as they were written. */
static uint16_t capitals(const struct dt_scanner *s, size_t start, size_t end)
{
    const char *raw = s->raw;
    if ((unsigned char)(raw[start] - 'A') >= 26)
        return 0;
    size_t capital_count = 1;
    for (size_t i = start + 1; i < end; i++) {
        if ((unsigned char)(raw[i] - 'a') < 26)
            return DT_TOKEN_TITLE;
        capital_count += (unsigned char)(raw[i] - 'A') < 26;
    }
    return capital_count > 1 ? DT_TOKEN_UPPER : DT_TOKEN_TITLE;
}

struct dt_view dt_scan_rewrite(struct dt_scanner *s, size_t start, size_t end, char leave_out,
                               char from, char to)
{
    char *copy = dt_arena_alloc(s->arena, end - start + DT_WORD_HASH_PADDING);
    if (!copy) {
        s->out_of_memory = true;
        return (struct dt_view){NULL, 0};
    }
    size_t len = 0;
    for (size_t i = start; i < end; i++)
        if (s->low[i] != leave_out)
            copy[len++] = s->low[i] == from ? to : s->low[i];
    return (struct dt_view){copy, len};
}

static bool has_run(struct dt_view word)
{
    for (size_t i = 2; i < word.len; i++)
        if (word.ptr[i] == word.ptr[i - 1] && word.ptr[i] == word.ptr[i - 2] &&
            (unsigned char)(word.ptr[i] - 'a') < 26)
            return true;
    return false;
}

/* Writes word with every run of three or more letters cut to `keep`; returns the length. */
static size_t cut_runs(struct dt_view word, size_t keep, char *out)
{
    size_t len = 0;
    for (size_t i = 0; i < word.len;) {
        size_t run = 1;
        while (i + run < word.len && word.ptr[i + run] == word.ptr[i])
            run++;
        size_t kept = run >= 3 && (unsigned char)(word.ptr[i] - 'a') < 26 ? keep : run;
        for (size_t k = 0; k < kept; k++)
            out[len++] = word.ptr[i];
        i += run;
    }
    return len;
}

/*
 * A stretched word as it is usually written: runs cut to two letters where the room knows that
 * word, else to one. A word that is one run ("aaa", "iii", "zzz") says nothing of its length.
 */
static struct dt_view unstretch(struct dt_scanner *s, struct dt_view word)
{
    char *cut = dt_arena_alloc(s->arena, word.len + DT_WORD_HASH_PADDING);
    if (!cut) {
        s->out_of_memory = true;
        return word;
    }
    size_t len = cut_runs(word, 2, cut);
    const struct dt_word_entry *entry = dt_word_find(dt_word_hash_bytes(cut, len));
    if (!(entry && entry->flags & DT_WORD_KNOWN)) {
        len = cut_runs(word, 1, cut);
        if (len == 1)
            return word;
    }
    return (struct dt_view){cut, len};
}

static inline void add_part(struct dt_scanner *s, size_t start, size_t end, uint16_t flags,
                            struct dt_word_part part)
{
    struct dt_token *token = next_token(s, DT_TOKEN_WORD, start, end);
    token->word = part.text;
    token->word_len = part.len;
    token->hash = part.hash;
    if (flags & DT_TOKEN_PART)
        token->flags &= (uint16_t) ~(DT_TOKEN_FIRST | DT_TOKEN_CLAUSE);
    else
        s->word_count++;
    token->flags |= flags;
}

static void add_expansion(struct dt_scanner *s, size_t start, size_t end, uint16_t flags,
                          const struct dt_word_entry *entry)
{
    for (unsigned i = 0; i < entry->part_count; i++) {
        add_part(s, start, end, flags, dt_word_parts[entry->first_part + i]);
        flags |= DT_TOKEN_PART;
    }
}

/* hash: of word, which is not too long. */
static inline void add_known(struct dt_scanner *s, size_t start, size_t end, struct dt_view word,
                             uint64_t hash, uint16_t flags)
{
    const struct dt_word_entry *entry = dt_word_entry_of(hash);
    s->word_end = end;
    s->word_flags = entry->flags;
    dt_language_vote(&s->votes, entry->languages, word.len);
    if (entry->part_count > 0)
        add_expansion(s, start, end, flags, entry);
    else
        add_part(s, start, end, flags, (struct dt_word_part){word.ptr, hash, (uint16_t)word.len});
}

void dt_scan_add_word_as(struct dt_scanner *s, size_t start, size_t end, struct dt_view word)
{
    uint16_t flags = capitals(s, start, end);
    word.len = word_length(word.ptr, word.len);
    if (s->clean->has_runs && has_run(word)) {
        flags |= DT_TOKEN_STRETCHED;
        word = unstretch(s, word);
    }
    add_known(s, start, end, word, dt_word_hash_bytes(word.ptr, word.len), flags);
}

void dt_scan_add_word(struct dt_scanner *s, size_t start, size_t end)
{
    struct dt_view word = {s->low + start, end - start};
    if (word.len > DT_TEXT_WORD_BYTES || s->clean->has_runs)
        dt_scan_add_word_as(s, start, end, word);
    else
        add_known(s, start, end, word, dt_word_hash_padded(word.ptr, word.len),
                  capitals(s, start, end));
}

/* What may be split off behind an apostrophe. */
#define ENDING(written, word)                                                                      \
    {                                                                                              \
        {written, sizeof written - 1},                                                             \
        {                                                                                          \
            word, sizeof word - 1                                                                  \
        }                                                                                          \
    }
static const struct {
    struct dt_view written;
    struct dt_view word;
} endings[] = {
    ENDING("n't", "not"),  ENDING("'nt", "not"),  ENDING("'m", "am"),    ENDING("'re", "are"),
    ENDING("'ve", "have"), ENDING("'ll", "will"), ENDING("'d", "would"), ENDING("'s", "'s"),
};
#undef ENDING
enum { ENDINGS = sizeof endings / sizeof endings[0], ENDINGS_A_WORD = 3 };

/* The ending of word, or ENDINGS if none is there or nothing would be left of the word. */
static size_t find_ending(struct dt_view word)
{
    for (size_t i = 0; i < ENDINGS; i++) {
        struct dt_view ending = endings[i].written;
        if (word.len > ending.len &&
            memcmp(word.ptr + word.len - ending.len, ending.ptr, ending.len) == 0)
            return i;
    }
    return ENDINGS;
}

/* "l'ordine", "qu'il": the elided article tells the language. */
static void vote_by_elision(struct dt_scanner *s, struct dt_view word)
{
    const char *apostrophe = memchr(word.ptr, '\'', word.len);
    if (!apostrophe)
        return;
    size_t len = (size_t)(apostrophe - word.ptr) + 1;
    const struct dt_word_entry *entry = dt_word_find(dt_word_hash_bytes(word.ptr, len));
    if (entry)
        dt_language_vote(&s->votes, entry->languages, word.len);
}

void dt_scan_add_contraction(struct dt_scanner *s, size_t start, size_t end)
{
    struct dt_view word = {s->low + start, word_length(s->low + start, end - start)};
    uint16_t flags = capitals(s, start, end);
    if (s->clean->has_runs && has_run(word)) {
        flags |= DT_TOKEN_STRETCHED;
        word = unstretch(s, word);
    }
    size_t found[ENDINGS_A_WORD];
    size_t count = 0;
    uint64_t hash = dt_word_hash_padded(word.ptr, word.len);
    while (count < ENDINGS_A_WORD && !dt_word_find(hash)) {
        found[count] = find_ending(word);
        if (found[count] == ENDINGS)
            break;
        word.len -= endings[found[count++]].written.len;
        hash = dt_word_hash_padded(word.ptr, word.len);
    }
    if (count == 0)
        vote_by_elision(s, word);
    add_known(s, start, end, word, hash, flags);
    while (count-- > 0) {
        struct dt_view ending = endings[found[count]].word;
        add_part(s, start, end, flags | DT_TOKEN_PART,
                 (struct dt_word_part){ending.ptr, dt_word_hash_bytes(ending.ptr, ending.len),
                                       (uint16_t)ending.len});
    }
}

void dt_scan_add_break(struct dt_scanner *s, size_t start, size_t end, uint16_t flags)
{
    struct dt_token *token = &s->tokens[s->count < s->capacity ? s->count++ : s->count - 1];
    struct dt_view marks = {s->low + start, word_length(s->low + start, end - start)};
    *token = (struct dt_token){
        .hash = hash_in_form(marks.ptr, marks.len),
        .word = marks.ptr,
        .word_len = (uint16_t)marks.len,
        .start = end > start ? source_start(s, start) : source_end(s, start),
        .end = source_end(s, end),
        .flags = (uint16_t)(flags | s->line_flags),
        .type = DT_TOKEN_BREAK,
    };
    s->sentence_first = s->count;
    s->opening = s->count;
    s->pending_flags = 0;
}
