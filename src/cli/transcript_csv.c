/*
 * CSV after RFC 4180, with a header; the delimiter may be a comma, a semicolon or a tab (what
 * spreadsheets write in some countries), told by the header. Columns that are not ours are ignored.
 */
#include "transcript_parts.h"

struct cell {
    struct dt_view raw; /* between the delimiters, quotes included */
    size_t next;        /* where the next cell begins; past the end: this was the last */
    bool quoted;
    bool open; /* a quote that is not closed */
    const char *wrong;
};

static struct cell next_cell(struct dt_view record, size_t at, char delimiter)
{
    struct cell cell = {.quoted = at < record.len && record.ptr[at] == '"'};
    size_t end = at;
    if (cell.quoted) {
        end++;
        while (end < record.len &&
               (record.ptr[end] != '"' || (end + 1 < record.len && record.ptr[end + 1] == '"')))
            end += record.ptr[end] == '"' ? 2 : 1;
        cell.open = end >= record.len;
        end = cell.open ? record.len : end + 1;
        if (end < record.len && record.ptr[end] != delimiter)
            cell.wrong = "text behind a closing quote: write a quote inside a field twice (\"\")";
    }
    const char *found =
        end < record.len ? memchr(record.ptr + end, delimiter, record.len - end) : NULL;
    size_t stop = found ? (size_t)(found - record.ptr) : record.len;
    cell.raw = dt_view_slice(record, at, stop);
    cell.next = stop + 1;
    if (!cell.quoted && !cell.wrong && cell.raw.len > 0 && memchr(cell.raw.ptr, '"', cell.raw.len))
        cell.wrong = "a quote inside a field that does not begin with one";
    return cell;
}

/* The value of a quoted cell: quotes undoubled, line ends as "\n". Appended to out. */
static void unquote(struct dt_view raw, struct dt_buf *out)
{
    struct dt_view inner = dt_view_slice(raw, 1, raw.len - 1);
    for (size_t i = 0; i < inner.len; i++) {
        char c = inner.ptr[i];
        bool pair = i + 1 < inner.len;
        if (c == '"' && pair)
            i++;
        else if (c == '\r' && pair && inner.ptr[i + 1] == '\n')
            continue;
        dt_buf_append_char(out, c);
    }
}

static struct dt_view bare(struct cell cell)
{
    if (!cell.quoted || cell.open || cell.raw.len < 2)
        return dt_view_trim(cell.raw);
    return dt_view_trim(dt_view_slice(cell.raw, 1, cell.raw.len - 1));
}

static enum dt_field column_field(struct cell cell)
{
    for (int field = 0; field < DT_FIELD_COUNT; field++)
        if (dt_view_equal_nocase(bare(cell), dt_field_name((enum dt_field)field)))
            return (enum dt_field)field;
    return DT_FIELD_COUNT;
}

bool dt_transcript_csv_header(struct dt_view line, char *delimiter_out)
{
    static const char delimiters[] = {',', ';', '\t'};
    for (size_t i = 0; i < sizeof delimiters; i++) {
        unsigned columns = 0, ours = 0;
        for (size_t at = 0; at <= line.len; columns++) {
            struct cell cell = next_cell(line, at, delimiters[i]);
            enum dt_field field = column_field(cell);
            ours += field == DT_FIELD_ROLE || field == DT_FIELD_TEXT;
            at = cell.next;
        }
        if (columns > 1 && ours > 0) {
            *delimiter_out = delimiters[i];
            return true;
        }
    }
    return false;
}

/* Where a scan for the record's end stands. A stray quote ends the hope of a sound record there, so
 * that one bad line does not swallow the next ones. */
enum scan { SCAN_FIELD, SCAN_BARE, SCAN_QUOTED, SCAN_QUOTE_IN_QUOTED, SCAN_BROKEN };

static enum scan scan_on(enum scan scan, struct dt_view bytes, char delimiter)
{
    for (size_t i = 0; i < bytes.len && scan != SCAN_BROKEN; i++) {
        char c = bytes.ptr[i];
        if (scan == SCAN_QUOTED)
            scan = c == '"' ? SCAN_QUOTE_IN_QUOTED : SCAN_QUOTED;
        else if (c == delimiter)
            scan = SCAN_FIELD;
        else if (scan == SCAN_QUOTE_IN_QUOTED)
            scan = c == '"' ? SCAN_QUOTED : SCAN_BROKEN;
        else if (c == '"')
            scan = scan == SCAN_FIELD ? SCAN_QUOTED : SCAN_BROKEN;
        else
            scan = SCAN_BARE;
    }
    return scan;
}

/* A record: a line, and those behind it as long as a quote is open. Blank lines are skipped. */
static enum dt_status next_record(struct dt_transcript *transcript, struct dt_line *record,
                                  struct dt_error *err)
{
    do {
        enum dt_status status = dt_lines_next(&transcript->lines, record, err);
        if (status != DT_OK || !record->present)
            return status;
    } while (dt_view_trim(record->text).len == 0);

