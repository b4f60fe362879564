/*
 * The net's way back against differences of its way there; products against plain sums; steps
 * against what they should reach.
 */
#include "adam.h"
#include "multiply.h"
#include "net_group.h"
#include "small_net.h"
#include "word_list_read.h"

static float *random_floats(struct dt_random *random, size_t count)
{
    float *floats = malloc(count * sizeof *floats);
    assert_non_null(floats);
    for (size_t i = 0; i < count; i++)
        floats[i] = 2 * dt_random_unit(random) - 1;
    return floats;
}

static void test_multiply__agrees_with_plain_sums(void **state)
{
    enum { ROWS = 7, INNER = 13, COLUMNS = 24 };
    struct dt_random random = {1};
    float *a = random_floats(&random, ROWS * INNER), *b = random_floats(&random, INNER * COLUMNS);
    float turned[ROWS * INNER], out[ROWS * COLUMNS] = {0}, other[ROWS * COLUMNS] = {0};
    dt_transpose(a, ROWS, INNER, turned);
    dt_multiply_add((struct dt_matrix_walk){a, INNER, 1}, b, ROWS, INNER, COLUMNS, out);
    dt_multiply_add((struct dt_matrix_walk){turned, 1, ROWS}, b, ROWS, INNER, COLUMNS, other);
    for (int i = 0; i < ROWS; i++)
        for (int j = 0; j < COLUMNS; j++) {
            float sum = 0;
            for (int k = 0; k < INNER; k++)
                sum += a[i * INNER + k] * b[k * COLUMNS + j];
            /* the order of the terms is promised: not near, but equal */
            assert_true(sum == out[i * COLUMNS + j] && sum == other[i * COLUMNS + j]);
        }
    free(a);
    free(b);
}

/* Wider vectors where the machine has them: the same bits. */
static void test_multiply__is_its_plain_twin(void **state)
{
    enum { INNER = 37, MOST = 40 };
    struct dt_random random = {2};
    float *a = random_floats(&random, MOST * INNER), *b = random_floats(&random, INNER * MOST);
    for (uint32_t rows = 1; rows < 10; rows++)
        for (uint32_t columns = 8; columns <= MOST; columns += 8) {
            float wide[10 * MOST] = {0.5f}, plain[10 * MOST] = {0.5f};
            struct dt_matrix_walk walk = {a, INNER, 1};
            dt_multiply_add(walk, b, rows, INNER, columns, wide);
            dt_multiply_add_plain(walk, b, rows, INNER, columns, plain);
            assert_memory_equal(wide, plain, sizeof wide);
        }
    free(a);
    free(b);
}

static void test_adam__reaches_a_minimum(void **state)
{
    float values[3] = {5, -3, 0.1f}, gradients[3], first[3] = {0}, second[3] = {0};
    const float aim[3] = {1, 2, 3};
    for (uint32_t step = 1; step <= 2000; step++) {
        for (int i = 0; i < 3; i++)
            gradients[i] = values[i] - aim[i];
        dt_adam_step(dt_adam_rate_of(0.05f * (1 - (float)step / 2001), step), values, gradients,
                     first, second, 3);
    }
    for (int i = 0; i < 3; i++) {
        assert_near(values[i], aim[i], 1e-3);
        assert_true(gradients[i] == 0);
    }
}

/* The first step goes as far as the rate, whatever the gradient. */
static void test_adam__first_step_is_the_rate(void **state)
{
    static const float gradients[] = {1e-3f, 0.5f, -7.0f, 300.0f};
    for (size_t i = 0; i < sizeof gradients / sizeof gradients[0]; i++) {
        float value = 0, gradient = gradients[i], first = 0, second = 0;
        dt_adam_step(dt_adam_rate_of(0.01f, 1), &value, &gradient, &first, &second, 1);
        assert_near(value, gradients[i] > 0 ? -0.01 : 0.01, 1e-6);
    }
}

/* A group of three texts of different lengths, with its own words' vectors. */
struct task {
    struct dt_net_size size;
    struct dt_rows rows;
    struct dt_word_list_source list;
    struct dt_net_data data;
    struct dt_net_work work;
    float *block;
    float *vectors;
    uint32_t *slots;
    float pull[DT_NET_GROUP * DT_NET_LANES]; /* the loss is the sum of logits times these */
};

static const uint32_t task_texts[] = {0, 3, 4};
static const struct dt_net_drops task_drops = {.word = 0.1f, .input = 0.3f, .hidden = 0.4f};
enum { TASK_TEXTS = 3 };

