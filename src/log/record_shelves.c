#include "record_shelves.h"

#include <assert.h>

struct dt_view dt_row_number(struct dt_view tenant, uint64_t number, char *room)
{
    assert(tenant.len <= DT_TENANT_BYTES);
    memcpy(room, tenant.ptr, tenant.len);
    room[tenant.len] = '\0';
    for (unsigned i = 0; i < 8; i++)
        room[tenant.len + 1 + i] = (char)(number >> (56 - 8 * i));
    return (struct dt_view){room, tenant.len + 9};
}

struct dt_view dt_row_name(struct dt_view tenant, struct dt_view name, char *room)
{
    assert(tenant.len <= DT_TENANT_BYTES && name.len <= DT_CONVERSATION_BYTES);
    memcpy(room, tenant.ptr, tenant.len);
    room[tenant.len] = '\0';
    if (name.len > 0)
        memcpy(room + tenant.len + 1, name.ptr, name.len);
    return (struct dt_view){room, tenant.len + 1 + name.len};
}

bool dt_row_number_of(struct dt_view key, struct dt_view tenant, uint64_t *out)
{
    if (key.len != tenant.len + 9 || memcmp(key.ptr, tenant.ptr, tenant.len) != 0 ||
        key.ptr[tenant.len] != '\0')
        return false;
    uint64_t number = 0;
    for (unsigned i = 0; i < 8; i++)
        number = number << 8 | (unsigned char)key.ptr[tenant.len + 1 + i];
    *out = number;
    return true;
}

struct dt_view dt_row_kept(const struct dt_tag *tag, const struct dt_wrapped *wrapped, char *out)
{
    memcpy(out, tag->bytes, DT_TAG_BYTES);
    if (wrapped)
        memcpy(out + DT_TAG_BYTES, wrapped->bytes, DT_WRAPPED_BYTES);
    return (struct dt_view){out, wrapped ? DT_ROW_KEPT_BYTES : DT_TAG_BYTES};
}

bool dt_row_kept_read(struct dt_view value, struct dt_record_key *out)
{
    if (value.len != DT_TAG_BYTES && value.len != DT_ROW_KEPT_BYTES)
        return false;
    memcpy(out->tag.bytes, value.ptr, DT_TAG_BYTES);
    out->wrapped = dt_view_slice(value, DT_TAG_BYTES, value.len);
    return true;
}

struct dt_view dt_row_tenant(const struct dt_wrapped *wrapped, const struct dt_note_key *signer,
                             char *out)
{
    size_t name = strlen(signer->name);
    memcpy(out, wrapped->bytes, DT_WRAPPED_BYTES);
    memcpy(out + DT_WRAPPED_BYTES, signer->public_key, sizeof signer->public_key);
    memcpy(out + DT_WRAPPED_BYTES + sizeof signer->public_key, signer->name, name);
    return (struct dt_view){out, DT_WRAPPED_BYTES + sizeof signer->public_key + name};
}

bool dt_row_tenant_read(struct dt_view value, struct dt_row_tenant *out)
{
    size_t name = DT_WRAPPED_BYTES + sizeof out->signer.public_key;
    struct dt_error err = {0};
    if (value.len <= name)
        return false;
    out->wrapped = dt_view_slice(value, 0, DT_WRAPPED_BYTES);
    return dt_note_key_make(dt_view_slice(value, name, value.len),
                            (const uint8_t *)value.ptr + DT_WRAPPED_BYTES, &out->signer,
                            &err) == DT_OK;
}

struct dt_key_use dt_use_conversation(struct dt_view tenant, const struct dt_tag *tag)
{
    return (struct dt_key_use){
        DT_VIEW("conversation"), tenant, {(const char *)tag->bytes, DT_TAG_BYTES}};
}

struct dt_key_use dt_use_signing(struct dt_view tenant)
{
    return (struct dt_key_use){DT_VIEW("signing"), tenant, {NULL, 0}};
}

struct dt_key_use dt_use_index(struct dt_view tenant)
{
    return (struct dt_key_use){DT_VIEW("index"), tenant, {NULL, 0}};
}

bool dt_record_leaf_read(struct dt_view value, uint64_t entry, struct dt_record_leaf *out)
{
    if (entry == 0 || entry > DT_MERKLE_LEAVES)
        return false;
    unsigned count = dt_merkle_path_count(entry - 1);
    if (value.len != DT_TAG_BYTES + (size_t)count * DT_HASH_BYTES)
        return false;
    memcpy(out->tag.bytes, value.ptr, DT_TAG_BYTES);
    memcpy(out->path, value.ptr + DT_TAG_BYTES, (size_t)count * DT_HASH_BYTES);
    out->path_count = count;
    return true;
}

bool dt_record_entry(const struct dt_event *event, const struct dt_tag *tag,
                     const struct dt_hash *commitment, struct dt_entry *out)
{
    const struct dt_event_kind_info *kind = dt_event_kind_info((unsigned)event->kind);
    if (!kind || event->actor.len > DT_ENTRY_NAME_BYTES)
        return false;
    *out = (struct dt_entry){
        .tenant = event->tenant,
        .entry = event->entry,
        .tag = *tag,
        .sequence = event->sequence,
        .at = event->at,
        .actor = event->actor,
        .kind = kind->name,
        .version = event->version,
        .commitment = *commitment,
    };
    return true;
}
