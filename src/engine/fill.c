#include "fill.h"

#include "playbook_fields.h"

#include <stdio.h>

enum {
    AHEAD_MINUTES = 120,
    FILLED_BYTES = 3 * DT_PLAYBOOK_TEXT_BYTES, /* a phrase with some values in it */
};

/* A sentence being written; a phrase that does not fit is not usable. */
struct sentence {
    char bytes[FILLED_BYTES];
    size_t len;
    bool full;
};

static void append(struct sentence *sentence, const char *bytes, size_t len)
{
    if (len > FILLED_BYTES - sentence->len) {
        sentence->full = true;
        return;
    }
    memcpy(sentence->bytes + sentence->len, bytes, len);
    sentence->len += len;
}

static size_t put_hour(int minute, char out[16])
{
    int hour = minute / 60;
    int rest = minute % 60;
    int shown = hour % 12 == 0 ? 12 : hour % 12;
    const char *half = hour < 12 || hour == 24 ? "am" : "pm";
    if (minute == 12 * 60)
        return (size_t)snprintf(out, 16, "noon");
    if (minute == 24 * 60)
        return (size_t)snprintf(out, 16, "midnight");
    if (rest == 0)
        return (size_t)snprintf(out, 16, "%d %s", shown, half);
    return (size_t)snprintf(out, 16, "%d:%02d %s", shown, rest, half);
}

static size_t put_day_and_hour(dt_date today, dt_date day, int minute, char out[40])
{
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    char hour[16];
    put_hour(minute, hour);
    if (day == today)
        return (size_t)snprintf(out, 40, "%s today", hour);
    if (day == today + 1)
        return (size_t)snprintf(out, 40, "%s tomorrow", hour);
    if (day > today && day < today + 7)
        return (size_t)snprintf(out, 40, "%s on %s", hour, days[dt_date_weekday(day)]);
    int year = 0;
    int month = 0;
    int number = 0;
    dt_date_split(day, &year, &month, &number);
    return (size_t)snprintf(out, 40, "%s on %04d-%02d-%02d", hour, year, month, number);
}

size_t dt_fill_instant(const struct dt_calendar *calendar, dt_instant instant, dt_instant at,
                       char out[40])
{
    if (at == DT_INSTANT_NONE || instant == DT_INSTANT_NONE || !calendar->zone)
        return 0;
    dt_date today = 0;
    dt_date day = 0;
    int minute = 0;
    dt_zone_local(calendar->zone, at, &today, NULL);
    dt_zone_local(calendar->zone, instant, &day, &minute);
    return put_day_and_hour(today, day, minute, out);
}

size_t dt_fill_time(const struct dt_calendar *calendar, dt_instant at, char out[40])
{
    if (at == DT_INSTANT_NONE || !calendar->zone)
        return 0;
    dt_date today = 0;
    dt_date day = 0;
    int minute = 0;
    dt_zone_local(calendar->zone, at, &today, NULL);
    dt_instant slot = dt_calendar_add_open_minutes(calendar, at, AHEAD_MINUTES);
    dt_zone_local(calendar->zone, slot, &day, &minute);
    int closing = dt_calendar_closing(calendar, day);
    minute = (minute + 59) / 60 * 60;
    return put_day_and_hour(today, day, minute < closing ? minute : closing, out);
}

/* The value of one placeholder; empty: not known. room holds what has to be written out. */
static struct dt_view value_of(const struct dt_fill *fill, enum dt_placeholder placeholder,
                               char room[40])
{
    const struct dt_conversation *state = fill->state;
    switch (placeholder) {
    case DT_PLACEHOLDER_NAME:
        return dt_view_of(state ? state->customer : NULL);
    case DT_PLACEHOLDER_CONCERN:
        return dt_view_of(state ? state->concern : NULL);
    case DT_PLACEHOLDER_ORDER:
        return dt_view_of(state ? state->order : NULL);
    case DT_PLACEHOLDER_REMEDY:
        return dt_view_of(fill->remedy ? fill->remedy->say : NULL);
    case DT_PLACEHOLDER_TIME:
        return (struct dt_view){room, dt_fill_time(&fill->playbook->calendar, fill->at, room)};
    case DT_PLACEHOLDER_COMPANY:
        return dt_view_of(fill->playbook->company);
    case DT_PLACEHOLDER_SUPERVISOR:
        return dt_view_of(fill->playbook->contacts.supervisor);
    case DT_PLACEHOLDER_COUNT:
        break;
    }
    return (struct dt_view){NULL, 0};
}

/* name: as between the braces. DT_PLACEHOLDER_COUNT: no such placeholder. */
static enum dt_placeholder find_placeholder(struct dt_view name)
{
    int found = 0;
    for (; found < DT_PLACEHOLDER_COUNT; found++) {
        const char *known = dt_placeholder_info((enum dt_placeholder)found)->name;
        if (name.len > 0 && known[0] == name.ptr[0] && dt_view_equal(name, dt_view_of(known)))
            break;
    }
    return (enum dt_placeholder)found;
}