static void task_begin(struct task *task)
{
    struct dt_error err;
    struct dt_random random = {5};
    *task = (struct task){.size = {8, 16, 0, 2}};
    small_rows(&task->rows, 8);
    assert_int_equal(dt_word_list_read(DT_VIEW(small_words), small_labels, 2, &task->list, &err),
                     DT_OK);
    dt_net_data_init(&task->data, task->list.list, NULL);
    assert_int_equal(dt_net_data_add(&task->data, &task->rows, NULL, 0, DT_INPUT_TURN, &err),
                     DT_OK);
    dt_net_data_close(&task->data, 1);
    assert_int_equal(dt_net_work_init(&task->work, &task->size, &err), DT_OK);
    task->block = malloc(dt_net_core_count(&task->size) * sizeof(float));
    task->vectors = random_floats(&random, (size_t)task->data.word_count * task->size.dim);
    task->slots = malloc(task->data.word_count * sizeof(uint32_t));
    assert_true(task->block && task->slots);
    for (uint32_t i = 0; i < task->data.word_count; i++)
        task->slots[i] = i;
    dt_net_core_begin(&task->size, 9, task->block);
    for (uint32_t b = 0; b < TASK_TEXTS; b++)
        for (uint32_t label = 0; label < task->size.label_count; label++)
            task->pull[b * DT_NET_LANES + label] = 2 * dt_random_unit(&random) - 1;
}

static void task_end(struct task *task)
{
    dt_net_work_finish(&task->work);
    dt_net_data_finish(&task->data);
    dt_word_list_finish(&task->list);
    dt_rows_finish(&task->rows);
    free(task->block);
    free(task->vectors);
    free(task->slots);
}

static double task_loss(struct task *task)
{
    struct dt_random random = {77}; /* the same elements left out each time */
    struct dt_net_core core = dt_net_core_of(&task->size, task->block);
    double loss = 0;
    dt_net_group_lay(&task->work, &core, &task->data, task_texts, TASK_TEXTS, task->vectors,
                     task->slots, &task_drops, &random);
    dt_net_group_forward(&task->work, &core);
    for (int i = 0; i < DT_NET_GROUP * DT_NET_LANES; i++)
        loss += (double)task->work.logits[i] * task->pull[i];
    return loss;
}

static void check_gradient(struct task *task, float *value, float gradient, const char *what)
{
    const float reach = 4e-3f;
    float held = *value;
    *value = held + reach;
    double above = task_loss(task);
    *value = held - reach;
    double below = task_loss(task);
    *value = held;
    double expected = (above - below) / (2 * (double)reach);
    double off = expected > gradient ? expected - gradient : gradient - expected;
    double size = expected < 0 ? -expected : expected;
    if (off > 2e-3 + 0.03 * size)
        fail_msg("%s: %g, by differences %g", what, gradient, expected);
}

static void test_backward__agrees_with_differences(void **state)
{
    struct task task;
    task_begin(&task);
    size_t count = dt_net_core_count(&task.size);
    size_t vectors = (size_t)task.data.word_count * task.size.dim;
    float *block = calloc(count, sizeof *block), *of_vectors = calloc(vectors, sizeof *of_vectors);
    assert_true(block && of_vectors);
    struct dt_net_core core = dt_net_core_of(&task.size, task.block);
    struct dt_net_core gradients = dt_net_core_of(&task.size, block);
    task_loss(&task);
    dt_net_group_backward(&task.work, &core, &task.data, task_texts, TASK_TEXTS, task.pull,
                          task.slots, &gradients, of_vectors);
    size_t groups = (size_t)DT_NET_GROUPS * task.size.dim; /* learn through the vectors */
    for (size_t i = groups; i < count; i += 7)
        check_gradient(&task, task.block + i, block[i], "parameters");
    uint32_t met = 0;
    for (size_t i = 0; i < vectors; i++) {
        met += of_vectors[i] != 0;
        check_gradient(&task, task.vectors + i, of_vectors[i], "vectors");
    }
    assert_true(met > 50);
    free(block);
    free(of_vectors);
    task_end(&task);
}

/* What one text gives does not depend on its neighbours. */
static void test_forward__texts_do_not_touch(void **state)
{
    struct task task;
    task_begin(&task);
    struct dt_net_core core = dt_net_core_of(&task.size, task.block);
    static const struct dt_net_drops none = {0};
    float together[TASK_TEXTS][DT_NET_LANES];
    dt_net_group_lay(&task.work, &core, &task.data, task_texts, TASK_TEXTS, task.vectors,
                     task.slots, &none, NULL);
    dt_net_group_forward(&task.work, &core);
    memcpy(together, task.work.logits, sizeof together);
    for (uint32_t i = 0; i < TASK_TEXTS; i++) {
        dt_net_group_lay(&task.work, &core, &task.data, &task_texts[i], 1, task.vectors, task.slots,
                         &none, NULL);
        dt_net_group_forward(&task.work, &core);
        assert_memory_equal(together[i], task.work.logits, sizeof together[i]);
    }
    task_end(&task);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_multiply__agrees_with_plain_sums),
        cmocka_unit_test(test_multiply__is_its_plain_twin),
        cmocka_unit_test(test_adam__reaches_a_minimum),
        cmocka_unit_test(test_adam__first_step_is_the_rate),
        cmocka_unit_test(test_backward__agrees_with_differences),
        cmocka_unit_test(test_forward__texts_do_not_touch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
