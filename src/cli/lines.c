#include "lines.h"

#include "transcript.h"
#include "utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { FIRST_CAPACITY = 1 << 16, LARGEST_LINE = DT_TRANSCRIPT_LINE_BYTES + 2 /* "\r\n" */ };

enum dt_status dt_lines_init(struct dt_lines *lines, FILE *file, struct dt_error *err)
{
    char *data = malloc(FIRST_CAPACITY);
    if (!data)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    *lines = (struct dt_lines){
        .file = file, .fd = fileno(file), .data = data, .capacity = FIRST_CAPACITY};
    return DT_OK;
}

void dt_lines_finish(struct dt_lines *lines)
{
    free(lines->data);
    *lines = (struct dt_lines){.fd = -1};
}

/* Room for at least one more byte behind end, what lies before `keep` being given up. */
static enum dt_status make_room(struct dt_lines *lines, size_t keep, struct dt_error *err)
{
    if (lines->end < lines->capacity)
        return DT_OK;
    if (keep > 0) {
        memmove(lines->data, lines->data + keep, lines->end - keep);
        lines->start -= keep;
        lines->end -= keep;
        lines->given = lines->given > keep ? lines->given - keep : 0;
        return DT_OK;
    }
    char *data = realloc(lines->data, lines->capacity * 2);
    if (!data)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    lines->data = data;
    lines->capacity *= 2;
    return DT_OK;
}

/*
 * read() rather than fread() where there is a descriptor: a turn that comes through a pipe is to be
 * read when it is there, not when a block of them is.
 */
static enum dt_status fill(struct dt_lines *lines, size_t keep, struct dt_error *err)
{
    enum dt_status status = make_room(lines, keep, err);
    if (status != DT_OK)
        return status;
    char *at = lines->data + lines->end;
    size_t room = lines->capacity - lines->end;
    ssize_t got;
    if (lines->fd >= 0) {
        do {
            got = read(lines->fd, at, room);
        } while (got < 0 && errno == EINTR);
    } else {
        got = (ssize_t)fread(at, 1, room, lines->file);
        if (got == 0 && ferror(lines->file))
            got = -1;
    }
    if (got < 0) {
        lines->ended = true;
        return dt_error_set(err, DT_IO, "cannot read: %s",
                            errno == EISDIR ? "it is a directory" : strerror(errno));
    }
    lines->ended = got == 0;
    lines->end += (size_t)got;
    lines->bytes += (uint64_t)got;
    return DT_OK;
}

static void skip_byte_order_mark(struct dt_lines *lines)
{
    if (lines->end - lines->start >= 3 &&
        memcmp(lines->data + lines->start, "\xef\xbb\xbf", 3) == 0)
        lines->start += 3;
}

static enum dt_status begin(struct dt_lines *lines, struct dt_error *err)
{
    while (!lines->begun) {
        enum dt_status status = fill(lines, 0, err);
        if (status != DT_OK)
            return status;
        lines->begun = lines->ended || lines->end >= 4;
    }
    if (lines->number == 0 && lines->start == 0)
        skip_byte_order_mark(lines);
    return DT_OK;
}

enum dt_status dt_lines_peek(struct dt_lines *lines, struct dt_view *out, struct dt_error *err)
{
    enum dt_status status = begin(lines, err);
    if (status == DT_OK)
        *out = (struct dt_view){lines->data + lines->start, lines->end - lines->start};
    return status;
}

static enum dt_status too_long(unsigned number, struct dt_error *err)
{
    return dt_error_at(err, DT_LIMIT, number, 0, "the line is longer than %d bytes",
                       DT_TRANSCRIPT_LINE_BYTES);
}

/* Gives up a line over the limit, however long it is. */
static enum dt_status skip_long_line(struct dt_lines *lines, struct dt_error *err)
{
    unsigned number = ++lines->number;
    for (;;) {
        const char *newline = memchr(lines->data + lines->start, '\n', lines->end - lines->start);
        if (newline) {
            lines->start = (size_t)(newline - lines->data) + 1;
            break;
        }
        lines->start = lines->end = 0;
        if (lines->ended)
            break;
        enum dt_status status = fill(lines, 0, err);
        if (status != DT_OK)
            return status;
    }
    return too_long(number, err);
}

/*
 * The length, line end included, of what lies between start and the end of the line that holds
 * start + skip; 0 at the file's end. SIZE_MAX: over the limit.
 */
