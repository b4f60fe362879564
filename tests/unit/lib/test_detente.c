/* The public face, used as a stranger would: only detente.h, only the shared library. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <detente/detente.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct dt_engine *engine;

static int load(void **state)
{
    struct dt_error err;
    (void)state;
    return dt_engine_create(NULL, &engine, &err) == DT_OK ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    dt_engine_destroy(engine);
    return 0;
}

static struct dt_message customer(const char *text)
{
    return (struct dt_message){DT_ROLE_CUSTOMER, text, strlen(text), NULL, DT_NO_TIME};
}

static void test_reader__follows_a_conversation(void **state)
{
    (void)state;
    struct dt_reader *reader;
    const struct dt_reading *reading;
    struct dt_error err;
    struct dt_message calm = customer("Hello, does the kettle come in green?");
    struct dt_message angry =
        customer("THIS IS A JOKE!!! You lost my parcel AGAIN, I want my money back now");
    assert_int_equal(dt_reader_create(engine, &reader, &err), DT_OK);

    assert_int_equal(dt_reader_turn(reader, &calm, &reading, &err), DT_OK);
    assert_in_range(dt_reading_tension(reading), 0, 39);
    assert_int_equal(dt_reading_cue_count(reading), 1);
    struct dt_cue_view cue = dt_reading_cue(reading, 0);
    assert_string_equal(cue.kind, "question");
    assert_true(cue.start < cue.end && cue.end <= calm.text_bytes);
    assert_null(dt_reading_cue(reading, 1).kind);

    assert_int_equal(dt_reader_turn(reader, &angry, &reading, &err), DT_OK);
    assert_in_range(dt_reading_tension(reading), 60, 100);
    assert_non_null(dt_reading_say(reading, 0));
    assert_null(dt_reading_say(reading, 3));

    dt_reader_reset(reader);
    assert_int_equal(dt_reader_turn(reader, &calm, &reading, &err), DT_OK);
    assert_in_range(dt_reading_tension(reading), 0, 39);
    dt_reader_destroy(reader);
}

static void test_review__finds_what_harms_and_leaves_the_conversation_alone(void **state)
{
    (void)state;
    struct dt_reader *reader;
    const struct dt_reading *reading;
    const struct dt_review *review;
    struct dt_error err;
    struct dt_message angry =
        customer("My boiler is still broken and nobody rang me. I am furious.");
    const char *draft = "Please calm down. We apologise for any inconvenience.";
    const char *before, *after;
    size_t before_bytes, after_bytes;
    assert_int_equal(dt_reader_create(engine, &reader, &err), DT_OK);
    assert_int_equal(dt_reader_turn(reader, &angry, &reading, &err), DT_OK);
    assert_int_equal(dt_reader_json(reader, &before, &before_bytes, &err), DT_OK);
    char *kept = strdup(before);
    assert_non_null(kept);

    assert_int_equal(dt_reader_review(reader, draft, strlen(draft), DT_NO_TIME, &review, &err),
                     DT_OK);
    assert_string_equal(dt_review_verdict(review), "revise");
    assert_true(dt_review_finding_count(review) >= 2);
    struct dt_finding_view finding = dt_review_finding(review, 0);
    assert_string_equal(finding.kind, "calm_down");
    assert_non_null(finding.why);
    assert_int_equal(dt_reader_json(reader, &after, &after_bytes, &err), DT_OK);
    assert_non_null(strstr(after, "\"verdict\":\"revise\""));

    dt_reader_reset(reader);
    assert_int_equal(dt_reader_turn(reader, &angry, &reading, &err), DT_OK);
    assert_int_equal(dt_reader_json(reader, &after, &after_bytes, &err), DT_OK);
    assert_string_equal(kept, after);
    free(kept);
    dt_reader_destroy(reader);
}

static void test_reader__refuses_bad_text_and_stays_as_it_was(void **state)
{
    (void)state;
    struct dt_reader *reader;
    const struct dt_reading *reading;
    const char *json;
    size_t bytes;
    struct dt_error err = {0};
    struct dt_message bad = {DT_ROLE_CUSTOMER, "a\xff", 2, NULL, DT_NO_TIME};
    assert_int_equal(dt_reader_create(engine, &reader, &err), DT_OK);
    assert_int_equal(dt_reader_json(reader, &json, &bytes, &err), DT_NOT_FOUND);
    assert_int_equal(dt_reader_turn(reader, &bad, &reading, &err), DT_FORMAT);
    assert_int_equal(err.line, 1);
    assert_int_equal(err.column, 2);

    char *long_text = malloc(DT_MESSAGE_BYTES + 1);
    assert_non_null(long_text);
    memset(long_text, 'a', DT_MESSAGE_BYTES + 1);
    struct dt_message too_long = {DT_ROLE_CUSTOMER, long_text, DT_MESSAGE_BYTES + 1, NULL,
                                  DT_NO_TIME};
    assert_int_equal(dt_reader_turn(reader, &too_long, &reading, &err), DT_LIMIT);
    free(long_text);
    dt_reader_destroy(reader);
}

static void test_engine__takes_a_playbook_and_names_its_errors(void **state)
{
    (void)state;
    struct dt_engine *own;
    struct dt_error err;
    static const char good[] = "company: Larch & Sons\n";
    static const char bad[] = "company: Larch\ntimezone: Nowhere/Land\n";
    struct dt_source source = {"shop.yaml", good, sizeof good - 1};
    assert_int_equal(dt_engine_create(&(struct dt_engine_options){.playbook = &source}, &own, &err),
                     DT_OK);
    dt_engine_destroy(own);
    source.bytes = bad;
    source.bytes_count = sizeof bad - 1;
    assert_int_not_equal(
        dt_engine_create(&(struct dt_engine_options){.playbook = &source}, &own, &err), DT_OK);
    assert_non_null(strstr(err.message, "shop.yaml"));
    assert_int_equal(err.line, 2);
}

static const char *const said[] = {
    "I have called three times and nobody answers.",
    "ok thanks, that works for me",
    "You people are useless idiots!!",
    "My late mother's account is still open \xf0\x9f\x98\xa2",
    "Mi lavadora pierde agua desde el lunes y no ha venido nadie a verla.",
};
enum { SAID = sizeof said / sizeof said[0], THREADS = 4, ROUNDS = 200 };

static void *read_alone(void *out)
{
    struct dt_reader *reader;
    const struct dt_reading *reading;
    struct dt_error err;
    uint64_t sum = 0;
    if (dt_reader_create(engine, &reader, &err) != DT_OK)
        return NULL;
    for (int round = 0; round < ROUNDS; round++) {
        struct dt_message message = customer(said[round % SAID]);
        const char *json;
        size_t bytes;
        if (dt_reader_turn(reader, &message, &reading, &err) != DT_OK ||
            dt_reader_json(reader, &json, &bytes, &err) != DT_OK)
            return NULL;
        for (size_t i = 0; i < bytes; i++)
            sum = sum * 1099511628211u + (unsigned char)json[i];
    }
    dt_reader_destroy(reader);
    *(uint64_t *)out = sum;
    return out;
}

static void test_engine__gives_every_thread_the_same_answers(void **state)
{
    (void)state;
    pthread_t threads[THREADS];
    uint64_t sums[THREADS];
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, read_alone, &sums[i]), 0);
    for (int i = 0; i < THREADS; i++) {
        void *done;
        assert_int_equal(pthread_join(threads[i], &done), 0);
        assert_non_null(done);
        assert_true(sums[i] == sums[0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reader__follows_a_conversation),
        cmocka_unit_test(test_review__finds_what_harms_and_leaves_the_conversation_alone),
        cmocka_unit_test(test_reader__refuses_bad_text_and_stays_as_it_was),
        cmocka_unit_test(test_engine__takes_a_playbook_and_names_its_errors),
        cmocka_unit_test(test_engine__gives_every_thread_the_same_answers),
    };
    return cmocka_run_group_tests_name("detente", tests, load, unload);
}
