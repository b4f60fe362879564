/* The configuration: sources over one another, and every mistake with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "config.h"
#include "failing.h"

#include <stdio.h>
#include <stdlib.h>

static struct dt_config *read_all(const char *text, const char *const *environment,
                                  const struct dt_config_flag *flags, size_t flag_count)
{
    struct dt_config *config = NULL;
    struct dt_error err = {0};
    struct dt_config_sources sources = {.file = text ? "a.yaml" : NULL,
                                        .text = dt_view_of(text),
                                        .environment = environment,
                                        .flags = flags,
                                        .flag_count = flag_count};
    if (dt_config_create(&sources, &config, &err) != DT_OK)
        fail_msg("%s", err.message);
    return config;
}

static void assert_shown(const struct dt_config *config, enum dt_setting_number number,
                         const char *value, const char *from)
{
    struct dt_buf out;
    dt_buf_init(&out);
    dt_config_write_value(config, &dt_settings()[number], &out);
    assert_string_equal(out.data, value);
    dt_buf_clear(&out);
    dt_config_write_from(config, number, &out);
    assert_string_equal(out.data, from);
    dt_buf_finish(&out);
}

/* Flags are names with dashes, and a file made of the defaults is the defaults. */
static void test_table__is_in_order(void **state)
{
    struct dt_config *usual = read_all(NULL, NULL, NULL, 0), *again;
    struct dt_buf text;
    dt_buf_init(&text);
    assert_non_null(dt_setting_section((enum dt_setting_number)0));
    for (int i = 0; i < DT_SETTING_COUNT; i++) {
        const struct dt_setting *setting = &dt_settings()[i];
        assert_int_equal(strlen(setting->name), strlen(setting->flag));
        for (size_t j = 0; setting->name[j]; j++)
            assert_int_equal(setting->flag[j], setting->name[j] == '_' ? '-' : setting->name[j]);
        assert_int_equal(setting->doc[strlen(setting->doc) - 1], '.');
        dt_buf_printf(&text, "%s: ", setting->name);
        dt_config_write_value(usual, setting, &text);
        dt_buf_append_char(&text, '\n');
    }
    again = read_all(text.data, NULL, NULL, 0);
    for (int i = 0; i < DT_SETTING_COUNT; i++)
        assert_true(dt_config_same(usual, again, &dt_settings()[i]));
    dt_config_destroy(again);
    dt_config_destroy(usual);
    dt_buf_finish(&text);
}

static void test_sources__lie_over_one_another(void **state)
{
    static const char *const environment[] = {
        "PATH=/bin",      "DETENTE_PORT=2",   "DETENTE_WORKERS=7",
        "DETENTE_QUEUE=", "DETENTE_SOURCE=x", NULL};
    static const struct dt_config_flag flags[] = {
        {DT_SETTING_OF_port, "3"},
        {DT_SETTING_OF_lexicon, "a.lex"},
        {DT_SETTING_OF_lexicon, "b.lex, c.lex"},
    };
    struct dt_config *config = read_all("port: 1\nworkers: 5\nqueue: 9\nsession_idle: 90m\n"
                                        "listen:\n  - 127.0.0.1:81\n  - '[::1]:82'\n  - ::1\n",
                                        environment, flags, 3);
    assert_int_equal(config->port, 3);
    assert_shown(config, DT_SETTING_OF_port, "3", "--port");
    assert_shown(config, DT_SETTING_OF_workers, "7", "DETENTE_WORKERS");
    assert_shown(config, DT_SETTING_OF_queue, "9", "a.yaml:3");
    assert_shown(config, DT_SETTING_OF_session_idle, "90m", "a.yaml:4");
    assert_shown(config, DT_SETTING_OF_streams, "8000", "default");
    assert_shown(config, DT_SETTING_OF_lexicon, "[\"a.lex\",\"b.lex\",\"c.lex\"]", "--lexicon");
    assert_int_equal(config->session_idle, 5400);
    assert_int_equal(config->listen.count, 3);
    assert_int_equal(config->listen.items[1].port, 82);
    assert_true(config->listen.items[1].six);
    assert_false(config->listen.items[2].has_port);
    assert_int_equal(config->warnings.count, 0);
    dt_config_destroy(config);
}