static enum dt_status measure(struct dt_lines *lines, size_t skip, size_t *length_out,
                              struct dt_error *err)
{
    size_t scanned = skip;
    for (;;) {
        size_t have = lines->end - lines->start;
        const char *from = lines->data + lines->start;
        const char *newline = memchr(from + scanned, '\n', have - scanned);
        size_t length = newline ? (size_t)(newline - from) + 1 : have;
        if (length > LARGEST_LINE) {
            *length_out = SIZE_MAX;
            return DT_OK;
        }
        if (newline || lines->ended) {
            *length_out = length > skip ? length : 0;
            return DT_OK;
        }
        scanned = have;
        enum dt_status status = fill(lines, lines->start, err);
        if (status != DT_OK)
            return status;
    }
}

/* The text of `length` bytes at start, without its line end. */
static struct dt_view without_end(const struct dt_lines *lines, size_t length)
{
    struct dt_view text = {lines->data + lines->start, length};
    if (text.len > 0 && text.ptr[text.len - 1] == '\n')
        text.len--;
    if (text.len > 0 && text.ptr[text.len - 1] == '\r')
        text.len--;
    return text;
}

static enum dt_status check(struct dt_view text, unsigned number, struct dt_error *err)
{
    const char *zero = text.len > 0 ? memchr(text.ptr, '\0', text.len) : NULL;
    if (zero)
        return dt_error_at(err, DT_FORMAT, number, (unsigned)(zero - text.ptr) + 1,
                           "a zero byte: this is not text");
    size_t valid = dt_utf8_valid_prefix(text);
    if (valid < text.len)
        return dt_error_at(err, DT_FORMAT, number, (unsigned)valid + 1,
                           "byte %zu of the line (0x%02x) is not UTF-8: save the file as UTF-8",
                           valid + 1, (unsigned)(unsigned char)text.ptr[valid]);
    return DT_OK;
}

enum dt_status dt_lines_next(struct dt_lines *lines, struct dt_line *out, struct dt_error *err)
{
    size_t length = 0;
    enum dt_status status = begin(lines, err);
    if (status == DT_OK)
        status = measure(lines, 0, &length, err);
    if (status != DT_OK)
        return status;
    if (length == SIZE_MAX)
        return skip_long_line(lines, err);
    struct dt_view text = without_end(lines, length);
    lines->given = lines->start;
    lines->given_first = length;
    lines->start += length;
    if (length > 0)
        lines->number++;
    lines->given_number = lines->number;
    if (text.len > DT_TRANSCRIPT_LINE_BYTES)
        return too_long(lines->number, err);
    status = check(text, lines->number, err);
    if (status == DT_OK)
        *out = (struct dt_line){length > 0, lines->number, text};
    return status;
}

enum dt_status dt_lines_extend(struct dt_lines *lines, struct dt_line *out, struct dt_error *err)
{
    size_t before = lines->start - lines->given;
    size_t length = 0;
    lines->start = lines->given;
    enum dt_status status = measure(lines, before, &length, err);
    lines->given = lines->start; /* measure may have moved the text to the buffer's beginning */
    if (status == DT_OK && length != 0 && length != SIZE_MAX) {
        struct dt_view text = without_end(lines, length);
        struct dt_view added = dt_view_slice(text, before < text.len ? before : text.len, text.len);
        status = check(added, lines->number + 1, err);
        if (status == DT_OK) {
            *out = (struct dt_line){true, lines->given_number, text};
            lines->start += length;
            lines->number++;
            return DT_OK;
        }
    }
    lines->start += before;
    if (status != DT_OK)
        return status;
    if (length == SIZE_MAX)
        return dt_error_at(err, DT_LIMIT, lines->given_number, 0,
                           "the record is longer than %d bytes", DT_TRANSCRIPT_LINE_BYTES);
    out->present = false;
    return DT_OK;
}

void dt_lines_unextend(struct dt_lines *lines)
{
    lines->start = lines->given + lines->given_first;
    lines->number = lines->given_number;
}

void dt_lines_unread(struct dt_lines *lines)
{
    if (lines->given_first == 0)
        return;
    lines->start = lines->given;
    lines->number = lines->given_number - 1;
}

bool dt_lines_ready(const struct dt_lines *lines)
{
    return lines->ended || (lines->end > lines->start && memchr(lines->data + lines->start, '\n',
                                                                lines->end - lines->start) != NULL);
}
