/*
 * What the files of the scanner share: the state of one pass over the cleaned message, and how
 * tokens are added. Positions are bytes of the cleaned form unless they say source.
 *
 * Each scan_ function is called at a position where its kind of token may begin, adds tokens and
 * returns the position behind what it used, which is always further on; a try_ function returns 0
 * and adds nothing where its kind of token does not begin. What a try_ looks ahead over without
 * using it is bounded, so that the whole pass is linear.
 */
#ifndef DT_SCANNER_H
#define DT_SCANNER_H

#include "clean.h"
#include "language.h"
#include "text.h"
#include "words.h"

enum dt_byte_class {
    DT_BYTE_END,  /* the padding */
    DT_BYTE_SKIP, /* means nothing between tokens */
    DT_BYTE_SPACE,
    DT_BYTE_LINE,
    DT_BYTE_LETTER, /* a .. z and all of UTF-8 beyond ASCII */
    DT_BYTE_DIGIT,
    DT_BYTE_STOP, /* . ! ? */
    DT_BYTE_CLAUSE,
    DT_BYTE_EYES,  /* : ; = < > ^, which may begin an emoticon */
    DT_BYTE_SLASH, /* / */
    DT_BYTE_HYPHEN,
    DT_BYTE_APOSTROPHE,
    DT_BYTE_QUOTE,
    DT_BYTE_AT,
    DT_BYTE_HASH,
    DT_BYTE_CURRENCY,
    DT_BYTE_AMPERSAND,
    DT_BYTE_EMOJI,
};

extern const uint8_t dt_byte_classes[256];

struct dt_scanner {
    const char *low; /* of clean, for short */
    const char *raw;
    size_t len;
    const char *source;
    const struct dt_clean *clean;
    struct dt_arena *arena;
    struct dt_token *tokens;
    uint32_t count;
    uint32_t capacity;
    uint32_t word_count;
    uint32_t sentence_first; /* index of the sentence's first token, there or to come */
    uint32_t opening;        /* index of the token that gets DT_TOKEN_FIRST: handles do not count */
    uint16_t pending_flags;  /* for the next token: DT_TOKEN_CLAUSE or 0 */
    uint16_t line_flags;     /* DT_TOKEN_QUOTED on a line begun by >, or 0 */
    size_t line_start;
    size_t word_end;      /* end of the last WORD, and what the table says of it */
    uint8_t word_flags;   /* enum dt_word_flag */
    uint32_t double_open; /* 1 + index of the first token in open quotation marks; 0: none open */
    uint32_t single_open;
    bool out_of_memory;
    struct dt_language_votes votes;
};

static inline enum dt_byte_class dt_scan_class(const struct dt_scanner *s, size_t at)
{
    return (enum dt_byte_class)dt_byte_classes[(unsigned char)s->low[at]];
}

static inline bool dt_scan_is(const struct dt_scanner *s, size_t at, enum dt_byte_class class)
{
    return dt_byte_classes[(unsigned char)s->low[at]] == class;
}

static inline bool dt_scan_is_alnum(const struct dt_scanner *s, size_t at)
{
    enum dt_byte_class class = dt_scan_class(s, at);
    return class == DT_BYTE_LETTER || class == DT_BYTE_DIGIT;
}

/* A blank, a line's end or the end. */
static inline bool dt_scan_is_gap(const struct dt_scanner *s, size_t at)
{
    enum dt_byte_class class = dt_scan_class(s, at);
    return class == DT_BYTE_SPACE || class == DT_BYTE_LINE || class == DT_BYTE_END;
}

/* The same of the byte before; the message's start counts as a gap. */
static inline bool dt_scan_after_gap(const struct dt_scanner *s, size_t at)
{
    return at == 0 || dt_scan_is_gap(s, at - 1);
}

static inline size_t dt_scan_over(const struct dt_scanner *s, size_t at, enum dt_byte_class class)
{
    while (dt_scan_is(s, at, class))
        at++;
    return at;
}

/* dt_scan_over of letters, without a branch a byte. */
static inline size_t dt_scan_over_letters(const struct dt_scanner *s, size_t at)
{
    for (;;) {
        uint64_t others = ~dt_map_from(s->clean->maps.letters, at);
        size_t len = (size_t)__builtin_ctzll(others | UINT64_C(1) << DT_MAP_VIEW);
        at += len;
        if (len < DT_MAP_VIEW)
            return at;
    }
}

/* Whether the form goes on with these bytes; a NUL in the padding ends the comparison. */
static inline bool dt_scan_goes_on(const struct dt_scanner *s, size_t at, struct dt_view with)
{
    return s->len - at >= with.len && memcmp(s->low + at, with.ptr, with.len) == 0;
}

/* tokens.c: adding tokens. */

/* A token whose word is the form's own bytes, cut to DT_TEXT_WORD_BYTES. start < end. */
struct dt_token *dt_scan_add(struct dt_scanner *s, enum dt_token_type type, size_t start,
                             size_t end);

/* The same with a word from elsewhere. */
struct dt_token *dt_scan_add_as(struct dt_scanner *s, enum dt_token_type type, size_t start,
                                size_t end, struct dt_view word);

/* A plain word, expanded if the table says so. */
void dt_scan_add_word(struct dt_scanner *s, size_t start, size_t end);

/* The same written otherwise: word stands for the bytes from start to end. */
void dt_scan_add_word_as(struct dt_scanner *s, size_t start, size_t end, struct dt_view word);

/* A word with apostrophes between letters. */
void dt_scan_add_contraction(struct dt_scanner *s, size_t start, size_t end);

/* A sentence's end: marks from start to end, or none at start == end. */
void dt_scan_add_break(struct dt_scanner *s, size_t start, size_t end, uint16_t flags);

/* A copy without the byte `leave_out`, with `from` replaced by `to`; NULL ptr when memory ran out.
 */
struct dt_view dt_scan_rewrite(struct dt_scanner *s, size_t start, size_t end, char leave_out,
                               char from, char to);

/* word_scan.c */
size_t dt_scan_word(struct dt_scanner *s, size_t at);

/* word_run.c: the same for as many words as follow each other, the plain ones fast. */
size_t dt_scan_words(struct dt_scanner *s, size_t at);

/* number_scan.c */
size_t dt_scan_number(struct dt_scanner *s, size_t at);
size_t dt_scan_money(struct dt_scanner *s, size_t at);
/* Letters and digits from start on, the mixture seen at `at`. */
size_t dt_scan_code(struct dt_scanner *s, size_t start, size_t at);

/* address_scan.c */
size_t dt_try_email(struct dt_scanner *s, size_t at);
size_t dt_try_domain(struct dt_scanner *s, size_t at);
size_t dt_scan_url(struct dt_scanner *s, size_t at);
size_t dt_scan_handle(struct dt_scanner *s, size_t at);
size_t dt_scan_hashtag(struct dt_scanner *s, size_t at);

/* emoticon_scan.c */
size_t dt_try_emoticon(struct dt_scanner *s, size_t at);

/* sentence_scan.c */
size_t dt_scan_stop(struct dt_scanner *s, size_t at);
size_t dt_scan_line(struct dt_scanner *s, size_t at);
void dt_scan_line_begins(struct dt_scanner *s, size_t at);
void dt_scan_end(struct dt_scanner *s);

/* quote_scan.c */
size_t dt_scan_quote(struct dt_scanner *s, size_t at);
size_t dt_scan_apostrophe(struct dt_scanner *s, size_t at);

#endif
