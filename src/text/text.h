/*
 * Text in, tokens out: checked UTF-8, normalised words with their places in the original, sentence
 * ends, quotations, capitals, and a guess of the language. Pure: no I/O, no clock, no globals.
 *
 * Workload: messages of 87 bytes in the median, 64 KiB at most; a turn is to cost under a
 * microsecond, so plain ASCII takes a fast path and everything else goes through libunistring (NFC,
 * case folding). Time is linear in the bytes.
 *
 * A token is a word, number, address, emoji or sentence end. Contractions and the shorthand of
 * chats become the words they stand for, each keeping the place of the whole: "don't" and "dont"
 * give "do" "not", "I'm" gives "i" "am", "u" gives "you", "can't" gives "can" "not", "he's" gives
 * "he" "'s". "soooo" gives "so" and "coool" "cool"; both are marked stretched. Commas, brackets
 * and the like are no tokens: they mark the next one DT_TOKEN_CLAUSE. Every text that has a token
 * ends in a BREAK. What is expanded, and what is left alone, is listed in words.def.
 *
 * Words are joined and parted thus: "well-known" is two words without a clause mark, "e-mail" one
 * ("email"); "&" is "and"; "f**k" keeps its stars; "U.S." stays "u.s.", while "e.g." and "A.S.A.P."
 * lose their stops; full-width and mathematical letters are plain ones, zero-width characters and
 * marks that do not belong to a Latin letter are left out of the word; HTML entities are read as
 * what they stand for. A newline ends a sentence unless the line was wrapped: 60 bytes or more,
 * no mark at its end, and the next begins with a small letter.
 *
 *     struct dt_text text;
 *     if (dt_text_analyse(&arena, DT_VIEW("I'm not angry, but please cancel!"), &text, err)) ...
 *     words: i am not angry | but please cancel BREAK(!)
 */
#ifndef DT_TEXT_H
#define DT_TEXT_H

#include "arena.h"
#include "error.h"
#include "view.h"
#include <stdbool.h>
#include <stdint.h>

enum { DT_TEXT_BYTES = 65536, DT_TEXT_WORD_BYTES = 63 };

enum dt_token_type {
    DT_TOKEN_WORD,
    DT_TOKEN_NUMBER, /* 47, 3.5, 1,200, 2x, 50%; "24hrs", "24-hour", "3-5": 24 hrs, 24 hour, 3, 5 */
    DT_TOKEN_ORDINAL, /* 4th, 1st */
    DT_TOKEN_MONEY,   /* £12, $14.99, 20€ (one token with its sign) */
    DT_TOKEN_TIME,    /* 9:30, 4pm, 10.15am; "4 p.m." is one token, its word "4pm" */
    DT_TOKEN_CODE, /* letters and digits mixed, or joined: BR-7741, iphone8, 171-0365118, 12/03 */
    DT_TOKEN_URL,  /* https://..., www..., example.com/path */
    DT_TOKEN_EMAIL,
    DT_TOKEN_HANDLE,  /* @name */
    DT_TOKEN_HASHTAG, /* #name */
    DT_TOKEN_EMOJI,   /* one emoji, its word without modifiers; or an emoticon: ":-))" is ":)" */
    DT_TOKEN_BREAK,   /* a sentence's end */
};

enum dt_token_flag {
    DT_TOKEN_UPPER = 1 << 0,     /* two letters or more, all capitals, in the original */
    DT_TOKEN_TITLE = 1 << 1,     /* first letter a capital, the rest not all */
    DT_TOKEN_STRETCHED = 1 << 2, /* a letter three times or more in a row */
    DT_TOKEN_QUOTED =
        1 << 3, /* inside quotation marks that are both there, or on a line begun by > */
    DT_TOKEN_CLAUSE = 1 << 4, /* , ; : - ( ) or the like stands between this and the token before */
    DT_TOKEN_PART = 1 << 5,   /* not the first token of its contraction: shares start and end */
    DT_TOKEN_FIRST = 1 << 6,  /* first of its sentence, handles in front not counted */
    /* on a BREAK */
    DT_TOKEN_QUESTION = 1 << 7,  /* the marks hold a ? */
    DT_TOKEN_EXCLAIM = 1 << 8,   /* the marks hold a ! */
    DT_TOKEN_STRONG = 1 << 9,    /* three marks ! or ? or more */
    DT_TOKEN_ELLIPSIS = 1 << 10, /* "..." or the sign for it: weaker than a full stop */
    DT_TOKEN_LINE = 1 << 11,     /* the sentence ended with its line, without a mark */
    DT_TOKEN_LAST = 1 << 12,     /* the text's last BREAK */
};

/*
 * word: normalised (NFC, case folded, apostrophes straight), not terminated; for a BREAK its marks.
 * hash: dt_word_hash of it. start, end: bytes of the original, end exclusive; a BREAK without marks
 * is empty and stands at the sentence's end.
 */
struct dt_token {
    uint64_t hash;
    const char *word; /* borrowed from the arena, the source or a static table */
    uint32_t start;
    uint32_t end;
    uint16_t word_len;
    uint16_t flags;
    uint8_t type;
};

/* Tokens first .. end - 1 of a text. */
struct dt_token_range {
    uint32_t first;
    uint32_t end;
};

enum dt_language { DT_LANGUAGE_ENGLISH, DT_LANGUAGE_OTHER, DT_LANGUAGE_NONE };

struct dt_text {
    struct dt_view source;         /* borrowed; must outlive the text */
    const struct dt_token *tokens; /* in order of start */
    uint32_t token_count;
    uint32_t word_count;       /* tokens of type WORD that are no PART */
    enum dt_language language; /* NONE: nothing to tell it by (numbers, emoji, "ok"): scored */
    char language_code[4]; /* "en", "es", "hi" ...; "und" where only "not English" is known; "" */
    bool ascii;            /* bytes are code points */
};

/*
 * Analyses one message. source: UTF-8, at most DT_TEXT_BYTES, not NUL-bearing.
 * Errors: DT_FORMAT (invalid UTF-8, a surrogate or NUL: names line and byte), DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_text_analyse(struct dt_arena *arena, struct dt_view source,
                                             struct dt_text *out, struct dt_error *err);

/* Code points before a byte offset of the source. O(1) for ASCII, else linear. */
uint32_t dt_text_code_points(const struct dt_text *text, uint32_t byte);

/* The hash that tokens carry; the same on every machine. Never 0. */
uint64_t dt_word_hash(struct dt_view normalised);

#endif
