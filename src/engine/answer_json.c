#include "answer_json.h"

#include <assert.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/*
 * A reading is to be written in less time than it takes to make. So the room for the whole of it is
 * reserved once, from a bound on its parts, and then written without looking at the buffer again.
 */
enum {
    ESCAPE_BYTES = 6,         /* a byte of text becomes at most \u00xx */
    FIXED_BYTES = 512,        /* the members' names and what has one value a reading */
    ENTRY_BYTES = 192,        /* a cue, receipt, finding: names, numbers, punctuation */
    PROMISE_BYTES = 288,      /* likewise with two times */
    INSTANT_BYTES = 40,       /* dt_instant_format */
    EMOTION_BYTES = 88,       /* a label's name twice, its probability */
    GUIDANCE_ENTRY_BYTES = 8, /* quotes and a comma, or a rule */
    STEP = 16                 /* bytes of a string copied at once */
};

/* Where the next byte goes. */
struct pen {
    char *at;
};

/* From byte offsets to code points: remembers the last place, since the next is mostly near. */
struct ruler {
    const struct dt_text *text;
    uint32_t byte, code_point;
};

static void put(struct pen *pen, const char *bytes, size_t len)
{
    memcpy(pen->at, bytes, len);
    pen->at += len;
}

#define PUT(pen, literal) put((pen), (literal), sizeof(literal) - 1)

static void put_word(struct pen *pen, const char *word)
{
    put(pen, word, strlen(word));
}

static void put_uint(struct pen *pen, uint64_t value)
{
    size_t count = 1;
    for (uint64_t rest = value; rest >= 10; rest /= 10)
        count++;
    char *at = pen->at += count;
    do {
        *--at = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
}

static void put_int(struct pen *pen, int64_t value)
{
    if (value < 0) {
        *pen->at++ = '-';
        put_uint(pen, 0 - (uint64_t)value);
    } else {
        put_uint(pen, (uint64_t)value);
    }
}

/* 90 as 0.9, 85 as 0.85, 100 as 1. */
static void put_hundredths(struct pen *pen, unsigned hundredths)
{
    put_uint(pen, hundredths / 100);
    unsigned rest = hundredths % 100;
    if (rest == 0)
        return;
    *pen->at++ = '.';
    *pen->at++ = (char)('0' + rest / 10);
    if (rest % 10 > 0)
        *pen->at++ = (char)('0' + rest % 10);
}

static bool plain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
}

/* Whether sixteen bytes are plain: most of what is written is, so that it goes by in such steps. */
#if defined(__SSE2__)
static bool all_plain(const char *bytes)
{
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1f)), x);
    __m128i quote =
        _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('"')), _mm_cmpeq_epi8(x, _mm_set1_epi8('\\')));
    __m128i odd = _mm_or_si128(control, _mm_cmpeq_epi8(x, _mm_set1_epi8(0x7f)));
    return _mm_movemask_epi8(_mm_or_si128(odd, quote)) == 0;
}
#else
/* The high bit of every byte of x that is 0; of no other before the first of them. */
static uint64_t zeros(uint64_t x)
{
    return (x - UINT64_C(0x0101010101010101)) & ~x & UINT64_C(0x8080808080808080);
}

static bool plain_word(uint64_t x)
{
    static const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t low = (x - ones * 0x20) & ~x & (ones * 0x80);
    return (low | zeros(x ^ ones * '"') | zeros(x ^ ones * '\\') | zeros(x ^ ones * 0x7f)) == 0;
}

static bool all_plain(const char *bytes)
{
    uint64_t x[2];
    memcpy(x, bytes, sizeof x);
    return plain_word(x[0]) && plain_word(x[1]);
}
#endif

static void put_escape(struct pen *pen, unsigned char c)
{
    static const char hex[] = "0123456789abcdef";
    static const char shorts[][2] = {
        {'"', '"'}, {'\\', '\\'}, {'\n', 'n'}, {'\r', 'r'}, {'\t', 't'}};
    *pen->at++ = '\\';
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++) {
        if ((unsigned char)shorts[i][0] == c) {
            *pen->at++ = shorts[i][1];
            return;
        }
    }
    PUT(pen, "u00");
    *pen->at++ = hex[c >> 4];
    *pen->at++ = hex[c & 15];
}

