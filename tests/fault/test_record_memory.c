/*
 * Memory runs out at every allocation of the record's life, once, and once and ever after: writing
 * over a store in memory, checkpoints, exports, verifying both ways, erasing, re-keying. No crash,
 * no leak, no wrong verdict: whatever says DT_OK has done its work.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../torture/allocations.h"
#include "export.h"
#include "memory.h"
#include "record.h"
#include "verify.h"

#include <inttypes.h>
#include <stdio.h>

enum { TURNS = 9 };

/* One life. Everything in it is ended by leave, however far it came. */
struct life {
    struct dt_keys *keys, *both;
    struct dt_record *record, *second;
    struct dt_store *store;
    struct dt_export_check *check;
    struct dt_buf note, all, one;
    struct dt_checkpoint checkpoint;
    uint64_t findings; /* of verdicts that came to an end: all was well, so each is wrong */
    unsigned verdicts;
    struct dt_error err;
};

static enum dt_status sink(void *context, struct dt_buf *buf, struct dt_error *err)
{
    dt_buf_append_view(context, dt_buf_view(buf));
    dt_buf_clear(buf);
    return dt_buf_failed(context) ? dt_error_set(err, DT_NOMEM, "memory ran out") : DT_OK;
}

static void found(void *context, const struct dt_finding *finding)
{
    snprintf(context, DT_ERROR_MESSAGE_BYTES, "%s", finding->text);
}

static enum dt_status say(struct life *life, unsigned number)
{
    char body[64], conversation[8];
    struct dt_appended appended;
    int len = snprintf(body, sizeof body, "{\"role\":\"agent\",\"text\":\"turn %u\"}", number);
    snprintf(conversation, sizeof conversation, "c-%u", number % 3);
    struct dt_event event = {.at = 1000 + number,
                             .actor = DT_VIEW("agent:1"),
                             .kind = DT_EVENT_TURN,
                             .version = 1,
                             .body = {body, (size_t)len}};
    struct dt_append append = {.tenant = DT_VIEW("acme"),
                               .conversation = dt_view_of(conversation),
                               .events = &event,
                               .count = 1,
                               .expected = DT_VERSION_ANY};
    return dt_store_append(life->store, &append, &appended, &life->err);
}

static enum dt_status write_out(struct life *life, const char *conversation, struct dt_buf *out)
{
    struct dt_export export = {
        .record = life->record,
        .store = life->store,
        .tenant = DT_VIEW("acme"),
        .conversation = dt_view_of(conversation),
        .since = &life->checkpoint,
        .keep = true,
        .sink = sink,
        .context = out,
    };
    return dt_export(&export, &life->err);
}

static struct dt_verify_options options_of(struct life *life, const struct dt_view *earlier)
{
    return (struct dt_verify_options){
        .earlier = earlier, .earlier_count = 1, .found = found, .context = life->err.message};
}

static enum dt_status check(struct life *life, const struct dt_buf *export)
{
    struct dt_view earlier = dt_buf_view(&life->note);
    struct dt_verify_options options = options_of(life, &earlier);
    struct dt_verified verified;
    enum dt_status status = dt_export_check_create(&options, &life->check, &life->err);
    if (status == DT_OK)
        status = dt_export_check_add(life->check, dt_buf_view(export), &life->err);
    if (status == DT_OK)
        status = dt_export_check_finish(life->check, &verified, &life->err);
    if (status == DT_OK) {
        life->findings += verified.findings;
        life->verdicts++;
    }
    dt_export_check_destroy(life->check);
    life->check = NULL;
    return status;
}

static enum dt_status verify(struct life *life, const struct dt_record *record)
{
    struct dt_view earlier = dt_buf_view(&life->note);
    struct dt_verify_options options = options_of(life, &earlier);
    struct dt_verified verified;
    enum dt_status status =
        dt_store_verify(record, life->store, DT_VIEW("acme"), &options, &verified, &life->err);
    if (status == DT_OK) {
        life->findings += verified.findings;
        life->verdicts++;
    }
    return status;
}

