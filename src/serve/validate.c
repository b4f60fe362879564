#include "validate.h"

#include "route.h"
#include "utf8.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

enum { DETAIL_BYTES = 400, POINTER_BYTES = 300, DEPTH = 4, SHOWN_BYTES = 64 };

static void add(struct dt_faults *faults, const char *in, const char *field, const char *detail)
{
    if (faults->count >= DT_FAULTS)
        return;
    struct dt_field_error *error = dt_arena_alloc(faults->arena, sizeof *error);
    const char *field_copy = dt_arena_copy(faults->arena, dt_view_of(field));
    const char *detail_copy = dt_arena_copy(faults->arena, dt_view_of(detail));
    if (!error || !field_copy || !detail_copy) {
        faults->nomem = true;
        return;
    }
    *error = (struct dt_field_error){in, field_copy, detail_copy, NULL};
    if (faults->last)
        faults->last->next = error;
    else
        faults->first = error;
    faults->last = error;
    faults->count++;
}

void dt_faults_add(struct dt_faults *faults, const char *in, const char *field, const char *format,
                   ...)
{
    char detail[DETAIL_BYTES];
    va_list list;
    va_start(list, format);
    vsnprintf(detail, sizeof detail, format, list);
    va_end(list);
    add(faults, in, field, detail);
}

enum dt_status dt_faults_status(const struct dt_faults *faults, struct dt_error *err)
{
    if (faults->nomem)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    if (faults->count == 0)
        return DT_OK;
    return dt_error_set(err, DT_INVALID,
                        faults->count == 1 ? "One field cannot be taken as it is; see `errors`."
                                           : "Some fields cannot be taken as they are; see "
                                             "`errors`.");
}

/* Where a value stands: said in the fault, JSON Pointer or name. */
struct place {
    const char *in;
    char field[POINTER_BYTES];
};

/* The part of a name that can be shown in an answer: short, whole code points, no controls. */
static void shown(struct dt_view name, char *out)
{
    size_t len = 0;
    for (size_t i = 0; i < name.len && len + 2 < SHOWN_BYTES; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        if (c == '~' || c == '/') {
            out[len++] = '~';
            out[len++] = c == '~' ? '0' : '1';
        } else {
            out[len++] = c < 0x20 || c >= 0x7f ? '?' : (char)c;
        }
    }
    out[len] = '\0';
}

static size_t put(char *out, size_t size, size_t at, const char *text)
{
    size_t len = strlen(text), room = size - 1 - at;
    memcpy(out + at, text, len < room ? len : room);
    at += len < room ? len : room;
    out[at] = '\0';
    return at;
}

/* A JSON Pointer in a body; a name in a query. */
static struct place place_under(const struct place *parent, const char *name)
{
    struct place place = {.in = parent->in};
    size_t at = 0;
    if (strcmp(parent->in, "body") == 0) {
        at = put(place.field, sizeof place.field, at, parent->field);
        at = put(place.field, sizeof place.field, at, "/");
    }
    put(place.field, sizeof place.field, at, name);
    return place;
}

static bool is_control(uint32_t point)
{
    return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0x2028 || point == 0x2029;
}

static void check_line(struct dt_view text, const struct place *place, struct dt_faults *faults)
{
    for (size_t at = 0; at < text.len;)
        if (is_control(dt_utf8_next(text, &at))) {
            dt_faults_add(faults, place->in, place->field,
                          "must be one line without control characters");
            return;
        }
}

static void check_text(const struct dt_member *member, struct dt_view text,
                       const struct place *place, struct dt_faults *faults)
{
    if (memchr(text.ptr ? text.ptr : "", '\0', text.len)) {
        dt_faults_add(faults, place->in, place->field, "must not have the character NUL");
        return;
    }
    size_t points = dt_utf8_count(text);
    if (points < (size_t)member->min && member->min == 1) {
        dt_faults_add(faults, place->in, place->field, "must not be empty");
        return;
    }
    if (points < (size_t)member->min || points > (size_t)member->max) {
        dt_faults_add(faults, place->in, place->field,
                      "must have %" PRId64 " to %" PRId64 " characters, not %zu", member->min,
                      member->max, points);
        return;
    }
    if (strcmp(member->of, "line") == 0)
        check_line(text, place, faults);
    struct dt_error error;
    if (strcmp(member->of, "id") == 0 && dt_conversation_id_check(text, &error) != DT_OK)
        dt_faults_add(faults, place->in, place->field, "%s", error.message);
}

static void words_for_people(const char *words, char *out, size_t size)
{
    size_t len = 0;
    for (const char *at = words; *at && len + 4 < size; at++) {
        if (*at == '|') {
            out[len++] = ',';
            out[len++] = ' ';
        } else {
            out[len++] = *at;
        }
    }
    out[len] = '\0';
}

