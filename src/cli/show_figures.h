/*
 * Figures of an evaluation, for people and for programs.
 */
#ifndef DT_SHOW_FIGURES_H
#define DT_SHOW_FIGURES_H

#include "buf.h"
#include "measure.h"

/* How the figures' labels are called. */
typedef struct dt_view dt_label_name(const void *context, uint32_t label);

struct dt_shown_figures {
    const struct dt_figures *figures;
    struct dt_view title;
    dt_label_name *name;
    const void *context;
    bool confusion;
};

/* A table: a line a label, then the means. */
void dt_figures_table(const struct dt_shown_figures *shown, struct dt_buf *out);

/* One JSON object. */
void dt_figures_json(const struct dt_shown_figures *shown, struct dt_buf *out);

#endif
