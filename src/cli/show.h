/*
 * A reading as people see it: bars, bands, receipts, guidance, promises.
 */
#ifndef DT_SHOW_H
#define DT_SHOW_H

#include "conversation.h"
#include "term.h"

struct dt_show {
    struct dt_term term;
    const struct dt_zone *zone; /* times of day are shown in it */
};

enum { DT_SHOW_LABEL = 12 /* column at which what a label names begins */ };

enum dt_style dt_show_kind_style(enum dt_kind kind);
enum dt_style dt_show_band_style(enum dt_band band);

/* Begins a labelled line ("  Say       "), ended by the caller. An empty label indents as far. */
void dt_show_label(const struct dt_show *show, const char *label, struct dt_buf *out);

/* Items below one label, each wrapped; in quotation marks if asked. Nothing where count is 0. */
void dt_show_items(const struct dt_show *show, const char *label, const struct dt_view *items,
                   size_t count, bool quoted, struct dt_buf *out);

/* "Thu 12 Mar 2026", "17:30". */
void dt_show_date(const struct dt_show *show, dt_instant at, struct dt_buf *out);
void dt_show_clock(const struct dt_show *show, dt_instant at, struct dt_buf *out);

/*
 * "call back by Thu 12 Mar 2026, 17:30", wrapped, and its words in quotation marks on the next
 * line. The line has been begun and stands at column indent. turn: where it was made; 0 leaves that
 * out.
 */
void dt_show_promise(const struct dt_show *show, const struct dt_promise *promise, uint32_t turn,
                     struct dt_view words, int indent, struct dt_buf *out);

/* One turn: its line with the bar, the text with the cues marked, the receipts, the alert. */
void dt_show_turn(const struct dt_show *show, const struct dt_turn *turn,
                  const struct dt_reading *reading, struct dt_buf *out);

/* The next step. */
void dt_show_guidance(const struct dt_show *show, const struct dt_reading *reading,
                      struct dt_buf *out);

/* "STEP IN", and the reason. */
void dt_show_alert(const struct dt_show *show, const struct dt_alert *alert, struct dt_buf *out);

/* Text in the quotation marks that the terminal can show. */
void dt_show_quoted(const struct dt_show *show, struct dt_view text, int columns,
                    struct dt_buf *out);

#endif
