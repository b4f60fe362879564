#include "net_core.h"

#include "random.h"
#include "real.h"

/* Labels are rare: logits begin where their mean is. */
#define FIRST_BIAS (-3.5f)

/* What is given is known to be good: at first it goes through, and is turned about from there. */
#define GIVEN_PASSES 0.5f

static float *take(float *block, size_t *at, size_t count)
{
    float *part = block ? block + *at : NULL;
    *at += count;
    return part;
}

static struct dt_net_core parts(const struct dt_net_size *size, float *block, size_t *count_out)
{
    size_t at = 0, dim = size->dim, hidden = size->hidden;
    struct dt_net_core core;
    core.groups = take(block, &at, DT_NET_GROUPS * dim);
    core.marks = take(block, &at, DT_NET_MARKS * dim);
    core.given = take(block, &at, size->given * dim);
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        core.gru[way].input = take(block, &at, dim * 3 * hidden);
        core.gru[way].state = take(block, &at, hidden * 3 * hidden);
        core.gru[way].bias = take(block, &at, 3 * hidden);
        core.gru[way].state_bias = take(block, &at, hidden);
    }
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        core.queries[way] = take(block, &at, hidden * DT_NET_LANES);
        core.values[way] = take(block, &at, hidden * DT_NET_LANES);
    }
    core.out = take(block, &at, (size_t)dt_net_feature_count(size) * DT_NET_LANES);
    core.bias = take(block, &at, DT_NET_LANES);
    *count_out = at;
    return core;
}

size_t dt_net_core_count(const struct dt_net_size *size)
{
    size_t count;
    parts(size, NULL, &count);
    return count;
}

struct dt_net_core dt_net_core_of(const struct dt_net_size *size, float *block)
{
    size_t count;
    return parts(size, block, &count);
}

static void draw(struct dt_random *random, float *values, size_t count, float reach)
{
    for (size_t i = 0; i < count; i++)
        values[i] = (2.0f * dt_random_unit(random) - 1.0f) * reach;
}

void dt_net_core_begin(const struct dt_net_size *size, uint64_t seed, float *block)
{
    struct dt_random random = {seed};
    struct dt_net_core core = dt_net_core_of(size, block);
    size_t dim = size->dim, hidden = size->hidden, features = dt_net_feature_count(size);
    float reach = 1.0f / (float)dt_real_sqrt((double)hidden);
    memset(block, 0, dt_net_core_count(size) * sizeof *block);
    draw(&random, core.groups, DT_NET_GROUPS * dim, 0.08f);
    draw(&random, core.marks, DT_NET_MARKS * dim, 0.08f);
    draw(&random, core.given, size->given * dim, 0.08f);
    for (size_t i = 0; i < size->given && i < dim; i++)
        core.given[i * dim + i] += GIVEN_PASSES;
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        draw(&random, core.gru[way].input, dim * 3 * hidden, reach);
        draw(&random, core.gru[way].state, hidden * 3 * hidden, reach);
    }
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        draw(&random, core.queries[way], hidden * DT_NET_LANES, 0.07f);
        draw(&random, core.values[way], hidden * DT_NET_LANES, 0.035f);
    }
    reach = 1.0f / (float)dt_real_sqrt((double)features);
    for (size_t i = 0; i < features; i++)
        draw(&random, core.out + i * DT_NET_LANES, size->label_count, reach);
    for (uint32_t label = 0; label < size->label_count; label++)
        core.bias[label] = FIRST_BIAS;
}
