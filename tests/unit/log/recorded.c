#include "recorded.h"

#include "export_line.h"

#include <setjmp.h>
#include <sodium.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void fail_with(const struct dt_error *err)
{
    fail_msg("%s", err->message);
}

static enum dt_status open_memory(void *context, const struct dt_store_options *options,
                                  struct dt_store **out, struct dt_error *err)
{
    return dt_store_memory_open(options, out, err);
}

void recorded_open_with(struct recorded *recorded, recorded_open_fn open, void *context)
{
    struct dt_error err = {0};
    *recorded = (struct recorded){.seed = 42};
    recorded->random = dt_entropy_seeded(&recorded->seed);
    if (dt_keys_parse(DT_VIEW("master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"),
                      &recorded->keys, &err) != DT_OK)
        fail_with(&err);
    struct dt_record_options how = {recorded->keys, &recorded->random, DT_VIEW("detente.example")};
    if (dt_record_create(&how, &recorded->record, &err) != DT_OK)
        fail_with(&err);
    struct dt_store_options options = {.sealer = dt_record_sealer(recorded->record)};
    if (open(context, &options, &recorded->store, &err) != DT_OK)
        fail_with(&err);
}

void recorded_open(struct recorded *recorded)
{
    recorded_open_with(recorded, open_memory, NULL);
}

void recorded_close(struct recorded *recorded)
{
    dt_store_close(recorded->store);
    dt_record_destroy(recorded->record);
    dt_keys_destroy(recorded->keys);
}

void recorded_say(struct recorded *recorded, const char *conversation, const char *text)
{
    struct dt_error err = {0};
    struct dt_buf buf;
    struct dt_body body;
    struct dt_appended appended;
    dt_buf_init(&buf);
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, dt_view_of(text));
    if (dt_body_write(&body, &buf, &err) != DT_OK)
        fail_with(&err);
    struct dt_event event = {.at = INT64_C(1773339600123),
                             .actor = DT_VIEW("customer"),
                             .kind = DT_EVENT_TURN,
                             .version = 1,
                             .body = dt_buf_view(&buf)};
    struct dt_append append = {.tenant = TENANT,
                               .conversation = dt_view_of(conversation),
                               .events = &event,
                               .count = 1,
                               .expected = DT_VERSION_ANY};
    if (dt_store_append(recorded->store, &append, &appended, &err) != DT_OK)
        fail_with(&err);
    dt_buf_finish(&buf);
}

void recorded_fill(struct recorded *recorded, unsigned count, unsigned other)
{
    for (unsigned i = 1; i <= count; i++) {
        char conversation[16], text[64];
        snprintf(conversation, sizeof conversation, "c-%u", i * i % 5);
        snprintf(text, sizeof text, "%s %u \"caf\xc3\xa9\"\t\x7f",
                 i == other ? "something else" : "text", i);
        recorded_say(recorded, conversation, text);
    }
}

static enum dt_status sink(void *context, struct dt_buf *buf, struct dt_error *err)
{
    dt_buf_append_view(context, dt_buf_view(buf));
    dt_buf_clear(buf);
    return DT_OK;
}

void recorded_export(struct recorded *recorded, const char *conversation,
                     const struct dt_checkpoint *since, struct dt_buf *out)
{
    struct dt_error err = {0};
    struct dt_export export = {
        .record = recorded->record,
        .store = recorded->store,
        .tenant = TENANT,
        .conversation = conversation ? dt_view_of(conversation) : DT_VIEW(""),
        .since = since,
        .at = INT64_C(1773339600999),
        .sink = sink,
        .context = out,
    };
    if (dt_export(&export, &err) != DT_OK)
        fail_with(&err);
    assert_false(dt_buf_failed(out));
}

