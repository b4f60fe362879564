#include "check.h"

#include "buf.h"
#include "rows.h"

static const struct dt_view labels[] = {{"good", 4}, {"bad", 3}, {"odd", 3}};

static struct dt_rows_source source_of(void)
{
    return (struct dt_rows_source){
        .labels = labels, .label_count = 3, .from = {{"kinds", 5}}, .from_count = 1, .weight = 1};
}

static void test_add__reads_both_forms(void **state)
{
    static const char tsv[] =
        "\xef\xbb\xbftrain\tgood,odd\tfine text\r\n\ndev\t\tno label\twith tab\n";
    static const char jsonl[] =
        "{\"text\":\"fine text\",\"kinds\":[\"good\",\"odd\"],\"split\":\"train\"}\n"
        "{\"text\":\"no label\\twith tab\",\"split\":\"dev\",\"doubt\":[\"bad\",\"unknown\"]}";
    struct dt_rows_source source = source_of();
    for (int form = 0; form < 2; form++) {
        struct dt_rows rows;
        struct dt_error err = {0};
        dt_rows_init(&rows);
        if (dt_rows_add(&rows, &source, dt_view_of(form ? jsonl : tsv), &err))
            fail_msg("%s", err.message);
        assert_int_equal(rows.count, 2);
        assert_true(dt_view_equal(rows.items[0].text, DT_VIEW("fine text")));
        assert_int_equal(rows.items[0].labels.bits[0], 5);
        assert_int_equal(rows.items[0].split, DT_SPLIT_TRAIN);
        assert_true(dt_view_equal(rows.items[1].text, DT_VIEW("no label\twith tab")));
        assert_int_equal(rows.items[1].labels.bits[0], 0);
        assert_int_equal(rows.items[1].split, DT_SPLIT_DEV);
        assert_int_equal(rows.items[1].unknown.bits[0], form ? 2 : 0);
        dt_rows_finish(&rows);
    }
}

static void test_add__turns_places_into_bytes(void **state)
{
    struct dt_rows rows;
    struct dt_rows_source source = source_of();
    dt_rows_init(&rows);
    assert_int_equal(dt_rows_add(&rows, &source,
                                 DT_VIEW("{\"text\":\"\xc3\xa9\xf0\x9f\x98\xa1 bad\",\"kinds\":"
                                         "[{\"kind\":\"bad\",\"start\":1,\"end\":6}]}"),
                                 NULL),
                     DT_OK);
    assert_int_equal(rows.items[0].span_count, 1);
    assert_int_equal(rows.items[0].spans[0].start, 2);
    assert_int_equal(rows.items[0].spans[0].end, 10);
    assert_int_equal(rows.items[0].spans[0].label, 1);
    dt_rows_finish(&rows);
}

static void test_add__takes_the_turns_of_one_side(void **state)
{
    struct dt_rows rows;
    struct dt_rows_source source = source_of();
    source.role = DT_VIEW("agent");
    dt_rows_init(&rows);
    assert_int_equal(
        dt_rows_add(&rows, &source,
                    DT_VIEW("{\"split\":\"dev\",\"turns\":[{\"role\":\"customer\",\"text\":\"a\"},"
                            "{\"role\":\"agent\",\"text\":\"b\",\"kinds\":\"odd\"}]}"),
                    NULL),
        DT_OK);
    assert_int_equal(rows.count, 1);
    assert_true(dt_view_equal(rows.items[0].text, DT_VIEW("b")));
    assert_int_equal(rows.items[0].split, DT_SPLIT_DEV);
    assert_int_equal(rows.items[0].labels.bits[0], 4);
    dt_rows_finish(&rows);
}

