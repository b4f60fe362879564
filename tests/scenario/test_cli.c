/*
 * The program as people and other programs meet it: the real binary, its arguments, its files, its
 * words on standard error and its exit status.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "program.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* DT_VIEW for tables: an initialiser that is constant. */
#define TEXT(literal)                                                                              \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }

#define SMALL source_path("tests/scenario/small.lex")
#define TURN  "{\"role\":\"customer\",\"text\":\"ok\"}\n"

static void assert_outcome(const struct program *program, int exit_status, const char *out_word,
                           const char *err_word)
{
    struct outcome outcome;
    run_program(program, &outcome);
    const char *command = program->arguments[0] ? program->arguments[0] : "";
    if (outcome.exit_status != exit_status)
        fail_msg("%s: exit status %d: %s", command, outcome.exit_status, outcome.err.data);
    if (out_word ? !strstr(outcome.out.data, out_word) : outcome.out.len > 0)
        fail_msg("%s: standard output: %s", command, outcome.out.data);
    if (err_word ? !strstr(outcome.err.data, err_word) : outcome.err.len > 0)
        fail_msg("%s: standard error: %s (wanted: %s)", command, outcome.err.data,
                 err_word ? err_word : "nothing");
    outcome_finish(&outcome);
}

/* Every one is exit status 2, a line on standard error, nothing on standard output. */
static const struct {
    struct dt_view input;
    const char *said;
} bad_inputs[] = {
    {TEXT(""), "standard input: no turns"},
    {TEXT("\n\n \n"), "standard input: no turns"},
    {TEXT("{\"role\":\"agent\",\"te"), "standard input:1:20: the JSON is cut off"},
    {TEXT("{\"role\":\"agent\",}\n"), "standard input:1:16: not JSON"},
    {TEXT("[{\"role\":\"agent\"}]\n"), ":1: a JSON array"},
    {TEXT("{\"role\":\"boss\",\"text\":\"a\"}\n"), ":1: \"role\" is \"boss\": write \"customer\""},
    {TEXT("{\"text\":\"a\"}\n"), ":1: no \"role\""},
    {TEXT("{\"role\":\"agent\"}\n"), ":1: no \"text\""},
    {TEXT("{\"role\":\"agent\",\"text\":\" \\n\"}\n"), ":1: \"text\" is empty"},
    {TEXT("{\"role\":\"agent\",\"role\":\"agent\",\"text\":\"a\"}\n"), "\"role\" is given twice"},
    {TEXT("{\"role\":\"agent\",\"text\":7}\n"), "\"text\" must be a string, not a number"},
    {TEXT("{\"role\":\"agent\",\"text\":\"\\ud800\"}\n"), "surrogate"},
    {TEXT("{\"role\":\"agent\",\"text\":\"\\u0000\"}\n"), "U+0000"},
    {TEXT("{\"role\":\"agent\",\"text\":\"\xff\"}\n"), ":1:25: byte 25 of the line"},
    {TEXT("{\"role\":\"agent\",\"text\":\"a\",\"at\":\"2026-03-12T14:20:00\"}\n"), ":1: \"at\": "},
    {TEXT("role,text\nagent,a,b\n"), ":2: 3 fields where the header has 2"},
    {TEXT("role,text\nagent,\"a\n"), ":2: a quote is opened"},
    {TEXT("role,name\nagent,a\n"), ":1: the header names no column \"text\""},
    {TEXT("Bob: hello\n"), ":1: who is speaking?"},
    {TEXT("Customer:\n"), ":1: \"text\" is empty"},
    {TEXT("\x1f\x8b\x08"), "is compressed (gzip)"},
    {TEXT("\xff\xfe{\0"), "is UTF-16"},
    {TEXT("\x7f"
          "ELF\x02\x00\x00"),
     "the file is binary"},
    /* What is quoted cannot move a terminal's cursor. */
    {TEXT("{\"role\":\"a\\u001b[2J\",\"text\":\"a\"}\n"), "\"role\" is \"a?[2J\""},
};

