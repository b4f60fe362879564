#include "net_train.h"

#include "given_vectors.h"
#include "net_export.h"
#include "word_list_read.h"

#include <stdlib.h>

/* Words met less often learn too little for a row of their own; or for one on top of the base's. */
enum { WORD_LEAST = 2, WORD_LEAST_ON_BASE = 5 };

/* What the hits' logits are multiplied by: found on rows held out, level from .15 to .35. */
#define HIT_SHARE 0.25f

struct sources {
    struct dt_word_list_source list;
    struct dt_given_vectors given;
};

static enum dt_status read_sources(const struct dt_net_plan *plan, struct sources *sources,
                                   struct dt_error *err)
{
    if (plan->base)
        return DT_OK;
    enum dt_status status =
        dt_word_list_read(plan->word_list, plan->labels, plan->label_count, &sources->list, err);
    if (status != DT_OK)
        return dt_error_prefix(err, "the word list");
    if (plan->vectors.len == 0)
        return DT_OK;
    status = dt_given_vectors_read(plan->vectors, &sources->given, err);
    return status == DT_OK ? DT_OK : dt_error_prefix(err, "the vectors");
}

static enum dt_status gather(const struct dt_net_plan *plan, const struct sources *sources,
                             struct dt_net_data *data, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (uint32_t i = 0; i < sources->list.word_count && status == DT_OK; i++)
        status = dt_net_data_want(data, sources->list.words[i], DT_NET_NOT_GIVEN, err);
    for (uint32_t i = 0; i < sources->given.count && status == DT_OK; i++)
        status = dt_net_data_want(data, sources->given.words[i], i, err);
    if (status == DT_OK)
        status =
            dt_net_data_add(data, plan->rows, plan->chosen, plan->chosen_count, plan->input, err);
    if (status == DT_OK)
        dt_net_data_close(data, plan->base ? WORD_LEAST_ON_BASE : WORD_LEAST);
    return status;
}

static enum dt_status learn(const struct dt_net_plan *plan, const struct sources *sources,
                            const struct dt_net_data *data, struct dt_buf *out,
                            struct dt_error *err)
{
    struct dt_net_fit fit = {0};
    struct dt_net_naming naming = {plan->head, plan->base_number, HIT_SHARE};
    struct dt_net_hits *hits = malloc(sizeof *hits);
    enum dt_status status = hits ? DT_OK : dt_error_set(err, DT_NOMEM, "memory ran out");
    if (status == DT_OK)
        status = dt_net_hits_fit(data, data->text_count, plan->label_count, hits, err);
    if (status == DT_OK)
        status = dt_net_fit_make(data, data->text_count, sources->given.vectors, sources->given.dim,
                                 plan->label_count, &plan->options, &fit, err);
    if (status == DT_OK)
        status = dt_net_export(&fit, data, hits, &naming, out, err);
    dt_net_fit_finish(&fit);
    free(hits);
    return status;
}

enum dt_status dt_net_train(const struct dt_net_plan *plan, struct dt_buf *out,
                            struct dt_error *err)
{
    struct sources sources = {0};
    struct dt_net_data data;
    if (plan->label_count > DT_NET_LANES)
        return dt_error_set(err, DT_LIMIT, "a net has at most %d labels", DT_NET_LANES);
    enum dt_status status = read_sources(plan, &sources, err);
    dt_net_data_init(&data, sources.list.list, plan->base);
    if (status == DT_OK)
        status = gather(plan, &sources, &data, err);
    if (status == DT_OK)
        status = learn(plan, &sources, &data, out, err);
    dt_net_data_finish(&data);
    dt_word_list_finish(&sources.list);
    dt_given_vectors_finish(&sources.given);
    return status;
}
