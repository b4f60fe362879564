#include "scanner.h"

#include "word_hash.h"

static size_t over_digits(const struct dt_scanner *s, size_t at)
{
    return dt_scan_over(s, at, DT_BYTE_DIGIT);
}

/* Digits in groups with commas, and a fraction: 1,200 3.5 1,200.50 */
static size_t over_amount(const struct dt_scanner *s, size_t at)
{
    size_t end = over_digits(s, at);
    while (s->low[end] == ',' && over_digits(s, end + 1) - end == 4)
        end += 4;
    if (s->low[end] == '.' && dt_scan_is(s, end + 1, DT_BYTE_DIGIT))
        end = over_digits(s, end + 1);
    else if (s->low[end] == ',' && over_digits(s, end + 1) - end == 3)
        end += 3; /* 12,50 */
    return end;
}

static bool letters_are(const struct dt_scanner *s, size_t at, size_t end, const char *word)
{
    return strlen(word) == end - at && memcmp(s->low + at, word, end - at) == 0;
}

static bool letters_are_any(const struct dt_scanner *s, size_t at, size_t end,
                            const char *const *words)
{
    for (; *words; words++)
        if (letters_are(s, at, end, *words))
            return true;
    return false;
}

/* "am", "pm", "a.m.", "p.m." at `at`, maybe behind one blank; its end, or 0. */
static size_t half_of_day(const struct dt_scanner *s, size_t at, char *half_out)
{
    at += s->low[at] == ' ';
    char half = s->low[at];
    if (half != 'a' && half != 'p')
        return 0;
    *half_out = half;
    if (s->low[at + 1] == 'm' && !dt_scan_is_alnum(s, at + 2) && s->low[at + 2] != '\'')
        return at + 2;
    if (s->low[at + 1] == '.' && s->low[at + 2] == 'm' && !dt_scan_is_alnum(s, at + 3))
        return s->low[at + 3] == '.' ? at + 4 : at + 3;
    return 0;
}

/* Hours and minutes that a clock can show, told apart by `mark`; their end, or 0. */
static size_t over_clock(const struct dt_scanner *s, size_t at, size_t digits_end, char mark)
{
    if (digits_end - at > 2 || s->low[digits_end] != mark)
        return 0;
    size_t end = over_digits(s, digits_end + 1);
    return end == digits_end + 3 && s->low[digits_end + 1] < '6' ? end : 0;
}

/* The word of a time is written without blanks and stops: "4 p.m." is "4pm". */
static void add_time(struct dt_scanner *s, size_t start, size_t clock_end, size_t end, char half)
{
    size_t len = clock_end - start;
    char *word = dt_arena_alloc(s->arena, len + 2);
    if (!word) {
        s->out_of_memory = true;
        return;
    }
    memcpy(word, s->low + start, len);
    word[len] = half;
    word[len + 1] = 'm';
    dt_scan_add_as(s, DT_TOKEN_TIME, start, end, (struct dt_view){word, len + 2});
}

static size_t try_time(struct dt_scanner *s, size_t start, size_t digits_end)
{
    char half;
    size_t clock = over_clock(s, start, digits_end, ':');
    if (clock > 0) {
        size_t seconds = s->low[clock] == ':' ? over_digits(s, clock + 1) : 0;
        if (seconds == clock + 3)
            clock = seconds;
    }
    bool certain = clock > 0;
    if (clock == 0)
        clock = over_clock(s, start, digits_end, '.');
    if (clock == 0)
        clock = digits_end - start <= 2 ? digits_end : 0;
    if (clock == 0)
        return 0;
    size_t end = half_of_day(s, clock, &half);
    if (end > 0) {
        add_time(s, start, clock, end, half);
        return end;
    }
    if (!certain || dt_scan_is_alnum(s, clock))
        return 0;
    dt_scan_add(s, DT_TOKEN_TIME, start, clock);
    return clock;
}

/* 20€, 20 €, 20$; not the sign of the next amount. */
static size_t try_sign_behind(struct dt_scanner *s, size_t at)
{
    size_t sign = at + (s->low[at] == ' ');
    if (!dt_scan_is(s, sign, DT_BYTE_CURRENCY) || dt_scan_is_alnum(s, sign + 1))
        return 0;
    if (sign > at && dt_scan_is(s, sign + 1, DT_BYTE_SPACE) &&
        dt_scan_is(s, sign + 2, DT_BYTE_DIGIT))
        return 0;
    return sign + 1;
}

/* The form has a placeholder where a sign beyond ASCII stood: puts the sign back. */
static void add_money(struct dt_scanner *s, size_t start, size_t end)
{
    const char *sign = memchr(s->low + start, DT_CLEAN_CURRENCY, end - start);
    if (!sign) {
        dt_scan_add(s, DT_TOKEN_MONEY, start, end);
        return;
    }
    size_t at = (size_t)(sign - s->low);
    struct dt_clean_place place = s->clean->places[at];
    size_t sign_len = place.end - place.start;
    char *word = dt_arena_alloc(s->arena, end - start + sign_len);
    if (!word) {
        s->out_of_memory = true;
        return;
    }
    size_t before = at - start, after = end - at - 1;
    memcpy(word, s->low + start, before);
    memcpy(word + before, s->source + place.start, sign_len);
    memcpy(word + before + sign_len, s->low + at + 1, after);
    dt_scan_add_as(s, DT_TOKEN_MONEY, start, end,
                   (struct dt_view){word, before + sign_len + after});
}