static void test_read__says_what_is_wrong_with_its_input(void **state)
{
    for (size_t i = 0; i < sizeof bad_inputs / sizeof bad_inputs[0]; i++) {
        struct program program = {.arguments = {"read", "--json", "--lexicon", SMALL, "-"},
                                  .input = bad_inputs[i].input};
        assert_outcome(&program, 2, NULL, bad_inputs[i].said);
    }
}

static void test_read__refuses_a_line_over_the_limit(void **state)
{
    size_t len = 3 << 20;
    char *line = malloc(len);
    assert_non_null(line);
    memset(line, 'x', len);
    memcpy(line, "Customer: ", 10);
    struct program program = {.arguments = {"read", "--json", "--lexicon", SMALL, "-"},
                              .input = {line, len}};
    assert_outcome(&program, 2, NULL, ":1: the line is longer than 1048576 bytes");
    free(line);
}

static const struct {
    const char *arguments[ARGUMENTS_MAX];
    int exit_status;
    const char *out, *err;
} command_lines[] = {
    {{0}, 2, NULL, "Usage: detente COMMAND"},
    {{"--help"}, 0, "Usage: detente COMMAND", NULL},
    {{"help"}, 0, "Usage: detente COMMAND", NULL},
    {{"help", "read"}, 0, "Usage: detente read", NULL},
    {{"help", "lexicon", "check"}, 0, "Usage: detente lexicon check", NULL},
    {{"help", "nonsense"}, 2, NULL, "no command \"nonsense\""},
    {{"--version"}, 0, "detente ", NULL},
    {{"version"}, 0, "detente ", NULL},
    {{"read", "--help"}, 0, "Usage: detente read", NULL},
    {{"check", "-h"}, 0, "Usage: detente check", NULL},
    {{"lexicon", "check", "--help"}, 0, "Usage: detente lexicon check", NULL},
    {{"playbook", "check", "--help"}, 0, "Usage: detente playbook check", NULL},
    {{"raed"}, 2, NULL, "did you mean \"read\"?"},
    {{"frobnicate"}, 2, NULL, "no command \"frobnicate\""},
    {{"lexicon"}, 2, NULL, "There is \"detente lexicon check\""},
    {{"read"}, 2, NULL, "which FILE?"},
    {{"read", "--jsno", "-"}, 2, NULL, "no option --jsno; did you mean --json?"},
    {{"read", "--frobnicate=1", "-"}, 2, NULL, "no option --frobnicate=1"},
    {{"read", "-x", "-"}, 2, NULL, "no option -x"},
    {{"read", "--playbook"}, 2, NULL, "option --playbook needs a value"},
    {{"read", "--json=yes", "-"}, 2, NULL, "option --json=yes takes no value"},
    {{"read", "--format", "xml", "-"}, 2, NULL, "write jsonl, text or csv"},
    {{"read", "--color", "red", "-"}, 2, NULL, "write auto, always or never"},
    {{"read", "--emotions", "some", "-"}, 2, NULL, "write full"},
    {{"read", "--tier", "deep", "-"}, 2, NULL, "write linear or net"},
    {{"read", "--model", "/nowhere/m", "-"}, 2, NULL, "/nowhere/m: no such file"},
    {{"read", "--model", "/dev/null", "-"}, 2, NULL, "/dev/null"},
    {{"read", "--json", "--model", "none", "-"}, 0, "\"band\"", NULL},
    {{"read", "--json", "--tier", "linear", "-"}, 0, "\"forecast\"", NULL},
    {{"read", "--json", "--emotions", "full", "-"}, 0, "\"labels\"", NULL},
    {{"check", "--model", "/", "-"}, 2, NULL, "/: "},
    {{"read", "/nowhere/x.jsonl"}, 2, NULL, "detente read: /nowhere/x.jsonl: no such file"},
    {{"read", "/"}, 2, NULL, "detente read: /: it is a directory"},
    {{"read", "/dev/null"}, 2, NULL, "/dev/null: no turns"},
    {{"read", "--playbook", "/nowhere/p", "-"}, 2, NULL, "/nowhere/p: no such file"},
    {{"read", "--lexicon", "/nowhere/l", "-"}, 2, NULL, "/nowhere/l: no such file"},
    {{"check"}, 2, NULL, "which DRAFT?"},
    {{"check", "a", "b"}, 2, NULL, "one DRAFT at a time"},
    {{"check", "--at", "noon", "-"}, 2, NULL, "--at: "},
    {{"check", "--id", "c", "-"}, 2, NULL, "--conversation"},
    {{"check", "-c", "-", "-"}, 2, NULL, "cannot be both"},
    {{"check", "/nowhere/d"}, 2, NULL, "/nowhere/d: no such file"},
    {{"playbook", "check"}, 0, "time zone", NULL},
    {{"playbook", "check", "/"}, 2, NULL, "it is a directory"},
    {{"version", "x"}, 2, NULL, "takes no arguments"},
};