void recorded_sign_anew(struct recorded *recorded, struct dt_buf *export)
{
    struct dt_note_key key;
    struct dt_error err = {0};
    struct dt_buf text, note;
    struct dt_export_end end = {.events = 0};
    dt_buf_init(&text);
    dt_buf_init(&note);
    do
        export->len--; /* back to the newline before the last line */
    while (export->len > 0 && export->data[export->len - 1] != '\n');
    for (size_t i = 0; i < export->len; i++)
        end.events += export->data[i] == '\n';
    end.events--; /* the first line is no event */
    crypto_hash_sha256(end.digest.bytes, (unsigned char *)export->data, export->len);
    if (dt_record_signer(recorded->store, TENANT, &key, &err) != DT_OK)
        fail_with(&err);
    dt_export_end_text(key.name, end.events, &end.digest, &text);
    if (dt_record_sign(recorded->record, recorded->store, TENANT, dt_buf_view(&text), &note,
                       &err) != DT_OK)
        fail_with(&err);
    end.signature = dt_buf_view(&note);
    dt_export_end_write(&end, export);
    dt_buf_finish(&text);
    dt_buf_finish(&note);
}

void recorded_checkpoint(struct recorded *recorded, struct dt_checkpoint *out, struct dt_buf *note)
{
    struct dt_error err = {0};
    if (dt_record_checkpoint(recorded->record, recorded->store, TENANT, true, out, note, &err) !=
        DT_OK)
        fail_with(&err);
}

static void found(void *context, const struct dt_finding *finding)
{
    struct verdict *verdict = context;
    if (verdict->first[0])
        return;
    snprintf(verdict->first, sizeof verdict->first, "%s", finding->text);
    verdict->first_entry = finding->entry;
    verdict->first_line = finding->line;
}

uint64_t recorded_check(struct dt_view export, const struct dt_note_key *key,
                        const struct dt_view *earlier, struct verdict *out)
{
    struct verdict verdict = {.first = ""};
    struct dt_error err = {0};
    struct dt_export_check *check;
    struct dt_verify_options options = {
        .keys = key,
        .key_count = key != NULL,
        .earlier = earlier,
        .earlier_count = earlier != NULL,
        .found = found,
        .context = &verdict,
    };
    if (dt_export_check_create(&options, &check, &err) != DT_OK ||
        dt_export_check_add(check, export, &err) != DT_OK ||
        dt_export_check_finish(check, &verdict.verified, &err) != DT_OK)
        fail_with(&err);
    dt_export_check_destroy(check);
    if (out)
        *out = verdict;
    return verdict.verified.findings;
}

uint64_t recorded_verify(struct recorded *recorded, bool with_keys, const struct dt_view *earlier,
                         struct verdict *out)
{
    struct verdict verdict = {.first = ""};
    struct dt_error err = {0};
    struct dt_record *without = NULL;
    struct dt_verify_options options = {
        .earlier = earlier,
        .earlier_count = earlier != NULL,
        .found = found,
        .context = &verdict,
    };
    if (!with_keys &&
        dt_record_create(&(struct dt_record_options){.keys = NULL}, &without, &err) != DT_OK)
        fail_with(&err);
    if (dt_store_verify(with_keys ? recorded->record : without, recorded->store, TENANT, &options,
                        &verdict.verified, &err) != DT_OK)
        fail_with(&err);
    dt_record_destroy(without);
    if (out)
        *out = verdict;
    return verdict.verified.findings;
}

void recorded_flip(struct dt_buf *export, const struct dt_note_key *key,
                   const struct dt_view *earlier, const char *what)
{
    unsigned flipped = 0, missed = 0;
    for (size_t i = 0; i < export->len; i++)
        for (unsigned turn = 0; turn < 2; turn++) {
            char bit = (char)(1 << (turn ? i % 7 + 1 : 0));
            export->data[i] = (char)(export->data[i] ^ bit);
            missed += recorded_check(dt_buf_view(export), key, earlier, NULL) == 0;
            export->data[i] = (char)(export->data[i] ^ bit);
            flipped++;
        }
    print_message("# %s: %u bytes flipped, %u missed\n", what, flipped, missed);
    assert_int_equal(missed, 0);
}

void recorded_erase(struct recorded *recorded, const char *conversation, enum dt_status wanted)
{
    struct dt_erase what = {.tenant = TENANT,
                            .conversation = dt_view_of(conversation),
                            .at = INT64_C(1773339700000),
                            .actor = DT_VIEW("agent:7"),
                            .ground = DT_VIEW("request")};
    struct dt_appended appended;
    struct dt_error err = {0};
    assert_int_equal(dt_store_erase(recorded->store, &what, &appended, &err), wanted);
}
