/*
 * The model file as bytes. Little-endian throughout; every offset and length is checked on loading.
 *
 *      0  "DTMODEL\n"             8 bytes
 *      8  u32 version             DT_MODEL_VERSION
 *     12  u32 section count
 *     16  u64 length of the file
 *     24  u64 checksum            XXH64 of bytes 32 to the end, seeded with XXH64 of bytes 0 to 23
 *     32  sections, 24 bytes each: u32 kind, u32 zero, u64 offset, u64 length
 *         then the sections, each beginning at a multiple of 64, in order, zeros between
 *
 * Kinds: tables (table.h), heads (below) and nets (net_file.h) in the order of their numbers, and
 * one note (text). A head's section:
 *
 *      0  name, 32 bytes, zeros behind it       36  u32 table, or number of sources
 *     32  u8 source  (enum dt_head_source)      40  u32 first column
 *     33  u8 input   (enum dt_head_input)       44  u32 labels
 *     34  u8 roles   (bit 1 << enum dt_role)    48  u8 sources[8]
 *     35  u8 tiers   1 or 2                     56  u64 zero
 *     64  labels, DT_LABEL_BYTES each: name, 32 bytes; then two tiers of
 *             i32 linear weight, i32 net weight, i32 bias, u32 threshold, u32 knots, u32 zero,
 *             16 knots of i32 logit, i32 probability
 *         then, in a combination, for each label an i32 weight for every label of its sources
 *
 * Logits and weights are in 1/65536, probabilities 0 to 65536. A first tier's logit is the linear
 * part's times its linear weight, plus its bias; a second tier's (of the head that a net serves) is
 * the first tier's times the linear weight, plus the net's times the net weight, plus its bias. A
 * tier's probability is read from the knots, whose logits increase and whose probabilities do not
 * fall, by straight lines, level outside.
 */
#ifndef DT_MODEL_FILE_H
#define DT_MODEL_FILE_H

#include "model.h"
#include "net.h"
#include "table.h"

#define DT_MODEL_MAGIC "DTMODEL\n"

enum {
    DT_MODEL_VERSION = 2, /* 1 had one net at most */
    DT_MODEL_HEAD_BYTES = 32,
    DT_MODEL_SECTION_BYTES = 24,
    DT_MODEL_SECTIONS = 64,
    DT_MODEL_ALIGN = 64,
    DT_MODEL_BYTES_MOST = 64 << 20,

    DT_HEAD_BYTES = 64,
    DT_HEAD_SOURCES = 8,
    DT_CURVE_KNOTS = 16,
    DT_KNOT_BYTES = 8,
    DT_TIER_BYTES = 24 + DT_CURVE_KNOTS * DT_KNOT_BYTES,
    DT_LABEL_BYTES = DT_MODEL_NAME_BYTES + 2 * DT_TIER_BYTES,
};

enum dt_section_kind {
    DT_SECTION_TABLE = 1,
    DT_SECTION_HEAD,
    DT_SECTION_NOTE,
    DT_SECTION_NET,
    DT_SECTION_KINDS,
};

struct dt_model {
    struct dt_table tables[DT_MODEL_TABLES];
    struct dt_head heads[DT_MODEL_HEADS];
    uint32_t table_count;
    uint32_t head_count;
    struct dt_view note;
    struct dt_net nets[DT_MODEL_NETS];
    uint8_t net_heads[DT_MODEL_NETS]; /* the heads they serve */
    uint32_t net_count;
};

/* A tier's record of a label. */
static inline const char *dt_tier_record(const struct dt_head *head, enum dt_tier tier,
                                         uint32_t label)
{
    return head->labels + (size_t)label * DT_LABEL_BYTES + DT_MODEL_NAME_BYTES +
           (size_t)tier * DT_TIER_BYTES;
}

/* Reads a head's section; tables and heads before it are there. Errors: DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_head_view(struct dt_view section, const struct dt_model *model,
                                          struct dt_head *out, struct dt_error *err);

#endif
