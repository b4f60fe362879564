#include "text.h"

#include "scanner.h"
#include "utf8.h"
#include "word_hash.h"

/*
 * Tokens that len bytes can give. A word of n bytes stands for at most n + 1 words (make_words
 * checks it of the table; each ending of a contraction has two bytes or more) and is set apart
 * from the next by a byte, which at most ends a sentence: 2 tokens a byte, and the last BREAK.
 * dt_scan_words wants room for a word's parts ahead. The form may be longer than the source, but
 * never in what gives several tokens.
 */
static uint32_t token_limit(size_t len)
{
    return (uint32_t)(2 * len + 2) + DT_WORD_PARTS_MOST;
}

/* A word votes once, one with an apostrophe twice; one more is written and not kept. */
static size_t vote_limit(size_t clean_len)
{
    return clean_len + 1;
}

/* "and", but not the sign within &&. */
static size_t scan_ampersand(struct dt_scanner *s, size_t at)
{
    if (s->low[at + 1] != '&' && (at == 0 || s->low[at - 1] != '&'))
        dt_scan_add_word_as(s, at, at + 1, DT_VIEW("and"));
    return at + 1;
}

static size_t scan_emoji(struct dt_scanner *s, size_t at)
{
    size_t end = at + 1;
    while (s->low[end] != DT_CLEAN_EMOJI_END)
        end++;
    dt_scan_add_as(s, DT_TOKEN_EMOJI, at, end, (struct dt_view){s->low + at + 1, end - at - 1});
    return end + 1;
}

/* A hyphen between letters only joins them; any other is a dash. */
static size_t scan_hyphen(struct dt_scanner *s, size_t at)
{
    size_t used = dt_try_emoticon(s, at);
    if (used > 0)
        return used;
    bool joins = at > 0 && dt_scan_is_alnum(s, at - 1) && dt_scan_is(s, at + 1, DT_BYTE_LETTER);
    if (!joins)
        s->pending_flags |= DT_TOKEN_CLAUSE;
    return at + 1;
}

static size_t scan_eyes(struct dt_scanner *s, size_t at)
{
    size_t used = dt_try_emoticon(s, at);
    if (used > 0)
        return used;
    if (s->low[at] == ':' || s->low[at] == ';')
        s->pending_flags |= DT_TOKEN_CLAUSE;
    return at + 1;
}

static size_t scan_slash(struct dt_scanner *s, size_t at)
{
    if (dt_scan_after_gap(s, at) || dt_scan_is_gap(s, at + 1))
        s->pending_flags |= DT_TOKEN_CLAUSE;
    return at + 1;
}

/* Uses what stands at `at`, which is not a letter. */
static size_t scan_other(struct dt_scanner *s, size_t at)
{
    switch (dt_scan_class(s, at)) {
    case DT_BYTE_LINE:
        return dt_scan_line(s, at);
    case DT_BYTE_DIGIT:
        return dt_scan_number(s, at);
    case DT_BYTE_STOP:
        return dt_scan_stop(s, at);
    case DT_BYTE_CLAUSE:
        s->pending_flags |= DT_TOKEN_CLAUSE;
        return at + 1;
    case DT_BYTE_EYES:
        return scan_eyes(s, at);
    case DT_BYTE_SLASH:
        return scan_slash(s, at);
    case DT_BYTE_HYPHEN:
        return scan_hyphen(s, at);
    case DT_BYTE_APOSTROPHE:
        return dt_scan_apostrophe(s, at);
    case DT_BYTE_QUOTE:
        return dt_scan_quote(s, at);
    case DT_BYTE_AT:
        return dt_scan_handle(s, at);
    case DT_BYTE_HASH:
        return dt_scan_hashtag(s, at);
    case DT_BYTE_CURRENCY:
        return dt_scan_money(s, at);
    case DT_BYTE_AMPERSAND:
        return scan_ampersand(s, at);
    case DT_BYTE_EMOJI:
        return scan_emoji(s, at);
    default:
        return at + 1;
    }
}

static void scan_all(struct dt_scanner *s)
{
    dt_scan_line_begins(s, 0);
    for (size_t at = 0; at < s->len;) {
        if (dt_scan_is(s, at, DT_BYTE_LETTER))
            at = dt_scan_words(s, at);
        else if (dt_scan_is(s, at, DT_BYTE_SPACE))
            at++;
        else
            at = scan_other(s, at);
    }
    dt_scan_end(s);
}

enum dt_status dt_text_analyse(struct dt_arena *arena, struct dt_view source, struct dt_text *out,
                               struct dt_error *err)
{
    if (source.len > DT_TEXT_BYTES)
        return dt_error_set(err, DT_LIMIT, "a message may hold %d bytes, this one has %zu",
                            DT_TEXT_BYTES, source.len);
    struct dt_clean clean;
    enum dt_status status = dt_clean_make(arena, source, &clean, err);
    if (status != DT_OK)
        return status;
    struct dt_scanner scanner = {
        .low = clean.low,
        .raw = clean.raw,
        .len = clean.len,
        .source = source.ptr,
        .clean = &clean,
        .arena = arena,
        .capacity = token_limit(source.len),
        .word_end = SIZE_MAX,
    };
    scanner.tokens = dt_arena_alloc(arena, scanner.capacity * sizeof *scanner.tokens);
    scanner.votes.noted = dt_arena_alloc(arena, vote_limit(clean.len) * sizeof(uint32_t));
    if (scanner.tokens && scanner.votes.noted)
        scan_all(&scanner);
    if (!scanner.tokens || !scanner.votes.noted || scanner.out_of_memory)
        return dt_error_set(err, DT_NOMEM, "no memory for a message of %zu bytes", source.len);
    struct dt_text text = {
        .source = source,
        .tokens = scanner.tokens,
        .token_count = scanner.count,
        .word_count = scanner.word_count,
        .ascii = clean.ascii,
    };
    dt_language_guess(&scanner.votes, clean.wide_letters, &text);
    *out = text;
    return DT_OK;
}

uint32_t dt_text_code_points(const struct dt_text *text, uint32_t byte)
{
    return text->ascii ? byte : (uint32_t)dt_utf8_count((struct dt_view){text->source.ptr, byte});
}

uint64_t dt_word_hash(struct dt_view normalised)
{
    return dt_word_hash_bytes(normalised.ptr, normalised.len);
}