static void test_command_line__answers_with_a_word_and_a_status(void **state)
{
    for (size_t i = 0; i < sizeof command_lines / sizeof command_lines[0]; i++) {
        struct program program = {.input = DT_VIEW(TURN)};
        memcpy(program.arguments, command_lines[i].arguments, sizeof program.arguments);
        assert_outcome(&program, command_lines[i].exit_status, command_lines[i].out,
                       command_lines[i].err);
    }
}

/* One conversation in the three formats; the JSON is to be the same, byte for byte. */
static const struct dt_view same_conversation[] = {
    TEXT("{\"role\":\"customer\",\"name\":\"Dana\",\"text\":\"This is my fourth call, "
         "\\\"sir\\\"!\\n"
         "Three weeks and still nothing.\"}\n"
         "{\"role\":\"agent\",\"name\":\"Ravi\",\"text\":\"I can see why that is annoying.\"}\n"),
    TEXT("\xef\xbb\xbf"
         "Dana (CLIENT): This is my fourth call, \"sir\"!\r\n"
         "  Three weeks and still nothing.\r\nRavi (rep): I can see why that is annoying.\r\n"),
    TEXT("text,name,role\r\n\"This is my fourth call, \"\"sir\"\"!\r\nThree weeks and still "
         "nothing.\",Dana,customer\r\nI can see why that is annoying.,Ravi,Agent\r\n"),
};

static void test_read__gives_the_same_for_every_format(void **state)
{
    struct outcome first;
    run_program(&(struct program){.arguments = {"read", "--json", "--lexicon", SMALL, "-"},
                                  .input = same_conversation[0]},
                &first);
    assert_int_equal(first.exit_status, 0);
    assert_int_equal(whole_lines(&first.out), 2);
    assert_non_null(strstr(first.out.data, "\"kind\":\"repeat_contact\""));
    for (size_t i = 1; i < 3; i++) {
        struct outcome outcome;
        run_program(&(struct program){.arguments = {"read", "--json", "--lexicon", SMALL, "-"},
                                      .input = same_conversation[i]},
                    &outcome);
        assert_string_equal(outcome.out.data, first.out.data);
        outcome_finish(&outcome);
    }
    outcome_finish(&first);
}

static void test_read__is_the_same_in_every_locale_and_zone(void **state)
{
    struct outcome plain, other;
    struct program program = {.arguments = {"read", "--json", "--lexicon", SMALL, "-"},
                              .input = same_conversation[0]};
    run_program(&program, &plain);
    program.settings[0] = "LC_ALL=tr_TR.UTF-8";
    program.settings[1] = "TZ=Asia/Tokyo";
    run_program(&program, &other);
    assert_string_equal(plain.out.data, other.out.data);
    outcome_finish(&plain);
    outcome_finish(&other);
}

#define A(text) "{\"conversation\":\"a\",\"role\":\"customer\",\"text\":\"" text "\"}\n"
#define B(text) "{\"conversation\":\"b\",\"role\":\"customer\",\"text\":\"" text "\"}\n"

/* The lines of one conversation among those of several. */
static void keep_lines(const struct dt_buf *all, const char *member, struct dt_buf *kept)
{
    const char *line = all->data;
    while (*line) {
        size_t len = strcspn(line, "\n") + 1;
        if (strncmp(line, member, strlen(member)) == 0)
            dt_buf_append(kept, line, len);
        line += len;
    }
}

