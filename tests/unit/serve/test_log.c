/* The log: lines as text and as JSON, whole under threads, and nothing in them that a terminal or a
 * reader of JSON would take for something else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "log.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yyjson.h>

static dt_instant fixed(void *context)
{
    return *(dt_instant *)context;
}

struct pen {
    int ends[2];
    dt_instant now;
    struct dt_log *log;
    char read[65536];
};

static int enter(void **state)
{
    struct pen *pen = calloc(1, sizeof *pen);
    struct dt_error err = {0};
    pen->now = INT64_C(1795372801250); /* 2026-11-22T18:40:01.250Z */
    if (pipe(pen->ends) != 0)
        return -1;
    struct dt_log_options options = {
        .fd = pen->ends[1], .level = DT_LOG_INFO, .clock = fixed, .context = &pen->now};
    *state = pen;
    return dt_log_create(&options, &pen->log, &err) == DT_OK ? 0 : -1;
}

static int leave(void **state)
{
    struct pen *pen = *state;
    dt_log_destroy(pen->log);
    close(pen->ends[0]);
    close(pen->ends[1]);
    free(pen);
    return 0;
}

/* What was written so far. */
static const char *written(struct pen *pen)
{
    ssize_t got = read(pen->ends[0], pen->read, sizeof pen->read - 1);
    pen->read[got > 0 ? got : 0] = '\0';
    return pen->read;
}

static void test_text__has_names_and_values(void **state)
{
    struct pen *pen = *state;
    dt_log_write(pen->log, DT_LOG_INFO, "ready", DT_LOG_TEXT("address", DT_VIEW("127.0.0.1")),
                 DT_LOG_NUMBER("port", 8080), DT_LOG_TEXT("words", DT_VIEW("two words\n\"a\"")),
                 DT_LOG_TEXT("empty", DT_VIEW("")));
    assert_string_equal(written(pen), "2026-11-22T18:40:01.250Z info ready address=127.0.0.1 "
                                      "port=8080 words=\"two words\\n\\\"a\\\"\"\n");
    pen->now = -1;
    dt_log_write(pen->log, DT_LOG_ERROR, "early", DT_LOG_NUMBER("n", -1));
    assert_string_equal(written(pen), "1969-12-31T23:59:59.999Z error early n=-1\n");
}

static void test_json__is_json_whatever_comes(void **state)
{
    static const char *const cases[][2] = {
        {"plain", "plain"},
        {"a\xff\xfe z", "a?? z"},
        {"\xc2\x9b"
         "31m",
         "?31m"},
        {"\x1b[31m\x7f", "\x1b[31m?"},
        {"\xf0\x9f\x98\x80 caf\xc3\xa9", "\xf0\x9f\x98\x80 caf\xc3\xa9"},
        {"cut \xf0\x9f", "cut ??"},
    };
    struct pen *pen = *state;
    dt_log_configure(pen->log, DT_LOG_JSON, DT_LOG_INFO);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        dt_log_write(pen->log, DT_LOG_WARNING, "odd", DT_LOG_TEXT("value", dt_view_of(cases[i][0])),
                     DT_LOG_NUMBER("n", INT64_MIN));
        const char *line = written(pen);
        yyjson_doc *doc = yyjson_read(line, strlen(line), YYJSON_READ_NOFLAG);
        yyjson_val *root = yyjson_doc_get_root(doc);
        assert_non_null(doc);
        assert_string_equal(yyjson_get_str(yyjson_obj_get(root, "level")), "warning");
        assert_string_equal(yyjson_get_str(yyjson_obj_get(root, "at")), "2026-11-22T18:40:01.250Z");
        assert_string_equal(yyjson_get_str(yyjson_obj_get(root, "value")), cases[i][1]);
        assert_null(strchr(line, '\x1b'));
        assert_int_equal(strcspn(line, "\n"), strlen(line) - 1);
        yyjson_doc_free(doc);
    }
}

