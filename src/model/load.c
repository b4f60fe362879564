#include "checksum.h"
#include "little.h"
#include "model_file.h"
#include "utf8.h"

#include <stdlib.h>

static uint64_t checksum_of(struct dt_view bytes)
{
    uint64_t seed = dt_checksum(dt_view_slice(bytes, 0, 24), 0);
    return dt_checksum(dt_view_slice(bytes, DT_MODEL_HEAD_BYTES, bytes.len), seed);
}

/* What people hand over by mistake is told apart from what was damaged on its way. */
static enum dt_status check_frame(struct dt_view bytes, struct dt_error *err)
{
    const size_t magic = sizeof DT_MODEL_MAGIC - 1;
    if (bytes.len < magic || memcmp(bytes.ptr, DT_MODEL_MAGIC, magic) != 0)
        return dt_error_set(err, DT_FORMAT, "this is no model of detente");
    if (bytes.len < DT_MODEL_HEAD_BYTES)
        return dt_error_set(err, DT_FORMAT, "the model is cut short after %zu bytes", bytes.len);
    uint32_t version = dt_little_u32(bytes.ptr + 8);
    if (version != DT_MODEL_VERSION)
        return dt_error_set(err, DT_FORMAT,
                            "the model is of version %u, this program reads version %d: train it "
                            "again, or take the one that ships",
                            (unsigned)version, DT_MODEL_VERSION);
    uint64_t length = dt_little_u64(bytes.ptr + 16);
    if (length > bytes.len)
        return dt_error_set(err, DT_FORMAT, "the model is cut short: %zu of its %llu bytes",
                            bytes.len, (unsigned long long)length);
    if (length != bytes.len || length > DT_MODEL_BYTES_MOST)
        return dt_error_set(err, DT_FORMAT, "the model is longer than it says it is");
    if (dt_little_u64(bytes.ptr + 24) != checksum_of(bytes))
        return dt_error_set(err, DT_FORMAT, "the model is damaged: its checksum does not agree");
    return DT_OK;
}

static enum dt_status take_section(struct dt_model *model, uint32_t kind, struct dt_view section,
                                   struct dt_error *err)
{
    enum dt_status status;
    switch (kind) {
    case DT_SECTION_TABLE:
        if (model->table_count == DT_MODEL_TABLES)
            return dt_error_set(err, DT_FORMAT, "the model has too many tables");
        status = dt_table_view(section, &model->tables[model->table_count], err);
        model->table_count += status == DT_OK;
        return status;
    case DT_SECTION_HEAD:
        if (model->head_count == DT_MODEL_HEADS)
            return dt_error_set(err, DT_FORMAT, "the model has too many heads");
        status = dt_head_view(section, model, &model->heads[model->head_count], err);
        if (status == DT_OK && dt_model_head_find(model, model->heads[model->head_count].name))
            return dt_error_set(err, DT_FORMAT, "the model has two heads of one name");
        model->head_count += status == DT_OK;
        return status;
    case DT_SECTION_NOTE:
        if (dt_utf8_valid_prefix(section) != section.len)
            return dt_error_set(err, DT_FORMAT, "the model's note is no text");
        model->note = section;
        return DT_OK;
    case DT_SECTION_NET:
        if (model->net_count == DT_MODEL_NETS)
            return dt_error_set(err, DT_FORMAT, "the model has too many nets");
        status = dt_net_view(section, model->nets, model->net_count, &model->nets[model->net_count],
                             err);
        model->net_count += status == DT_OK;
        return status;
    default:
        return dt_error_set(err, DT_FORMAT, "the model has a section of an unknown kind");
    }
}

/* A net serves one head, which has a second tier; no other head has one. */
static enum dt_status match_nets(struct dt_model *model, struct dt_error *err)
{
    uint32_t served = 0;
    for (uint32_t i = 0; i < model->head_count; i++) {
        const struct dt_head *head = &model->heads[i];
        uint32_t nets = 0;
        for (uint32_t n = 0; n < model->net_count; n++) {
            if (!dt_view_equal(head->name, model->nets[n].head))
                continue;
            /* One with other labels spoils the count, which must be one. */
            nets += head->label_count == model->nets[n].label_count ? 1 : 2;
            model->net_heads[n] = (uint8_t)i;
        }
        if (nets != (head->tier_count == DT_TIER_COUNT))
            return dt_error_set(err, DT_FORMAT, "the model's nets and heads do not fit together");
        served += nets;
    }
    return served == model->net_count
               ? DT_OK
               : dt_error_set(err, DT_FORMAT, "a net of the model serves no head that is there");
}

static enum dt_status take_sections(struct dt_model *model, struct dt_view bytes,
                                    struct dt_error *err)
{
    uint32_t count = dt_little_u32(bytes.ptr + 12);
    uint64_t end = DT_MODEL_HEAD_BYTES + (uint64_t)count * DT_MODEL_SECTION_BYTES;
    if (count > DT_MODEL_SECTIONS || end > bytes.len)
        return dt_error_set(err, DT_FORMAT, "the model's list of sections cannot be right");
    for (uint32_t i = 0; i < count; i++) {
        const char *entry = bytes.ptr + DT_MODEL_HEAD_BYTES + (size_t)i * DT_MODEL_SECTION_BYTES;
        uint64_t offset = dt_little_u64(entry + 8), length = dt_little_u64(entry + 16);
        if (offset % DT_MODEL_ALIGN != 0 || offset < end || offset > bytes.len ||
            length > bytes.len - offset)
            return dt_error_set(err, DT_FORMAT, "the model's section %u lies outside of it",
                                (unsigned)i + 1);
        end = offset + length;
        struct dt_view section = {bytes.ptr + offset, (size_t)length};
        enum dt_status status = take_section(model, dt_little_u32(entry), section, err);
        if (status != DT_OK)
            return status;
    }
    if (model->head_count == 0)
        return dt_error_set(err, DT_FORMAT, "the model has no heads");
    return match_nets(model, err);
}

enum dt_status dt_model_create(struct dt_view bytes, struct dt_model **model_out,
                               struct dt_error *err)
{
    enum dt_status status = check_frame(bytes, err);
    if (status != DT_OK)
        return status;
    struct dt_model *model = calloc(1, sizeof *model);
    if (!model)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    status = take_sections(model, bytes, err);
    if (status != DT_OK) {
        free(model);
        return status;
    }
    *model_out = model;
    return DT_OK;
}

void dt_model_destroy(struct dt_model *model)
{
    free(model);
}

struct dt_view dt_model_note(const struct dt_model *model)
{
    return model->note;
}

uint32_t dt_model_head_count(const struct dt_model *model)
{
    return model->head_count;
}

const struct dt_head *dt_model_head(const struct dt_model *model, uint32_t index)
{
    return &model->heads[index];
}

const struct dt_head *dt_model_head_find(const struct dt_model *model, struct dt_view name)
{
    for (uint32_t i = 0; i < model->head_count; i++)
        if (dt_view_equal(model->heads[i].name, name))
            return &model->heads[i];
    return NULL;
}
