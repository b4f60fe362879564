/*
 * A trainer's host in memory: data files of a test, stages kept in a list. And a small recipe with
 * data for it: a head of turns, one of sentences, a combination.
 */
#ifndef HOST_H
#define HOST_H

#include "check.h"

#include "train.h"

enum { STAGES_MOST = 16 };

struct host {
    struct dt_view data; /* whatever file is asked for */
    const char *recipe;  /* NULL: the small one below */
    struct dt_buf stages[STAGES_MOST];
    char names[STAGES_MOST][64];
    uint32_t stage_count;
    uint64_t epochs_left; /* ends training after so many */
    uint64_t epochs;
};

static inline enum dt_status host_read(void *context, struct dt_view file,
                                       struct dt_view *bytes_out, struct dt_error *err)
{
    struct host *host = context;
    if (dt_view_equal(file, DT_VIEW("none")))
        return dt_error_set(err, DT_NOT_FOUND, "none: no such file");
    *bytes_out = host->data;
    return DT_OK;
}

static inline enum dt_status host_keep(void *context, const char *stage, struct dt_view bytes,
                                       struct dt_error *err)
{
    struct host *host = context;
    assert_true(host->stage_count < STAGES_MOST);
    struct dt_buf *buf = &host->stages[host->stage_count];
    dt_buf_init(buf);
    dt_buf_append_view(buf, bytes);
    if (dt_buf_failed(buf)) {
        dt_buf_finish(buf);
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    }
    snprintf(host->names[host->stage_count++], 64, "%s", stage);
    return DT_OK;
}

static inline bool host_kept(void *context, const char *stage, struct dt_view *bytes_out)
{
    struct host *host = context;
    for (uint32_t i = 0; i < host->stage_count; i++) {
        if (strcmp(host->names[i], stage) != 0)
            continue;
        *bytes_out = dt_buf_view(&host->stages[i]);
        return true;
    }
    return false;
}

static inline bool host_step(void *context, uint64_t done, uint64_t total)
{
    struct host *host = context;
    assert_true(done <= total);
    host->epochs++;
    return host->epochs_left == 0 || host->epochs < host->epochs_left;
}

static inline void host_finish(struct host *host)
{
    for (uint32_t i = 0; i < host->stage_count; i++)
        dt_buf_finish(&host->stages[i]);
    host->stage_count = 0;
}

static const char host_recipe[] = "seed: 7\n"
                                  "note: made by a test\n"
                                  "tables:\n"
                                  "  - name: words\n"
                                  "    words_in: 1\n"
                                  "    phrases_in: 1\n"
                                  "    parts_in: 1\n"
                                  "  - name: lines\n"
                                  "    phrases: 1\n"
                                  "    parts_to: 0\n"
                                  "heads:\n"
                                  "  - name: mood\n"
                                  "    table: words\n"
                                  "    labels: [good, bad]\n"
                                  "    epochs: 4\n"
                                  "    data:\n"
                                  "      - file: data\n"
                                  "  - name: line\n"
                                  "    table: lines\n"
                                  "    input: sentence\n"
                                  "    roles: [customer]\n"
                                  "    labels: [good, bad]\n"
                                  "    epochs: 3\n"
                                  "    data:\n"
                                  "      - file: data\n"
                                  "  - name: both\n"
                                  "    combine: [mood]\n"
                                  "    labels: [bad]\n"
                                  "    data:\n"
                                  "      - file: data\n"
                                  "        rename: [good=]\n";

/* Rows that a few words tell apart; the numbers make every text another. */
static inline void host_data(struct dt_buf *out, int count)
{
    static const char *const good[] = {"lovely", "great", "thanks", "happy"};
    static const char *const bad[] = {"awful", "broken", "late", "angry"};
    static const char *const filler[] = {"the parcel", "my order", "that call", "your shop", "it"};
    dt_buf_init(out);
    for (int i = 0; i < count; i++)
        dt_buf_printf(out, "%s\t%s\t%s is %s. number%d came\n", i % 10 < 2 ? "dev" : "train",
                      i % 2 ? "good" : "bad", filler[i % 5],
                      i % 2 ? good[i / 2 % 4] : bad[i / 2 % 4], i);
}

static inline enum dt_status host_train(struct host *host, enum dt_split hold_out,
                                        struct dt_buf *out, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_recipe recipe;
    struct dt_train_host slots = {.context = host,
                                  .read = host_read,
                                  .keep = host_keep,
                                  .kept = host_kept,
                                  .step = host_step};
    dt_arena_init(&arena);
    enum dt_status status = dt_recipe_read(
        "test.yaml", dt_view_of(host->recipe ? host->recipe : host_recipe), &arena, &recipe, err);
    if (status == DT_OK) {
        struct dt_train_options options = {recipe.seed, hold_out};
        status = dt_train(&recipe, &options, &slots, out, err);
    }
    dt_arena_finish(&arena);
    return status;
}

/* Likewise with all rows; it must succeed. */
static inline void host_train_to(struct host *host, struct dt_buf *out)
{
    struct dt_error err = {0};
    if (host_train(host, DT_SPLIT_COUNT, out, &err) != DT_OK)
        fail_msg("%s", err.message);
}

#endif