static void test_networks__are_kept(void **state)
{
    static const struct dt_config_flag flags[] = {
        {DT_SETTING_OF_trusted_proxies, "10.0.0.0/8,192.0.2.7, 2001:db8::/32"}};
    struct dt_config *config = read_all(NULL, NULL, flags, 1);
    assert_int_equal(config->trusted_proxies.count, 3);
    assert_shown(config, DT_SETTING_OF_trusted_proxies,
                 "[\"10.0.0.0/8\",\"192.0.2.7\",\"2001:db8::/32\"]", "--trusted-proxies");
    dt_config_destroy(config);
}

static void test_mistakes__are_told_with_their_place(void **state)
{
    static const struct {
        const char *text, *words;
        unsigned line, column;
    } cases[] = {
        {"prot: 1\n", "a.yaml:1:1: no setting \"prot\"; did you mean \"port\"?", 1, 1},
        {"\ncolour: red\n", "a.yaml:2:1: no setting \"colour\"; \"detente config", 2, 1},
        {"port: lots\n", "a.yaml:1:7: port: expected a number from 0 to 65535, found \"lots\"", 1,
         7},
        {"port: 65536\n", "expected a number from 0 to 65535, found \"65536\"", 1, 7},
        {"port: -1\n", "expected a number from 0 to 65535, found \"-1\"", 1, 7},
        {"port: 99999999999999999999\n", "expected a number", 1, 7},
        {"port: 80s\n", "expected a number", 1, 7},
        {"port: 1\nport: 2\n", "a.yaml:2:1: port: given twice; it is already on line 1", 2, 1},
        {"port: [1, 2]\n", "port: expected one value, found a list", 1, 7},
        {"port:\n  a: 1\n", "port: expected a value, found keys with values", 2, 3},
        {"- port\n", "a.yaml:1:1: expected settings (port: 8080 ...), found a list", 1, 1},
        {"[a]: 1\n", "expected the name of a setting, found a list", 1, 1},
        {"port: [1\n", "a.yaml:2:1: not YAML: ", 2, 1},
        {"port: &a 1\n", "anchors (&) are not supported here", 1, 7},
        {"a: \xff\n", "a.yaml:1:4: not valid UTF-8", 1, 4},
        {"listen: []\n", "listen: expected 1 to 8 of them, found 0", 1, 9},
        {"listen: [[a]]\n", "listen: expected a text, found a list", 1, 10},
        {"listen: example.org\n", "expected an address such as 127.0.0.1", 1, 9},
        {"listen: 127.0.0.1:99999\n", "expected an address", 1, 9},
        {"listen: '[::1]8443'\n", "expected an address", 1, 9},
        {"listen: 0.0.0.0\n", "a.yaml:1:9: listen: passwords would travel in the clear", 1, 9},
        {"session_idle: 5\n", "expected a time such as 90s, 15m, 12h or 3d, from 1m to 30d", 1, 15},
        {"session_idle: 8d\n", "session_idle: may not be longer than session_lifetime", 1, 15},
        {"tls_key: k\n", "tls_key: a key needs its tls_certificate", 1, 10},
        {"tls_certificate: k\n", "tls_certificate: a certificate needs its tls_key", 1, 18},
        {"log_format: xml\n", "expected one of text|json, found \"xml\"", 1, 13},
        {"sandbox: maybe\n", "expected on or off, found \"maybe\"", 1, 10},
        {"trusted_proxies: 10.0.0.0/33\n", "expected an address or a network", 1, 18},
        {"origins: https://Desk.example.org/\n", "expected https://HOST", 1, 10},
        {"origins: 'https://'\n", "expected https://HOST", 1, 10},
        {"origins: https://a.example:99999\n", "expected https://HOST", 1, 10},
        {"security_contact: me\n", "expected mailto:ADDRESS", 1, 19},
        {"house: \"a\\u0007b\"\n", "expected at most 64 bytes of plain text, found \"a b\"", 1, 8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_config *config = NULL;
        struct dt_error err = {0};
        struct dt_config_sources sources = {.file = "a.yaml", .text = dt_view_of(cases[i].text)};
        assert_int_equal(dt_config_create(&sources, &config, &err), DT_FORMAT);
        assert_null(config);
        if (!strstr(err.message, cases[i].words) || err.line != cases[i].line ||
            err.column != cases[i].column)
            fail_msg("%s -> %u:%u %s", cases[i].text, err.line, err.column, err.message);
    }
}

static void test_mistakes__elsewhere_are_told_too(void **state)
{
    static const char *const environment[] = {"DETENTE_PORT=no", NULL};
    static const struct dt_config_flag flags[] = {{DT_SETTING_OF_session_idle, "soon"}};
    struct dt_config *config = NULL;
    struct dt_error err = {0};
    struct dt_config_sources sources = {.environment = environment};
    assert_int_equal(dt_config_create(&sources, &config, &err), DT_FORMAT);
    assert_string_equal(err.message,
                        "DETENTE_PORT: expected a number from 0 to 65535, found \"no\"");
    sources = (struct dt_config_sources){.flags = flags, .flag_count = 1};
    assert_int_equal(dt_config_create(&sources, &config, &err), DT_FORMAT);
    assert_non_null(strstr(err.message, "--session-idle: expected a time"));
}

static void test_variables__that_look_like_a_slip(void **state)
{
    static const char *const environment[] = {"DETENTE_PROT=1", "DETENTE_SOURCE_OF_ALL=2", NULL};
    struct dt_config *config = read_all(NULL, environment, NULL, 0);
    assert_int_equal(config->warnings.count, 1);
    assert_string_equal(config->warnings.items[0],
                        "no setting has the variable DETENTE_PROT; did you mean DETENTE_PORT?");
    dt_config_destroy(config);
}

static void test_listening__in_the_clear(void **state)
{
    static const char *const fine[] = {
        "listen: [127.0.0.1, '::1', 127.8.9.1, localhost:80]",
        "listen: 0.0.0.0\nplain_http: on",
        "listen: 0.0.0.0\ntrusted_proxies: 10.1.2.3",
        "listen: '::'\ntls_certificate: c\ntls_key: k",
        "# nothing at all",
        "",
        "port:",
    };
    for (size_t i = 0; i < sizeof fine / sizeof fine[0]; i++)
        dt_config_destroy(read_all(fine[i], NULL, NULL, 0));
}

static void test_passwords__are_not_shown(void **state)
{
    static const char *const cases[][2] = {
        {"postgresql://desk:secret@db.example/desk", "postgresql://desk:***@db.example/desk"},
        {"postgresql://desk:se@cret@db.example/desk", "postgresql://desk:***@db.example/desk"},
        {"postgresql://desk@db.example:5432/desk", "postgresql://desk@db.example:5432/desk"},
        {"postgresql://db.example:5432/a@b", "postgresql://db.example:5432/a@b"},
        {"host=db password=secret", "(not shown: it holds a password)"},
        {"/var/lib/detente/a:b@c.db", "/var/lib/detente/a:b@c.db"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_buf out;
        dt_buf_init(&out);
        dt_config_write_store(cases[i][0], &out);
        assert_string_equal(out.data, cases[i][1]);
        dt_buf_finish(&out);
    }
}

static void test_memory__may_run_out_anywhere(void **state)
{
    static const char *const environment[] = {"DETENTE_PROT=1", "DETENTE_WORKERS=7", NULL};
    struct dt_config_sources sources = {.file = "a.yaml",
                                        .text = DT_VIEW("listen: [127.0.0.1, '::1']\nhouse: x\n"),
                                        .environment = environment};
    enum dt_status status = DT_NOMEM;
    long n;
    for (n = 0; status == DT_NOMEM && n < 1000; n++) {
        struct dt_config *config = NULL;
        struct dt_error err = {0};
        fail_allocation(n);
        status = dt_config_create(&sources, &config, &err);
        allow_allocations();
        dt_config_destroy(config);
    }
    assert_int_equal(status, DT_OK);
    assert_true(n > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table__is_in_order),
        cmocka_unit_test(test_sources__lie_over_one_another),
        cmocka_unit_test(test_networks__are_kept),
        cmocka_unit_test(test_mistakes__are_told_with_their_place),
        cmocka_unit_test(test_mistakes__elsewhere_are_told_too),
        cmocka_unit_test(test_variables__that_look_like_a_slip),
        cmocka_unit_test(test_listening__in_the_clear),
        cmocka_unit_test(test_passwords__are_not_shown),
        cmocka_unit_test(test_memory__may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("config", tests, NULL, NULL);
}
