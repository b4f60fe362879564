/* The share of a second tier's logit that is the net's. */
#include "check.h"

#include "net_share.h"

enum { UNITS = 60, LABELS = 2 };

struct sample {
    float right[UNITS * LABELS];    /* high where the label is there */
    float shuffled[UNITS * LABELS]; /* as high, of other units */
    struct dt_unit_labels labels[UNITS];
};

static void make_sample(struct sample *sample)
{
    *sample = (struct sample){.labels[0].weight = 1};
    for (uint32_t i = 0; i < UNITS; i++) {
        sample->labels[i].weight = 1;
        for (uint32_t label = 0; label < LABELS; label++) {
            bool there = i % 5 == label;
            if (there)
                dt_label_add(&sample->labels[i].labels, label);
            sample->right[i * LABELS + label] = there ? 2.0f : -2.0f;
            sample->shuffled[i * LABELS + label] = i * 7 % 13 < 3 ? 4.0f : -4.0f;
        }
    }
}

static uint32_t choose(const struct sample *sample, const float *first, const float *net)
{
    struct dt_net_share_task task = {first, net, sample->labels, UNITS, LABELS};
    uint32_t share = 0;
    assert_int_equal(dt_net_share_choose(&task, &share, NULL), DT_OK);
    return share;
}

/* The part that knows has enough of a say to decide; among equals the first share stands. */
static void test_share__goes_to_the_part_that_knows(void **state)
{
    struct sample sample;
    make_sample(&sample);
    assert_in_range(choose(&sample, sample.shuffled, sample.right), 70, 90);
    assert_int_equal(choose(&sample, sample.right, sample.shuffled), 20);
    assert_int_equal(choose(&sample, sample.right, sample.right), 20);
}

/* What a row does not say of a label counts neither for nor against. */
static void test_share__passes_over_what_is_unknown(void **state)
{
    struct sample sample;
    float spoilt[UNITS * LABELS];
    make_sample(&sample);
    memcpy(spoilt, sample.right, sizeof spoilt);
    for (uint32_t i = 2; i < UNITS; i += 5) /* units without a label, told as having both */
        spoilt[i * LABELS] = spoilt[i * LABELS + 1] = 9;
    assert_true(choose(&sample, spoilt, sample.right) > 60);
    for (uint32_t i = 2; i < UNITS; i += 5)
        for (uint32_t label = 0; label < LABELS; label++)
            dt_label_add(&sample.labels[i].unknown, label);
    assert_int_equal(choose(&sample, spoilt, sample.right), 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_share__goes_to_the_part_that_knows),
        cmocka_unit_test(test_share__passes_over_what_is_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