static enum dt_status open_store(struct life *life)
{
    enum dt_status status = dt_keys_parse(
        DT_VIEW("master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"), &life->keys, &life->err);
    if (status == DT_OK)
        status = dt_keys_parse(DT_VIEW("master AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                                       "master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"),
                               &life->both, &life->err);
    if (status == DT_OK)
        status = dt_record_create(&(struct dt_record_options){.keys = life->keys}, &life->record,
                                  &life->err);
    if (status != DT_OK)
        return status;
    struct dt_store_options options = {.sealer = dt_record_sealer(life->record)};
    return dt_store_memory_open(&options, &life->store, &life->err);
}

static enum dt_status erase(struct life *life)
{
    struct dt_erase what = {.tenant = DT_VIEW("acme"),
                            .conversation = DT_VIEW("c-1"),
                            .at = 5000,
                            .actor = DT_VIEW("agent:1"),
                            .ground = DT_VIEW("request")};
    struct dt_appended appended;
    return dt_store_erase(life->store, &what, &appended, &life->err);
}

static enum dt_status live(struct life *life)
{
    enum dt_status status = open_store(life);
    for (unsigned i = 0; i < TURNS && status == DT_OK; i++)
        status = say(life, i);
    if (status == DT_OK)
        status = dt_record_checkpoint(life->record, life->store, DT_VIEW("acme"), true,
                                      &life->checkpoint, &life->note, &life->err);
    if (status == DT_OK)
        status = say(life, TURNS);
    if (status == DT_OK)
        status = write_out(life, "", &life->all);
    if (status == DT_OK)
        status = write_out(life, "c-1", &life->one);
    if (status == DT_OK)
        status = check(life, &life->all);
    if (status == DT_OK)
        status = check(life, &life->one);
    if (status == DT_OK)
        status = erase(life);
    if (status == DT_OK)
        status = dt_record_create(&(struct dt_record_options){.keys = life->both}, &life->second,
                                  &life->err);
    if (status == DT_OK)
        status = dt_record_rewrap(life->second, life->store, NULL, &life->err);
    if (status == DT_OK)
        status = verify(life, life->second);
    return status;
}

static void leave(struct life *life)
{
    if (life->store)
        dt_store_close(life->store);
    dt_record_destroy(life->record);
    dt_record_destroy(life->second);
    dt_keys_destroy(life->keys);
    dt_keys_destroy(life->both);
    dt_buf_finish(&life->note);
    dt_buf_finish(&life->all);
    dt_buf_finish(&life->one);
}

static enum dt_status run(struct life *life)
{
    *life = (struct life){.keys = NULL};
    dt_buf_init(&life->note);
    dt_buf_init(&life->all);
    dt_buf_init(&life->one);
    enum dt_status status = live(life);
    leave(life);
    return status;
}

static uint64_t sweep(bool ever_after, uint64_t *places_out)
{
    struct life life;
    uint64_t injected = 0;
    allocations_fail(0, false);
    assert_int_equal(run(&life), DT_OK);
    assert_int_equal(life.verdicts, 3);
    *places_out = allocations_count();
    int64_t before = allocations_live();
    for (uint64_t at = 1; at <= *places_out; at++) {
        allocations_fail(at, ever_after);
        enum dt_status status = run(&life);
        uint64_t now = allocations_failed();
        allocations_fail(0, false);
        if (life.findings > 0)
            fail_msg("allocation %" PRIu64 ": a finding where all is well: %s", at,
                     life.err.message);
        if (status != DT_OK && status != DT_NOMEM && status != DT_UNAVAILABLE)
            fail_msg("allocation %" PRIu64 ": status %d: %s", at, status, life.err.message);
        if (status == DT_OK && life.verdicts != 3)
            fail_msg("allocation %" PRIu64 ": a verdict is missing", at);
        if (allocations_live() > before)
            fail_msg("allocation %" PRIu64 ": %" PRId64 " blocks leaked (%s)", at,
                     allocations_live() - before, life.err.message);
        injected += now > 0;
    }
    return injected;
}

static void test_record__survives_want_of_memory(void **state)
{
    uint64_t places, once = sweep(false, &places), after = sweep(true, &places);
    print_message("# %" PRIu64 " allocations; %" PRIu64 " failed alone, %" PRIu64
                  " with all that followed\n",
                  places, once, after);
    assert_int_equal(once, places);
    assert_int_equal(after, places);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_record__survives_want_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