static int check_word(const char *words, struct dt_view word, const struct place *place,
                      struct dt_faults *faults)
{
    int found = dt_word_place(words, word);
    if (found < 0) {
        char list[DETAIL_BYTES / 2];
        words_for_people(words, list, sizeof list);
        dt_faults_add(faults, place->in, place->field, "must be one of %s", list);
    }
    return found;
}

static bool check_range(const struct dt_member *member, int64_t number, const struct place *place,
                        struct dt_faults *faults)
{
    if (number >= member->min && number <= member->max)
        return true;
    dt_faults_add(faults, place->in, place->field, "must be from %" PRId64 " to %" PRId64,
                  member->min, member->max);
    return false;
}

static bool check_time(struct dt_view text, const struct place *place, dt_instant *at_out,
                       struct dt_faults *faults)
{
    struct dt_error error;
    dt_instant at;
    if (dt_instant_parse(text, &at, NULL, &error) == DT_OK) {
        *at_out = at;
        return true;
    }
    dt_faults_add(faults, place->in, place->field,
                  "must be a time with its zone, as in 2026-03-12T14:20:00-04:00");
    return false;
}

static void check_count(const struct dt_member *member, size_t count, const struct place *place,
                        struct dt_faults *faults)
{
    if (count < (size_t)member->min || count > (size_t)member->max)
        dt_faults_add(faults, place->in, place->field,
                      "must have %" PRId64 " to %" PRId64 " entries, not %zu", member->min,
                      member->max, count);
}