static void test_read__keeps_interleaved_conversations_apart(void **state)
{
    struct outcome together, apart;
    struct program program = {.arguments = {"read", "--json", "--lexicon", SMALL, "-"}};
    program.input = DT_VIEW(A("this is my third call") B("thank you") A("you are an idiot")
                                B("what a useless company") A("get me your manager"));
    run_program(&program, &together);
    assert_int_equal(together.exit_status, 0);
    assert_int_equal(whole_lines(&together.out), 5);
    program.input =
        DT_VIEW(A("this is my third call") A("you are an idiot") A("get me your manager"));
    run_program(&program, &apart);
    struct dt_buf only_a;
    dt_buf_init(&only_a);
    keep_lines(&together.out, "{\"conversation\":\"a\"", &only_a);
    assert_string_equal(only_a.data, apart.out.data);
    dt_buf_finish(&only_a);
    outcome_finish(&together);
    outcome_finish(&apart);
}

static const struct dt_view half_bad =
    TEXT(A("one") "{\"conversation\":\"a\",\"role\":\"boss\",\"text\":\"x\"}\n" A(
        "two") "{\"conv\n" A("three"));

static void test_read__stops_at_the_first_error_with_whole_lines(void **state)
{
    struct outcome outcome;
    run_program(&(struct program){.arguments = {"read", "--json", "--lexicon", SMALL, "-"},
                                  .input = half_bad},
                &outcome);
    assert_int_equal(outcome.exit_status, 2);
    assert_int_equal(whole_lines(&outcome.out), 1);
    assert_int_equal(whole_lines(&outcome.err), 1);
    outcome_finish(&outcome);
}

static void test_read__keeps_going_when_asked(void **state)
{
    struct outcome outcome;
    run_program(&(struct program){.arguments = {"read", "--json", "--keep-going", "--lexicon",
                                                SMALL, "/nowhere/x", "-"},
                                  .input = half_bad},
                &outcome);
    assert_int_equal(outcome.exit_status, 2);
    assert_int_equal(whole_lines(&outcome.out), 3);
    assert_int_equal(whole_lines(&outcome.err), 3);
    assert_non_null(strstr(outcome.out.data, "\"turn\":3"));
    assert_non_null(strstr(outcome.err.data, "/nowhere/x: no such file"));
    assert_non_null(strstr(outcome.err.data, "standard input:2: \"role\""));
    assert_non_null(strstr(outcome.err.data, "standard input:4:"));
    outcome_finish(&outcome);
}

