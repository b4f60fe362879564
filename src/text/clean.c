#include "clean.h"

#include "emoji.h"
#include "utf8.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

/* No cluster of source bytes gives more than three times as many bytes, and at least 3 fit. */
enum { GROWTH = 3, CLUSTER_BYTES = 256 };

static unsigned char fold_ascii(unsigned char c)
{
    return (unsigned char)(c + (((unsigned char)(c - 'A') < 26) << 5));
}

struct writer {
    struct dt_view source;
    char *low;
    char *raw;
    struct dt_clean_place *places;
    size_t len;
    bool wide_letters;
    bool failed; /* memory ran out */
};

static void put(struct writer *out, char low, char raw, size_t start, size_t end)
{
    out->low[out->len] = low;
    out->raw[out->len] = raw;
    out->places[out->len] = (struct dt_clean_place){(uint32_t)start, (uint32_t)end};
    out->len++;
}

static void put_ascii(struct writer *out, unsigned char c, size_t start, size_t end)
{
    put(out, (char)fold_ascii(c), (char)c, start, end);
}

static const struct {
    const char *name;
    char stands_for;
} entities[] = {
    {"&amp;", '&'},   {"&lt;", '<'},   {"&gt;", '>'},    {"&quot;", '"'},
    {"&apos;", '\''}, {"&#39;", '\''}, {"&#039;", '\''}, {"&nbsp;", ' '},
};

/* The bytes of the entity at `at`, or 0. */
static size_t entity_length(struct dt_view text, size_t at, char *stands_for_out)
{
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++) {
        size_t len = strlen(entities[i].name);
        if (text.len - at >= len && memcmp(text.ptr + at, entities[i].name, len) == 0) {
            *stands_for_out = entities[i].stands_for;
            return len;
        }
    }
    return 0;
}

/* Marks, and the vowels and finals of Hangul that compose with what stands before them. */
static bool continues_cluster(uint32_t c)
{
    /* Quotation marks and emoji, which most often follow a letter, are none. */
    if ((c >= 0x2000 && c < 0x20d0) || (c >= 0x1f000 && c < 0x20000))
        return false;
    return c >= 0x300 && ((c >= 0x1160 && c <= 0x11ff) ||
                          (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M)));
}

static bool is_ignored(uint32_t c)
{
    return c == 0xad || c == 0x34f || c == 0x61c || (c >= 0x180b && c <= 0x180e) ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff ||
           (c >= 0xe0000 && c <= 0xe0fff);
}

/* Letters in disguise, which NFKC gives back: full width, mathematical, enclosed, ligatures. */
static bool is_disguised(uint32_t c)
{
    return (c >= 0xff01 && c <= 0xff5e) || (c >= 0x1d400 && c <= 0x1d7ff) ||
           (c >= 0x24b6 && c <= 0x24e9) || (c >= 0x1f110 && c <= 0x1f149) ||
           (c >= 0xfb00 && c <= 0xfb06) || (c >= 0x2100 && c <= 0x2138 && uc_is_alpha(c));
}

/*
 * Case folding of one letter that is in NFC already and folds to one letter: most of Latin, Greek
 * and Cyrillic, and the scripts without case. 0: take the long way.
 */
static uint32_t fold_letter(uint32_t c)
{
    if (c >= 0x2e80)
        return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) ? c : 0;
    if (c >= 0x530 || (c >= 0x340 && c < 0x386) || (c >= 0x3c2 && c <= 0x3ff && c > 0x3ce))
        return 0;
    switch (c) {
    case 0xb5:
    case 0xdf:
    case 0x130:
    case 0x149:
    case 0x17f:
    case 0x1f0:
    case 0x387:
    case 0x390:
    case 0x3b0:
    case 0x3c2:
        return 0;
    default:
        return uc_tolower(c);
    }
}

/* Writes the bytes of a letter; its first raw byte says whether it was a capital. */
static void put_letter(struct writer *out, const char *bytes, size_t len, bool capital,
                       size_t start, size_t end)
{
    for (size_t i = 0; i < len; i++)
        out->wide_letters |= (unsigned char)bytes[i] >= 0x80;
    for (size_t i = 0; i < len; i++)
        put(out, bytes[i], i > 0 ? '\0' : capital ? 'A' : 'a', start, end);
}

/* Leaves out the marks that NFC could not compose with a Latin letter: they hide a word. */
static size_t drop_loose_marks(char *bytes, size_t len)
{
    struct dt_view letters = {bytes, len};
    size_t at = 0, kept = 0;
    uint32_t first = dt_utf8_next(letters, &at);
    if (first >= 0x250 && (first < 0x1e00 || first >= 0x1f00))
        return len;
    for (at = 0; at < len;) {
        size_t start = at;
        uint32_t c = dt_utf8_next(letters, &at);
        if (continues_cluster(c))
            continue;
        memmove(bytes + kept, bytes + start, at - start);
        kept += at - start;
    }
    return kept;
}

