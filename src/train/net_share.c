#include "net_share.h"

#include <stdlib.h>

enum { FIRST = 20, LAST = 90, STEP = 5 };

struct judged {
    float logit;
    uint32_t unit;
    bool there;
};

/* The highest first; equal ones in the order of their units, so that the order is one. */
static int by_logit(const void *a, const void *b)
{
    const struct judged *left = a, *right = b;
    if (left->logit != right->logit)
        return left->logit > right->logit ? -1 : 1;
    return left->unit < right->unit ? -1 : left->unit > right->unit;
}

/* The mean, over the units that have the label, of the precision down to each; 0 if none has. */
static double average_precision(struct judged *judged, uint32_t count)
{
    double sum = 0;
    uint32_t right = 0;
    qsort(judged, count, sizeof *judged, by_logit);
    for (uint32_t i = 0; i < count; i++)
        if (judged[i].there)
            sum += (double)++right / (i + 1);
    return right > 0 ? sum / right : 0;
}

static double precision_under(const struct dt_net_share_task *task, uint32_t percent,
                              struct judged *judged)
{
    float share = (float)percent / 100.0f;
    double sum = 0;
    for (uint32_t label = 0; label < task->label_count; label++) {
        uint32_t count = 0;
        for (uint32_t i = 0; i < task->unit_count; i++) {
            size_t at = (size_t)i * task->label_count + label;
            bool there = dt_label_has(&task->labels[i].labels, label);
            if (there || !dt_label_has(&task->labels[i].unknown, label))
                judged[count++] = (struct judged){
                    (1.0f - share) * task->first[at] + share * task->net[at], i, there};
        }
        sum += average_precision(judged, count);
    }
    return sum;
}

enum dt_status dt_net_share_choose(const struct dt_net_share_task *task, uint32_t *share_out,
                                   struct dt_error *err)
{
    double best = -1;
    struct judged *judged = malloc(((size_t)task->unit_count + 1) * sizeof *judged);
    if (!judged)
        return dt_training_no_memory(err);
    for (uint32_t percent = FIRST; percent <= LAST; percent += STEP) {
        double sum = precision_under(task, percent, judged);
        if (sum > best) {
            best = sum;
            *share_out = percent;
        }
    }
    free(judged);
    return DT_OK;
}