static struct dt_view view_of(yyjson_val *value)
{
    return (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
}

static const struct dt_member *find_member(const struct dt_schema *schema, struct dt_view name,
                                           size_t *index_out)
{
    for (size_t i = 0; i < schema->count; i++)
        if (dt_view_equal(dt_view_of(schema->members[i].name), name)) {
            *index_out = i;
            return &schema->members[i];
        }
    return NULL;
}

static void check_object(const struct dt_schema *schema, yyjson_val *value,
                         const struct place *place, unsigned depth, struct dt_faults *faults);

static void wrong_type(const struct place *place, const char *wanted, struct dt_faults *faults)
{
    dt_faults_add(faults, place->in, place->field, "must be %s", wanted);
}

static void check_list(const struct dt_member *member, yyjson_val *value, const struct place *place,
                       unsigned depth, struct dt_faults *faults)
{
    static const struct dt_member entry = {
        .name = "", .min = 1, .max = DT_MEMBER_TEXTS_POINTS, .of = ""};
    if (!yyjson_is_arr(value)) {
        wrong_type(place, "a list", faults);
        return;
    }
    size_t index, count;
    yyjson_val *item;
    check_count(member, yyjson_arr_size(value), place, faults);
    yyjson_arr_foreach(value, index, count, item)
    {
        if (faults->count >= DT_FAULTS || index >= (size_t)member->max)
            return;
        char name[24];
        snprintf(name, sizeof name, "%zu", index);
        struct place under = place_under(place, name);
        if (member->type == DT_MEMBER_OBJECTS)
            check_object(dt_schema_find(dt_view_of(member->of)), item, &under, depth + 1, faults);
        else if (!yyjson_is_str(item))
            wrong_type(&under, "a text", faults);
        else if (member->type == DT_MEMBER_WORDS)
            check_word(member->of, view_of(item), &under, faults);
        else
            check_text(&entry, view_of(item), &under, faults);
    }
}

static void check_int(const struct dt_member *member, yyjson_val *value, const struct place *place,
                      struct dt_faults *faults)
{
    if (!yyjson_is_int(value))
        wrong_type(place, "a whole number", faults);
    else if (yyjson_is_uint(value) && yyjson_get_uint(value) > INT64_MAX)
        check_range(member, member->max == INT64_MAX ? member->min - 1 : INT64_MAX, place, faults);
    else
        check_range(member, yyjson_get_sint(value), place, faults);
}

static void check_value(const struct dt_member *member, yyjson_val *value,
                        const struct place *place, unsigned depth, struct dt_faults *faults)
{
    dt_instant at;
    switch (member->type) {
    case DT_MEMBER_TEXT:
    case DT_MEMBER_WORD:
    case DT_MEMBER_TIME:
        if (!yyjson_is_str(value))
            wrong_type(place, "a text", faults);
        else if (member->type == DT_MEMBER_TEXT)
            check_text(member, view_of(value), place, faults);
        else if (member->type == DT_MEMBER_WORD)
            check_word(member->of, view_of(value), place, faults);
        else
            check_time(view_of(value), place, &at, faults);
        return;
    case DT_MEMBER_INT:
        check_int(member, value, place, faults);
        return;
    case DT_MEMBER_BOOL:
        if (!yyjson_is_bool(value))
            wrong_type(place, "true or false", faults);
        return;
    case DT_MEMBER_OBJECT:
        check_object(dt_schema_find(dt_view_of(member->of)), value, place, depth + 1, faults);
        return;
    case DT_MEMBER_TEXTS:
    case DT_MEMBER_WORDS:
    case DT_MEMBER_OBJECTS:
        check_list(member, value, place, depth, faults);
        return;
    case DT_MEMBER_RATIO:
    case DT_MEMBER_RATIOS:
    case DT_MEMBER_ANY:
        wrong_type(place, "left out: it stands in answers only", faults);
        return;
    }
}

/* The members that must be there and were not seen. */
static void check_missing(const struct dt_schema *schema, uint32_t seen, const struct place *place,
                          struct dt_faults *faults)
{
    for (size_t i = 0; i < schema->count; i++) {
        if (schema->members[i].need != DT_MEMBER_MUST || seen & UINT32_C(1) << i)
            continue;
        struct place under = place_under(place, schema->members[i].name);
        dt_faults_add(faults, under.in, under.field, "must be there");
    }
}

static void check_object(const struct dt_schema *schema, yyjson_val *value,
                         const struct place *place, unsigned depth, struct dt_faults *faults)
{
    if (!schema || depth > DEPTH || !yyjson_is_obj(value)) {
        wrong_type(place, "an object", faults);
        return;
    }
    uint32_t seen = 0;
    size_t index, count;
    yyjson_val *key, *member_value;
    yyjson_obj_foreach(value, index, count, key, member_value)
    {
        if (faults->count >= DT_FAULTS)
            return;
        char name[SHOWN_BYTES];
        shown(view_of(key), name);
        struct place under = place_under(place, name);
        size_t at = 0;
        const struct dt_member *member = find_member(schema, view_of(key), &at);
        if (!member)
            dt_faults_add(faults, under.in, under.field, "is not known here");
        else if (seen & UINT32_C(1) << at)
            dt_faults_add(faults, under.in, under.field, "stands there twice");
        else
            check_value(member, member_value, &under, depth, faults);
        if (member)
            seen |= UINT32_C(1) << at;
    }
    check_missing(schema, seen, place, faults);
}

void dt_validate_body(const struct dt_schema *schema, yyjson_val *body, struct dt_faults *faults)
{
    struct place place = {.in = "body", .field = ""};
    check_object(schema, body, &place, 0, faults);
}

/* "name=value", decoded. */
struct pair {
    struct dt_view name, value;
};

static enum dt_status read_pair(struct dt_view text, struct dt_arena *arena, struct pair *out,
                                struct dt_error *err)
{
    const char *sign = memchr(text.ptr, '=', text.len);
    size_t split = sign ? (size_t)(sign - text.ptr) : text.len;
    char *bytes = dt_arena_alloc(arena, text.len);
    if (!bytes)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    struct pair pair = {{bytes, 0}, {bytes + split, 0}};
    bool ok = dt_percent_decode(dt_view_slice(text, 0, split), true, bytes, &pair.name.len);
    if (ok && sign)
        ok = dt_percent_decode(dt_view_slice(text, split + 1, text.len), true, bytes + split,
                               &pair.value.len);
    if (!ok)
        return dt_error_set(err, DT_FORMAT, "is not percent-encoded as it should be");
    if (dt_utf8_valid_prefix(pair.name) != pair.name.len ||
        dt_utf8_valid_prefix(pair.value) != pair.value.len)
        return dt_error_set(err, DT_FORMAT, "is not UTF-8");
    *out = pair;
    return DT_OK;
}

static bool read_number(struct dt_view text, int64_t *out)
{
    size_t at = text.len > 0 && text.ptr[0] == '-';
    if (at == text.len || text.len > 20)
        return false;
    int64_t value = 0;
    for (size_t i = at; i < text.len; i++) {
        int digit = text.ptr[i] - '0';
        if (digit < 0 || digit > 9 || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, digit, &value))
            return false;
    }
    *out = at ? -value : value;
    return true;
}

