/*
 * Minimal pairs: messages that differ in little and mean different things, where such systems fail
 * in public. tests/golden/pairs.tsv holds a message a line:
 *
 *     PAIR <tab> customer|agent <tab> EXPECTATION ... <tab> TEXT
 *
 * and an expectation is one of
 *
 *     +KIND  -KIND       the cue is found, is not found
 *     band<=B  band>=B   calm, uneasy, upset, angry, hostile
 *     clean              no misstep at all
 *     unscored           told as another language
 *
 * All lines of a pair are one test.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "conversation.h"
#include "default_model.h"
#include "lexicon.h"

#include <stdio.h>
#include <stdlib.h>

enum { PAIRS = 1000, LINES = 4000, LINE_BYTES = 2048 };

struct line {
    char pair[64];
    enum dt_role role;
    char expectations[256];
    char text[LINE_BYTES];
};

static struct dt_core core;
static struct line lines[LINES];
static size_t line_count;

static bool read_line(char *raw, struct line *line)
{
    char *field[4];
    char *at = raw;
    raw[strcspn(raw, "\n")] = '\0';
    for (int i = 0; i < 4; i++) {
        field[i] = at;
        at += strcspn(at, "\t");
        if (i < 3 && *at != '\t')
            return false;
        *at++ = '\0';
    }
    snprintf(line->pair, sizeof line->pair, "%.63s", field[0]);
    line->role = strcmp(field[1], "agent") == 0 ? DT_ROLE_AGENT : DT_ROLE_CUSTOMER;
    snprintf(line->expectations, sizeof line->expectations, "%.255s", field[2]);
    snprintf(line->text, sizeof line->text, "%.2047s", field[3]);
    return line->text[0] != '\0';
}

static int band_of(const char *name)
{
    for (int band = DT_BAND_CALM; band <= DT_BAND_HOSTILE; band++)
        if (strcmp(name, dt_band_name((enum dt_band)band)) == 0)
            return band;
    fail_msg("no band is called %s", name);
    return -1;
}

static bool has_misstep(const struct dt_cues *cues)
{
    for (uint32_t i = 0; i < cues->count; i++)
        if (dt_kind_info(cues->items[i].kind)->group == DT_GROUP_MISSTEP)
            return true;
    return false;
}

static bool holds(const char *expectation, const struct line *line,
                  const struct dt_reading *reading)
{
    if (expectation[0] == '+' || expectation[0] == '-') {
        enum dt_kind kind = dt_kind_find(line->role, dt_view_of(expectation + 1));
        if (kind == DT_KIND_NONE)
            fail_msg("no kind is called %s", expectation + 1);
        return dt_cues_have(&reading->cues, kind) == (expectation[0] == '+');
    }
    if (strncmp(expectation, "band<=", 6) == 0)
        return (int)reading->band <= band_of(expectation + 6);
    if (strncmp(expectation, "band>=", 6) == 0)
        return (int)reading->band >= band_of(expectation + 6);
    if (strcmp(expectation, "clean") == 0)
        return !has_misstep(&reading->cues);
    if (strcmp(expectation, "unscored") == 0)
        return reading->unscored;
    fail_msg("no expectation is written %s", expectation);
    return false;
}

static void explain(const struct line *line, const char *expectation,
                    const struct dt_reading *reading)
{
    fprintf(stderr, "%s: expected %s in \"%s\": tension %d, found", line->pair, expectation,
            line->text, reading->tension);
    for (uint32_t i = 0; i < reading->cues.count; i++) {
        const struct dt_cue *cue = &reading->cues.items[i];
        fprintf(stderr, " %s(%.*s)", dt_kind_info(cue->kind)->name.ptr,
                (int)(cue->end - cue->start), line->text + cue->start);
    }
    fputc('\n', stderr);
}

static void test_pair__reads_as_a_fair_reader_would(void **state)
{
    const char *pair = *state;
    int wrong = 0;
    for (size_t i = 0; i < line_count; i++) {
        struct line *line = &lines[i];
        if (strcmp(line->pair, pair) != 0)
            continue;
        struct dt_arena arena;
        struct dt_conversation conversation;
        struct dt_reading reading;
        struct dt_error err;
        struct dt_turn turn = {
            .role = line->role, .text = dt_view_of(line->text), .at = DT_INSTANT_NONE};
        dt_arena_init(&arena);
        dt_conversation_init(&conversation);
        assert_int_equal(dt_conversation_turn(&core, &conversation, &turn, &arena, &reading, &err),
                         DT_OK);
        char expectations[sizeof line->expectations];
        memcpy(expectations, line->expectations, sizeof expectations);
        char *rest = NULL;
        for (char *word = strtok_r(expectations, " ", &rest); word;
             word = strtok_r(NULL, " ", &rest)) {
            if (!holds(word, line, &reading)) {
                explain(line, word, &reading);
                wrong++;
            }
        }
        dt_arena_finish(&arena);
    }
    assert_int_equal(wrong, 0);
}

int main(int argc, char **argv)
{
    static struct CMUnitTest tests[PAIRS];
    static char raw[LINE_BYTES];
    size_t count = 0;
    struct dt_lexicon *lexicon = NULL;
    struct dt_playbook *playbook = NULL;
    struct dt_error err;
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    struct dt_model *model = NULL;
    struct dt_learner learner;
    if (!file || dt_lexicon_create_default(&lexicon, &err) != DT_OK ||
        dt_playbook_create_default(&playbook, &err) != DT_OK ||
        dt_model_create(dt_model_default(), &model, &err) != DT_OK)
        return 2;
    dt_learner_init(&learner, model, DT_TIER_NET);
    core = (struct dt_core){lexicon, playbook, &learner};
    while (line_count < LINES && fgets(raw, sizeof raw, file)) {
        if (raw[0] == '#' || raw[0] == '\n')
            continue;
        struct line *line = &lines[line_count];
        if (!read_line(raw, line)) {
            fprintf(stderr, "pairs: a line has not four fields: %s\n", raw);
            return 2;
        }
        bool begins = line_count == 0 || strcmp(lines[line_count - 1].pair, line->pair) != 0;
        if (begins && count < PAIRS)
            tests[count++] =
                (struct CMUnitTest){.name = line->pair,
                                    .test_func = test_pair__reads_as_a_fair_reader_would,
                                    .initial_state = line->pair};
        line_count++;
    }
    fclose(file);
    int failed = _cmocka_run_group_tests("pairs", tests, count, NULL, NULL);
    dt_model_destroy(model);
    dt_lexicon_destroy(lexicon);
    dt_playbook_destroy(playbook);
    return failed;
}
