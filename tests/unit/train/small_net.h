/* A small net for tests: some rows, a word list, vectors; trained in a second. */
#ifndef SMALL_NET_H
#define SMALL_NET_H

#include "check.h"

#include "net_train.h"

static const struct dt_view small_labels[] = {{"good", 4}, {"bad", 3}};

static const char small_words[] = "# a list\n"
                                  "good\tlovely\n"
                                  "good\tthank*\n"
                                  "good\tover the moon\n"
                                  "bad\tawful\n"
                                  "bad\tlate\n"
                                  "-\tnot\n";

static const char small_vectors[] = "vectors\t8\n"
                                    "lovely\t0123fedc\n"
                                    "awful\tfedc0123\n"
                                    "unseen\tfedc0123\n";

/* Rows that a few words tell apart. */
static inline void small_rows(struct dt_rows *rows, int count)
{
    static const char *const good[] = {"lovely", "great", "thanks", "happy"};
    static const char *const bad[] = {"awful", "broken", "late", "angry"};
    struct dt_buf data;
    struct dt_error err = {0};
    struct dt_rows_source source = {
        .name = "rows", .labels = small_labels, .label_count = 2, .weight = 1};
    dt_buf_init(&data);
    for (int i = 0; i < count; i++)
        dt_buf_printf(&data, "train\t%s\tThe parcel, %d of them, IS %s%s\n", i % 2 ? "good" : "bad",
                      i, i % 2 ? good[i / 2 % 4] : bad[i / 2 % 4], i % 3 ? "!" : ". so it is?");
    dt_rows_init(rows);
    if (dt_rows_add(rows, &source, dt_buf_view(&data), &err) != DT_OK)
        fail_msg("%s", err.message);
    dt_buf_finish(&data);
}

static inline struct dt_net_plan small_plan(const struct dt_rows *rows)
{
    struct dt_net_plan plan = {.rows = rows,
                               .input = DT_INPUT_TURN,
                               .head = DT_VIEW("mood"),
                               .labels = small_labels,
                               .label_count = 2,
                               .word_list = DT_VIEW(small_words),
                               .vectors = DT_VIEW(small_vectors),
                               .options = dt_net_options_usual()};
    plan.options.dim = 8;
    plan.options.hidden = 32;
    plan.options.batch = 32;
    plan.options.epochs = 3;
    plan.options.threads = 1;
    return plan;
}

/* The section of a small net; finish it. */
static inline void small_net(struct dt_buf *section)
{
    struct dt_rows rows;
    struct dt_error err = {0};
    small_rows(&rows, 64);
    struct dt_net_plan plan = small_plan(&rows);
    dt_buf_init(section);
    if (dt_net_train(&plan, section, &err) != DT_OK)
        fail_msg("%s", err.message);
    dt_rows_finish(&rows);
}

/* Likewise of one that reads with another's words. */
static inline void small_net_on(const struct dt_net *base, struct dt_buf *section)
{
    struct dt_rows rows;
    struct dt_error err = {0};
    small_rows(&rows, 64);
    struct dt_net_plan plan = small_plan(&rows);
    plan.base = base;
    dt_buf_init(section);
    if (dt_net_train(&plan, section, &err) != DT_OK)
        fail_msg("%s", err.message);
    dt_rows_finish(&rows);
}

#endif