static void put_string(struct pen *pen, struct dt_view text)
{
    char *to = pen->at;
    size_t i = 0;
    *to++ = '"';
    while (i < text.len) {
        if (i + STEP <= text.len && all_plain(text.ptr + i)) {
            memcpy(to, text.ptr + i, STEP);
            to += STEP;
            i += STEP;
            continue;
        }
        size_t rest = text.len - i;
        /* the last bytes, once more with those before them, which stand there already */
        if (rest < STEP && i >= STEP - rest && all_plain(text.ptr + text.len - STEP)) {
            memcpy(to + rest - STEP, text.ptr + text.len - STEP, STEP);
            to += rest;
            break;
        }
        size_t end = i + STEP < text.len ? i + STEP : text.len;
        for (; i < end; i++) {
            if (plain((unsigned char)text.ptr[i])) {
                *to++ = text.ptr[i];
            } else {
                pen->at = to;
                put_escape(pen, (unsigned char)text.ptr[i]);
                to = pen->at;
            }
        }
    }
    *to++ = '"';
    pen->at = to;
}

static void put_name(struct pen *pen, const char *name)
{
    *pen->at++ = '"';
    put_word(pen, name);
    *pen->at++ = '"';
}

static bool starts_code_point(const struct dt_text *text, uint32_t byte)
{
    return ((unsigned char)text->source.ptr[byte] & 0xc0) != 0x80;
}

static uint32_t code_points(struct ruler *ruler, uint32_t byte)
{
    if (ruler->text->ascii)
        return byte;
    for (; ruler->byte < byte; ruler->byte++)
        ruler->code_point += starts_code_point(ruler->text, ruler->byte);
    for (; ruler->byte > byte; ruler->byte--)
        ruler->code_point -= starts_code_point(ruler->text, ruler->byte - 1);
    return ruler->code_point;
}

/* start and end as two members, after others. */
static void put_span(struct pen *pen, struct ruler *ruler, uint32_t start, uint32_t end)
{
    PUT(pen, ",\"start\":");
    put_uint(pen, code_points(ruler, start));
    PUT(pen, ",\"end\":");
    put_uint(pen, code_points(ruler, end));
}

static void put_kind(struct pen *pen, enum dt_kind kind)
{
    struct dt_view name = dt_kind_info(kind)->name;
    *pen->at++ = '"';
    put(pen, name.ptr, name.len);
    *pen->at++ = '"';
}

static void put_cues(struct pen *pen, struct ruler *ruler, const struct dt_cues *cues)
{
    PUT(pen, ",\"cues\":[");
    bool first = true;
    for (uint32_t i = 0; i < cues->count; i++) {
        const struct dt_cue *cue = &cues->items[i];
        if (dt_kind_info(cue->kind)->group == DT_GROUP_HINT)
            continue;
        if (!first)
            *pen->at++ = ',';
        first = false;
        PUT(pen, "{\"kind\":");
        put_kind(pen, cue->kind);
        put_span(pen, ruler, cue->start, cue->end);
        PUT(pen, ",\"strength\":");
        put_hundredths(pen, cue->strength);
        if (cue->kind == DT_KIND_APOLOGISE) {
            PUT(pen, ",\"specific\":");
            put_word(pen, cue->flags & DT_CUE_SPECIFIC ? "true" : "false");
        }
        *pen->at++ = '}';
    }
    *pen->at++ = ']';
}

static void put_receipts(struct pen *pen, struct ruler *ruler, const struct dt_reading *reading)
{
    *pen->at++ = '[';
    for (size_t i = 0; i < reading->receipt_count; i++) {
        const struct dt_receipt *receipt = &reading->receipts[i];
        if (i > 0)
            *pen->at++ = ',';
        PUT(pen, "{\"points\":");
        put_int(pen, receipt->points);
        PUT(pen, ",\"why\":");
        put_name(pen, receipt->why);
        if (receipt->end > receipt->start)
            put_span(pen, ruler, receipt->start, receipt->end);
        *pen->at++ = '}';
    }
    *pen->at++ = ']';
}

