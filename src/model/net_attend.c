#include "net_gates.h"
#include "net_layer.h"

/* What a label sees, weighed; and the weights' sum, which is not 0 (net.c sees to it). */
static int64_t mean_of(int64_t seen, int64_t weights)
{
    return seen * (1 << (16 - DT_NET_GATE_BITS)) / weights;
}

void dt_net_attend_plain(const struct dt_net *net, const struct dt_net_reading *reading,
                         int64_t *logits)
{
    for (uint32_t label = 0; label < net->label_count; label++) {
        int32_t most = reading->looks[label];
        int64_t weights = 0, seen = 0;
        for (uint32_t word = 1; word < reading->count; word++) {
            int32_t look = reading->looks[(size_t)word * DT_NET_LABELS + label];
            most = look > most ? look : most;
        }
        for (uint32_t word = 0; word < reading->count; word++) {
            size_t at = (size_t)word * DT_NET_LABELS + label;
            int64_t below = (int64_t)most - reading->looks[at];
            below = below < DT_NET_POWER_REACH ? below : DT_NET_POWER_REACH;
            int32_t weight = dt_gates_table_value(net->power, DT_NET_POWER_REACH - (int32_t)below);
            weights += weight;
            seen += (int64_t)weight * reading->views[at];
        }
        logits[label] += mean_of(seen, weights);
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))

enum { LANES = 8 };

/* As dt_gates_table_value, of eight: an entry of the table and the next are 32 bits. */
WIDE static inline __m256i values_wide(const char *table, __m256i x)
{
    const __m256i rest = _mm256_set1_epi32((1 << DT_NET_TABLE_STEP_BITS) - 1);
    __m256i at = _mm256_srli_epi32(x, DT_NET_TABLE_STEP_BITS);
    __m256i pair = _mm256_i32gather_epi32((const void *)table, at, 2);
    __m256i low = _mm256_and_si256(pair, _mm256_set1_epi32(UINT16_MAX));
    __m256i rise = _mm256_sub_epi32(_mm256_srli_epi32(pair, 16), low);
    rise = _mm256_mullo_epi32(rise, _mm256_and_si256(x, rest));
    __m256i upwards = _mm256_and_si256(_mm256_srai_epi32(rise, 31), rest);
    rise = _mm256_srai_epi32(_mm256_add_epi32(rise, upwards), DT_NET_TABLE_STEP_BITS);
    return _mm256_add_epi32(low, rise);
}

/* Eight labels. A look is within 2^30, so that a difference of two needs 32 bits without a sign. */
WIDE static void attend_eight(const struct dt_net *net, const struct dt_net_reading *reading,
                              uint32_t first, int64_t *seen_out, int32_t *weights_out)
{
    const __m256i reach = _mm256_set1_epi32(DT_NET_POWER_REACH);
    const int32_t *looks = reading->looks + first, *views = reading->views + first;
    __m256i most = _mm256_loadu_si256((const void *)looks);
    __m256i weights = _mm256_setzero_si256(), even = weights, odd = weights;
    size_t end = (size_t)reading->count * DT_NET_LABELS;
    for (size_t at = DT_NET_LABELS; at < end; at += DT_NET_LABELS)
        most = _mm256_max_epi32(most, _mm256_loadu_si256((const void *)(looks + at)));
    for (size_t at = 0; at < end; at += DT_NET_LABELS) {
        __m256i below = _mm256_sub_epi32(most, _mm256_loadu_si256((const void *)(looks + at)));
        below = _mm256_min_epu32(below, reach);
        __m256i weight = values_wide(net->power, _mm256_sub_epi32(reach, below));
        __m256i view = _mm256_loadu_si256((const void *)(views + at));
        weights = _mm256_add_epi32(weights, weight);
        even = _mm256_add_epi64(even, _mm256_mul_epi32(weight, view));
        odd = _mm256_add_epi64(
            odd, _mm256_mul_epi32(_mm256_srli_epi64(weight, 32), _mm256_srli_epi64(view, 32)));
    }
    _mm256_storeu_si256((void *)weights_out, weights);
    _mm256_storeu_si256((void *)seen_out, even);
    _mm256_storeu_si256((void *)(seen_out + LANES / 2), odd);
}

/* Labels that are not there look and see nothing of meaning: they are passed over at the end. */
WIDE static void attend_wide(const struct dt_net *net, const struct dt_net_reading *reading,
                             int64_t *logits)
{
    for (uint32_t first = 0; first < net->label_count; first += LANES) {
        int64_t seen[LANES]; /* of the labels 0, 2, 4, 6, 1, 3, 5, 7 */
        int32_t weights[LANES];
        attend_eight(net, reading, first, seen, weights);
        for (uint32_t i = 0; i < LANES && first + i < net->label_count; i++)
            logits[first + i] += mean_of(seen[i / 2 + i % 2 * (LANES / 2)], weights[i]);
    }
}

void dt_net_attend(const struct dt_net *net, const struct dt_net_reading *reading, int64_t *logits)
{
    if (__builtin_cpu_supports("avx2"))
        attend_wide(net, reading, logits);
    else
        dt_net_attend_plain(net, reading, logits);
}

#else

void dt_net_attend(const struct dt_net *net, const struct dt_net_reading *reading, int64_t *logits)
{
    dt_net_attend_plain(net, reading, logits);
}

#endif