/* NFC (or NFKC) and case folding of the letter with marks in [start, end). */
static void put_cluster(struct writer *out, uint32_t first, size_t start, size_t end)
{
    uint8_t folded[CLUSTER_BYTES];
    size_t len = sizeof folded;
    size_t taken = end - start;
    if (taken > CLUSTER_BYTES / 4) {
        taken = CLUSTER_BYTES / 4;
        while (((unsigned char)out->source.ptr[start + taken] & 0xc0) == 0x80)
            taken--;
    }
    const uint8_t *bytes = (const uint8_t *)out->source.ptr + start;
    uninorm_t form = is_disguised(first) ? UNINORM_NFKC : UNINORM_NFC;
    uint8_t *result = u8_casefold(bytes, taken, NULL, form, folded, &len);
    if (result != folded) { /* no memory, or an expansion that no letter has */
        free(result);
        out->failed = true;
        return;
    }
    len = drop_loose_marks((char *)folded, len);
    if (len > GROWTH * (end - start))
        len = GROWTH * (end - start);
    put_letter(out, (const char *)folded, len, uc_is_upper(first), start, end);
}

/* Writes what a mark, symbol or blank beyond ASCII stands for. */
static void put_mark(struct writer *out, uint32_t c, size_t start, size_t end)
{
    static const struct {
        uint32_t first;
        uint32_t last;
        const char *as;
    } marks[] = {
        {0x85, 0x85, "\n"},      {0xa0, 0xa0, " "},      {0xab, 0xab, "\""},
        {0xb4, 0xb4, "'"},       {0xbb, 0xbb, "\""},     {0x2bc, 0x2bc, "'"},
        {0x2010, 0x2011, "-"},   {0x2018, 0x201b, "'"},  {0x201c, 0x201f, "\""},
        {0x2026, 0x2026, "..."}, {0x2028, 0x2029, "\n"}, {0x2032, 0x2032, "'"},
        {0x2039, 0x203a, "'"},   {0x203c, 0x203c, "!!"}, {0x2047, 0x2047, "??"},
        {0x2048, 0x2048, "?!"},  {0x2049, 0x2049, "!?"}, {0x3002, 0x3002, ". "},
        {0xff07, 0xff07, "'"},
    };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (c >= marks[i].first && c <= marks[i].last) {
            /* Closing marks may stand behind a blank: French does so. See quote_scan.c. */
            bool closes = c == 0xbb || c == 0x201d;
            for (const char *as = marks[i].as; *as; as++)
                put(out, *as, closes ? '>' : *as, start, end);
            return;
        }
    }
    char as = ' ';
    if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Sc))
        as = DT_CLEAN_CURRENCY;
    else if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_P))
        as = DT_CLEAN_MARK;
    put(out, as, as, start, end);
}

/* One code point beyond ASCII, or an ASCII letter with a mark, with what belongs to it. */
static size_t put_wide(struct writer *out, size_t start)
{
    struct dt_view source = out->source;
    size_t end = start;
    uint32_t c = dt_utf8_next(source, &end);
    if (c >= 0x2010 && c <= 0x2027) { /* curly quotes, dashes, the ellipsis: what comes most */
        put_mark(out, c, start, end);
        return end;
    }
    if (is_ignored(c))
        return end;
    if (c >= 0xff01 && c <= 0xff5e && (c < 0xff21 || c > 0xff5a || (c > 0xff3a && c < 0xff41))) {
        put_ascii(out, (unsigned char)(c - 0xff01 + '!'), start, end);
        return end;
    }
    int digit = uc_decimal_value(c);
    if (digit >= 0) {
        put(out, (char)('0' + digit), (char)('0' + digit), start, end);
        return end;
    }
    if (!is_disguised(c) && !uc_is_general_category_withtable(
                                c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_N)) {
        put_mark(out, c, start, end);
        return end;
    }
    size_t letter_end = end;
    for (size_t next = end; next < source.len;) {
        uint32_t mark = dt_utf8_next(source, &next);
        if (!continues_cluster(mark))
            break;
        end = next;
    }
    uint32_t folded =
        end == letter_end ? (c < 0x80 ? fold_ascii((unsigned char)c) : fold_letter(c)) : 0;
    if (folded == 0) {
        put_cluster(out, c, start, end);
    } else {
        char bytes[4];
        size_t len = dt_utf8_put(folded, bytes);
        put_letter(out, bytes, len, folded != c, start, end);
    }
    return end;
}

static bool is_wide(struct dt_view source, size_t at)
{
    return at < source.len && (unsigned char)source.ptr[at] >= 0x80;
}

/* One ASCII character that nothing beyond ASCII follows. */
static size_t put_narrow(struct writer *out, size_t at)
{
    unsigned char c = (unsigned char)out->source.ptr[at];
    char stands_for;
    size_t entity = c == '&' ? entity_length(out->source, at, &stands_for) : 0;
    if (entity > 0) {
        put(out, stands_for, stands_for, at, at + entity);
        return at + entity;
    }
    bool control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7f;
    put_ascii(out, control ? ' ' : c, at, at + 1);
    return at + 1;
}

static bool takes_marks(unsigned char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26 || (unsigned char)(c - '0') < 10;
}