static void put_views(struct pen *pen, const struct dt_view *views, size_t count)
{
    *pen->at++ = '[';
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            *pen->at++ = ',';
        put_string(pen, views[i]);
    }
    *pen->at++ = ']';
}

static void put_guidance(struct pen *pen, const struct dt_guidance *guidance)
{
    PUT(pen, ",\"guidance\":{\"say\":");
    put_views(pen, guidance->say, guidance->say_count);
    PUT(pen, ",\"avoid\":");
    put_views(pen, guidance->avoid, guidance->avoid_count);
    PUT(pen, ",\"why\":");
    put_views(pen, guidance->why, guidance->why_count);
    PUT(pen, ",\"rules\":[");
    for (size_t i = 0; i < guidance->rule_count; i++) {
        if (i > 0)
            *pen->at++ = ',';
        put_name(pen, guidance->rules[i]);
    }
    PUT(pen, "]}");
}

static void put_alert(struct pen *pen, const struct dt_alert *alert)
{
    PUT(pen, ",\"alert\":");
    if (alert->level == DT_ALERT_NONE) {
        PUT(pen, "null");
        return;
    }
    PUT(pen, "{\"level\":");
    put_name(pen, dt_alert_level_name(alert->level));
    PUT(pen, ",\"reason\":");
    put_name(pen, alert->reason);
    *pen->at++ = '}';
}

static void put_due(struct pen *pen, dt_instant due, const struct dt_zone *zone)
{
    if (due == DT_INSTANT_NONE) {
        PUT(pen, "null");
        return;
    }
    char out[INSTANT_BYTES];
    size_t len = dt_instant_format(due, zone ? dt_zone_offset_minutes(zone, due) : 0, out);
    *pen->at++ = '"';
    put(pen, out, len);
    *pen->at++ = '"';
}

/* What promises and the ledger's entries share; leaves the object open. */
static void put_promise(struct pen *pen, struct ruler *ruler, const struct dt_promise *promise,
                        const struct dt_zone *zone)
{
    PUT(pen, "{\"what\":");
    put_name(pen, dt_promise_what_name((enum dt_promise_what)promise->what));
    PUT(pen, ",\"who\":");
    put_name(pen, dt_promise_who_name((enum dt_promise_who)promise->who));
    put_span(pen, ruler, promise->start, promise->end);
    PUT(pen, ",\"due\":");
    put_due(pen, promise->due, zone);
    PUT(pen, ",\"precision\":");
    put_name(pen, dt_precision_name((enum dt_precision)promise->precision));
}

static void put_promises(struct pen *pen, struct ruler *ruler, const struct dt_promise *promises,
                         size_t count, const struct dt_zone *zone)
{
    PUT(pen, ",\"promises\":[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            *pen->at++ = ',';
        put_promise(pen, ruler, &promises[i], zone);
        *pen->at++ = '}';
    }
    *pen->at++ = ']';
}

/* The ledger's places are code points already: the text of their turn is gone. */
static void put_ledger(struct pen *pen, const struct dt_ledger *ledger, const struct dt_zone *zone)
{
    const struct dt_text places = {.ascii = true};
    struct ruler ruler = {.text = &places};
    PUT(pen, ",\"ledger\":[");
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        if (i > 0)
            *pen->at++ = ',';
        put_promise(pen, &ruler, &entry->promise, zone);
        PUT(pen, ",\"turn\":");
        put_uint(pen, entry->turn);
        PUT(pen, ",\"state\":");
        put_name(pen, dt_promise_state_name((enum dt_promise_state)entry->state));
        *pen->at++ = '}';
    }
    *pen->at++ = ']';
}

/* A probability to the hundredth. */
static unsigned hundredths(uint32_t probability)
{
    return (probability * 100 + (1U << 15)) >> 16;
}

/* The names of the labels that reach their thresholds. */
static void put_labels(struct pen *pen, const struct dt_head_scores *scores)
{
    bool first = true;
    PUT(pen, ",\"labels\":[");
    for (uint32_t i = 0; i < scores->head->label_count; i++) {
        if (!dt_label_given(scores, 0, i))
            continue;
        if (!first)
            *pen->at++ = ',';
        first = false;
        put_string(pen, dt_head_label(scores->head, i));
    }
    *pen->at++ = ']';
}

