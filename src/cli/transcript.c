#include "transcript.h"

#include "transcript_parts.h"
#include "utf8.h"

#include <stdlib.h>

static const struct dt_view field_names[DT_FIELD_COUNT] = {
    [DT_FIELD_CONVERSATION] = {"conversation", 12},
    [DT_FIELD_ID] = {"id", 2},
    [DT_FIELD_AT] = {"at", 2},
    [DT_FIELD_ROLE] = {"role", 4},
    [DT_FIELD_NAME] = {"name", 4},
    [DT_FIELD_TEXT] = {"text", 4},
};

static const struct {
    const char *word;
    enum dt_role role;
} role_words[] = {
    {"customer", DT_ROLE_CUSTOMER},    {"client", DT_ROLE_CUSTOMER}, {"user", DT_ROLE_CUSTOMER},
    {"caller", DT_ROLE_CUSTOMER},      {"guest", DT_ROLE_CUSTOMER},  {"agent", DT_ROLE_AGENT},
    {"representative", DT_ROLE_AGENT}, {"rep", DT_ROLE_AGENT},       {"support", DT_ROLE_AGENT},
    {"advisor", DT_ROLE_AGENT},        {"adviser", DT_ROLE_AGENT},   {"operator", DT_ROLE_AGENT},
};

/* What people hand over by mistake, told by its first bytes. */
static const struct {
    struct dt_view magic;
    const char *what;
} other_files[] = {
    {{"\x1f\x8b", 2}, "is compressed (gzip): unpack it first"},
    {{"\x28\xb5\x2f\xfd", 4}, "is compressed (zstd): unpack it first"},
    {{"BZh", 3}, "is compressed (bzip2): unpack it first"},
    {{"\xfd"
      "7zXZ",
      5},
     "is compressed (xz): unpack it first"},
    {{"PK\x03\x04", 4}, "is a zip archive or an office document: export it as CSV first"},
    {{"%PDF-", 5}, "is a PDF document: export its text first"},
    {{"\xff\xfe", 2}, "is UTF-16: save it as UTF-8 first"},
    {{"\xfe\xff", 2}, "is UTF-16: save it as UTF-8 first"},
};

enum dt_field dt_field_find(struct dt_view name)
{
    for (int field = 0; field < DT_FIELD_COUNT; field++)
        if (dt_view_equal(field_names[field], name))
            return (enum dt_field)field;
    return DT_FIELD_COUNT;
}