static void take_query_value(const struct dt_member *member, struct dt_view text,
                             const struct place *place, struct dt_query_value *out,
                             struct dt_faults *faults)
{
    *out = (struct dt_query_value){.present = true, .text = text};
    switch (member->type) {
    case DT_MEMBER_TEXT:
        check_text(member, text, place, faults);
        return;
    case DT_MEMBER_WORD:
        out->number = check_word(member->of, text, place, faults);
        return;
    case DT_MEMBER_TIME:
        check_time(text, place, &out->number, faults);
        return;
    case DT_MEMBER_BOOL:
        out->number = dt_view_equal(text, DT_VIEW("true"));
        if (!out->number && !dt_view_equal(text, DT_VIEW("false")))
            wrong_type(place, "true or false", faults);
        return;
    case DT_MEMBER_INT:
        if (!read_number(text, &out->number))
            wrong_type(place, "a whole number", faults);
        else
            check_range(member, out->number, place, faults);
        return;
    default:
        wrong_type(place, "left out: a query cannot hold it", faults);
    }
}

/* Calls take for each pair; stops at the limit of pairs. */
typedef void (*pair_fn)(void *context, const struct pair *pair, struct dt_faults *faults);

static enum dt_status each_pair(struct dt_view text, pair_fn take, void *context,
                                struct dt_faults *faults, struct dt_error *err)
{
    size_t count = 0;
    for (size_t start = 0; start < text.len;) {
        const char *sign = memchr(text.ptr + start, '&', text.len - start);
        size_t end = sign ? (size_t)(sign - text.ptr) : text.len;
        if (end > start) {
            struct pair pair = {DT_VIEW(""), DT_VIEW("")};
            enum dt_status status =
                ++count > DT_FORM_PAIRS
                    ? dt_error_set(err, DT_LIMIT, "has more than %d members", DT_FORM_PAIRS)
                    : read_pair(dt_view_slice(text, start, end), faults->arena, &pair, err);
            if (status != DT_OK)
                return status;
            take(context, &pair, faults);
        }
        start = end + 1;
    }
    return DT_OK;
}

struct query {
    const struct dt_schema *schema; /* NULL: none is taken */
    struct dt_query_value *values;
    uint32_t seen;
};

static void take_query_pair(void *context, const struct pair *pair, struct dt_faults *faults)
{
    static const struct place top = {.in = "query", .field = ""};
    struct query *query = context;
    char name[SHOWN_BYTES];
    shown(pair->name, name);
    struct place place = place_under(&top, name);
    size_t at = 0;
    const struct dt_member *member =
        query->schema ? find_member(query->schema, pair->name, &at) : NULL;
    if (!member)
        dt_faults_add(faults, place.in, place.field, "is not known here");
    else if (query->seen & UINT32_C(1) << at)
        dt_faults_add(faults, place.in, place.field, "stands there twice");
    else
        take_query_value(member, pair->value, &place, &query->values[at], faults);
    if (member)
        query->seen |= UINT32_C(1) << at;
}

void dt_validate_query(const struct dt_schema *schema, struct dt_view text,
                       struct dt_query_value *values_out, struct dt_faults *faults)
{
    static const struct place top = {.in = "query", .field = ""};
    struct query query = {.schema = schema, .values = values_out};
    struct dt_error error;
    enum dt_status status = each_pair(text, take_query_pair, &query, faults, &error);
    if (status == DT_NOMEM)
        faults->nomem = true;
    else if (status != DT_OK)
        dt_faults_add(faults, "query", "", "%s", error.message);
    if (schema)
        check_missing(schema, query.seen, &top, faults);
}

struct form {
    const struct dt_schema *schema;
    struct dt_json_out json;
    uint32_t seen;
};

static void take_form_pair(void *context, const struct pair *pair, struct dt_faults *faults)
{
    struct form *form = context;
    size_t at = 0;
    const struct dt_member *member = find_member(form->schema, pair->name, &at);
    if (!member)
        return;
    if (form->seen & UINT32_C(1) << at) {
        struct place place = {.in = "body"};
        snprintf(place.field, sizeof place.field, "/%s", member->name);
        dt_faults_add(faults, place.in, place.field, "stands there twice");
        return;
    }
    form->seen |= UINT32_C(1) << at;
    dt_json_key(&form->json, dt_view_of(member->name));
    dt_json_string(&form->json, pair->value);
}

enum dt_status dt_form_as_json(const struct dt_schema *schema, struct dt_view text,
                               struct dt_arena *arena, struct dt_buf *json_out,
                               struct dt_faults *faults, struct dt_error *err)
{
    struct form form = {.schema = schema};
    dt_json_out_init(&form.json, json_out);
    dt_json_begin_object(&form.json);
    enum dt_status status = each_pair(text, take_form_pair, &form, faults, err);
    if (status != DT_OK)
        return status == DT_NOMEM ? status : dt_error_prefix(err, "the form");
    dt_json_end_object(&form.json);
    return dt_buf_failed(json_out) ? dt_error_set(err, DT_NOMEM, "not enough memory") : DT_OK;
}