static size_t put_next(struct writer *out, size_t at)
{
    struct dt_view source = out->source;
    unsigned char c = (unsigned char)source.ptr[at];
    if (c < 0x80 && !is_wide(source, at + 1))
        return put_narrow(out, at);
    struct dt_emoji_word word;
    size_t emoji = dt_emoji_length(source, at, &word);
    if (emoji > 0) {
        put(out, DT_CLEAN_EMOJI, 0, at, at + emoji);
        for (size_t i = 0; i < word.len; i++)
            put(out, word.bytes[i], 0, at, at + emoji);
        put(out, DT_CLEAN_EMOJI_END, 0, at, at + emoji);
        return at + emoji;
    }
    return c < 0x80 && !takes_marks(c) ? put_narrow(out, at) : put_wide(out, at);
}

static bool is_plain(unsigned char c)
{
    return (c >= 0x20 && c < 0x7f && c != '&') || c == '\n';
}

/*
 * is_plain of eight bytes at once, but for \n. Only a byte that fails borrows from the next or
 * carries into it.
 */
static bool eight_are_plain(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
    uint64_t c = dt_word_load(bytes);
    uint64_t apart = c ^ ones * '&';
    return ((c | (c + ones) | (c - ones * 0x20) | (apart - ones)) & highs) == 0;
}

/* The bytes from `at` on that stand for themselves: most of a message that has one emoji. */
static size_t put_plain(struct writer *out, size_t at)
{
    const char *bytes = out->source.ptr + at;
    size_t room = out->source.len - at, len = 0;
    while (room - len >= 8 && eight_are_plain(bytes + len))
        len += 8;
    while (len < room && is_plain((unsigned char)bytes[len]))
        len++;
    if (len < room && len > 0)
        len--; /* it may have a mark or be part of a keycap */
    char *low = out->low + out->len, *raw = out->raw + out->len;
    struct dt_clean_place *places = out->places + out->len;
    for (size_t i = 0; i < len; i++)
        low[i] = (char)fold_ascii((unsigned char)bytes[i]);
    memcpy(raw, bytes, len);
    for (size_t i = 0; i < len; i++)
        places[i] = (struct dt_clean_place){(uint32_t)(at + i), (uint32_t)(at + i + 1)};
    out->len += len;
    return at + len;
}

static enum dt_status no_memory(struct dt_view source, struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory for a message of %zu bytes", source.len);
}

static enum dt_status make_rich(struct dt_arena *arena, struct dt_view source,
                                struct dt_clean *clean, struct dt_error *err)
{
    size_t room = GROWTH * source.len + DT_MAP_PADDING;
    struct writer out = {
        .source = source,
        .low = dt_arena_alloc(arena, room),
        .raw = dt_arena_alloc(arena, room),
        .places = dt_arena_alloc(arena, room * sizeof *out.places),
    };
    if (!out.low || !out.raw || !out.places)
        return no_memory(source, err);
    for (size_t at = 0; at < source.len;) {
        at = put_plain(&out, at);
        if (at < source.len)
            at = put_next(&out, at);
    }
    void *maps = out.failed ? NULL : dt_arena_alloc(arena, dt_map_bytes(out.len));
    if (!maps)
        return no_memory(source, err);
    clean->has_runs = dt_maps_make(out.low, out.raw, out.len, maps, &clean->maps);
    clean->low = out.low;
    clean->raw = out.raw;
    clean->places = out.places;
    clean->len = out.len;
    clean->has_at = out.len > 0 && memchr(out.low, '@', out.len);
    clean->wide_letters = out.wide_letters;
    return DT_OK;
}

static enum dt_status check_no_nul(struct dt_view source, struct dt_error *err)
{
    const char *nul = memchr(source.ptr, '\0', source.len);
    if (!nul)
        return DT_OK;
    unsigned line = 1;
    const char *line_start = source.ptr;
    for (const char *at = source.ptr; at < nul; at++) {
        if (*at == '\n') {
            line++;
            line_start = at + 1;
        }
    }
    unsigned column = (unsigned)(nul - line_start) + 1;
    return dt_error_at(err, DT_FORMAT, line, column,
                       "line %u, byte %u: text may not hold a NUL character", line, column);
}

enum dt_status dt_clean_make(struct dt_arena *arena, struct dt_view source, struct dt_clean *out,
                             struct dt_error *err)
{
    char *low = dt_arena_alloc(arena, source.len + DT_MAP_PADDING);
    void *maps = dt_arena_alloc(arena, dt_map_bytes(source.len));
    if (!low || !maps)
        return no_memory(source, err);
    struct dt_clean clean = {.low = low, .raw = source.ptr, .len = source.len};
    struct dt_byte_facts facts = dt_maps_fold(source.ptr, source.len, low, maps, &clean.maps);
    clean.ascii = facts.ascii;
    clean.has_at = facts.at;
    clean.has_runs = facts.runs;
    if (!facts.ascii || facts.control || facts.ampersand) {
        enum dt_status status = dt_utf8_check(source, err);
        if (status == DT_OK && facts.control)
            status = check_no_nul(source, err);
        if (status == DT_OK)
            status = make_rich(arena, source, &clean, err);
        if (status != DT_OK)
            return status;
    }
    *out = clean;
    return DT_OK;
}
