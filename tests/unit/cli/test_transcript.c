#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "transcripts.h"

#include <stdlib.h>

/* DT_VIEW for tables: an initialiser that is constant. */
#define TEXT(literal)                                                                              \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }

/* A turn as the tests write it down. */
struct expected {
    const char *conversation, *id, *name, *text;
    enum dt_role role;
    dt_instant at;
};

enum { TURNS_MAX = 6 };
#define AT_1420 INT64_C(1773339600000) /* 2026-03-12T14:20:00-04:00 */

struct good_case {
    const char *what;
    struct dt_view input;
    enum dt_transcript_format format;
    struct expected turns[TURNS_MAX]; /* up to the one without text */
};

#define NO DT_INSTANT_NONE

static const struct good_case good_cases[] = {
    {"jsonl, all members",
     TEXT("{\"conversation\":\"c\",\"id\":\"t\",\"at\":\"2026-03-12T14:20:00-04:00\",\"role\":"
          "\"customer\","
          "\"name\":\"Dana\",\"text\":\"hi\"}\n"),
     DT_TRANSCRIPT_DETECT,
     {{"c", "t", "Dana", "hi", DT_ROLE_CUSTOMER, AT_1420}}},
    {"jsonl, others' members, null, blank lines, no last line end",
     TEXT("\n  {\"x\":[1,{\"y\":1e999}],\"role\":\"agent\",\"name\":null,\"text\":\"a\"}\r\n\n"
          "{\"role\":\"customer\",\"text\":\"\\u00e9\\ud83d\\ude00\"}"),
     DT_TRANSCRIPT_DETECT,
     {{"", "", "", "a", DT_ROLE_AGENT, NO},
      {"", "", "", "\xc3\xa9\xf0\x9f\x98\x80", DT_ROLE_CUSTOMER, NO}}},
    {"text, synonyms, names, continuation lines and paragraphs",
     TEXT("CLIENT: one\n  two: three\n\nfour\nRavi (support): five\nRep (Ann):\n six\n"),
     DT_TRANSCRIPT_DETECT,
     {{"", "", "", "one\ntwo: three\n\nfour", DT_ROLE_CUSTOMER, NO},
      {"", "", "Ravi", "five", DT_ROLE_AGENT, NO},
      {"", "", "Ann", "six", DT_ROLE_AGENT, NO}}},
    {"text, conversations, times and clocks",
     TEXT("Conversation: c1\n[14:20] Customer: one\n--- not one\n\n--- c2\n"
          "[2026-03-12T14:20:00-04:00] Agent: two\n"),
     DT_TRANSCRIPT_DETECT,
     {{"c1", "", "", "one\n--- not one", DT_ROLE_CUSTOMER, NO},
      {"c2", "", "", "two", DT_ROLE_AGENT, AT_1420}}},
    {"text, a label that is no speaker goes on with the turn",
     TEXT("Agent: see\nNote: this\nhttps://example.com/x\n"),
     DT_TRANSCRIPT_DETECT,
     {{"", "", "", "see\nNote: this\nhttps://example.com/x", DT_ROLE_AGENT, NO}}},
    {"csv, quotes, line ends in quotes, any order, unknown columns, a byte order mark",
     TEXT("\xef\xbb\xbftext,extra,Role,at,name,id\r\n"
          "\"a \"\"q\"\", b\r\nc\",x,customer,2026-03-12T14:20:00-04:00,Dana,7\r\n"
          "plain,,Agent,,,\r\n"),
     DT_TRANSCRIPT_DETECT,
     {{"", "7", "Dana", "a \"q\", b\nc", DT_ROLE_CUSTOMER, AT_1420},
      {"", "", "", "plain", DT_ROLE_AGENT, NO}}},
    {"csv with semicolons",
     TEXT("role;text\ncustomer;a, b\n"),
     DT_TRANSCRIPT_DETECT,
     {{"", "", "", "a, b", DT_ROLE_CUSTOMER, NO}}},
    {"csv with tabs",
     TEXT("role\ttext\ncustomer\ta, b\n"),
     DT_TRANSCRIPT_DETECT,
     {{"", "", "", "a, b", DT_ROLE_CUSTOMER, NO}}},
    {"a forced format",
     TEXT("Customer: {\"role\":1}\n"),
     DT_TRANSCRIPT_TEXT,
     {{"", "", "", "{\"role\":1}", DT_ROLE_CUSTOMER, NO}}},
    {"a time in brackets is no JSON",
     TEXT("[14:20] Customer: x\n"),
     DT_TRANSCRIPT_DETECT,
     {{"", "", "", "x", DT_ROLE_CUSTOMER, NO}}},
    {"nothing but blank lines", TEXT("\n \n\t\n"), DT_TRANSCRIPT_DETECT, {{0}}},
};

