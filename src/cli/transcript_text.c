/*
 * Plain text. A line that begins with a speaker begins a turn:
 *
 *     Customer: where is my order?
 *     Dana (customer): where is my order?
 *     Agent (Ravi): I'm looking.
 *     [2026-03-12T14:20:00-04:00] Customer: ...      a time, RFC 3339
 *     [14:20] Customer: ...                          a clock alone tells no time and is left out
 *
 * Other lines go on with the turn. "Conversation: ID" or "--- ID", at the beginning or after a
 * blank line, begins a conversation.
 */
#include "transcript_parts.h"

enum { LABEL_BYTES = 80 };

struct speaker {
    struct dt_view role, name, at, rest;
    bool has_name, has_at;
};

static struct dt_view skip(struct dt_view text, size_t count)
{
    return dt_view_slice(text, count, text.len);
}

/* "14:20" or "14:20:05": when in some day, which is no time. */
static bool is_clock(struct dt_view text)
{
    if (text.len != 5 && text.len != 8)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (i % 3 == 2 ? text.ptr[i] != ':' : text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return true;
}

/* Takes "[...]" off the front, if it is there and begins with a digit. */
static struct dt_view take_stamp(struct dt_view line, struct speaker *speaker)
{
    if (line.len < 3 || line.ptr[0] != '[' || line.ptr[1] < '0' || line.ptr[1] > '9')
        return line;
    const char *end = memchr(line.ptr, ']', line.len < 64 ? line.len : 64);
    if (!end)
        return line;
    struct dt_view stamp = {line.ptr + 1, (size_t)(end - line.ptr) - 1};
    if (!is_clock(stamp)) {
        speaker->at = stamp;
        speaker->has_at = true;
    }
    return dt_view_trim(skip(line, stamp.len + 2));
}

/* "ROLE", "NAME (ROLE)" or "ROLE (NAME)". */
static bool take_label(struct dt_view label, struct speaker *speaker)
{
    enum dt_role role;
    label = dt_view_trim(label);
    if (dt_role_find(label, &role)) {
        speaker->role = label;
        return true;
    }
    const char *open = label.len > 0 ? memchr(label.ptr, '(', label.len) : NULL;
    if (!open || label.ptr[label.len - 1] != ')')
        return false;
    size_t at = (size_t)(open - label.ptr);
    struct dt_view outside = dt_view_trim(dt_view_slice(label, 0, at));
    struct dt_view inside = dt_view_trim(dt_view_slice(label, at + 1, label.len - 1));
    bool role_first = dt_role_find(outside, &role);
    if (!role_first && !dt_role_find(inside, &role))
        return false;
    speaker->role = role_first ? outside : inside;
    speaker->name = role_first ? inside : outside;
    speaker->has_name = speaker->name.len > 0;
    return true;
}

/* Indented lines are continuations, whatever they begin with. */
static bool take_speaker(struct dt_view line, struct speaker *speaker)
{
    *speaker = (struct speaker){.has_name = false};
    if (line.len == 0 || dt_is_blank(line.ptr[0]))
        return false;
    struct dt_view rest = take_stamp(line, speaker);
    const char *colon = rest.len > 0
                            ? memchr(rest.ptr, ':', rest.len < LABEL_BYTES ? rest.len : LABEL_BYTES)
                            : NULL;
    if (!colon)
        return false;
    size_t at = (size_t)(colon - rest.ptr);
    speaker->rest = dt_view_trim(skip(rest, at + 1));
    return take_label(dt_view_slice(rest, 0, at), speaker);
}

/* "Conversation: ID" or "--- ID"; "---" alone is a rule somebody drew. */
static bool take_conversation(struct dt_view line, struct dt_view *id_out)
{
    static const struct dt_view word = {"conversation:", 13};
    if (line.len > word.len && dt_view_equal_nocase(dt_view_slice(line, 0, word.len), word))
        *id_out = dt_view_trim(skip(line, word.len));
    else if (line.len > 4 && memcmp(line.ptr, "--- ", 4) == 0)
        *id_out = dt_view_trim(skip(line, 4));
    else
        return false;
    return id_out->len > 0;
}

/* Turns begin with a speaker; conversations with their heading, behind a blank line. */
static bool begins_something(struct dt_view line, bool after_blank)
{
    struct speaker speaker;
    struct dt_view id;
    return take_speaker(line, &speaker) || (after_blank && take_conversation(line, &id));
}

/* Adds the lines that go on with the turn; the first that does not is left for the next call. */
static enum dt_status take_continuation(struct dt_transcript *transcript, struct dt_error *err)
{
    unsigned blank_lines = 0;
    for (;;) {
        struct dt_line line;
        enum dt_status status = dt_lines_next(&transcript->lines, &line, err);
        if (status != DT_OK || !line.present)
            return status;
        if (begins_something(line.text, blank_lines > 0)) {
            dt_lines_unread(&transcript->lines);
            return DT_OK;
        }
        struct dt_view text = dt_view_trim(line.text);
        if (text.len == 0) {
            blank_lines++;
            continue;
        }
        if (transcript->text.len > 0)
            dt_buf_append(&transcript->text, "\n\n", blank_lines > 0 ? 2 : 1);
        blank_lines = 0;
        /* One byte over the limit is enough to be refused; more is not kept. */
        if (transcript->text.len <= DT_TEXT_BYTES)
            dt_buf_append_view(&transcript->text, text);
    }
}

/* Copies what the line buffer will not keep while the continuation is read. */
static enum dt_status take_turn(struct dt_transcript *transcript, const struct speaker *speaker,
                                struct dt_raw_turn *raw, struct dt_error *err)
{
    struct dt_buf *head = &transcript->head;
    dt_buf_clear(head);
    dt_buf_append_view(head, speaker->role);
    dt_buf_append_view(head, speaker->name);
    dt_buf_append_view(head, speaker->at);
    dt_buf_clear(&transcript->text);
    dt_buf_append_view(&transcript->text, speaker->rest);
    struct speaker sizes = *speaker;
    enum dt_status status = take_continuation(transcript, err);
    if (status == DT_OK && (dt_buf_failed(head) || dt_buf_failed(&transcript->text)))
        return dt_transcript_no_memory(err);
    transcript->skipping = status != DT_OK;
    if (status != DT_OK)
        return status;
    raw->present = true;
    raw->fields[DT_FIELD_ROLE] = (struct dt_view){head->data, sizes.role.len};
    raw->fields[DT_FIELD_NAME] = (struct dt_view){head->data + sizes.role.len, sizes.name.len};
    raw->fields[DT_FIELD_AT] =
        (struct dt_view){head->data + sizes.role.len + sizes.name.len, sizes.at.len};
    raw->fields[DT_FIELD_TEXT] = dt_buf_view(&transcript->text);
    raw->fields[DT_FIELD_CONVERSATION] = dt_buf_view(&transcript->conversation);
    raw->has[DT_FIELD_ROLE] = raw->has[DT_FIELD_TEXT] = true;
    raw->has[DT_FIELD_NAME] = sizes.has_name;
    raw->has[DT_FIELD_AT] = sizes.has_at;
    raw->has[DT_FIELD_CONVERSATION] = transcript->has_conversation;
    return DT_OK;
}

static enum dt_status no_speaker(struct dt_transcript *transcript, unsigned line,
                                 struct dt_error *err)
{
    transcript->skipping = true;
    return dt_error_at(err, DT_FORMAT, line, 0,
                       "who is speaking? Begin a turn with \"Customer:\" or \"Agent:\", or "
                       "\"Dana (customer):\"");
}

enum dt_status dt_transcript_next_text(struct dt_transcript *transcript, struct dt_raw_turn *raw,
                                       struct dt_error *err)
{
    for (;;) {
        struct dt_line line;
        enum dt_status status = dt_lines_next(&transcript->lines, &line, err);
        if (status != DT_OK) {
            transcript->skipping = true;
            return status;
        }
        *raw = (struct dt_raw_turn){.line = line.number};
        if (!line.present)
            return DT_OK;
        struct speaker speaker;
        struct dt_view id;
        if (take_speaker(line.text, &speaker))
            return take_turn(transcript, &speaker, raw, err);
        if (take_conversation(line.text, &id)) {
            dt_buf_clear(&transcript->conversation);
            dt_buf_append_view(&transcript->conversation, id);
            transcript->has_conversation = true;
            transcript->skipping = false;
            if (dt_buf_failed(&transcript->conversation))
                return dt_transcript_no_memory(err);
        } else if (!transcript->skipping && dt_view_trim(line.text).len > 0) {
            return no_speaker(transcript, line.number, err);
        }
    }
}