struct dt_view dt_field_name(enum dt_field field)
{
    return field_names[field];
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool dt_view_equal_nocase(struct dt_view a, struct dt_view b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    return true;
}

struct dt_view dt_view_trim(struct dt_view text)
{
    while (text.len > 0 && dt_is_blank(text.ptr[0])) {
        text.ptr++;
        text.len--;
    }
    while (text.len > 0 && dt_is_blank(text.ptr[text.len - 1]))
        text.len--;
    return text;
}

bool dt_role_find(struct dt_view word, enum dt_role *role_out)
{
    for (size_t i = 0; i < sizeof role_words / sizeof role_words[0]; i++) {
        if (dt_view_equal_nocase(word, dt_view_of(role_words[i].word))) {
            *role_out = role_words[i].role;
            return true;
        }
    }
    return false;
}

enum dt_status dt_transcript_no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

enum dt_status dt_transcript_open(const struct dt_transcript_options *options,
                                  struct dt_transcript **out, struct dt_error *err)
{
    struct dt_transcript *transcript = calloc(1, sizeof *transcript);
    if (!transcript)
        return dt_transcript_no_memory(err);
    transcript->format = options->format;
    transcript->keep_going = options->keep_going;
    dt_seen_init(&transcript->seen);
    dt_buf_init(&transcript->conversation);
    dt_buf_init(&transcript->text);
    dt_buf_init(&transcript->head);
    enum dt_status status = dt_lines_init(&transcript->lines, options->file, err);
    if (status != DT_OK) {
        dt_transcript_close(transcript);
        return status;
    }
    *out = transcript;
    return DT_OK;
}

void dt_transcript_close(struct dt_transcript *transcript)
{
    if (!transcript)
        return;
    dt_lines_finish(&transcript->lines);
    dt_seen_finish(&transcript->seen);
    dt_buf_finish(&transcript->conversation);
    dt_buf_finish(&transcript->text);
    dt_buf_finish(&transcript->head);
    free(transcript->pool);
    free(transcript);
}

uint64_t dt_transcript_bytes(const struct dt_transcript *transcript)
{
    return transcript->lines.bytes;
}

bool dt_transcript_must_wait(const struct dt_transcript *transcript)
{
    return !dt_lines_ready(&transcript->lines);
}

/* Refuses what is no text at all, before lines are looked for in it. */
static enum dt_status look(struct dt_transcript *transcript, struct dt_error *err)
{
    struct dt_view bytes;
    enum dt_status status = dt_lines_peek(&transcript->lines, &bytes, err);
    if (status != DT_OK)
        return status;
    for (size_t i = 0; i < sizeof other_files / sizeof other_files[0]; i++) {
        struct dt_view magic = other_files[i].magic;
        if (bytes.len >= magic.len && memcmp(bytes.ptr, magic.ptr, magic.len) == 0)
            return dt_error_set(err, DT_INVALID, "the file %s", other_files[i].what);
    }
    const char *newline = bytes.len > 0 ? memchr(bytes.ptr, '\n', bytes.len) : NULL;
    size_t first = newline ? (size_t)(newline - bytes.ptr) : bytes.len;
    if (first > 0 && memchr(bytes.ptr, '\0', first))
        return dt_error_set(err, DT_INVALID, "the file is binary, not a transcript");
    transcript->looked = true;
    return DT_OK;
}

/* A line that begins a JSON value, and not a time in brackets ("[14:20] Customer: ..."). */
static bool looks_like_json(struct dt_view line)
{
    if (line.ptr[0] == '{')
        return true;
    if (line.ptr[0] != '[')
        return false;
    struct dt_view rest = dt_view_trim(dt_view_slice(line, 1, line.len));
    return rest.len == 0 || rest.ptr[0] == '{' || rest.ptr[0] == ']' || rest.ptr[0] == '[';
}

/* Tells the format by the first line that is not blank, which is then read again. */
static enum dt_status detect(struct dt_transcript *transcript, struct dt_error *err)
{
    for (;;) {
        struct dt_line line;
        enum dt_status status = dt_lines_next(&transcript->lines, &line, err);
        if (status != DT_OK || !line.present)
            return status;
        struct dt_view text = dt_view_trim(line.text);
        if (text.len == 0)
            continue;
        char delimiter;
        if (looks_like_json(text))
            transcript->format = DT_TRANSCRIPT_JSONL;
        else if (dt_transcript_csv_header(text, &delimiter))
            transcript->format = DT_TRANSCRIPT_CSV;
        else
            transcript->format = DT_TRANSCRIPT_TEXT;
        dt_lines_unread(&transcript->lines);
        return DT_OK;
    }
}

static enum dt_status next_raw(struct dt_transcript *transcript, struct dt_raw_turn *raw,
                               struct dt_error *err)
{
    enum dt_status status = DT_OK;
    if (!transcript->looked)
        status = look(transcript, err);
    if (status == DT_OK && transcript->format == DT_TRANSCRIPT_DETECT)
        status = detect(transcript, err);
    if (status != DT_OK)
        return status;
    switch (transcript->format) {
    case DT_TRANSCRIPT_JSONL:
        return dt_transcript_next_jsonl(transcript, raw, err);
    case DT_TRANSCRIPT_TEXT:
        return dt_transcript_next_text(transcript, raw, err);
    case DT_TRANSCRIPT_CSV:
        return dt_transcript_next_csv(transcript, raw, err);
    case DT_TRANSCRIPT_DETECT: /* nothing but blank lines */
        break;
    }
    raw->present = false;
    return DT_OK;
}

/* Nothing but spaces, those of Unicode and of no width included. */
static bool is_empty(struct dt_view text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = dt_utf8_next(text, &at);
        bool space = c <= 0x20 || c == 0x7f || c == 0x85 || c == 0xa0 || c == 0x1680 ||
                     (c >= 0x2000 && c <= 0x200f) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
                     c == 0x205f || c == 0x2060 || c == 0x3000 || c == 0xfeff;
        if (!space)
            return false;
    }
    return true;
}

static enum dt_status check_fields(const struct dt_raw_turn *raw, struct dt_error *err)
{
    for (int field = 0; field < DT_FIELD_COUNT; field++) {
        struct dt_view value = raw->fields[field];
        struct dt_view name = field_names[field];
        if (!raw->has[field])
            continue;
        if (value.len > 0 && memchr(value.ptr, '\0', value.len))
            return dt_error_at(err, DT_FORMAT, raw->line, 0, "\"%s\" holds the character U+0000",
                               name.ptr);
        size_t limit = field == DT_FIELD_TEXT ? DT_TEXT_BYTES : DT_TRANSCRIPT_ID_BYTES;
        if (value.len > limit)
            return dt_error_at(err, DT_LIMIT, raw->line, 0,
                               "\"%s\" is %zu bytes long; %zu are allowed", name.ptr, value.len,
                               limit);
    }
    if (!raw->has[DT_FIELD_ROLE])
        return dt_error_at(err, DT_FORMAT, raw->line, 0,
                           "no \"role\": write \"customer\" or \"agent\"");
    if (!raw->has[DT_FIELD_TEXT])
        return dt_error_at(err, DT_FORMAT, raw->line, 0, "no \"text\"");
    if (is_empty(raw->fields[DT_FIELD_TEXT]))
        return dt_error_at(err, DT_FORMAT, raw->line, 0, "\"text\" is empty");
    return DT_OK;
}