static void test_level__decides(void **state)
{
    struct pen *pen = *state;
    dt_log_write(pen->log, DT_LOG_DEBUG, "detail", DT_LOG_NUMBER("n", 1));
    dt_log_configure(pen->log, DT_LOG_PLAIN, DT_LOG_DEBUG);
    dt_log_write(pen->log, DT_LOG_DEBUG, "detail", DT_LOG_NUMBER("n", 2));
    dt_log_configure(pen->log, DT_LOG_PLAIN, DT_LOG_ERROR);
    dt_log_write(pen->log, DT_LOG_WARNING, "detail", DT_LOG_NUMBER("n", 3));
    assert_string_equal(written(pen), "2026-11-22T18:40:01.250Z debug detail n=2\n");
}

static void test_journal__gets_priorities(void **state)
{
    struct pen *pen = *state;
    struct dt_error err = {0};
    struct dt_log *log;
    struct stat about;
    char named[64];
    assert_int_equal(fstat(pen->ends[1], &about), 0);
    snprintf(named, sizeof named, "%llu:%llu", (unsigned long long)about.st_dev,
             (unsigned long long)about.st_ino);
    setenv("JOURNAL_STREAM", named, 1);
    assert_true(dt_log_is_journal(pen->ends[1]));
    assert_false(dt_log_is_journal(open("/dev/null", O_RDONLY | O_CLOEXEC)));
    setenv("JOURNAL_STREAM", "nonsense", 1);
    assert_false(dt_log_is_journal(pen->ends[1]));
    unsetenv("JOURNAL_STREAM");
    struct dt_log_options options = {.fd = pen->ends[1],
                                     .journal = true,
                                     .level = DT_LOG_INFO,
                                     .clock = fixed,
                                     .context = &pen->now};
    assert_int_equal(dt_log_create(&options, &log, &err), DT_OK);
    dt_log_write(log, DT_LOG_WARNING, "slow", DT_LOG_NUMBER("n", 1));
    assert_string_equal(written(pen), "<4>warning slow n=1\n");
    dt_log_destroy(log);
}

static void test_lines__that_cannot_be_written_are_counted(void **state)
{
    struct dt_log *log;
    struct dt_error err = {0};
    int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    struct dt_log_options options = {.fd = full, .level = DT_LOG_INFO};
    assert_int_equal(dt_log_create(&options, &log, &err), DT_OK);
    dt_log_write(log, DT_LOG_INFO, "a", DT_LOG_NUMBER("n", 1));
    dt_log_write(log, DT_LOG_INFO, "a", DT_LOG_NUMBER("n", 1));
    assert_int_equal(dt_log_lost(log), 2);
    dt_log_destroy(log);
    close(full);
}

enum { THREADS = 4, LINES = 200 };

static void *write_lines(void *context)
{
    struct pen *pen = context;
    for (int i = 0; i < LINES; i++)
        dt_log_write(pen->log, DT_LOG_INFO, "line", DT_LOG_TEXT("word", DT_VIEW("whole")),
                     DT_LOG_NUMBER("n", i));
    return NULL;
}

static void test_threads__do_not_mix_lines(void **state)
{
    struct pen *pen = *state;
    pthread_t threads[THREADS];
    int lines = 0;
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, write_lines, pen), 0);
    FILE *in = fdopen(dup(pen->ends[0]), "r");
    char line[256];
    int n;
    while (lines < THREADS * LINES && fgets(line, sizeof line, in)) {
        assert_int_equal(sscanf(line, "2026-11-22T18:40:01.250Z info line word=whole n=%d\n", &n),
                         1);
        lines++;
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    assert_int_equal(lines, THREADS * LINES);
    fclose(in);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_text__has_names_and_values),
        TEST(test_json__is_json_whatever_comes),
        TEST(test_level__decides),
        TEST(test_journal__gets_priorities),
        cmocka_unit_test(test_lines__that_cannot_be_written_are_counted),
        TEST(test_threads__do_not_mix_lines),
    };
    return cmocka_run_group_tests_name("log", tests, NULL, NULL);
}