/* What is felt: the groups, or every label. Nothing where no classifier reads. */
static const struct dt_head_scores *emotions_of(const struct dt_reading *reading, bool full)
{
    const struct dt_head_scores *scores =
        full ? reading->learned.emotions : reading->learned.groups;
    return scores && scores->unit_count == 1 ? scores : NULL;
}

static void put_emotions(struct pen *pen, const struct dt_reading *reading, bool full)
{
    const struct dt_head_scores *scores = emotions_of(reading, full);
    if (!scores)
        return;
    PUT(pen, ",\"emotions\":{");
    for (uint32_t i = 0; i < scores->head->label_count; i++) {
        if (i > 0)
            *pen->at++ = ',';
        put_string(pen, dt_head_label(scores->head, i));
        *pen->at++ = ':';
        put_hundredths(pen, hundredths(dt_label_probability(scores, 0, i)));
    }
    *pen->at++ = '}';
    if (full)
        put_labels(pen, scores);
}

static size_t emotions_bytes(const struct dt_reading *reading, bool full)
{
    const struct dt_head_scores *scores = emotions_of(reading, full);
    return scores ? scores->head->label_count * EMOTION_BYTES : 0;
}

static size_t views_bytes(const struct dt_view *views, size_t count)
{
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++)
        bytes += views[i].len * ESCAPE_BYTES + GUIDANCE_ENTRY_BYTES;
    return bytes;
}

static size_t reading_bytes(const struct dt_reading *reading,
                            const struct dt_reading_json_options *options)
{
    const struct dt_guidance *guidance = &reading->guidance;
    size_t promises = reading->promise_count + (options->ledger ? options->ledger->count : 0);
    return FIXED_BYTES + (options->conversation.len + options->id.len) * ESCAPE_BYTES +
           (reading->cues.count + reading->receipt_count) * ENTRY_BYTES + promises * PROMISE_BYTES +
           views_bytes(guidance->say, guidance->say_count) +
           views_bytes(guidance->avoid, guidance->avoid_count) +
           views_bytes(guidance->why, guidance->why_count) +
           guidance->rule_count * GUIDANCE_ENTRY_BYTES +
           emotions_bytes(reading, options->full_emotions);
}

/* Takes the comma, if one is due, and the room; NULL when memory ran out. */
static char *open_value(struct dt_json_out *json, size_t bytes)
{
    dt_json_raw(json, DT_VIEW(""));
    return dt_buf_reserve(json->buf, bytes);
}

static void close_value(struct dt_json_out *json, const struct pen *pen, size_t bytes)
{
    struct dt_buf *buf = json->buf;
    size_t len = (size_t)(pen->at - buf->data);
    assert(len - buf->len <= bytes);
    (void)bytes;
    buf->len = len;
    buf->data[len] = '\0';
}

static void put_head(struct pen *pen, const struct dt_reading *reading,
                     const struct dt_reading_json_options *options)
{
    *pen->at++ = '{';
    if (options->conversation.ptr) {
        PUT(pen, "\"conversation\":");
        put_string(pen, options->conversation);
        *pen->at++ = ',';
    }
    PUT(pen, "\"turn\":");
    put_uint(pen, reading->turn);
    if (options->id.ptr) {
        PUT(pen, ",\"id\":");
        put_string(pen, options->id);
    }
    PUT(pen, ",\"role\":");
    put_name(pen, reading->role == DT_ROLE_CUSTOMER ? "customer" : "agent");
    PUT(pen, ",\"tension\":");
    put_int(pen, reading->tension);
    PUT(pen, ",\"band\":");
    put_name(pen, dt_band_name(reading->band));
    PUT(pen, ",\"trend\":");
    put_name(pen, dt_trend_name(reading->trend));
    if (reading->learned.emotions) {
        PUT(pen, ",\"forecast\":");
        put_hundredths(pen, hundredths(reading->forecast));
    }
    put_emotions(pen, reading, options->full_emotions);
    PUT(pen, ",\"language\":");
    put_name(pen, reading->text.language_code);
}

