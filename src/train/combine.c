#include "combine.h"

#include "real.h"

#include <stdlib.h>

enum { NEWTON_STEPS = 25 };

/* One Newton system; the last unknown is the bias. */
struct newton {
    uint32_t size;
    double *matrix; /* size * size */
    double *right;  /* size */
    double *at;     /* size: the weights so far */
    double *row;    /* size */
};

static double input_of(const struct dt_combine_rows *rows, uint32_t row, uint32_t i)
{
    if (i == rows->input_count)
        return 1.0;
    bool used = !rows->used || rows->used[i];
    return used ? (double)rows->inputs[(size_t)row * rows->input_count + i] : 0.0;
}

static void gather(struct newton *newton, const struct dt_combine_rows *rows)
{
    uint32_t n = newton->size;
    for (uint32_t i = 0; i < n; i++) {
        double ridge = i + 1 < n ? rows->ridge : 1e-6;
        newton->right[i] = ridge * newton->at[i];
        for (uint32_t k = 0; k < n; k++)
            newton->matrix[i * n + k] = i == k ? ridge : 0;
    }
    for (uint32_t row = 0; row < rows->row_count; row++) {
        if (rows->there[row] < 0)
            continue;
        double z = 0;
        for (uint32_t i = 0; i < n; i++) {
            newton->row[i] = input_of(rows, row, i);
            z += newton->row[i] * newton->at[i];
        }
        double p = dt_real_sigmoid((float)z);
        double error = rows->weights[row] * (p - rows->there[row]);
        double curve = rows->weights[row] * p * (1 - p);
        for (uint32_t i = 0; i < n; i++) {
            newton->right[i] += error * newton->row[i];
            for (uint32_t k = 0; k <= i; k++)
                newton->matrix[i * n + k] += curve * newton->row[i] * newton->row[k];
        }
    }
}

/* Cholesky on the lower half, in place; the solution comes to stand in `right`. */
static void solve(struct newton *newton)
{
    uint32_t n = newton->size;
    double *m = newton->matrix, *x = newton->right;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k <= i; k++) {
            double sum = m[i * n + k];
            for (uint32_t j = 0; j < k; j++)
                sum -= m[i * n + j] * m[k * n + j];
            m[i * n + k] = i == k ? dt_real_sqrt(sum > 1e-9 ? sum : 1e-9) : sum / m[k * n + k];
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < i; j++)
            x[i] -= m[i * n + j] * x[j];
        x[i] /= m[i * n + i];
    }
    for (uint32_t i = n; i-- > 0;) {
        for (uint32_t j = i + 1; j < n; j++)
            x[i] -= m[j * n + i] * x[j];
        x[i] /= m[i * n + i];
    }
}

/* Steps of more than 2 are shortened: far from the end Newton's method overshoots. */
static bool step(struct newton *newton)
{
    double most = 0;
    for (uint32_t i = 0; i < newton->size; i++) {
        double size = newton->right[i] < 0 ? -newton->right[i] : newton->right[i];
        most = size > most ? size : most;
    }
    double scale = most > 2 ? 2 / most : 1;
    for (uint32_t i = 0; i < newton->size; i++)
        newton->at[i] -= scale * newton->right[i];
    return most > 1e-7;
}

enum dt_status dt_combine(const struct dt_combine_rows *rows, float *weights_out, float *bias_out,
                          struct dt_error *err)
{
    uint32_t n = rows->input_count + 1;
    if (rows->input_count > DT_COMBINE_INPUTS)
        return dt_error_set(err, DT_LIMIT, "a combination has at most %d inputs",
                            DT_COMBINE_INPUTS);
    double *room = calloc((size_t)n * (n + 3), sizeof *room);
    if (!room)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    struct newton newton = {.size = n, .matrix = room};
    newton.right = room + (size_t)n * n;
    newton.at = newton.right + n;
    newton.row = newton.at + n;
    for (int i = 0; i < NEWTON_STEPS; i++) {
        gather(&newton, rows);
        solve(&newton);
        if (!step(&newton))
            break;
    }
    for (uint32_t i = 0; i < rows->input_count; i++)
        weights_out[i] = (float)newton.at[i];
    *bias_out = (float)newton.at[rows->input_count];
    free(room);
    return DT_OK;
}
