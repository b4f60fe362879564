#include "net_group.h"

#include <stdlib.h>

static float *take(float *block, size_t *at, size_t count)
{
    float *part = block ? block + *at : NULL;
    *at += (count + 7) / 8 * 8;
    return part;
}

static size_t lay_out(struct dt_net_work *work, float *block)
{
    size_t at = 0, rows = DT_NET_ROWS, dim = work->size.dim, hidden = work->size.hidden;
    size_t features = dt_net_feature_count(&work->size), wide = dim > hidden ? dim : hidden;
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        struct dt_gru_trace *trace = &work->traces[way];
        work->inputs[way] = take(block, &at, rows * dim);
        work->input_gradients[way] = take(block, &at, rows * dim);
        work->state_gradients[way] = take(block, &at, rows * hidden);
        work->masked[way] = take(block, &at, rows * hidden);
        trace->gates = take(block, &at, rows * 3 * hidden);
        trace->inner = take(block, &at, rows * hidden);
        trace->states = take(block, &at, (rows + DT_NET_GROUP) * hidden);
        trace->gate_changes = take(block, &at, rows * 3 * hidden);
        trace->state_changes = take(block, &at, rows * 3 * hidden);
        trace->back = take(block, &at, 3 * hidden * wide);
    }
    work->input_masks = take(block, &at, rows * dim);
    work->state_masks = take(block, &at, DT_NET_GROUP * 2 * hidden);
    work->looks = take(block, &at, rows * DT_NET_LANES);
    work->views = take(block, &at, rows * DT_NET_LANES);
    work->turned = take(block, &at, rows * DT_NET_LANES);
    work->turned_views = take(block, &at, rows * DT_NET_LANES);
    work->features = take(block, &at, DT_NET_GROUP * features);
    work->feature_masks = take(block, &at, DT_NET_GROUP * features);
    work->back = take(block, &at, DT_NET_LANES * (features > hidden ? features : hidden));
    return at;
}

enum dt_status dt_net_work_init(struct dt_net_work *work, const struct dt_net_size *size,
                                struct dt_error *err)
{
    *work = (struct dt_net_work){.size = *size};
    work->block = calloc(lay_out(work, NULL), sizeof *work->block);
    work->highest = calloc((size_t)DT_NET_GROUP * 2 * size->hidden, sizeof *work->highest);
    if (!work->block || !work->highest) {
        dt_net_work_finish(work);
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    }
    lay_out(work, work->block);
    return DT_OK;
}

void dt_net_work_finish(struct dt_net_work *work)
{
    free(work->block);
    free(work->highest);
    *work = (struct dt_net_work){0};
}