static void assert_view(struct dt_view view, const char *expected)
{
    assert_int_equal(view.len, strlen(expected));
    assert_memory_equal(view.len ? view.ptr : "", expected, view.len);
}

static void assert_turns(const struct good_case *c)
{
    struct opened opened = open_text(c->input, c->format, false);
    for (size_t i = 0; i < TURNS_MAX; i++) {
        const struct expected *expected = &c->turns[i];
        struct dt_transcript_turn turn;
        struct dt_error err = {0};
        enum dt_status status = dt_transcript_next(opened.transcript, &turn, &err);
        if (status != DT_OK)
            fail_msg("%s: %s", c->what, err.message);
        assert_int_equal(turn.present, expected->text != NULL);
        if (!turn.present)
            break;
        assert_view(turn.conversation, expected->conversation);
        assert_view(turn.id, expected->id);
        assert_view(turn.turn.name, expected->name);
        assert_view(turn.turn.text, expected->text);
        assert_int_equal(turn.turn.role, expected->role);
        assert_true(turn.turn.at == expected->at);
    }
    close_text(&opened);
}

static void test_transcript__reads_every_format(void **state)
{
    for (size_t i = 0; i < sizeof good_cases / sizeof good_cases[0]; i++)
        assert_turns(&good_cases[i]);
}

