#include "net_gates.h"

static unsigned input_bits(const struct dt_net_layer *layer)
{
    return DT_NET_VECTOR_BITS + layer->input_shift;
}

static unsigned state_bits(const struct dt_net_layer *layer)
{
    return DT_NET_STATE_BITS + layer->state_shift;
}

/* x in 1/4096; the answer in 1/16384. */
static inline int32_t sigmoid(const struct dt_gates *gates, int64_t x)
{
    return dt_gates_table_value(gates->sigmoid, dt_gates_kept_within(x, DT_NET_SIGMOID_REACH) +
                                                    DT_NET_SIGMOID_REACH);
}

void dt_gates_step_plain(const struct dt_gates *gates, const int32_t *input_sums,
                         const int32_t *state_sums, int16_t *state)
{
    const struct dt_net_layer *layer = gates->layer;
    uint32_t hidden = gates->hidden;
    for (uint32_t i = 0; i < hidden; i++) {
        int64_t in[3], of_state[3];
        for (uint32_t gate = 0; gate < 3; gate++) {
            uint32_t at = gate * hidden + i;
            in[gate] = dt_gates_of_sum(input_sums[at], input_bits(layer)) +
                       dt_little_i32(layer->bias + 4 * (size_t)at);
            of_state[gate] = dt_gates_of_sum(state_sums[at], state_bits(layer));
        }
        int32_t reset = sigmoid(gates, in[0] + of_state[0]);
        int32_t update = sigmoid(gates, in[1] + of_state[1]);
        int64_t inner = of_state[2] + dt_little_i32(layer->state_bias + 4 * (size_t)i);
        int64_t bent = in[2] + dt_fixed_shift(reset * inner, DT_NET_STATE_BITS);
        int32_t new = 2 * sigmoid(gates, 2 * bent) - DT_NET_STATE_ONE;
        int32_t change = update * (state[i] - new);
        state[i] = (int16_t)(new + (int32_t)dt_fixed_shift(change, DT_NET_STATE_BITS));
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))

enum { LANES = 8, BIAS_MOST = 1 << 27, SPARE_BITS = 4 };

static bool are_small(const char *biases, uint32_t count)
{
    uint32_t above = 0;
    for (uint32_t i = 0; i < count; i++)
        above |= dt_little_u32(biases + 4 * (size_t)i) + BIAS_MOST;
    return above < 2 * BIAS_MOST;
}

/*
 * With four bits to spare a sum is below 2^27 in 1/4096, and so is a bias: three of them are far
 * below 2^31, and so is what is left of the state, whose upper part is 2^14 at most.
 */
static bool fits(const struct dt_net_layer *layer, uint32_t hidden)
{
    return __builtin_cpu_supports("avx2") && input_bits(layer) >= DT_NET_GATE_BITS + SPARE_BITS &&
           state_bits(layer) >= DT_NET_GATE_BITS + SPARE_BITS &&
           are_small(layer->bias, 3 * hidden) && are_small(layer->state_bias, hidden);
}

WIDE static inline __m256i load(const void *at)
{
    return _mm256_loadu_si256(at);
}

/* As sigmoid, of eight. A table's entry and the next are 32 bits; low * (64 - part) + high * part
 * is one instruction; where the table falls, division rounds upwards. */
WIDE static inline __m256i sigmoid_wide(const char *table, __m256i x)
{
    const __m256i reach = _mm256_set1_epi32(DT_NET_SIGMOID_REACH);
    const int steps = 1 << DT_NET_TABLE_STEP_BITS;
    x = _mm256_max_epi32(_mm256_min_epi32(x, reach),
                         _mm256_sub_epi32(_mm256_setzero_si256(), reach));
    x = _mm256_add_epi32(x, reach);
    __m256i at = _mm256_srli_epi32(x, DT_NET_TABLE_STEP_BITS);
    __m256i part = _mm256_and_si256(x, _mm256_set1_epi32(steps - 1));
    __m256i pair = _mm256_i32gather_epi32((const void *)table, at, 2);
    __m256i factors = _mm256_sub_epi32(_mm256_slli_epi32(part, 16), part);
    factors = _mm256_add_epi32(factors, _mm256_set1_epi32(steps));
    __m256i falls = _mm256_cmpgt_epi32(_mm256_slli_epi32(pair, 16), pair);
    __m256i rest = _mm256_srli_epi32(falls, 32 - DT_NET_TABLE_STEP_BITS);
    __m256i sum = _mm256_add_epi32(_mm256_madd_epi16(pair, factors), rest);
    return _mm256_srai_epi32(sum, DT_NET_TABLE_STEP_BITS);
}

