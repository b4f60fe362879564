/*
 * A net's section of a model file, and its arithmetic. Little-endian; every array begins at a
 * multiple of 16 from the section's beginning, zeros between.
 *
 *      0  name of the head, 32 bytes, zeros behind it
 *     32  u32 dim, a multiple of 8; u32 hidden, a multiple of 32; u32 labels, 1 .. 32;
 *         u32 words; u32 buckets of parts, a power of two; u32 entries of the word list;
 *         u32 base: 0, or 1 + the number of the net before it whose words it reads with; 4 zeros
 *     64  u8 shifts: input, state, look, view of the first layer; the same of the second;
 *         maximum, mean, hits; 5 zeros
 *     80  u16 sigmoid[1025]   of -8 .. 8 in steps of 1/64, in 1/16384
 *         u16 power[1025]     e^x of -16 .. 0 in steps of 1/64, in 1/32768
 *         u16 hit values[16]  of 0 .. 15 hits (and more), in 1/4096
 *         i32 bias[32]        in 1/65536
 *         of each layer: matrices input (dim x 3 hidden) and state (hidden x 3 hidden), i32 bias
 *         [3 hidden] and state bias[hidden] in 1/4096, matrices looks and views (hidden x 32)
 *         i16 maximum out[2 hidden][32], mean out[dim][32], hits out[96][32]
 *         rows: 4 marks, 32 groups, 1 unknown, the buckets
 *         the word list (word_list.h); u64 hashes of the words, ascending; a row a word
 *
 * With a base there are no groups, unknown, buckets and word list: the base's are used, dim is the
 * base's, and a word's vector is the base's of it, without marks, plus the row here, if there is
 * one, plus the marks here. The base has none itself.
 *
 * A row: u32 groups (of a word; else 0), u16 scale, u16 zero, i8 dim numbers; an element is number
 * * scale / 65536. A matrix: i16, in blocks of 32 columns; in a block, for every two rows, the
 * columns' pairs of elements (net_product.h).
 *
 * Numbers while reading: vectors in 1/2048, kept within -8 .. 8; states in 1/16384; what goes into
 * gates in 1/4096. A matrix's elements are times 2^shift; the trainer chooses shifts so that no sum
 * passes 32 bits, and sums that do in a forged file wrap alike everywhere.
 */
#ifndef DT_NET_FILE_H
#define DT_NET_FILE_H

#include "net.h"

enum {
    DT_NET_NAME_BYTES = 32,
    DT_NET_HEAD_BYTES = 80,
    DT_NET_ALIGN = 16,
    DT_NET_ROW_HEAD_BYTES = 8,
    DT_NET_MARK_COUNT = 4,
    DT_NET_HIT_COUNT = DT_HIT_CLASSES * DT_WORD_LIST_GROUPS,
    DT_NET_HIT_VALUES = 16,
    DT_NET_DIM_MOST = 256,
    DT_NET_HIDDEN_MOST = 256,
    DT_NET_SHIFT_MOST = 30,

    DT_NET_VECTOR_BITS = 11,
    DT_NET_VECTOR_MOST = 8 << DT_NET_VECTOR_BITS,
    DT_NET_STATE_BITS = 14,
    DT_NET_STATE_ONE = 1 << DT_NET_STATE_BITS,
    DT_NET_GATE_BITS = 12,
    DT_NET_SIGMOID_REACH = 8 << DT_NET_GATE_BITS,
    DT_NET_POWER_REACH = 16 << DT_NET_GATE_BITS,
    DT_NET_POWER_ONE = 1 << 15,
    DT_NET_TABLE_ENTRIES = 1025,
    DT_NET_TABLE_STEP_BITS = DT_NET_GATE_BITS - 6,
};

static inline uint32_t dt_net_row_bytes(uint32_t dim)
{
    return dim + DT_NET_ROW_HEAD_BYTES;
}

static inline size_t dt_net_aligned(size_t at)
{
    return (at + DT_NET_ALIGN - 1) / DT_NET_ALIGN * DT_NET_ALIGN;
}

#endif