    enum scan scan = scan_on(SCAN_FIELD, record->text, transcript->delimiter);
    while (scan == SCAN_QUOTED) {
        struct dt_line longer;
        size_t scanned = record->text.len;
        unsigned number = record->number;
        enum dt_status status = dt_lines_extend(&transcript->lines, &longer, err);
        if (status == DT_OK && longer.present) {
            *record = longer;
            struct dt_view added = dt_view_slice(longer.text, scanned, longer.text.len);
            scan = scan_on(scan, added, transcript->delimiter);
            continue;
        }
        /* What was swallowed is read again as records of its own. */
        dt_lines_unextend(&transcript->lines);
        if (status == DT_OK)
            return dt_error_at(err, DT_FORMAT, number, 0,
                               "a quote is opened in this record and never closed");
        return status;
    }
    return DT_OK;
}

static enum dt_status take_header(struct dt_transcript *transcript, struct dt_error *err)
{
    struct dt_line record;
    transcript->delimiter = ',';
    enum dt_status status = dt_lines_next(&transcript->lines, &record, err);
    while (status == DT_OK && record.present && dt_view_trim(record.text).len == 0)
        status = dt_lines_next(&transcript->lines, &record, err);
    if (status != DT_OK || !record.present)
        return status;
    (void)dt_transcript_csv_header(record.text, &transcript->delimiter);
    bool given[DT_FIELD_COUNT + 1] = {false};
    unsigned count = 0;
    for (size_t at = 0; at <= record.text.len; count++) {
        struct cell cell = next_cell(record.text, at, transcript->delimiter);
        enum dt_field field = column_field(cell);
        if (count == DT_TRANSCRIPT_COLUMNS)
            return dt_error_at(err, DT_INVALID, record.number, 0, "more than %d columns",
                               DT_TRANSCRIPT_COLUMNS);
        if (field != DT_FIELD_COUNT && given[field])
            return dt_error_at(err, DT_INVALID, record.number, 0,
                               "the header names the column \"%s\" twice",
                               dt_field_name(field).ptr);
        given[field] = true;
        transcript->column_field[count] = (uint8_t)field;
        at = cell.next;
    }
    if (!given[DT_FIELD_ROLE] || !given[DT_FIELD_TEXT])
        return dt_error_at(err, DT_INVALID, record.number, 0,
                           "the header names no column \"%s\" (conversation, id, at, role, name, "
                           "text; role and text are required)",
                           given[DT_FIELD_ROLE] ? "text" : "role");
    transcript->column_count = count;
    return DT_OK;
}

/*
 * Puts one cell where its column belongs. Unquoted values stay in the line; quoted ones are copied
 * to the text buffer, where room for the whole record was made: their views do not move.
 */
static void take_cell(struct dt_transcript *transcript, struct cell cell, enum dt_field field,
                      struct dt_raw_turn *raw)
{
    struct dt_view value = cell.raw;
    if (cell.quoted) {
        size_t from = transcript->text.len;
        unquote(cell.raw, &transcript->text);
        value = (struct dt_view){transcript->text.data + from, transcript->text.len - from};
    }
    if (field != DT_FIELD_TEXT)
        value = dt_view_trim(value);
    raw->fields[field] = value;
    raw->has[field] = value.len > 0 || field == DT_FIELD_ROLE || field == DT_FIELD_TEXT;
}

static enum dt_status take_record(struct dt_transcript *transcript, const struct dt_line *record,
                                  struct dt_raw_turn *raw, struct dt_error *err)
{
    *raw = (struct dt_raw_turn){.present = true, .line = record->number};
    dt_buf_clear(&transcript->text);
    if (!dt_buf_reserve(&transcript->text, record->text.len))
        return dt_transcript_no_memory(err);
    unsigned count = 0;
    for (size_t at = 0; at <= record->text.len; count++) {
        struct cell cell = next_cell(record->text, at, transcript->delimiter);
        if (cell.wrong)
            return dt_error_at(err, DT_FORMAT, record->number, (unsigned)at + 1, "%s", cell.wrong);
        if (count < transcript->column_count && transcript->column_field[count] != DT_FIELD_COUNT)
            take_cell(transcript, cell, (enum dt_field)transcript->column_field[count], raw);
        at = cell.next;
    }
    if (count != transcript->column_count)
        return dt_error_at(err, DT_FORMAT, record->number, 0,
                           "%u fields where the header has %u: quote a field that holds a \"%c\"",
                           count, transcript->column_count, transcript->delimiter);
    return DT_OK;
}

enum dt_status dt_transcript_next_csv(struct dt_transcript *transcript, struct dt_raw_turn *raw,
                                      struct dt_error *err)
{
    raw->present = false;
    if (transcript->column_count == 0) {
        enum dt_status status = take_header(transcript, err);
        if (status != DT_OK || transcript->column_count == 0)
            return status;
    }
    struct dt_line record;
    enum dt_status status = next_record(transcript, &record, err);
    if (status != DT_OK || !record.present)
        return status;
    return take_record(transcript, &record, raw, err);
}
