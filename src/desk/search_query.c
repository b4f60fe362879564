#include "search_query.h"

/* Whether a byte of a normalised word is of a letter or digit. */
static bool is_wordy(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* The next run of letters and digits from *at. */
static bool next_piece(struct dt_view word, size_t *at, struct dt_view *piece_out)
{
    size_t from = *at;
    while (from < word.len && !is_wordy(word.ptr[from]))
        from++;
    size_t end = from;
    while (end < word.len && is_wordy(word.ptr[end]))
        end++;
    *at = end;
    *piece_out = dt_view_slice(word, from, end);
    return end > from;
}

static bool has_pieces(enum dt_token_type type)
{
    return type == DT_TOKEN_CODE || type == DT_TOKEN_URL || type == DT_TOKEN_EMAIL ||
           type == DT_TOKEN_HANDLE || type == DT_TOKEN_HASHTAG;
}

bool dt_search_token_word(const struct dt_token *token, size_t *at, struct dt_view *word_out)
{
    struct dt_view whole = {token->word, token->word_len};
    if (token->type == DT_TOKEN_BREAK || whole.len == 0)
        return false;
    if (*at == 0) {
        *at = 1; /* places in the word are one less from here on */
        *word_out = whole;
        return true;
    }
    size_t from = *at - 1;
    struct dt_view piece;
    bool any = has_pieces((enum dt_token_type)token->type) && next_piece(whole, &from, &piece) &&
               piece.len < whole.len;
    if (any)
        *word_out = piece;
    *at = from + 1;
    return any;
}

static bool token_is(const struct dt_token *token, struct dt_view word)
{
    struct dt_view is;
    for (size_t at = 0; dt_search_token_word(token, &at, &is);)
        if (dt_view_equal(is, word))
            return true;
    return false;
}

/* The next token that is a word, from `from`; token_count if there is none. */
static uint32_t next_word(const struct dt_text *text, uint32_t from)
{
    while (from < text->token_count && text->tokens[from].type == DT_TOKEN_BREAK)
        from++;
    return from;
}

/* Whether the words stand side by side from a token on; *last_out is the token of the last one. */
static bool stands_at(const struct dt_search_query *query, struct dt_search_part part,
                      const struct dt_text *text, uint32_t token, uint32_t *last_out)
{
    for (uint8_t i = 0; i < part.count; i++) {
        token = i ? next_word(text, token + 1) : token;
        if (token >= text->token_count ||
            !token_is(&text->tokens[token], query->words[part.first + i]))
            return false;
        *last_out = token;
    }
    return true;
}

uint32_t dt_search_query_match(const struct dt_search_query *query, const struct dt_text *text,
                               uint32_t *start_out, uint32_t *end_out)
{
    uint32_t found = 0, all = dt_search_query_all(query);
    for (uint32_t token = next_word(text, 0); token < text->token_count && found != all;
         token = next_word(text, token + 1)) {
        for (size_t i = 0; i < query->part_count; i++) {
            uint32_t bit = UINT32_C(1) << i, last = token;
            if ((found & bit) || !stands_at(query, query->parts[i], text, token, &last))
                continue;
            if (found == 0) {
                *start_out = text->tokens[token].start;
                *end_out = text->tokens[last].end;
            }
            found |= bit;
        }
    }
    return found;
}

/* Takes the words of a stretch in; side by side as one part, or each for itself. */
static enum dt_status take_words(struct dt_view stretch, bool quoted, struct dt_arena *arena,
                                 struct dt_search_query *query, struct dt_error *err)
{
    struct dt_text text;
    enum dt_status status = dt_text_analyse(arena, stretch, &text, err);
    if (status != DT_OK)
        return status;
    size_t first = query->word_count;
    for (uint32_t i = next_word(&text, 0); i < text.token_count; i = next_word(&text, i + 1)) {
        struct dt_view word = {text.tokens[i].word, text.tokens[i].word_len};
        if (word.len == 0)
            continue;
        if (query->word_count == DT_SEARCH_WORDS)
            return dt_error_set(err, DT_LIMIT, "a query may hold %d words", DT_SEARCH_WORDS);
        word.ptr = dt_arena_copy(arena, word);
        if (!word.ptr)
            return dt_error_set(err, DT_NOMEM, "no memory for a query");
        if (!quoted)
            query->parts[query->part_count++] =
                (struct dt_search_part){(uint8_t)query->word_count, 1};
        query->words[query->word_count++] = word;
    }
    if (quoted && query->word_count > first)
        query->parts[query->part_count++] =
            (struct dt_search_part){(uint8_t)first, (uint8_t)(query->word_count - first)};
    return DT_OK;
}

/* The bytes of a quotation mark at the beginning, 0 if it is none. */
static size_t quotation_mark(struct dt_view text)
{
    static const char *const marks[] = {"\"",           "\xe2\x80\x9c", "\xe2\x80\x9d",
                                        "\xe2\x80\x9e", "\xc2\xab",     "\xc2\xbb"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t len = strlen(marks[i]);
        if (text.len >= len && memcmp(text.ptr, marks[i], len) == 0)
            return len;
    }
    return 0;
}

enum dt_status dt_search_query_parse(struct dt_view text, struct dt_arena *arena,
                                     struct dt_search_query *out, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    size_t from = 0;
    bool quoted = false;
    out->word_count = out->part_count = 0;
    if (text.len > DT_SEARCH_QUERY_BYTES)
        return dt_error_set(err, DT_LIMIT, "a query may hold %d bytes", DT_SEARCH_QUERY_BYTES);
    for (size_t at = 0; status == DT_OK && at <= text.len;) {
        size_t mark = at < text.len ? quotation_mark(dt_view_slice(text, at, text.len)) : 0;
        if (at < text.len && mark == 0) {
            at++;
            continue;
        }
        if (at > from)
            status = take_words(dt_view_slice(text, from, at), quoted, arena, out, err);
        quoted = !quoted;
        at += mark ? mark : 1;
        from = at;
    }
    if (status == DT_OK && out->part_count == 0)
        status = dt_error_set(err, DT_INVALID, "there is no word in it to look for");
    return status;
}

static bool is_first_byte(char c)
{
    return ((unsigned char)c & 0xc0) != 0x80;
}

static uint32_t points_between(struct dt_view text, uint32_t start, uint32_t end)
{
    uint32_t points = 0;
    for (uint32_t i = start; i < end; i++)
        points += is_first_byte(text.ptr[i]);
    return points;
}

/* Back by that many code points, then on to the beginning of a word, unless that is `start`. */
static uint32_t step_back(struct dt_view text, uint32_t start, uint32_t points)
{
    uint32_t at = start;
    while (at > 0 && points > 0)
        points -= is_first_byte(text.ptr[--at]);
    if (at == 0)
        return 0;
    uint32_t word = at;
    while (word < start && text.ptr[word - 1] != ' ' && text.ptr[word - 1] != '\n')
        word++;
    return word;
}

enum dt_status dt_search_excerpt(struct dt_view text, uint32_t start, uint32_t end,
                                 struct dt_arena *arena, struct dt_view *out, struct dt_error *err)
{
    static const char ellipsis[] = "\xe2\x80\xa6";
    enum { BEFORE = 60 };
    uint32_t from = step_back(text, start, BEFORE), until = from, points = 0;
    while (until < text.len) {
        points += is_first_byte(text.ptr[until]);
        if (points > DT_SEARCH_EXCERPT_POINTS)
            break;
        until++;
    }
    if (until < text.len && points_between(text, from, until) > 0) {
        uint32_t word = until; /* not in the middle of one, where that does not cost the find */
        while (word > from && text.ptr[word] != ' ' && text.ptr[word] != '\n')
            word--;
        if (word >= end && word > from)
            until = word;
    }
    char *room = dt_arena_alloc(arena, until - from + 2 * sizeof ellipsis);
    if (!room)
        return dt_error_set(err, DT_NOMEM, "no memory for an excerpt");
    char *at = room;
    if (from > 0) {
        memcpy(at, ellipsis, sizeof ellipsis - 1);
        at += sizeof ellipsis - 1;
    }
    for (uint32_t i = from; i < until; i++)
        *at++ = (unsigned char)text.ptr[i] < ' ' ? ' ' : text.ptr[i];
    if (until < text.len) {
        memcpy(at, ellipsis, sizeof ellipsis - 1);
        at += sizeof ellipsis - 1;
    }
    *out = (struct dt_view){room, (size_t)(at - room)};
    return DT_OK;
}
