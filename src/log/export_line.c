#include "export_line.h"

#include "base64.h"
#include "json_out.h"

#include <stdio.h>

static void put_bytes(struct dt_json_out *json, const char *key, const uint8_t *bytes, size_t size)
{
    dt_json_key(json, dt_view_of(key));
    dt_json_raw(json, DT_VIEW("\""));
    dt_base64_append(json->buf, bytes, size);
    dt_buf_append_char(json->buf, '"');
}

static void put_text(struct dt_json_out *json, const char *key, struct dt_view text)
{
    dt_json_key(json, dt_view_of(key));
    dt_json_string(json, text);
}

static void put_int(struct dt_json_out *json, const char *key, uint64_t value)
{
    dt_json_key(json, dt_view_of(key));
    dt_json_int(json, (int64_t)value);
}

/* RFC 3339 in UTC, with milliseconds always. */
static void put_time(struct dt_json_out *json, const char *key, dt_instant at)
{
    char text[64];
    int64_t ms = at % DT_MS_PER_SECOND;
    ms += ms < 0 ? DT_MS_PER_SECOND : 0;
    dt_instant_format(at, 0, text);
    snprintf(text + 19, sizeof text - 19, ".%03dZ", (int)ms);
    put_text(json, key, dt_view_of(text));
}

static void put_proof(struct dt_json_out *json, const struct dt_merkle_proof *proof)
{
    dt_json_key(json, DT_VIEW("proof"));
    dt_json_begin_array(json);
    for (unsigned i = 0; i < proof->count; i++) {
        dt_json_raw(json, DT_VIEW("\""));
        dt_base64_append(json->buf, proof->hashes[i].bytes, DT_HASH_BYTES);
        dt_buf_append_char(json->buf, '"');
    }
    dt_json_end_array(json);
}

void dt_export_head_write(const struct dt_export_head *head, struct dt_buf *buf)
{
    struct dt_json_out json;
    dt_json_out_init(&json, buf);
    dt_json_begin_object(&json);
    put_int(&json, "detente_export", DT_EXPORT_FORM);
    put_text(&json, "tenant", head->tenant);
    if (head->whole) {
        dt_json_key(&json, DT_VIEW("conversation"));
        dt_json_null(&json);
    } else {
        put_text(&json, "conversation", head->conversation);
    }
    put_text(&json, "key", head->key);
    put_time(&json, "at", head->at);
    put_text(&json, "checkpoint", head->checkpoint);
    dt_json_key(&json, DT_VIEW("since"));
    if (head->has_since) {
        dt_json_begin_object(&json);
        put_int(&json, "size", head->since_size);
        put_proof(&json, &head->since);
        dt_json_end_object(&json);
    } else {
        dt_json_null(&json);
    }
    dt_json_end_object(&json);
    dt_buf_append_char(buf, '\n');
}

void dt_export_event_write(const struct dt_export_event *event, struct dt_buf *buf)
{
    struct dt_json_out json;
    dt_json_out_init(&json, buf);
    dt_json_begin_object(&json);
    put_int(&json, "entry", event->entry);
    put_text(&json, "conversation", event->conversation);
    put_bytes(&json, "tag", event->tag.bytes, DT_TAG_BYTES);
    put_int(&json, "sequence", event->sequence);
    put_time(&json, "at", event->at);
    put_text(&json, "actor", event->actor);
    put_text(&json, "kind", event->kind);
    put_int(&json, "version", event->version);
    dt_json_key(&json, DT_VIEW("body"));
    if (event->erased) {
        dt_json_null(&json);
        dt_json_key(&json, DT_VIEW("salt"));
        dt_json_null(&json);
    } else {
        dt_json_raw(&json, event->body);
        put_bytes(&json, "salt", event->salt.bytes, DT_SALT_BYTES);
    }
    put_bytes(&json, "commitment", event->commitment.bytes, DT_HASH_BYTES);
    if (event->has_proof)
        put_proof(&json, &event->proof);
    dt_json_end_object(&json);
    dt_buf_append_char(buf, '\n');
}

void dt_export_end_write(const struct dt_export_end *end, struct dt_buf *buf)
{
    struct dt_json_out json;
    dt_json_out_init(&json, buf);
    dt_json_begin_object(&json);
    put_int(&json, "events", end->events);
    put_bytes(&json, "sha256", end->digest.bytes, DT_HASH_BYTES);
    put_text(&json, "signature", end->signature);
    dt_json_end_object(&json);
    dt_buf_append_char(buf, '\n');
}

void dt_export_end_text(const char *origin, uint64_t events, const struct dt_hash *digest,
                        struct dt_buf *buf)
{
    dt_buf_printf(buf, "detente export %d\n%s\n%llu\n", DT_EXPORT_FORM, origin,
                  (unsigned long long)events);
    dt_base64_append(buf, digest->bytes, DT_HASH_BYTES);
    dt_buf_append_char(buf, '\n');
}

void dt_export_event_content(const struct dt_export_event *event, struct dt_content *out)
{
    *out = (struct dt_content){event->conversation, event->actor, event->body};
}

void dt_export_event_entry(const struct dt_export_event *event, struct dt_view tenant,
                           struct dt_entry *out)
{
    *out = (struct dt_entry){
        .tenant = tenant,
        .entry = event->entry,
        .tag = event->tag,
        .sequence = event->sequence,
        .at = event->at,
        .actor = event->actor,
        .kind = event->kind,
        .version = event->version,
        .commitment = event->commitment,
    };
}
