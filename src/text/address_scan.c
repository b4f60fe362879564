#include "scanner.h"

#include "word_hash.h"

enum { LOCAL_PART_BYTES = 64, DOMAIN_BYTES = 96 };

static bool is_local_byte(const struct dt_scanner *s, size_t at)
{
    char c = s->low[at];
    return dt_scan_is_alnum(s, at) || c == '.' || c == '_' || c == '-' || c == '+';
}

static bool is_domain_byte(const struct dt_scanner *s, size_t at)
{
    return (dt_scan_is_alnum(s, at) && (unsigned char)s->low[at] < 0x80) || s->low[at] == '-';
}

struct domain {
    size_t end;
    size_t last; /* where the last label begins */
    unsigned labels;
};

/* Labels with stops between, to DOMAIN_BYTES. */
static struct domain over_domain(const struct dt_scanner *s, size_t at)
{
    struct domain domain = {.end = at, .last = at};
    while (domain.end - at < DOMAIN_BYTES && is_domain_byte(s, domain.end)) {
        domain.last = domain.end;
        domain.labels++;
        while (domain.end - at < DOMAIN_BYTES && is_domain_byte(s, domain.end))
            domain.end++;
        if (s->low[domain.end] != '.' || !is_domain_byte(s, domain.end + 1))
            break;
        domain.end++;
    }
    return domain;
}

/* The last label is letters only, two at least. */
static bool ends_in_letters(const struct dt_scanner *s, const struct domain *domain)
{
    return domain->end - domain->last >= 2 && dt_scan_over_letters(s, domain->last) >= domain->end;
}

size_t dt_try_email(struct dt_scanner *s, size_t at)
{
    size_t sign = at;
    while (sign - at < LOCAL_PART_BYTES && is_local_byte(s, sign))
        sign++;
    if (s->low[sign] != '@' || s->low[sign - 1] == '.')
        return 0;
    struct domain domain = over_domain(s, sign + 1);
    if (domain.labels < 2 || !ends_in_letters(s, &domain))
        return 0;
    dt_scan_add(s, DT_TOKEN_EMAIL, at, domain.end);
    return domain.end;
}

/* Moves back over marks that belong to the sentence, and brackets that open before the address. */
static size_t trim_url(const struct dt_scanner *s, size_t start, size_t end)
{
    int open = 0;
    for (size_t i = start; i < end; i++)
        open += (s->low[i] == '(' || s->low[i] == '[') - (s->low[i] == ')' || s->low[i] == ']');
    while (end > start) {
        char c = s->low[end - 1];
        bool bracket = (c == ')' || c == ']') && open < 0;
        if (!bracket && !strchr(".,!?;:'*_~|", c))
            break;
        open += bracket;
        end--;
    }
    return end;
}

static size_t over_url(const struct dt_scanner *s, size_t at)
{
    for (;; at++) {
        enum dt_byte_class class = dt_scan_class(s, at);
        char c = s->low[at];
        if (class == DT_BYTE_SPACE || class == DT_BYTE_LINE || class == DT_BYTE_END ||
            class == DT_BYTE_QUOTE || class == DT_BYTE_EMOJI || c == '<' || c == '>' ||
            c == DT_CLEAN_MARK)
            return at;
    }
}

size_t dt_scan_url(struct dt_scanner *s, size_t at)
{
    size_t end = trim_url(s, at, over_url(s, at));
    dt_scan_add(s, DT_TOKEN_URL, at, end);
    return end;
}

/*
 * example.com, shop.example.co.uk/path; with a path any ending of two letters will do (youtu.be/x).
 * A full stop without a blank behind it is far more often a sentence's end.
 */
size_t dt_try_domain(struct dt_scanner *s, size_t at)
{
    struct domain domain = over_domain(s, at);
    if (domain.labels < 2 || !ends_in_letters(s, &domain))
        return 0;
    size_t len = domain.end - domain.last;
    uint64_t hash = dt_word_hash_bytes(s->low + domain.last, len);
    const struct dt_word_entry *entry = len <= 8 ? dt_word_find(hash) : NULL;
    bool path = s->low[domain.end] == '/' && dt_scan_is_alnum(s, domain.end + 1);
    if (!(entry && entry->flags & DT_WORD_DOMAIN) && !(path && len == 2))
        return 0;
    if (s->low[domain.end] == '/' || s->low[domain.end] == '?' || s->low[domain.end] == '#')
        return dt_scan_url(s, at);
    dt_scan_add(s, DT_TOKEN_URL, at, domain.end);
    return domain.end;
}

static size_t over_name(const struct dt_scanner *s, size_t at)
{
    at = dt_scan_over_letters(s, at);
    while (dt_scan_is_alnum(s, at) || s->low[at] == '_')
        at++;
    return at;
}

size_t dt_scan_handle(struct dt_scanner *s, size_t at)
{
    size_t end = over_name(s, at + 1);
    if (end == at + 1 || (at > 0 && dt_scan_is_alnum(s, at - 1)))
        return at + 1;
    dt_scan_add(s, DT_TOKEN_HANDLE, at, end);
    return end;
}

/* #4471 is a number behind a sign, #name a hashtag. */
size_t dt_scan_hashtag(struct dt_scanner *s, size_t at)
{
    if (!dt_scan_is(s, at + 1, DT_BYTE_LETTER))
        return at + 1;
    size_t end = over_name(s, at + 1);
    dt_scan_add(s, DT_TOKEN_HASHTAG, at, end);
    return end;
}