void dt_reading_json(const struct dt_reading *reading,
                     const struct dt_reading_json_options *options, struct dt_json_out *json)
{
    size_t bytes = reading_bytes(reading, options);
    struct pen pen = {open_value(json, bytes)};
    if (!pen.at)
        return;
    struct ruler ruler = {.text = &reading->text};
    put_head(&pen, reading, options);
    put_cues(&pen, &ruler, &reading->cues);
    PUT(&pen, ",\"receipts\":");
    put_receipts(&pen, &ruler, reading);
    PUT(&pen, ",\"stage\":");
    put_name(&pen, dt_stage_name(reading->stage));
    put_guidance(&pen, &reading->guidance);
    put_alert(&pen, &reading->alert);
    put_promises(&pen, &ruler, reading->promises, reading->promise_count, options->zone);
    PUT(&pen, ",\"unscored\":");
    put_word(&pen, reading->unscored ? "\"language\"" : "null");
    if (options->ledger)
        put_ledger(&pen, options->ledger, options->zone);
    *pen.at++ = '}';
    close_value(json, &pen, bytes);
}

void dt_receipts_json(const struct dt_reading *reading, struct dt_json_out *json)
{
    size_t bytes = GUIDANCE_ENTRY_BYTES + reading->receipt_count * ENTRY_BYTES;
    struct pen pen = {open_value(json, bytes)};
    if (!pen.at)
        return;
    struct ruler ruler = {.text = &reading->text};
    put_receipts(&pen, &ruler, reading);
    close_value(json, &pen, bytes);
}

static void put_finding(struct pen *pen, struct ruler *ruler, const struct dt_finding *finding)
{
    PUT(pen, "{\"kind\":");
    put_kind(pen, finding->kind);
    put_span(pen, ruler, finding->start, finding->end);
    PUT(pen, ",\"severity\":");
    put_name(pen, dt_severity_name((enum dt_severity)finding->severity));
    PUT(pen, ",\"why\":");
    put_string(pen, finding->why);
    PUT(pen, ",\"instead\":");
    put_string(pen, finding->instead);
    PUT(pen, ",\"rule\":");
    if (finding->rule)
        put_name(pen, finding->rule);
    else
        PUT(pen, "null");
    PUT(pen, ",\"grade\":");
    if (finding->grade)
        put_string(pen, (struct dt_view){&finding->grade, 1});
    else
        PUT(pen, "null");
    *pen->at++ = '}';
}

static void put_kinds(struct pen *pen, const uint8_t *kinds, size_t count)
{
    *pen->at++ = '[';
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            *pen->at++ = ',';
        put_kind(pen, kinds[i]);
    }
    *pen->at++ = ']';
}

static size_t review_bytes(const struct dt_review *review)
{
    size_t bytes = FIXED_BYTES + review->promise_count * PROMISE_BYTES +
                   (review->present_count + review->missing_count) * ENTRY_BYTES;
    for (size_t i = 0; i < review->finding_count; i++) {
        const struct dt_finding *finding = &review->findings[i];
        bytes += ENTRY_BYTES + (finding->why.len + finding->instead.len) * ESCAPE_BYTES;
    }
    return bytes;
}

void dt_review_json(const struct dt_review *review, const struct dt_zone *zone,
                    struct dt_json_out *json)
{
    size_t bytes = review_bytes(review);
    struct pen pen = {open_value(json, bytes)};
    if (!pen.at)
        return;
    struct ruler ruler = {.text = &review->text};
    PUT(&pen, "{\"verdict\":");
    put_name(&pen, dt_verdict_name(review->verdict));
    PUT(&pen, ",\"findings\":[");
    for (size_t i = 0; i < review->finding_count; i++) {
        if (i > 0)
            *pen.at++ = ',';
        put_finding(&pen, &ruler, &review->findings[i]);
    }
    PUT(&pen, "],\"present\":");
    put_kinds(&pen, review->present, review->present_count);
    PUT(&pen, ",\"missing\":");
    put_kinds(&pen, review->missing, review->missing_count);
    put_promises(&pen, &ruler, review->promises, review->promise_count, zone);
    PUT(&pen, ",\"unscored\":");
    put_word(&pen, review->unscored ? "\"language\"" : "null");
    *pen.at++ = '}';
    close_value(json, &pen, bytes);
}