/* reset * inner / 2^14, rounded down: of inner's upper and lower parts by themselves. */
WIDE static inline __m256i times_state(__m256i reset, __m256i inner)
{
    __m256i lower = _mm256_and_si256(inner, _mm256_set1_epi32(DT_NET_STATE_ONE - 1));
    __m256i upper = _mm256_srai_epi32(inner, DT_NET_STATE_BITS);
    lower = _mm256_srli_epi32(_mm256_madd_epi16(reset, lower), DT_NET_STATE_BITS);
    return _mm256_add_epi32(_mm256_madd_epi16(reset, upper), lower);
}

WIDE static void step_wide(const struct dt_gates *gates, const int32_t *input_sums,
                           const int32_t *state_sums, int16_t *state)
{
    const struct dt_net_layer *layer = gates->layer;
    uint32_t hidden = gates->hidden;
    __m128i input_shift = _mm_cvtsi32_si128((int)input_bits(layer) - DT_NET_GATE_BITS);
    __m128i state_shift = _mm_cvtsi32_si128((int)state_bits(layer) - DT_NET_GATE_BITS);
    const __m256i half_reach = _mm256_set1_epi32(DT_NET_SIGMOID_REACH / 2);
    for (uint32_t i = 0; i < hidden; i += LANES) {
        __m256i in[3], of_state[3];
        for (uint32_t gate = 0; gate < 3; gate++) {
            uint32_t at = gate * hidden + i;
            in[gate] = _mm256_add_epi32(_mm256_sra_epi32(load(input_sums + at), input_shift),
                                        load(layer->bias + 4 * (size_t)at));
            of_state[gate] = _mm256_sra_epi32(load(state_sums + at), state_shift);
        }
        __m256i reset = sigmoid_wide(gates->sigmoid, _mm256_add_epi32(in[0], of_state[0]));
        __m256i update = sigmoid_wide(gates->sigmoid, _mm256_add_epi32(in[1], of_state[1]));
        __m256i inner = _mm256_add_epi32(of_state[2], load(layer->state_bias + 4 * (size_t)i));
        __m256i bent = _mm256_add_epi32(in[2], times_state(reset, inner));
        bent = _mm256_max_epi32(_mm256_min_epi32(bent, half_reach),
                                _mm256_sub_epi32(_mm256_setzero_si256(), half_reach));
        __m256i new = sigmoid_wide(gates->sigmoid, _mm256_add_epi32(bent, bent));
        new = _mm256_sub_epi32(_mm256_add_epi32(new, new), _mm256_set1_epi32(DT_NET_STATE_ONE));
        __m256i old = _mm256_cvtepi16_epi32(_mm_loadu_si128((const void *)(state + i)));
        __m256i change = _mm256_mullo_epi32(update, _mm256_sub_epi32(old, new));
        new = _mm256_add_epi32(new, _mm256_srai_epi32(change, DT_NET_STATE_BITS));
        __m128i packed =
            _mm_packs_epi32(_mm256_castsi256_si128(new), _mm256_extracti128_si256(new, 1));
        _mm_storeu_si128((void *)(state + i), packed);
    }
}

void dt_gates_step(const struct dt_gates *gates, const int32_t *input_sums,
                   const int32_t *state_sums, int16_t *state)
{
    if (gates->is_wide)
        step_wide(gates, input_sums, state_sums, state);
    else
        dt_gates_step_plain(gates, input_sums, state_sums, state);
}

#else

static bool fits(const struct dt_net_layer *layer, uint32_t hidden)
{
    return false;
}

void dt_gates_step(const struct dt_gates *gates, const int32_t *input_sums,
                   const int32_t *state_sums, int16_t *state)
{
    dt_gates_step_plain(gates, input_sums, state_sums, state);
}

#endif

void dt_gates_init(const char *sigmoid, const struct dt_net_layer *layer, uint32_t hidden,
                   struct dt_gates *out)
{
    *out = (struct dt_gates){
        .sigmoid = sigmoid, .layer = layer, .hidden = hidden, .is_wide = fits(layer, hidden)};
}
