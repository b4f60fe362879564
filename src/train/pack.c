#include "pack.h"

#include "checksum.h"
#include "fixed.h"
#include "little.h"

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

void dt_pack_init(struct dt_pack *pack)
{
    *pack = (struct dt_pack){.count = 0};
    for (int i = 0; i < DT_MODEL_SECTIONS; i++)
        dt_buf_init(&pack->sections[i]);
}

void dt_pack_finish(struct dt_pack *pack)
{
    for (int i = 0; i < DT_MODEL_SECTIONS; i++)
        dt_buf_finish(&pack->sections[i]);
}

enum dt_status dt_pack_section(struct dt_pack *pack, enum dt_section_kind kind,
                               struct dt_view bytes, struct dt_error *err)
{
    if (pack->count == DT_MODEL_SECTIONS)
        return dt_error_set(err, DT_LIMIT, "a model has at most %d sections", DT_MODEL_SECTIONS);
    struct dt_buf *buf = &pack->sections[pack->count];
    dt_buf_append_view(buf, bytes);
    if (dt_buf_failed(buf))
        return no_memory(err);
    pack->kinds[pack->count++] = kind;
    return DT_OK;
}

static int32_t fixed_of(float x)
{
    double scaled = (double)x * 65536;
    scaled = scaled > DT_LOGIT_MOST ? DT_LOGIT_MOST : scaled;
    scaled = scaled < -DT_LOGIT_MOST ? -DT_LOGIT_MOST : scaled;
    return (int32_t)(scaled + (scaled >= 0 ? 0.5 : -0.5));
}

static void put_tier(char *at, const struct dt_tuning *tuning, float net_share)
{
    dt_little_put_u32(at, (uint32_t)fixed_of(1.0f - net_share));
    dt_little_put_u32(at + 4, (uint32_t)fixed_of(net_share));
    dt_little_put_u32(at + 12, tuning->threshold);
    dt_little_put_u32(at + 16, tuning->knot_count);
    for (uint32_t i = 0; i < tuning->knot_count; i++) {
        char *knot = at + 24 + (size_t)i * DT_KNOT_BYTES;
        dt_little_put_u32(knot, (uint32_t)tuning->knots[i].logit);
        dt_little_put_u32(knot + 4, (uint32_t)tuning->knots[i].probability);
    }
}

static bool put_name(char *at, struct dt_view name)
{
    if (name.len == 0 || name.len >= DT_MODEL_NAME_BYTES)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_')
            return false;
    }
    memcpy(at, name.ptr, name.len);
    return true;
}

static enum dt_status bad_name(struct dt_view name, struct dt_error *err)
{
    return dt_error_set(err, DT_INVALID,
                        "the name \"%.*s\": write 1 to %d lower-case letters, digits or "
                        "underscores",
                        (int)(name.len < 60 ? name.len : 60), name.ptr, DT_MODEL_NAME_BYTES - 1);
}

enum dt_status dt_pack_head(struct dt_pack *pack, const struct dt_pack_head *head,
                            struct dt_error *err)
{
    size_t labels_end = DT_HEAD_BYTES + (size_t)head->label_count * DT_LABEL_BYTES;
    size_t size = labels_end + (size_t)head->weight_count * 4;
    struct dt_buf buf;
    dt_buf_init(&buf);
    char *at = dt_buf_reserve(&buf, size);
    enum dt_status status = DT_OK;
    if (!at) {
        dt_buf_finish(&buf);
        return no_memory(err);
    }
    memset(at, 0, size);
    at[32] = (char)head->source;
    at[33] = (char)head->input;
    at[34] = (char)head->roles;
    at[35] = head->net_tunings ? DT_TIER_COUNT : 1;
    dt_little_put_u32(at + 36, head->table);
    dt_little_put_u32(at + 40, head->first_column);
    dt_little_put_u32(at + 44, head->label_count);
    memcpy(at + 48, head->sources, DT_HEAD_SOURCES);
    if (!put_name(at, head->name))
        status = bad_name(head->name, err);
    for (uint32_t i = 0; i < head->label_count && status == DT_OK; i++) {
        char *label = at + DT_HEAD_BYTES + (size_t)i * DT_LABEL_BYTES;
        if (!put_name(label, head->labels[i]))
            status = bad_name(head->labels[i], err);
        put_tier(label + DT_MODEL_NAME_BYTES, &head->tunings[i], 0);
        if (head->net_tunings)
            put_tier(label + DT_MODEL_NAME_BYTES + DT_TIER_BYTES, &head->net_tunings[i],
                     head->net_share);
        if (head->biases)
            dt_little_put_u32(label + DT_MODEL_NAME_BYTES + 8, (uint32_t)fixed_of(head->biases[i]));
    }
    for (uint32_t i = 0; i < head->weight_count; i++)
        dt_little_put_u32(at + labels_end + (size_t)i * 4, (uint32_t)fixed_of(head->weights[i]));
    if (status == DT_OK)
        status = dt_pack_section(pack, DT_SECTION_HEAD, (struct dt_view){at, size}, err);
    dt_buf_finish(&buf);
    return status;
}

static void append_zeros(struct dt_buf *out, size_t count)
{
    static const char zeros[DT_MODEL_ALIGN];
    dt_buf_append(out, zeros, count);
}

enum dt_status dt_pack_write(const struct dt_pack *pack, struct dt_buf *out, struct dt_error *err)
{
    size_t before = out->len, at = DT_MODEL_HEAD_BYTES;
    char entry[DT_MODEL_SECTION_BYTES] = {0}, head[DT_MODEL_HEAD_BYTES] = DT_MODEL_MAGIC;
    dt_buf_append(out, head, sizeof head);
    at += (size_t)pack->count * DT_MODEL_SECTION_BYTES;
    for (uint32_t i = 0; i < pack->count; i++) {
        at = (at + DT_MODEL_ALIGN - 1) / DT_MODEL_ALIGN * DT_MODEL_ALIGN;
        dt_little_put_u32(entry, pack->kinds[i]);
        dt_little_put_u64(entry + 8, at);
        dt_little_put_u64(entry + 16, pack->sections[i].len);
        dt_buf_append(out, entry, sizeof entry);
        at += pack->sections[i].len;
    }
    for (uint32_t i = 0; i < pack->count; i++) {
        size_t over = (out->len - before) % DT_MODEL_ALIGN;
        append_zeros(out, over ? DT_MODEL_ALIGN - over : 0);
        dt_buf_append_view(out, dt_buf_view(&pack->sections[i]));
    }
    if (dt_buf_failed(out)) {
        out->len = before;
        return no_memory(err);
    }
    if (out->len - before > DT_MODEL_BYTES_MOST)
        return dt_error_set(err, DT_LIMIT, "a model has at most %d bytes", DT_MODEL_BYTES_MOST);
    char *bytes = out->data + before;
    struct dt_view all = {bytes, out->len - before};
    dt_little_put_u32(bytes + 8, DT_MODEL_VERSION);
    dt_little_put_u32(bytes + 12, pack->count);
    dt_little_put_u64(bytes + 16, all.len);
    uint64_t seed = dt_checksum(dt_view_slice(all, 0, 24), 0);
    dt_little_put_u64(bytes + 24,
                      dt_checksum(dt_view_slice(all, DT_MODEL_HEAD_BYTES, all.len), seed));
    return DT_OK;
}
