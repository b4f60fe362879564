/*
 * The rows of the record's shelves, as keys and values. Inside the record only.
 */
#ifndef DT_RECORD_SHELVES_H
#define DT_RECORD_SHELVES_H

#include "record.h"

#define DT_SHELF_TREE       DT_VIEW("record.tree")
#define DT_SHELF_KEY        DT_VIEW("record.key")
#define DT_SHELF_TENANT     DT_VIEW("record.tenant")
#define DT_SHELF_CHECKPOINT DT_VIEW("record.checkpoint")
#define DT_SHELF_INDEX      DT_VIEW("record.index") /* tenant -> its index key, wrapped */

enum {
    DT_ROW_KEY_BYTES = DT_TENANT_BYTES + 1 + DT_CONVERSATION_BYTES,
    DT_ROW_TREE_BYTES = DT_TAG_BYTES + DT_MERKLE_PATH * DT_HASH_BYTES,
    DT_ROW_KEPT_BYTES = DT_TAG_BYTES + DT_WRAPPED_BYTES,
    DT_ROW_TENANT_BYTES = DT_WRAPPED_BYTES + 32 + DT_NOTE_NAME_BYTES,
};

/* A shelf's key in room (DT_ROW_KEY_BYTES): tenant, 0x00, and a number or a name behind it. */
struct dt_view dt_row_number(struct dt_view tenant, uint64_t number, char *room);
struct dt_view dt_row_name(struct dt_view tenant, struct dt_view name, char *room);

/* The number behind the tenant; false where the key has another form. */
bool dt_row_number_of(struct dt_view key, struct dt_view tenant, uint64_t *out);

/* record.key: tag and, unless erased, the wrapped key. out: DT_ROW_KEPT_BYTES. */
struct dt_view dt_row_kept(const struct dt_tag *tag, const struct dt_wrapped *wrapped, char *out);
bool dt_row_kept_read(struct dt_view value, struct dt_record_key *out);

/* record.tenant. out: DT_ROW_TENANT_BYTES. */
struct dt_row_tenant {
    struct dt_view wrapped;
    struct dt_note_key signer;
};

struct dt_view dt_row_tenant(const struct dt_wrapped *wrapped, const struct dt_note_key *signer,
                             char *out);
bool dt_row_tenant_read(struct dt_view value, struct dt_row_tenant *out);

/* What the wrapped keys are bound to. */
struct dt_key_use dt_use_conversation(struct dt_view tenant, const struct dt_tag *tag);
struct dt_key_use dt_use_signing(struct dt_view tenant);
struct dt_key_use dt_use_index(struct dt_view tenant);

#endif
