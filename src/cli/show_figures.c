#include "show_figures.h"

#include "json_out.h"

#include <stdio.h>

static uint64_t count_there(const struct dt_label_figures *label)
{
    return label->right + label->missed;
}

static void append_confusion(const struct dt_shown_figures *shown, struct dt_buf *out)
{
    const struct dt_figures *figures = shown->figures;
    dt_buf_printf(out, "\nunits with one label: there (rows), and taken for, most often first\n");
    for (uint32_t there = 0; there < figures->label_count; there++) {
        struct dt_view name = shown->name(shown->context, there);
        dt_buf_printf(out, "%-20.*s", (int)name.len, name.ptr);
        uint32_t before = UINT32_MAX, before_label = 0;
        for (int n = 0; n < 5; n++) {
            /* The next in order: fewer than the one before, or as many with a higher number. */
            uint32_t best = 0, best_label = 0;
            for (uint32_t i = 0; i < figures->label_count; i++) {
                uint32_t count = figures->confusion[there][i];
                bool later = count < before || (count == before && i > before_label && n > 0);
                if (later && count > best) {
                    best = count;
                    best_label = i;
                }
            }
            if (best == 0)
                break;
            struct dt_view taken = shown->name(shown->context, best_label);
            dt_buf_printf(out, "%s %.*s %u", n ? "," : "", (int)taken.len, taken.ptr,
                          (unsigned)best);
            before = best;
            before_label = best_label;
        }
        dt_buf_append_char(out, '\n');
    }
}

void dt_figures_table(const struct dt_shown_figures *shown, struct dt_buf *out)
{
    const struct dt_figures *figures = shown->figures;
    dt_buf_printf(out, "%.*s: %llu units\n\n", (int)shown->title.len, shown->title.ptr,
                  (unsigned long long)figures->unit_count);
    dt_buf_printf(out, "%-20s %7s %6s %6s %6s %6s %6s %9s\n", "label", "units", "prec", "recall",
                  "F1", "AUC", "calib", "false/100");
    for (uint32_t i = 0; i < figures->label_count; i++) {
        const struct dt_label_figures *label = &figures->labels[i];
        struct dt_view name = shown->name(shown->context, i);
        dt_buf_printf(out, "%-20.*s %7llu %6.3f %6.3f %6.3f %6.3f %6.3f %9.2f\n", (int)name.len,
                      name.ptr, (unsigned long long)count_there(label), label->precision,
                      label->recall, label->f1, label->auc, label->calibration_error,
                      label->false_alarms);
    }
    dt_buf_printf(out, "%-20s %7s %6.3f %6.3f %6.3f %6.3f %6.3f\n", "macro", "",
                  figures->macro_precision, figures->macro_recall, figures->macro_f1,
                  figures->macro_auc, figures->calibration_error);
    dt_buf_printf(out, "%-20s %7s %6.3f %6.3f %6.3f\n", "micro", "", figures->micro_precision,
                  figures->micro_recall, figures->micro_f1);
    dt_buf_printf(out, "the likeliest label is there in %.3f of the units\n", figures->accuracy);
    if (shown->confusion)
        append_confusion(shown, out);
}

/* Four places: what several hundred units can bear. */
static void put(struct dt_json_out *json, const char *key, double value)
{
    char number[32];
    int len = snprintf(number, sizeof number, "%.4f", value);
    dt_json_key(json, dt_view_of(key));
    dt_json_raw(json, (struct dt_view){number, (size_t)len});
}

static void put_label(struct dt_json_out *json, const struct dt_shown_figures *shown, uint32_t i)
{
    const struct dt_label_figures *label = &shown->figures->labels[i];
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("label"));
    dt_json_string(json, shown->name(shown->context, i));
    dt_json_key(json, DT_VIEW("units"));
    dt_json_int(json, (int64_t)count_there(label));
    put(json, "precision", label->precision);
    put(json, "recall", label->recall);
    put(json, "f1", label->f1);
    put(json, "auc", label->auc);
    put(json, "calibration_error", label->calibration_error);
    put(json, "false_alarms_in_100", label->false_alarms);
    if (shown->confusion) {
        dt_json_key(json, DT_VIEW("taken_for"));
        dt_json_begin_array(json);
        for (uint32_t k = 0; k < shown->figures->label_count; k++)
            dt_json_int(json, shown->figures->confusion[i][k]);
        dt_json_end_array(json);
    }
    dt_json_end_object(json);
}

void dt_figures_json(const struct dt_shown_figures *shown, struct dt_buf *out)
{
    const struct dt_figures *figures = shown->figures;
    struct dt_json_out json;
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("head"));
    dt_json_string(&json, shown->title);
    dt_json_key(&json, DT_VIEW("units"));
    dt_json_int(&json, (int64_t)figures->unit_count);
    dt_json_key(&json, DT_VIEW("labels"));
    dt_json_begin_array(&json);
    for (uint32_t i = 0; i < figures->label_count; i++)
        put_label(&json, shown, i);
    dt_json_end_array(&json);
    put(&json, "macro_precision", figures->macro_precision);
    put(&json, "macro_recall", figures->macro_recall);
    put(&json, "macro_f1", figures->macro_f1);
    put(&json, "macro_auc", figures->macro_auc);
    put(&json, "micro_precision", figures->micro_precision);
    put(&json, "micro_recall", figures->micro_recall);
    put(&json, "micro_f1", figures->micro_f1);
    put(&json, "calibration_error", figures->calibration_error);
    put(&json, "likeliest_label_is_there", figures->accuracy);
    dt_json_end_object(&json);
    dt_buf_append_char(out, '\n');
}
