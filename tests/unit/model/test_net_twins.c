/* The net's fast arithmetic beside its plain twins: the same numbers on every machine. */
#include "net_gates.h"
#include "net_layer.h"
#include "net_product.h"
#include "random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { ROWS = 34, COLUMNS = 96, VECTORS = 11, HIDDEN = 64 };

static int16_t any_i16(struct dt_random *random)
{
    return (int16_t)(dt_random_next(random) >> 33);
}

/* Numbers of every size, each about as often. */
static int32_t any_i32(struct dt_random *random)
{
    return (int32_t)(dt_random_next(random) >> 32) >> dt_random_below(random, 31);
}

/* Element by element, each looked for where it should be. */
static void naive_product(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                          int32_t *sums_out)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t column = 0; column < matrix.columns; column++) {
            uint32_t sum = 0;
            for (uint32_t row = 0; row < matrix.rows; row++) {
                size_t place = dt_product_place(matrix.rows, row, column);
                sum += (uint32_t)((int16_t)dt_little_u16(matrix.elements + 2 * place) *
                                  vectors[i * matrix.rows + row]);
            }
            sums_out[i * matrix.columns + column] = (int32_t)sum;
        }
}

/* The first round is of -32768 alone, whose products wrap. */
static void test_product__is_its_twins(void **state)
{
    struct dt_random random = {3};
    char elements[ROWS * COLUMNS * 2 + 1];
    int16_t vectors[VECTORS * ROWS];
    int32_t fast[VECTORS * COLUMNS], narrow[VECTORS * COLUMNS], plain[VECTORS * COLUMNS],
        naive[VECTORS * COLUMNS];
    for (uint32_t round = 0; round < 60; round++) {
        struct dt_product_matrix matrix = {elements + round % 2, ROWS, COLUMNS, round % 3 == 1};
        uint32_t count = round % (VECTORS + 1);
        for (size_t i = 0; i < sizeof elements; i++)
            elements[i] = (char)(round == 0 ? (i % 2 ? 0x80 : 0) : dt_random_next(&random) >> 40);
        for (int i = 0; i < VECTORS * ROWS; i++)
            vectors[i] = round == 0 ? INT16_MIN : any_i16(&random);
        memset(fast, 0x55, sizeof fast);
        memset(narrow, 0x55, sizeof narrow);
        memset(plain, 0x55, sizeof plain);
        memset(naive, 0x55, sizeof naive);
        dt_product(matrix, vectors, round == 0 ? VECTORS : count, fast);
        dt_product_narrow(matrix, vectors, round == 0 ? VECTORS : count, narrow);
        dt_product_plain(matrix, vectors, round == 0 ? VECTORS : count, plain);
        naive_product(matrix, vectors, round == 0 ? VECTORS : count, naive);
        assert_memory_equal(fast, naive, sizeof fast);
        assert_memory_equal(narrow, naive, sizeof narrow);
        assert_memory_equal(plain, naive, sizeof plain);
    }
}

static void test_product__puts_every_element_in_its_place(void **state)
{
    bool taken[ROWS * COLUMNS] = {false};
    for (uint32_t row = 0; row < ROWS; row++)
        for (uint32_t column = 0; column < COLUMNS; column++) {
            size_t place = dt_product_place(ROWS, row, column);
            assert_true(place < ROWS * COLUMNS && !taken[place]);
            taken[place] = true;
        }
}

static void test_product_add__is_the_plain_twins(void **state)
{
    struct dt_random random = {5};
    char elements[ROWS * DT_PRODUCT_COLUMNS * 2];
    int32_t values[ROWS];
    int64_t fast[DT_PRODUCT_COLUMNS], plain[DT_PRODUCT_COLUMNS];
    for (uint32_t round = 0; round < 60; round++) {
        for (size_t i = 0; i < sizeof elements; i++)
            elements[i] = (char)(round == 0 ? (i % 2 ? 0x80 : 0) : dt_random_next(&random) >> 40);
        for (uint32_t i = 0; i < ROWS; i++)
            values[i] = round == 0 ? INT32_MIN : i % 3 == round % 3 ? 0 : any_i32(&random);
        for (uint32_t i = 0; i < DT_PRODUCT_COLUMNS; i++)
            fast[i] = plain[i] = any_i32(&random);
        dt_product_add(elements, values, ROWS, fast);
        dt_product_add_plain(elements, values, ROWS, plain);
        assert_memory_equal(fast, plain, sizeof fast);
    }
}

/* A layer's numbers as a file may have them. */
struct any_layer {
    struct dt_net_layer layer;
    uint16_t sigmoid[DT_NET_TABLE_ENTRIES + 7]; /* as the section is: to a multiple of 16 bytes */
    int32_t bias[3 * HIDDEN];
    int32_t state_bias[HIDDEN];
    int32_t input_sums[3 * HIDDEN];
    int32_t state_sums[3 * HIDDEN];
    int16_t state[HIDDEN];
};