/* One error a case, at a line, told with a word; the turn behind it is still read, where it can. */
static const struct {
    struct dt_view input;
    enum dt_status status;
    unsigned line;
    const char *word;
    bool goes_on; /* a last turn "ok" follows */
} bad_cases[] = {
    {TEXT("{\"role\":\"agent\",\"text\":\"a\"\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT, 1,
     "cut off", true},
    {TEXT("{\"role\":\"agent\",}\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT, 1, "not JSON",
     true},
    {TEXT("{\"role\":\"boss\",\"text\":\"a\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT, 1,
     "\"customer\" or \"agent\"", true},
    {TEXT("{\"role\":\"Customer\",\"text\":\"a\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 1, "\"customer\" or \"agent\"", true},
    {TEXT("{\"text\":\"a\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT, 1, "no \"role\"",
     true},
    {TEXT("{\"role\":\"agent\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT, 1,
     "no \"text\"", true},
    {TEXT("{\"role\":\"agent\",\"text\":\" \\u00a0\\n\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 1, "\"text\" is empty", true},
    {TEXT("{\"role\":\"agent\",\"role\":\"agent\",\"text\":\"a\"}\n{\"role\":\"agent\",\"text\":"
          "\"ok\"}"),
     DT_FORMAT, 1, "\"role\" is given twice", true},
    {TEXT("{\"role\":\"agent\",\"text\":7}\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT, 1,
     "\"text\" must be a string, not a number", true},
    {TEXT("{\"role\":\"agent\",\"text\":null}\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT, 1,
     "\"text\" must be a string, not null", true},
    {TEXT("{\"role\":\"agent\",\"id\":7,\"text\":\"a\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 1, "\"id\" must be a string", true},
    {TEXT("{\"role\":\"agent\",\"text\":\"\\ud800\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 1, "surrogate", true},
    {TEXT("{\"role\":\"agent\",\"text\":\"a\\u0000b\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 1, "U+0000", true},
    {TEXT("{\"role\":\"agent\",\"text\":\"\xff\"}\n{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 1, "byte 25 of the line (0xff) is not UTF-8", true},
    {TEXT("{\"role\":\"agent\",\"text\":\"a\"}\n\"x\"\n{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 2, "one JSON object", true},
    {TEXT("[{\"role\":\"agent\",\"text\":\"a\"}]\n{\"role\":\"agent\",\"text\":\"ok\"}"), DT_FORMAT,
     1, "a JSON array", true},
    {TEXT("{\"role\":\"agent\",\"text\":\"a\",\"at\":\"2026-03-12T14:20:00\"}\n"
          "{\"role\":\"agent\",\"text\":\"ok\"}"),
     DT_FORMAT, 1, "\"at\"", true},
    {TEXT("{\"role\":\"agent\",\"text\":\"a\",\"at\":\"2026-03-12T14:20:00Z\"}\n"
          "{\"role\":\"agent\",\"text\":\"b\",\"at\":\"2026-03-12T14:19:59Z\"}\n"
          "{\"role\":\"agent\",\"text\":\"ok\",\"at\":\"2026-03-12T14:20:00Z\"}"),
     DT_FORMAT, 2, "before that of line 1", true},
    {TEXT("{\"role\":\"agent\",\"text\":\"a\",\"id\":\"7\"}\n{\"role\":\"agent\",\"text\":\"b\","
          "\"id\":\"7\"}\n"
          "{\"role\":\"agent\",\"text\":\"ok\",\"id\":\"8\"}"),
     DT_FORMAT, 2, "the id \"7\" was given before", true},
    {TEXT("hello\nmore\nAgent: ok\n"), DT_FORMAT, 1, "who is speaking?", true},
    {TEXT("Bob: hello\nAgent: ok\n"), DT_FORMAT, 1, "who is speaking?", true},
    {TEXT("Customer: a\n\xff\nstill bad turn\nAgent: ok\n"), DT_FORMAT, 2, "not UTF-8", true},
    {TEXT("Customer:\nAgent: ok\n"), DT_FORMAT, 1, "\"text\" is empty", true},
    {TEXT("[2026-03-12 14:20] Customer: a\nAgent: ok\n"), DT_FORMAT, 1, "\"at\"", true},
    {TEXT("role,text\nagent,a \"b\" c\nagent,ok\n"), DT_FORMAT, 2, "a quote inside a field", true},
    {TEXT("role,text\nagent,\"a\" b\nagent,ok\n"), DT_FORMAT, 2, "behind a closing quote", true},
    {TEXT("role,text\nagent,a,b\nagent,ok\n"), DT_FORMAT, 2, "3 fields where the header has 2",
     true},
    {TEXT("role,text\nagent,\"a\nagent,ok\n"), DT_FORMAT, 2, "never closed", true},
    {TEXT("role,text\nboss,a\nagent,ok\n"), DT_FORMAT, 2, "\"customer\" or \"agent\"", true},
    {TEXT("role,name\nagent,a\n"), DT_INVALID, 1, "no column \"text\"", false},
    {TEXT("role,text,role\nagent,a,b\n"), DT_INVALID, 1, "\"role\" twice", false},
    {TEXT("\x1f\x8b\x08\x00"), DT_INVALID, 0, "gzip", false},
    {TEXT("PK\x03\x04zip"), DT_INVALID, 0, "export it as CSV", false},
    {TEXT("\xff\xfe{\0"), DT_INVALID, 0, "UTF-16", false},
    {TEXT("\x7f"
          "ELF\x02\x00\x00"),
     DT_INVALID, 0, "binary", false},
};

static void test_transcript__says_what_is_wrong_and_goes_on(void **state)
{
    for (size_t i = 0; i < sizeof bad_cases / sizeof bad_cases[0]; i++) {
        struct opened opened = open_text(bad_cases[i].input, DT_TRANSCRIPT_DETECT, false);
        struct dt_transcript_turn turn;
        struct dt_error err = {0};
        enum dt_status status;
        do {
            status = dt_transcript_next(opened.transcript, &turn, &err);
        } while (status == DT_OK && turn.present);
        assert_int_equal(status, bad_cases[i].status);
        if (err.line != bad_cases[i].line || !strstr(err.message, bad_cases[i].word))
            fail_msg("case %zu: line %u: %s", i, err.line, err.message);
        status = dt_transcript_next(opened.transcript, &turn, &err);
        assert_int_equal(status, DT_OK);
        assert_int_equal(turn.present, bad_cases[i].goes_on);
        if (turn.present)
            assert_view(turn.turn.text, "ok");
        close_text(&opened);
    }
}

static void test_transcript__leaves_out_a_bad_time_when_it_is_to_keep_going(void **state)
{
    struct opened opened =
        open_text(DT_VIEW("{\"role\":\"agent\",\"text\":\"a\",\"at\":\"2026-03-12T14:20:00Z\"}\n"
                          "{\"role\":\"agent\",\"text\":\"b\",\"at\":\"2026-03-12T14:19:00Z\"}\n"
                          "{\"role\":\"agent\",\"text\":\"c\",\"at\":\"noon\"}\n"),
                  DT_TRANSCRIPT_DETECT, true);
    const bool noted[] = {false, true, true};
    for (size_t i = 0; i < 3; i++) {
        struct dt_transcript_turn turn;
        struct dt_error err = {0};
        assert_int_equal(dt_transcript_next(opened.transcript, &turn, &err), DT_OK);
        assert_true(turn.present);
        assert_int_equal(turn.noted, noted[i]);
        assert_int_equal(turn.turn.at == DT_INSTANT_NONE, noted[i]);
        assert_int_equal(err.line, noted[i] ? i + 1 : 0);
    }
    close_text(&opened);
}

static void test_transcript__numbers_interleaved_conversations_by_first_appearance(void **state)
{
    struct opened opened = open_text(DT_VIEW("conversation,role,text\nb,agent,1\na,agent,2\n"
                                             "b,agent,3\n,agent,4\na,agent,5\n"),
                                     DT_TRANSCRIPT_DETECT, false);
    const uint32_t numbers[] = {0, 1, 0, 2, 1};
    for (size_t i = 0; i < 5; i++) {
        struct dt_transcript_turn turn;
        struct dt_error err;
        assert_int_equal(dt_transcript_next(opened.transcript, &turn, &err), DT_OK);
        assert_int_equal(turn.number, numbers[i]);
        assert_int_equal(turn.has_conversation, i != 3);
    }
    close_text(&opened);
}

/* A line of `fill` bytes inside a turn's text, and a turn behind it. */
static char *long_line(size_t fill, size_t *len_out)
{
    static const char head[] = "{\"role\":\"agent\",\"text\":\"a\",\"x\":\"";
    static const char tail[] = "\"}\n{\"role\":\"agent\",\"text\":\"ok\"}\n";
    char *line = malloc(sizeof head + sizeof tail + fill);
    assert_non_null(line);
    memcpy(line, head, sizeof head - 1);
    memset(line + sizeof head - 1, 'x', fill);
    memcpy(line + sizeof head - 1 + fill, tail, sizeof tail - 1);
    *len_out = sizeof head - 1 + fill + sizeof tail - 1;
    return line;
}

static void test_transcript__holds_the_limit_of_a_line(void **state)
{
    enum { AROUND = sizeof "{\"role\":\"agent\",\"text\":\"a\",\"x\":\"\"}" - 1 };
    const struct {
        size_t fill;
        enum dt_status status;
    } cases[] = {
        {DT_TRANSCRIPT_LINE_BYTES - AROUND, DT_OK},
        {DT_TRANSCRIPT_LINE_BYTES + 1 - AROUND, DT_LIMIT},
        {5 * (size_t)DT_TRANSCRIPT_LINE_BYTES, DT_LIMIT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t len;
        char *line = long_line(cases[i].fill, &len);
        struct opened opened = open_text((struct dt_view){line, len}, DT_TRANSCRIPT_DETECT, false);
        struct dt_transcript_turn turn;
        struct dt_error err = {0};
        assert_int_equal(dt_transcript_next(opened.transcript, &turn, &err), cases[i].status);
        assert_int_equal(err.line, cases[i].status == DT_OK ? 0 : 1);
        assert_int_equal(dt_transcript_next(opened.transcript, &turn, &err), DT_OK);
        assert_view(turn.turn.text, "ok");
        assert_int_equal(turn.line, 2);
        close_text(&opened);
        free(line);
    }
}

/* "x" nested in arrays `depth` deep, the object around them counted. */
static enum dt_status read_nested(unsigned depth)
{
    char line[1024] = "{\"role\":\"agent\",\"text\":\"a\",\"x\":";
    size_t at = strlen(line);
    memset(line + at, '[', depth - 1);
    memset(line + at + depth - 1, ']', depth - 1);
    at += 2 * (size_t)(depth - 1);
    line[at++] = '}';
    struct opened opened = open_text((struct dt_view){line, at}, DT_TRANSCRIPT_DETECT, false);
    struct dt_transcript_turn turn;
    struct dt_error err;
    enum dt_status status = dt_transcript_next(opened.transcript, &turn, &err);
    close_text(&opened);
    return status;
}

static void test_transcript__holds_the_limit_of_nesting(void **state)
{
    assert_int_equal(read_nested(DT_TRANSCRIPT_NESTING), DT_OK);
    assert_int_equal(read_nested(DT_TRANSCRIPT_NESTING + 1), DT_LIMIT);
}

static void test_transcript__holds_the_limit_of_a_text(void **state)
{
    for (size_t over = 0; over < 2; over++) {
        size_t len = 10 + DT_TEXT_BYTES + over;
        char *input = malloc(len);
        assert_non_null(input);
        memcpy(input, "Customer: ", 10);
        memset(input + 10, 'x', len - 10);
        struct opened opened = open_text((struct dt_view){input, len}, DT_TRANSCRIPT_DETECT, false);
        struct dt_transcript_turn turn;
        struct dt_error err;
        assert_int_equal(dt_transcript_next(opened.transcript, &turn, &err),
                         over ? DT_LIMIT : DT_OK);
        close_text(&opened);
        free(input);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_transcript__reads_every_format),
        cmocka_unit_test(test_transcript__says_what_is_wrong_and_goes_on),
        cmocka_unit_test(test_transcript__leaves_out_a_bad_time_when_it_is_to_keep_going),
        cmocka_unit_test(test_transcript__numbers_interleaved_conversations_by_first_appearance),
        cmocka_unit_test(test_transcript__holds_the_limit_of_a_line),
        cmocka_unit_test(test_transcript__holds_the_limit_of_nesting),
        cmocka_unit_test(test_transcript__holds_the_limit_of_a_text),
    };
    return cmocka_run_group_tests_name("transcript", tests, NULL, NULL);
}
