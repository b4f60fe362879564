#include "scanner.h"

#include "word_hash.h"

static bool is_capital(const struct dt_scanner *s, size_t at)
{
    return (unsigned char)(s->raw[at] - 'A') < 26;
}

/* "U.S.", "e.g.", "a.m.": single letters, each with its full stop; the last one may lack it. */
static size_t try_dotted(struct dt_scanner *s, size_t at)
{
    size_t end = at;
    size_t letters = 0;
    while (dt_scan_is(s, end, DT_BYTE_LETTER) && (unsigned char)s->low[end] < 0x80 &&
           s->low[end + 1] == '.') {
        end += 2;
        letters++;
    }
    if (dt_scan_is(s, end, DT_BYTE_LETTER)) {
        if (dt_scan_is_alnum(s, end + 1))
            return 0;
        end++;
        letters++;
    }
    if (letters < 2)
        return 0;
    struct dt_view plain = dt_scan_rewrite(s, at, end, '.', '.', '.');
    if (!plain.ptr)
        return end;
    /* Without its stops "U.S." would be the pronoun. */
    const struct dt_word_entry *entry = dt_word_find(dt_word_hash_bytes(plain.ptr, plain.len));
    if (entry && entry->languages & UINT32_C(1) << DT_LANGUAGE_BIT_EN)
        plain = (struct dt_view){s->low + at, end - at};
    dt_scan_add_as(s, DT_TOKEN_WORD, at, end, plain);
    s->word_count++;
    if (is_capital(s, at))
        s->tokens[s->count - 1].flags |= DT_TOKEN_UPPER;
    return end;
}

/* "f**k", "sh*t", "f***": letters and stars; not the stars of *emphasis*. */
static size_t try_masked(struct dt_scanner *s, size_t start, size_t at)
{
    size_t end = at;
    while (s->low[end] == '*')
        end++;
    bool goes_on = dt_scan_is(s, end, DT_BYTE_LETTER);
    if (!goes_on && (end - at < 2 || at - start > 3))
        return 0;
    if (start > 0 && s->low[start - 1] == '*')
        return 0;
    end = dt_scan_over_letters(s, end);
    dt_scan_add_word(s, start, end);
    return end;
}

/* "a$$hole", "bull$hit": the sign stands for s. */
static size_t try_dollar(struct dt_scanner *s, size_t start, size_t at)
{
    size_t end = at;
    while (s->low[end] == '$')
        end++;
    if (!dt_scan_is(s, end, DT_BYTE_LETTER) && !(end - at == 2 && at - start == 1))
        return 0;
    if (dt_scan_is(s, end, DT_BYTE_DIGIT))
        return 0;
    end = dt_scan_over_letters(s, end);
    struct dt_view word = dt_scan_rewrite(s, start, end, '\0', '$', 's');
    if (word.ptr)
        dt_scan_add_word_as(s, start, end, word);
    return end;
}

/* "AT&T", "Q&A": two short capitals joined. */
static size_t try_initials(struct dt_scanner *s, size_t start, size_t at)
{
    size_t end = dt_scan_over_letters(s, at + 1);
    if (at - start > 2 || end - at - 1 > 2 || end == at + 1 || !is_capital(s, start) ||
        !is_capital(s, end - 1))
        return 0;
    dt_scan_add_word(s, start, end);
    return end;
}

/* "e-mail", "e-mailed": the one compound whose parts nobody would look for. */
static size_t try_e_mail(struct dt_scanner *s, size_t start, size_t at)
{
    if (at - start != 1 || s->low[start] != 'e' || !dt_scan_goes_on(s, at, DT_VIEW("-mail")))
        return 0;
    size_t end = dt_scan_over_letters(s, at + 1);
    struct dt_view word = dt_scan_rewrite(s, start, end, '-', '-', '-');
    if (word.ptr)
        dt_scan_add_word_as(s, start, end, word);
    return end;
}

/* "w/" and "w/o". */
static size_t try_with(struct dt_scanner *s, size_t start, size_t at)
{
    if (at - start != 1 || s->low[start] != 'w')
        return 0;
    bool without = s->low[at + 1] == 'o' && !dt_scan_is_alnum(s, at + 2);
    size_t end = at + 1 + without;
    dt_scan_add_word_as(s, start, end, without ? DT_VIEW("without") : DT_VIEW("with"));
    return end;
}

static size_t scan_contraction(struct dt_scanner *s, size_t start, size_t at)
{
    while (s->low[at] == '\'' && dt_scan_is(s, at + 1, DT_BYTE_LETTER))
        at = dt_scan_over_letters(s, at + 1);
    dt_scan_add_contraction(s, start, at);
    return at;
}

static size_t try_at_stop(struct dt_scanner *s, size_t start, size_t at)
{
    if (!dt_scan_is_alnum(s, at + 1))
        return 0;
    size_t end = s->clean->has_at ? dt_try_email(s, start) : 0;
    if (end == 0 && at - start == 3 && dt_scan_goes_on(s, start, DT_VIEW("www")))
        return dt_scan_url(s, start);
    if (end == 0 && at - start == 1)
        end = try_dotted(s, start);
    return end > 0 ? end : dt_try_domain(s, start);
}

static size_t try_at_hyphen(struct dt_scanner *s, size_t start, size_t at)
{
    size_t end = s->clean->has_at ? dt_try_email(s, start) : 0;
    if (end > 0)
        return end;
    size_t next = at + 1;
    while (dt_scan_is(s, next, DT_BYTE_LETTER) && next - at <= DT_TEXT_WORD_BYTES)
        next++;
    /* BR-7741, but also a-b-1: each part is looked at once, and only by its neighbour. */
    if (dt_scan_is(s, next, DT_BYTE_DIGIT))
        return next == at + 1 ? dt_scan_code(s, start, at) : 0;
    end = try_e_mail(s, start, at);
    return end > 0 ? end : dt_try_domain(s, start);
}

/* The letters from start to at are followed by something that may belong to them. */
static size_t try_more(struct dt_scanner *s, size_t start, size_t at)
{
    switch (s->low[at]) {
    case '\'':
        return dt_scan_is(s, at + 1, DT_BYTE_LETTER) ? scan_contraction(s, start, at) : 0;
    case '.':
        return try_at_stop(s, start, at);
    case '-':
        return try_at_hyphen(s, start, at);
    case '@':
        return dt_try_email(s, start);
    case '_':
    case '+': {
        size_t end = s->clean->has_at ? dt_try_email(s, start) : 0;
        bool joined = s->low[at] == '_' && dt_scan_is_alnum(s, at + 1);
        return end == 0 && joined ? dt_scan_code(s, start, at) : end;
    }
    case ':':
        if (dt_scan_goes_on(s, at, DT_VIEW("://")) && at - start <= 5 && s->low[start] == 'h')
            return dt_scan_url(s, start);
        return 0;
    case '/':
        return try_with(s, start, at);
    case '*':
        return try_masked(s, start, at);
    case '$':
        return try_dollar(s, start, at);
    case '&':
        return try_initials(s, start, at);
    default:
        return 0;
    }
}

size_t dt_scan_word(struct dt_scanner *s, size_t at)
{
    size_t end = dt_scan_over_letters(s, at + 1);
    enum dt_byte_class next = dt_scan_class(s, end);
    if (next == DT_BYTE_DIGIT)
        return dt_scan_code(s, at, end);
    if (next != DT_BYTE_SPACE && next != DT_BYTE_CLAUSE) {
        size_t used = try_more(s, at, end);
        if (used > 0)
            return used;
    }
    dt_scan_add_word(s, at, end);
    return end;
}