static void make_layer(struct any_layer *any, struct dt_random *random, bool is_forged)
{
    any->layer = (struct dt_net_layer){.bias = (const char *)any->bias,
                                       .state_bias = (const char *)any->state_bias,
                                       .input_shift = (uint8_t)(5 + dt_random_below(random, 25)),
                                       .state_shift = (uint8_t)(2 + dt_random_below(random, 28))};
    if (is_forged && dt_random_below(random, 2))
        any->layer.input_shift = (uint8_t)dt_random_below(random, 5);
    if (is_forged && dt_random_below(random, 2))
        any->layer.state_shift = (uint8_t)dt_random_below(random, 2);
    for (uint32_t i = 0; i < sizeof any->sigmoid / sizeof any->sigmoid[0]; i++)
        any->sigmoid[i] = (uint16_t)dt_random_below(random, DT_NET_STATE_ONE + 1);
    for (uint32_t i = DT_NET_TABLE_ENTRIES; i < sizeof any->sigmoid / sizeof any->sigmoid[0]; i++)
        any->sigmoid[i] = UINT16_MAX; /* what lies behind has no say */
    for (uint32_t i = 0; i < 3 * HIDDEN; i++) {
        any->bias[i] = any_i32(random) / (is_forged ? 1 : 16);
        any->input_sums[i] = any_i32(random);
        any->state_sums[i] = any_i32(random);
    }
    for (uint32_t i = 0; i < HIDDEN; i++) {
        any->state_bias[i] = any_i32(random) / (is_forged ? 1 : 16);
        any->state[i] = (int16_t)(dt_random_below(random, 2 * DT_NET_STATE_ONE + 1) -
                                  (uint32_t)DT_NET_STATE_ONE);
    }
}

/* Tables that rise and fall, sums and biases to the very ends of their ranges. */
static void test_gates__are_the_plain_twins(void **state)
{
    struct dt_random random = {7};
    uint32_t wide = 0, forged = 0;
    for (uint32_t round = 0; round < 2000; round++) {
        struct any_layer any;
        struct dt_gates gates;
        int16_t plain[HIDDEN];
        make_layer(&any, &random, round % 2);
        memcpy(plain, any.state, sizeof plain);
        dt_gates_init((const char *)any.sigmoid, &any.layer, HIDDEN, &gates);
        dt_gates_step(&gates, any.input_sums, any.state_sums, any.state);
        dt_gates_step_plain(&gates, any.input_sums, any.state_sums, plain);
        assert_memory_equal(any.state, plain, sizeof plain);
        wide += gates.is_wide;
        forged += round % 2 && gates.is_wide;
    }
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        assert_int_equal(wide, 1000);
#endif
    assert_int_equal(forged, 0);
}

/* One number beyond what 32 bits have room for, and the layer is left to plain C. */
static void test_gates__know_what_does_not_fit(void **state)
{
    struct dt_random random = {9};
    struct any_layer any;
    struct dt_gates gates;
    make_layer(&any, &random, false);
    dt_gates_init((const char *)any.sigmoid, &any.layer, HIDDEN, &gates);
    bool is_wide = gates.is_wide;
    int32_t *const ends[] = {&any.bias[0], &any.bias[3 * HIDDEN - 1], &any.state_bias[HIDDEN - 1]};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        int32_t kept = *ends[i];
        static const struct {
            int32_t bias;
            bool fits;
        } rows[] = {{1 << 27, false},        {(1 << 27) - 1, true}, {-(1 << 27), true},
                    {-(1 << 27) - 1, false}, {INT32_MIN, false},    {INT32_MAX, false}};
        for (size_t k = 0; k < sizeof rows / sizeof rows[0]; k++) {
            *ends[i] = rows[k].bias;
            dt_gates_init((const char *)any.sigmoid, &any.layer, HIDDEN, &gates);
            assert_int_equal(gates.is_wide, is_wide && rows[k].fits);
        }
        *ends[i] = kept;
    }
    any.layer.input_shift = 4; /* below 5, no four bits are spare */
    dt_gates_init((const char *)any.sigmoid, &any.layer, HIDDEN, &gates);
    assert_false(gates.is_wide);
}

/* Looks to the ends of their range, where two lie 2^31 apart; a table that rises and falls. */
static void test_attend__is_the_plain_twins(void **state)
{
    enum { WORDS = 9, REACH = 1 << 30 };
    struct dt_random random = {11};
    uint16_t power[DT_NET_TABLE_ENTRIES + 7];
    int32_t looks[WORDS * DT_NET_LABELS], views[WORDS * DT_NET_LABELS];
    for (uint32_t round = 0; round < 2000; round++) {
        struct dt_net net = {.label_count = 1 + round % DT_NET_LABELS,
                             .power = (const char *)power};
        struct dt_net_reading reading = {
            .count = 1 + dt_random_below(&random, WORDS), .looks = looks, .views = views};
        int64_t fast[DT_NET_LABELS], plain[DT_NET_LABELS];
        for (uint32_t i = 0; i < sizeof power / sizeof power[0]; i++)
            power[i] = (uint16_t)dt_random_below(&random, DT_NET_POWER_ONE + 1);
        power[DT_NET_TABLE_ENTRIES - 1] = round % 2 ? DT_NET_POWER_ONE : 1;
        for (uint32_t i = 0; i < WORDS * DT_NET_LABELS; i++) {
            looks[i] = round % 3 ? any_i32(&random) / 2 : i % 2 ? REACH : -REACH;
            views[i] = any_i32(&random) / 2;
        }
        for (uint32_t i = 0; i < DT_NET_LABELS; i++)
            fast[i] = plain[i] = any_i32(&random);
        dt_net_attend(&net, &reading, fast);
        dt_net_attend_plain(&net, &reading, plain);
        assert_memory_equal(fast, plain, sizeof fast);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_product__is_its_twins),
        cmocka_unit_test(test_product__puts_every_element_in_its_place),
        cmocka_unit_test(test_product_add__is_the_plain_twins),
        cmocka_unit_test(test_gates__are_the_plain_twins),
        cmocka_unit_test(test_gates__know_what_does_not_fit),
        cmocka_unit_test(test_attend__is_the_plain_twins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