unsigned dt_fill_look(const char *phrase)
{
    unsigned needs = phrase[0] == '\0' ? DT_FILL_NEVER : 0;
    for (const char *open = strchr(phrase, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strchr(open, '}');
        if (!close)
            return DT_FILL_NEVER;
        int which = find_placeholder((struct dt_view){open + 1, (size_t)(close - open - 1)});
        needs |= which == DT_PLACEHOLDER_COUNT ? DT_FILL_NEVER : 1u << which;
    }
    return needs;
}

void dt_fill_prepare(struct dt_phrases *phrases)
{
    for (size_t i = 0; i < phrases->count; i++) {
        phrases->needs[i] = (uint16_t)(dt_fill_look(phrases->items[i]) | DT_PHRASE_PREPARED);
        phrases->lens[i] = (uint16_t)strlen(phrases->items[i]);
    }
}

static unsigned known_bit(const char *value, enum dt_placeholder placeholder)
{
    return value && value[0] != '\0' ? 1u << placeholder : 0;
}

unsigned dt_fill_known(const struct dt_fill *fill)
{
    const struct dt_conversation *state = fill->state;
    unsigned known = 0;
    if (state)
        known = known_bit(state->customer, DT_PLACEHOLDER_NAME) |
                known_bit(state->concern, DT_PLACEHOLDER_CONCERN) |
                known_bit(state->order, DT_PLACEHOLDER_ORDER);
    if (fill->remedy)
        known |= known_bit(fill->remedy->say, DT_PLACEHOLDER_REMEDY);
    if (fill->at != DT_INSTANT_NONE)
        known |= 1u << DT_PLACEHOLDER_TIME;
    return known | known_bit(fill->playbook->company, DT_PLACEHOLDER_COMPANY) |
           known_bit(fill->playbook->contacts.supervisor, DT_PLACEHOLDER_SUPERVISOR);
}

bool dt_fill_is_usable(const struct dt_fill *fill, const char *phrase)
{
    return (dt_fill_look(phrase) & ~dt_fill_known(fill)) == 0;
}

static bool begins_sentence(const struct sentence *sentence)
{
    size_t i = sentence->len;
    while (i > 0 && (sentence->bytes[i - 1] == ' ' || sentence->bytes[i - 1] == '"'))
        i--;
    return i == 0 || memchr(".!?", sentence->bytes[i - 1], 3) != NULL;
}

static void append_value(struct sentence *sentence, struct dt_view value)
{
    char first = value.ptr[0];
    if (begins_sentence(sentence) && first >= 'a' && first <= 'z')
        first = (char)(first - 'a' + 'A');
    append(sentence, &first, 1);
    append(sentence, value.ptr + 1, value.len - 1);
}

/* False where a placeholder is unknown or has no value. */
static bool fill_into(const struct dt_fill *fill, const char *phrase, struct sentence *sentence)
{
    while (*phrase != '\0') {
        const char *open = strchr(phrase, '{');
        const char *close = open ? strchr(open, '}') : NULL;
        if (!close) {
            append(sentence, phrase, strlen(phrase));
            return open == NULL;
        }
        append(sentence, phrase, (size_t)(open - phrase));
        char room[40];
        enum dt_placeholder which =
            find_placeholder((struct dt_view){open + 1, (size_t)(close - open - 1)});
        struct dt_view value = value_of(fill, which, room);
        if (value.len == 0)
            return false;
        append_value(sentence, value);
        phrase = close + 1;
    }
    return true;
}

enum dt_status dt_fill_phrase(const struct dt_fill *fill, const char *phrase,
                              struct dt_arena *arena, struct dt_view *out, struct dt_error *err)
{
    *out = (struct dt_view){NULL, 0};
    if (!strchr(phrase, '{')) {
        if (phrase[0] != '\0')
            *out = dt_view_of(phrase);
        return DT_OK;
    }
    struct sentence sentence;
    sentence.len = 0;
    sentence.full = false;
    if (!fill_into(fill, phrase, &sentence) || sentence.full)
        return DT_OK;
    const char *copy = dt_arena_copy(arena, (struct dt_view){sentence.bytes, sentence.len});
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for a phrase");
    *out = (struct dt_view){copy, sentence.len};
    return DT_OK;
}

enum dt_status dt_fill_first(const struct dt_fill *fill, const struct dt_phrases *phrases,
                             size_t from, struct dt_arena *arena, struct dt_view *out,
                             size_t *used_out, struct dt_error *err)
{
    *out = (struct dt_view){NULL, 0};
    for (size_t i = 0; i < phrases->count && !out->ptr; i++) {
        size_t at = (from + i) % phrases->count;
        enum dt_status status = dt_fill_phrase(fill, phrases->items[at], arena, out, err);
        if (status != DT_OK)
            return status;
        if (out->ptr && used_out)
            *used_out = at;
    }
    return DT_OK;
}