static void test_add__renames_passes_over_and_drops(void **state)
{
    static const struct dt_rename renames[] = {
        {{"fine", 4}, {"good", 4}}, {{"meh", 3}, {"", 0}}, {{"spam", 4}, {"!", 1}}};
    struct dt_rows rows;
    struct dt_rows_source source = source_of();
    source.renames = renames;
    source.rename_count = 3;
    dt_rows_init(&rows);
    assert_int_equal(dt_rows_add(&rows, &source,
                                 DT_VIEW("train\tfine,meh\ta\ntrain\tspam\tb\ntrain\tmeh\tc\n"),
                                 NULL),
                     DT_OK);
    assert_int_equal(rows.count, 2);
    assert_int_equal(rows.items[0].labels.bits[0], 1);
    assert_int_equal(rows.items[1].labels.bits[0], 0);
    dt_rows_finish(&rows);
}

static void test_add__keeps_so_many_by_hash(void **state)
{
    struct dt_buf bytes;
    struct dt_rows rows[2];
    struct dt_rows_source source = source_of();
    dt_buf_init(&bytes);
    source.limit = 100;
    for (int i = 0; i < 1000; i++)
        dt_buf_printf(&bytes, "train\tgood\ttext number %d\n", i);
    for (int i = 0; i < 2; i++) {
        dt_rows_init(&rows[i]);
        assert_int_equal(dt_rows_add(&rows[i], &source, dt_buf_view(&bytes), NULL), DT_OK);
    }
    assert_int_equal(rows[0].count, 100);
    assert_true(rows[0].items[99].line > 500);
    for (uint32_t i = 0; i < 100; i++)
        assert_int_equal(rows[0].items[i].line, rows[1].items[i].line);
    dt_rows_finish(&rows[0]);
    dt_rows_finish(&rows[1]);
    dt_buf_finish(&bytes);
}

static void test_add__refuses_and_says_where(void **state)
{
    static const struct {
        const char *bytes;
        unsigned line;
        const char *said;
    } wrong[] = {
        {"train\tgood\ta\ntrain\tgood a\n", 2, "tabs"},
        {"only text\n", 1, "tabs"},
        {"training\tgood\ta\n", 1, "\"training\""},
        {"train\tgood\ta\ntrain\tworse\ta\n", 2, "\"worse\" is none"},
        {"train\tgood\t\n", 1, "empty"},
        {"train\tgood\ta\n\ntrain\tgood\t\xff\n", 3, "UTF-8"},
        {"{\"text\":\"a\"}\n{\"text\":\n", 2, "JSON"},
        {"{\"kinds\":[]}\n", 1, "\"text\""},
        {"{\"text\":7}\n", 1, "\"text\""},
        {"{\"text\":\"a\",\"kinds\":7}\n", 1, "neither a word nor a list"},
        {"{\"text\":\"a\",\"kinds\":[7]}\n", 1, "neither a word nor an object"},
        {"{\"text\":\"a\",\"kinds\":[{}]}\n", 1, "\"kind\""},
        {"{\"text\":\"a\",\"kinds\":[{\"kind\":\"bad\",\"start\":0,\"end\":2}]}\n", 1, "place"},
        {"{\"text\":\"a\",\"kinds\":[{\"kind\":\"bad\",\"start\":1,\"end\":1}]}\n", 1, "place"},
        {"{\"text\":\"a\",\"kinds\":[\"worse\"]}\n", 1, "\"worse\" is none"},
        {"{\"text\":\"a\",\"split\":\"x\"}\n", 1, "\"x\""},
        {"{\"turns\":7}\n", 1, "\"turns\""},
        {"{\"text\":\"a\"}\n[]\n", 2, "object"},
    };
    struct dt_rows_source source = source_of();
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct dt_rows rows;
        struct dt_error err = {0};
        dt_rows_init(&rows);
        enum dt_status status = dt_rows_add(&rows, &source, dt_view_of(wrong[i].bytes), &err);
        if (status != DT_FORMAT || err.line != wrong[i].line || !strstr(err.message, wrong[i].said))
            fail_msg("%s: status %d, line %u: %s", wrong[i].bytes, (int)status, err.line,
                     err.message);
        assert_int_equal(rows.count, 0);
        dt_rows_finish(&rows);
    }
}