size_t dt_scan_money(struct dt_scanner *s, size_t at)
{
    size_t amount = at + 1;
    if (s->low[amount] == ' ')
        amount++;
    if (!dt_scan_is(s, amount, DT_BYTE_DIGIT))
        return at + 1;
    size_t end = over_amount(s, amount);
    size_t letters_end = dt_scan_over(s, end, DT_BYTE_LETTER);
    static const char *const multiples[] = {"k", "m", "mn", "bn", NULL};
    if (letters_end > end && letters_are_any(s, end, letters_end, multiples))
        end = letters_end;
    add_money(s, at, end);
    return end;
}

/* 12/03, 12/03/2026, 24/7: one code. Its end, or 0. */
static size_t over_slashed(const struct dt_scanner *s, size_t digits_end)
{
    size_t end = digits_end;
    while (s->low[end] == '/' && dt_scan_is(s, end + 1, DT_BYTE_DIGIT))
        end = over_digits(s, end + 1);
    return end > digits_end && !dt_scan_is_alnum(s, end) ? end : 0;
}

/* 3-5, 10-12, 2025-2026 are two numbers; 171-0365118 and 2026-03-12 are codes. */
static bool is_range(const struct dt_scanner *s, size_t start, size_t digits_end)
{
    size_t end = over_digits(s, digits_end + 1);
    size_t first = digits_end - start, second = end - digits_end - 1;
    if (s->low[end] == '-' && dt_scan_is_alnum(s, end + 1))
        return false;
    return (first <= 3 && second <= 3) || (first == 4 && second == 4);
}

size_t dt_scan_code(struct dt_scanner *s, size_t start, size_t at)
{
    size_t end = at;
    for (;;) {
        char c = s->low[end];
        if (dt_scan_is_alnum(s, end) || ((c == '-' || c == '_') && dt_scan_is_alnum(s, end + 1)) ||
            (c == '.' && dt_scan_is(s, end + 1, DT_BYTE_DIGIT)))
            end++;
        else
            break;
    }
    if (s->clean->has_at && (s->low[end] == '@' || s->low[end] == '.' || s->low[end] == '+')) {
        size_t used = dt_try_email(s, start);
        if (used > 0)
            return used;
    }
    if (s->low[end] == '.' && dt_scan_is(s, end + 1, DT_BYTE_LETTER)) {
        size_t used = dt_try_domain(s, start);
        if (used > 0)
            return used;
    }
    /* "b4", "gr8" */
    const struct dt_word_entry *entry = NULL;
    if (end - start <= 8)
        entry = dt_word_find(dt_word_hash_padded(s->low + start, end - start));
    if (entry && entry->part_count > 0)
        dt_scan_add_word(s, start, end);
    else
        dt_scan_add(s, DT_TOKEN_CODE, start, end);
    return end;
}

/* Letters stand right behind the number that ends at `at`. */
static size_t scan_suffix(struct dt_scanner *s, size_t start, size_t digits_end, size_t at)
{
    static const char *const ordinals[] = {"st", "nd", "rd", "th", NULL};
    static const char *const kept[] = {"x", "k", "s", "p", "bn", NULL};
    size_t end = dt_scan_over(s, at, DT_BYTE_LETTER);
    if (dt_scan_is(s, end, DT_BYTE_DIGIT) || end - at > 8)
        return dt_scan_code(s, start, at);
    if (at == digits_end && letters_are_any(s, at, end, ordinals)) {
        dt_scan_add(s, DT_TOKEN_ORDINAL, start, end);
        return end;
    }
    if (letters_are_any(s, at, end, kept)) {
        dt_scan_add(s, DT_TOKEN_NUMBER, start, end);
        return end;
    }
    const struct dt_word_entry *entry = dt_word_find(dt_word_hash_padded(s->low + at, end - at));
    if (entry && entry->flags & DT_WORD_UNIT) {
        dt_scan_add(s, DT_TOKEN_NUMBER, start, at);
        return at;
    }
    return dt_scan_code(s, start, at);
}

static size_t scan_joined(struct dt_scanner *s, size_t start, size_t digits_end)
{
    bool letters = dt_scan_is(s, digits_end + 1, DT_BYTE_LETTER);
    bool capital = letters && (unsigned char)(s->raw[digits_end + 1] - 'A') < 26;
    /* 24-hour, 2-day */
    if ((letters && !capital) || (!letters && is_range(s, start, digits_end))) {
        dt_scan_add(s, DT_TOKEN_NUMBER, start, digits_end);
        return digits_end;
    }
    return dt_scan_code(s, start, digits_end);
}

size_t dt_scan_number(struct dt_scanner *s, size_t at)
{
    size_t digits_end = over_digits(s, at);
    size_t end = try_time(s, at, digits_end);
    if (end > 0)
        return end;
    end = over_slashed(s, digits_end);
    if (end > 0) {
        dt_scan_add(s, DT_TOKEN_CODE, at, end);
        return end;
    }
    if (s->low[digits_end] == '-' && dt_scan_is_alnum(s, digits_end + 1))
        return scan_joined(s, at, digits_end);
    end = over_amount(s, at);
    if (s->low[end] == '.' && dt_scan_is(s, end + 1, DT_BYTE_DIGIT))
        return dt_scan_code(s, at, end); /* 1.2.3 */
    if (s->low[end] == '_' || s->low[end] == '@')
        return dt_scan_code(s, at, end);
    if (dt_scan_is(s, end, DT_BYTE_LETTER))
        return scan_suffix(s, at, digits_end, end);
    size_t sign_end = try_sign_behind(s, end);
    if (sign_end > 0) {
        add_money(s, at, sign_end);
        return sign_end;
    }
    end += s->low[end] == '%';
    dt_scan_add(s, DT_TOKEN_NUMBER, at, end);
    return end;
}
