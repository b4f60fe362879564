#include "measure.h"

#include <stdlib.h>

struct ranked {
    uint32_t probability;
    bool there;
};

static int by_probability(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    return a->probability < b->probability ? -1 : a->probability > b->probability;
}

/* The share of pairs, one with the label and one without, that stand in the right order. */
static double auc_of(struct ranked *ranked, uint64_t count)
{
    double there = 0, absent = 0, right = 0;
    qsort(ranked, count, sizeof *ranked, by_probability);
    for (uint64_t i = 0; i < count;) {
        uint64_t end = i;
        double tied_there = 0, tied_absent = 0;
        for (; end < count && ranked[end].probability == ranked[i].probability; end++)
            *(ranked[end].there ? &tied_there : &tied_absent) += 1;
        right += tied_there * (absent + tied_absent / 2);
        there += tied_there;
        absent += tied_absent;
        i = end;
    }
    return there > 0 && absent > 0 ? right / (there * absent) : 0.5;
}

struct bin {
    double said;
    double there;
    double count;
};

static double calibration_error_of(const struct bin *bins, double count)
{
    double error = 0;
    for (int i = 0; i < DT_MEASURE_BINS; i++) {
        double off = bins[i].said - bins[i].there;
        error += off < 0 ? -off : off;
    }
    return count > 0 ? error / count : 0;
}

static double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

static void finish_label(struct dt_label_figures *figures)
{
    double right = (double)figures->right, wrong = (double)figures->wrong;
    double missed = (double)figures->missed;
    figures->precision = ratio(right, right + wrong);
    figures->recall = ratio(right, right + missed);
    figures->f1 = ratio(2 * right, 2 * right + wrong + missed);
    figures->false_alarms = 100 * ratio(wrong, wrong + (double)figures->rightly_not);
}

static void measure_label(const struct dt_answer *answers, uint64_t unit_count,
                          uint32_t label_count, uint32_t label, struct ranked *ranked,
                          struct dt_label_figures *figures)
{
    struct bin bins[DT_MEASURE_BINS] = {{0}};
    uint64_t count = 0;
    for (uint64_t i = 0; i < unit_count; i++) {
        const struct dt_answer *answer = &answers[i * label_count + label];
        if (!answer->judged)
            continue;
        ranked[count++] = (struct ranked){answer->probability, answer->there};
        *(answer->given ? (answer->there ? &figures->right : &figures->wrong)
                        : (answer->there ? &figures->missed : &figures->rightly_not)) += 1;
        uint32_t bin = (uint32_t)((uint64_t)answer->probability * DT_MEASURE_BINS / 65537);
        bins[bin].said += answer->probability / 65536.0;
        bins[bin].there += answer->there;
    }
    figures->auc = auc_of(ranked, count);
    figures->calibration_error = calibration_error_of(bins, (double)count);
    finish_label(figures);
}

/* The one label that is there, or label_count where it is not one. */
static uint32_t only_label(const struct dt_answer *answers, uint32_t label_count)
{
    uint32_t only = label_count;
    for (uint32_t label = 0; label < label_count; label++) {
        if (!answers[label].there)
            continue;
        if (only != label_count)
            return label_count;
        only = label;
    }
    return only;
}

static void measure_units(const struct dt_answer *answers, struct dt_figures *figures)
{
    uint64_t right = 0;
    uint32_t label_count = figures->label_count;
    for (uint64_t i = 0; i < figures->unit_count; i++) {
        const struct dt_answer *unit = answers + i * label_count;
        uint32_t most = 0;
        for (uint32_t label = 1; label < label_count; label++)
            if (unit[label].probability > unit[most].probability)
                most = label;
        right += unit[most].there;
        uint32_t only = only_label(unit, label_count);
        if (only < label_count)
            figures->confusion[only][most]++;
    }
    figures->accuracy = ratio((double)right, (double)figures->unit_count);
}

static void sum_labels(struct dt_figures *figures)
{
    double right = 0, wrong = 0, missed = 0, labels = 0, calibration = 0;
    for (uint32_t i = 0; i < figures->label_count; i++) {
        const struct dt_label_figures *label = &figures->labels[i];
        right += (double)label->right;
        wrong += (double)label->wrong;
        missed += (double)label->missed;
        calibration += label->calibration_error;
        if (label->right + label->missed == 0)
            continue;
        labels++;
        figures->macro_precision += label->precision;
        figures->macro_recall += label->recall;
        figures->macro_f1 += label->f1;
        figures->macro_auc += label->auc;
    }
    figures->macro_precision = ratio(figures->macro_precision, labels);
    figures->macro_recall = ratio(figures->macro_recall, labels);
    figures->macro_f1 = ratio(figures->macro_f1, labels);
    figures->macro_auc = ratio(figures->macro_auc, labels);
    figures->micro_precision = ratio(right, right + wrong);
    figures->micro_recall = ratio(right, right + missed);
    figures->micro_f1 = ratio(2 * right, 2 * right + wrong + missed);
    figures->calibration_error = ratio(calibration, figures->label_count);
}

enum dt_status dt_measure(const struct dt_answer *answers, uint64_t unit_count,
                          uint32_t label_count, struct dt_figures *out, struct dt_error *err)
{
    struct ranked *ranked = malloc((unit_count + 1) * sizeof *ranked);
    if (!ranked)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    *out = (struct dt_figures){.label_count = label_count, .unit_count = unit_count};
    for (uint32_t label = 0; label < label_count; label++)
        measure_label(answers, unit_count, label_count, label, ranked, &out->labels[label]);
    free(ranked);
    sum_labels(out);
    measure_units(answers, out);
    return DT_OK;
}
