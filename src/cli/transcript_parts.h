/*
 * What the three transcript formats share: the fields of a turn as they stand in the file, before
 * any of them is judged. For transcript*.c only.
 */
#ifndef DT_TRANSCRIPT_PARTS_H
#define DT_TRANSCRIPT_PARTS_H

#include "buf.h"
#include "lines.h"
#include "seen.h"
#include "transcript.h"

enum dt_field {
    DT_FIELD_CONVERSATION,
    DT_FIELD_ID,
    DT_FIELD_AT,
    DT_FIELD_ROLE,
    DT_FIELD_NAME,
    DT_FIELD_TEXT,
    DT_FIELD_COUNT,
};

/* The field of that name; DT_FIELD_COUNT if there is none. */
enum dt_field dt_field_find(struct dt_view name);
struct dt_view dt_field_name(enum dt_field field);

/* One turn as it stands in the file. */
struct dt_raw_turn {
    bool present;
    unsigned line;
    struct dt_view fields[DT_FIELD_COUNT];
    bool has[DT_FIELD_COUNT];
};

struct dt_transcript {
    struct dt_lines lines;
    struct dt_seen seen;
    enum dt_transcript_format format;
    bool keep_going;
    bool looked; /* at the file's first bytes */
    bool failed; /* nothing more to read */

    void *pool; /* jsonl: yyjson's memory for one line */
    size_t pool_size;

    struct dt_buf conversation; /* text: named last */
    bool has_conversation;
    bool skipping; /* text: up to the next speaker, after an error */

    uint8_t column_field[DT_TRANSCRIPT_COLUMNS]; /* csv: enum dt_field */
    unsigned column_count;                       /* 0: no header so far */
    char delimiter;

    struct dt_buf text; /* text and csv: what could not stay in the lines' buffer */
    struct dt_buf head;
};

/* White space of ASCII, tested without libc's locale. */
static inline bool dt_is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
struct dt_view dt_view_trim(struct dt_view text);
bool dt_view_equal_nocase(struct dt_view a, struct dt_view b); /* ASCII letters only */

/* Role words of text and CSV ("Client", "rep"). False if it is none of them. */
bool dt_role_find(struct dt_view word, enum dt_role *role_out);

/* Whether a line may be a CSV header: it names "role" or "text" as a column. Sets the delimiter. */
bool dt_transcript_csv_header(struct dt_view line, char *delimiter_out);

enum dt_status dt_transcript_no_memory(struct dt_error *err);

/* The next turn in each format. Statuses: as dt_transcript_next. */
enum dt_status dt_transcript_next_jsonl(struct dt_transcript *transcript, struct dt_raw_turn *raw,
                                        struct dt_error *err);
enum dt_status dt_transcript_next_text(struct dt_transcript *transcript, struct dt_raw_turn *raw,
                                       struct dt_error *err);
enum dt_status dt_transcript_next_csv(struct dt_transcript *transcript, struct dt_raw_turn *raw,
                                      struct dt_error *err);

#endif