static void test_add__refuses_too_long_a_text(void **state)
{
    struct dt_buf bytes;
    struct dt_rows rows;
    struct dt_rows_source source = source_of();
    dt_buf_init(&bytes);
    dt_buf_append_view(&bytes, DT_VIEW("train\tgood\t"));
    for (int i = 0; i < 70000; i++)
        dt_buf_append_char(&bytes, 'a');
    dt_rows_init(&rows);
    assert_int_equal(dt_rows_add(&rows, &source, dt_buf_view(&bytes), NULL), DT_LIMIT);
    dt_rows_finish(&rows);
    dt_buf_finish(&bytes);
}

static void test_check__wants_rows_with_and_without_every_label(void **state)
{
    static const struct {
        const char *tsv;
        const char *said; /* NULL: all is well */
    } sets[] = {
        {"train\tgood\ta\ntrain\tbad\tb\ntrain\todd\tc\n", NULL},
        {"", "no rows"},
        {"train\tgood\ta\ntrain\tbad\tb\n", "no row has the label \"odd\""},
        {"train\tgood,odd\ta\ntrain\tgood,bad\tb\n", "every row has the label \"good\""},
    };
    struct dt_rows_source source = source_of();
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++) {
        struct dt_rows rows;
        struct dt_error err = {0};
        dt_rows_init(&rows);
        assert_int_equal(dt_rows_add(&rows, &source, dt_view_of(sets[i].tsv), &err), DT_OK);
        enum dt_status status = dt_rows_check(&rows, labels, 3, &err);
        assert_int_equal(status, sets[i].said ? DT_FORMAT : DT_OK);
        if (sets[i].said && !strstr(err.message, sets[i].said))
            fail_msg("%s", err.message);
        dt_rows_finish(&rows);
    }
}

static void test_fold__is_an_author_or_else_a_fifth(void **state)
{
    struct dt_rows rows;
    struct dt_rows_source source = source_of();
    source.group = DT_VIEW("author");
    dt_rows_init(&rows);
    assert_int_equal(dt_rows_add(&rows, &source,
                                 DT_VIEW("{\"text\":\"a\",\"author\":\"kim\"}\n"
                                         "{\"text\":\"b\",\"author\":\"lee\"}\n"
                                         "{\"author\":\"kim\",\"turns\":[{\"text\":\"c\"}]}\n"),
                                 NULL),
                     DT_OK);
    dt_rows_fold(&rows);
    assert_int_equal(rows.fold_count, 2);
    assert_int_equal(rows.items[0].fold, 0);
    assert_int_equal(rows.items[1].fold, 1);
    assert_int_equal(rows.items[2].fold, 0);
    dt_rows_finish(&rows);

    struct dt_buf bytes;
    uint32_t seen[DT_FOLDS] = {0};
    dt_buf_init(&bytes);
    for (int i = 0; i < 200; i++)
        dt_buf_printf(&bytes, "train\tgood\ttext %d\n", i % 100);
    dt_rows_init(&rows);
    assert_int_equal(dt_rows_add(&rows, &source, dt_buf_view(&bytes), NULL), DT_OK);
    dt_rows_fold(&rows);
    assert_int_equal(rows.fold_count, DT_FOLDS);
    for (uint32_t i = 0; i < 100; i++) {
        assert_int_equal(rows.items[i].fold, rows.items[i + 100].fold); /* the same text */
        seen[rows.items[i].fold]++;
    }
    for (int i = 0; i < DT_FOLDS; i++)
        assert_true(seen[i] > 5);
    dt_rows_finish(&rows);
    dt_buf_finish(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_add__reads_both_forms),
        cmocka_unit_test(test_add__turns_places_into_bytes),
        cmocka_unit_test(test_add__takes_the_turns_of_one_side),
        cmocka_unit_test(test_add__renames_passes_over_and_drops),
        cmocka_unit_test(test_add__keeps_so_many_by_hash),
        cmocka_unit_test(test_add__refuses_and_says_where),
        cmocka_unit_test(test_add__refuses_too_long_a_text),
        cmocka_unit_test(test_fold__is_an_author_or_else_a_fifth),
        cmocka_unit_test(test_check__wants_rows_with_and_without_every_label),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
