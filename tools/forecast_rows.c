/*
 * For tools/fit_forecast.py: what the forecast rests on, after every turn of conversations.
 *
 *     forecast_rows NAMES            prints the features' names
 *     forecast_rows < TURNS          a line a turn: C or A, the time, the text with \n for line
 *                                    ends, by tabs; an empty line ends a conversation. Prints the
 *                                    features of each turn, a line a turn, empty lines likewise.
 *
 * Exit status: 0; 2 if something cannot be read.
 */
#include "default_model.h"
#include "forecast.h"
#include "lexicon.h"

#include <stdio.h>
#include <stdlib.h>

enum { LINE_BYTES = 1 << 17 };

struct engine {
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_model *model;
    struct dt_learner learner;
    struct dt_core core;
};

static bool load(struct engine *engine, struct dt_error *err)
{
    if (dt_lexicon_create_default(&engine->lexicon, err) != DT_OK ||
        dt_playbook_create_default(&engine->playbook, err) != DT_OK ||
        dt_model_create(dt_model_default(), &engine->model, err) != DT_OK)
        return false;
    dt_learner_init(&engine->learner, engine->model, DT_TIER_NET);
    engine->core = (struct dt_core){engine->lexicon, engine->playbook, &engine->learner};
    return true;
}

static void print_names(void)
{
    static const char *const names[] = {
#define DT_FORECAST(NAME, weight) #NAME,
#include "forecast.def"
#undef DT_FORECAST
    };
    for (int i = 0; i < DT_FORECAST_COUNT; i++)
        puts(names[i]);
}

/* "\n" in the text stands for a line's end. */
static size_t unescape(char *text)
{
    size_t len = 0;
    for (const char *at = text; *at; at++) {
        bool is_end = at[0] == '\\' && at[1] == 'n';
        text[len++] = is_end ? '\n' : *at;
        at += is_end;
    }
    return len;
}

static bool take(const struct engine *engine, struct dt_conversation *state, char *line,
                 struct dt_arena *arena, struct dt_error *err)
{
    char *at = strchr(line, '\t'), *text = at ? strchr(at + 1, '\t') : NULL;
    struct dt_turn turn = {.role = *line == 'C' ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT};
    struct dt_reading reading;
    int16_t features[DT_FORECAST_COUNT];
    if (!text)
        return dt_error_set(err, DT_FORMAT, "a line is: C or A, time, text") == DT_OK;
    struct dt_view when = {at + 1, (size_t)(text - at - 1)};
    text++;
    turn.text = (struct dt_view){text, unescape(text)};
    dt_arena_reset(arena);
    if (dt_instant_parse(when, &turn.at, NULL, err) != DT_OK ||
        dt_conversation_turn(&engine->core, state, &turn, arena, &reading, err) != DT_OK)
        return false;
    dt_forecast_features(state, features);
    for (int i = 0; i < DT_FORECAST_COUNT; i++)
        printf("%d%c", features[i], i + 1 < DT_FORECAST_COUNT ? ' ' : '\n');
    return true;
}

static bool run(const struct engine *engine, char *line, struct dt_error *err)
{
    struct dt_conversation *state = malloc(sizeof *state);
    struct dt_arena arena;
    bool fine = state != NULL;
    dt_arena_init(&arena);
    if (state)
        dt_conversation_init(state);
    while (fine && fgets(line, LINE_BYTES, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        if (*line) {
            fine = take(engine, state, line, &arena, err);
        } else {
            puts("");
            dt_conversation_init(state);
        }
    }
    dt_arena_finish(&arena);
    free(state);
    return fine;
}

int main(int argc, char **argv)
{
    struct engine engine = {.lexicon = NULL};
    struct dt_error err = {0};
    if (argc > 1) {
        print_names();
        return 0;
    }
    char *line = malloc(LINE_BYTES);
    bool fine = line && load(&engine, &err) && run(&engine, line, &err);
    if (!fine)
        fprintf(stderr, "forecast_rows: %s\n", err.message);
    free(line);
    dt_model_destroy(engine.model);
    dt_lexicon_destroy(engine.lexicon);
    dt_playbook_destroy(engine.playbook);
    return fine ? 0 : 2;
}