static void test_output__that_cannot_be_written_is_said(void **state)
{
    static const struct {
        enum output output;
        const char *said;
    } cases[] = {
        {OUTPUT_CLOSED_PIPE, "standard output: the reader has closed the pipe"},
        {OUTPUT_FULL, "standard output: No space left on device"},
        {OUTPUT_CLOSED, "standard output: Bad file descriptor"},
    };
    static const char *const commands[][ARGUMENTS_MAX] = {
        {"read", "-"}, {"read", "--json", "-"}, {"check", "-"}, {"check", "--json", "-"}, {"help"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (size_t k = 0; k < sizeof commands / sizeof commands[0]; k++) {
            struct outcome outcome;
            struct program program = {.input = DT_VIEW(TURN), .output = cases[i].output};
            memcpy(program.arguments, commands[k], sizeof program.arguments);
            run_program(&program, &outcome);
            assert_int_equal(outcome.exit_status, 2);
            assert_int_equal(whole_lines(&outcome.err), 1);
            assert_non_null(strstr(outcome.err.data, cases[i].said));
            outcome_finish(&outcome);
        }
    }
}

static void test_read__shows_a_table_without_escapes_to_a_file(void **state)
{
    struct outcome outcome;
    run_program(&(struct program){.arguments = {"read", "--lexicon", SMALL, "-"},
                                  .input = DT_VIEW(A("this is my fourth call"))},
                &outcome);
    assert_int_equal(outcome.exit_status, 0);
    assert_null(strchr(outcome.out.data, '\x1b'));
    assert_non_null(strstr(outcome.out.data, "     this is my fourth call\n"
                                             "     ^^^^^^^^^^^^^^^^^^^^^^\n"
                                             "     repeat_contact\n"));
    assert_non_null(strstr(outcome.out.data, " repeat_contact: this is my fourth call\n"));
    for (size_t i = 0; i < outcome.out.len; i++)
        assert_true((unsigned char)outcome.out.data[i] < 0x80); /* no locale says UTF-8 */
    outcome_finish(&outcome);
}

static void test_read__colours_when_asked(void **state)
{
    struct program program = {.arguments = {"read", "--color", "always", "--lexicon", SMALL, "-"},
                              .input = DT_VIEW(A("you are an idiot")),
                              .settings = {"LANG=C.UTF-8", "NO_COLOR=1"}};
    assert_outcome(&program, 0, "\x1b[4;1;31myou are an idiot\x1b[0m", NULL);
}

static void test_read__shows_no_control_characters_of_its_input(void **state)
{
    struct outcome outcome;
    run_program(&(struct program){.arguments = {"read", "--lexicon", SMALL, "-"},
                                  .input = DT_VIEW(
                                      "{\"conversation\":\"\\u001b[2J\",\"name\":\"\\u009b2J\","
                                      "\"role\":\"customer\",\"text\":\"\\u001b]0;x\\u0007\"}\n")},
                &outcome);
    assert_int_equal(outcome.exit_status, 0);
    assert_null(strchr(outcome.out.data, '\x1b'));
    assert_null(strchr(outcome.out.data, '\x07'));
    assert_null(strstr(outcome.out.data, "\xc2\x9b"));
    outcome_finish(&outcome);
}

static void test_read__wraps_to_the_width(void **state)
{
    static const char *const settings[] = {"COLUMNS=40", "COLUMNS=60", "COLUMNS=120", "COLUMNS=7"};
    static const size_t widths[] = {40, 60, 120, 40};
    for (size_t i = 0; i < 4; i++) {
        struct outcome outcome;
        run_program(&(struct program){.arguments = {"read", source_path("examples/conversations/"
                                                                        "long-wait-parcel.jsonl")},
                                      .settings = {settings[i]}},
                    &outcome);
        assert_int_equal(outcome.exit_status, 0);
        for (const char *line = outcome.out.data; *line; line += strcspn(line, "\n") + 1)
            if (strcspn(line, "\n") > widths[i])
                fail_msg("%s: %.*s", settings[i], (int)strcspn(line, "\n"), line);
        outcome_finish(&outcome);
    }
}

/* A file of the test's own. */
static const char *write_file(const char *text)
{
    static char path[] = "/tmp/detente-scenario-XXXXXX";
    memcpy(path + sizeof path - 7, "XXXXXX", 6);
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
    return path;
}

static void test_check__answers_by_its_status(void **state)
{
    static const struct {
        struct dt_view draft;
        int exit_status;
        const char *out, *err;
    } cases[] = {
        {TEXT("I will call you by 5.\n"), 0, "\"verdict\":\"send\"", NULL},
        {TEXT("Please calm down.\n"), 1, "\"kind\":\"calm_down\",\"start\":0,\"end\":16", NULL},
        {TEXT(" \n"), 2, NULL, "standard input: the draft is empty"},
        {TEXT("\xff"), 2, NULL, "detente check: standard input:"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct program program = {.arguments = {"check", "--json", "--lexicon", SMALL, "-"},
                                  .input = cases[i].draft};
        assert_outcome(&program, cases[i].exit_status, cases[i].out, cases[i].err);
    }
}

static void test_check__takes_the_present_from_the_conversation(void **state)
{
    const char *path =
        write_file("{\"conversation\":\"a\",\"role\":\"customer\",\"text\":\"hi\",\"at\":"
                   "\"2026-03-12T10:00:00Z\"}\n");
    struct program program = {.arguments = {"check", "--json", "--lexicon", SMALL, "-c", path, "-"},
                              .input = DT_VIEW("I will call you by 4 pm today.")};
    assert_outcome(&program, 0, "\"due\":\"2026-03-12T16:00:00+00:00\"", NULL);
    unlink(path);
}

static void test_check__wants_to_know_which_conversation(void **state)
{
    const char *path = write_file(A("hi") B("hi"));
    struct program program = {.arguments = {"check", "-j", "--lexicon", SMALL, "-c", path, "-"},
                              .input = DT_VIEW("Hello")};
    assert_outcome(&program, 2, NULL,
                   ":2: a second conversation begins here: choose one with --id");
    program.arguments[7] = "--id";
    program.arguments[8] = "b";
    assert_outcome(&program, 0, "\"verdict\"", NULL);
    program.arguments[8] = "c";
    assert_outcome(&program, 2, NULL, "no conversation \"c\" in it");
    unlink(path);
}

static void test_lexicon_check__runs_the_examples(void **state)
{
    static const struct {
        const char *text;
        int exit_status;
        const char *out, *err;
    } cases[] = {
        {"kind thanks\nthank you\n+ thank you\n- no thanks\n", 0, "0 failed", NULL},
        {"kind thanks\nthank you\n+ bless you\n- thank you\n", 1,
         ":3: thanks is not found in: bless you", NULL},
        {"kind thanks\nthank (you\n", 2, NULL, ":2:"},
        {"kind nonsense\nthank you\n", 2, NULL, ":1:"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *path = write_file(cases[i].text);
        struct program program = {.arguments = {"lexicon", "check", path}};
        assert_outcome(&program, cases[i].exit_status, cases[i].out, cases[i].err);
        unlink(path);
    }
    struct program small = {.arguments = {"lexicon", "check", "--json", SMALL}};
    assert_outcome(&small, 0, "\"failures\":[]", NULL);
}

static void test_playbook_check__tells_the_place_of_an_error(void **state)
{
    const char *path = write_file("timezone: UTC\nhuors: \"Mon-Fri 09:00-17:00\"\n");
    struct program program = {.arguments = {"playbook", "check", path}};
    assert_outcome(&program, 2, NULL, ":2:1: ");
    unlink(path);
}

static void test_examples__are_read(void **state)
{
    static const char *const names[] = {"boundary-gym",
                                        "broken-promise-dishwasher",
                                        "calm-garden-centre",
                                        "care-energy-arrears",
                                        "long-wait-parcel",
                                        "made-worse-broadband",
                                        "multilingual-rental-car",
                                        "recovered-hotel"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char path[128];
        snprintf(path, sizeof path, "examples/conversations/%s.jsonl", names[i]);
        struct program program = {
            .arguments = {"read", "--json", "--lexicon", SMALL, source_path(path)}};
        assert_outcome(&program, 0, "\"turn\":7", NULL);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read__says_what_is_wrong_with_its_input),
        cmocka_unit_test(test_read__refuses_a_line_over_the_limit),
        cmocka_unit_test(test_command_line__answers_with_a_word_and_a_status),
        cmocka_unit_test(test_read__gives_the_same_for_every_format),
        cmocka_unit_test(test_read__is_the_same_in_every_locale_and_zone),
        cmocka_unit_test(test_read__keeps_interleaved_conversations_apart),
        cmocka_unit_test(test_read__stops_at_the_first_error_with_whole_lines),
        cmocka_unit_test(test_read__keeps_going_when_asked),
        cmocka_unit_test(test_output__that_cannot_be_written_is_said),
        cmocka_unit_test(test_read__shows_a_table_without_escapes_to_a_file),
        cmocka_unit_test(test_read__colours_when_asked),
        cmocka_unit_test(test_read__shows_no_control_characters_of_its_input),
        cmocka_unit_test(test_read__wraps_to_the_width),
        cmocka_unit_test(test_check__answers_by_its_status),
        cmocka_unit_test(test_check__takes_the_present_from_the_conversation),
        cmocka_unit_test(test_check__wants_to_know_which_conversation),
        cmocka_unit_test(test_lexicon_check__runs_the_examples),
        cmocka_unit_test(test_playbook_check__tells_the_place_of_an_error),
        cmocka_unit_test(test_examples__are_read),
    };
    return cmocka_run_group_tests_name("command line", tests, NULL, NULL);
}