/* Other programs' words for a role are taken in text and CSV; the JSON is ours, and exact. */
static enum dt_status take_role(const struct dt_transcript *transcript,
                                const struct dt_raw_turn *raw, enum dt_role *out,
                                struct dt_error *err)
{
    struct dt_view role = raw->fields[DT_FIELD_ROLE];
    if (dt_view_equal(role, DT_VIEW("customer")))
        *out = DT_ROLE_CUSTOMER;
    else if (dt_view_equal(role, DT_VIEW("agent")))
        *out = DT_ROLE_AGENT;
    else if (transcript->format == DT_TRANSCRIPT_JSONL || !dt_role_find(dt_view_trim(role), out))
        return dt_error_at(err, DT_FORMAT, raw->line, 0,
                           "\"role\" is \"%.*s\": write \"customer\" or \"agent\"",
                           (int)(role.len < 40 ? role.len : 40), role.ptr);
    return DT_OK;
}

static enum dt_status take_time(struct dt_transcript *transcript, const struct dt_raw_turn *raw,
                                uint32_t number, dt_instant *out, struct dt_error *err)
{
    if (!raw->has[DT_FIELD_AT])
        return DT_OK;
    struct dt_error inner;
    dt_instant at;
    if (dt_instant_parse(raw->fields[DT_FIELD_AT], &at, NULL, &inner) != DT_OK)
        return dt_error_at(err, DT_FORMAT, raw->line, 0, "\"at\": %s", inner.message);
    struct dt_seen_conversation *before = &transcript->seen.conversations[number];
    if (before->last_at != DT_INSTANT_NONE && at < before->last_at)
        return dt_error_at(err, DT_FORMAT, raw->line, 0,
                           "\"at\" is before that of line %u, of the same conversation",
                           before->last_line);
    before->last_at = at;
    before->last_line = raw->line;
    *out = at;
    return DT_OK;
}

/* From the fields as they stand to a turn, or to what is wrong with them. */
static enum dt_status settle(struct dt_transcript *transcript, const struct dt_raw_turn *raw,
                             struct dt_transcript_turn *out, struct dt_error *err)
{
    enum dt_role role;
    enum dt_status status = check_fields(raw, err);
    if (status == DT_OK)
        status = take_role(transcript, raw, &role, err);
    if (status != DT_OK)
        return status;
    struct dt_transcript_turn turn = {
        .present = true,
        .line = raw->line,
        .conversation = raw->fields[DT_FIELD_CONVERSATION],
        .has_conversation = raw->has[DT_FIELD_CONVERSATION],
        .id = raw->fields[DT_FIELD_ID],
        .has_id = raw->has[DT_FIELD_ID],
        .turn = {.role = role,
                 .text = raw->fields[DT_FIELD_TEXT],
                 .name = raw->fields[DT_FIELD_NAME],
                 .at = DT_INSTANT_NONE},
    };
    status = dt_seen_conversation(&transcript->seen, turn.conversation, &turn.number, err);
    bool doubled = false;
    if (status == DT_OK && turn.has_id)
        status = dt_seen_turn_id(&transcript->seen, turn.number, turn.id, &doubled, err);
    if (status == DT_OK && doubled)
        return dt_error_at(err, DT_FORMAT, raw->line, 0,
                           "the id \"%.*s\" was given before in this conversation",
                           (int)(turn.id.len < 40 ? turn.id.len : 40), turn.id.ptr);
    if (status == DT_OK) {
        status = take_time(transcript, raw, turn.number, &turn.turn.at, err);
        turn.noted = status == DT_FORMAT && transcript->keep_going;
    }
    if (status != DT_OK && !turn.noted) {
        if (err && err->line == 0)
            err->line = raw->line;
        return status;
    }
    *out = turn;
    return DT_OK;
}

enum dt_status dt_transcript_next(struct dt_transcript *transcript, struct dt_transcript_turn *out,
                                  struct dt_error *err)
{
    struct dt_raw_turn raw = {.present = false};
    enum dt_status status = DT_OK;
    if (!transcript->failed)
        status = next_raw(transcript, &raw, err);
    if (status == DT_OK && raw.present)
        status = settle(transcript, &raw, out, err);
    else if (status == DT_OK)
        *out = (struct dt_transcript_turn){.present = false};
    transcript->failed |= status != DT_OK && status != DT_FORMAT && status != DT_LIMIT;
    return status;
}
