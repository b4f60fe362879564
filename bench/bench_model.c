/*
 * Measures the learned reader: turns a second for text alone, text and the linear part of every
 * head, text and the linear part of one head, and with the net; loading; and the plain twin. One
 * thread. Prints one JSON object; bench/compare_model.py puts it beside fastText.
 *
 *     bench_model MODEL MESSAGES      a file of messages, one a line
 */
#include "model_file.h"
#include "symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MESSAGES = 20000, LINE = 65536, MODEL_BYTES = 64 << 20 };

static const double SECONDS_LEAST = 1;

enum what { TEXT, EMOTIONS, LINEAR, NET, WHATS };

struct corpus {
    struct dt_view text[MESSAGES];
    size_t count;
    size_t bytes;
};

static uint64_t sink; /* keeps the work from being thought useless */

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void fail(const char *what, const struct dt_error *err)
{
    fprintf(stderr, "bench_model: %s: %s\n", what, err ? err->message : "");
    exit(2);
}

static void load_corpus(const char *path, struct corpus *corpus, struct dt_arena *arena)
{
    static char line[LINE];
    FILE *file = fopen(path, "r");
    if (!file)
        fail(path, NULL);
    while (corpus->count < MESSAGES && fgets(line, sizeof line, file)) {
        struct dt_view text = {line, strcspn(line, "\n")};
        if (text.len == 0)
            continue;
        corpus->text[corpus->count++] = (struct dt_view){dt_arena_copy(arena, text), text.len};
        corpus->bytes += text.len;
    }
    fclose(file);
    if (corpus->count == 0)
        fail("no messages", NULL);
}

static struct dt_view load_model(const char *path)
{
    char *bytes = malloc(MODEL_BYTES);
    FILE *file = fopen(path, "rb");
    if (!bytes || !file)
        fail(path, NULL);
    size_t len = fread(bytes, 1, MODEL_BYTES, file);
    fclose(file);
    return (struct dt_view){bytes, len};
}

static void score_one_table(const struct dt_model *model, const struct dt_text *text,
                            struct dt_arena *arena)
{
    const struct dt_word_symbol *symbols;
    struct dt_table_sums sums;
    int32_t logits[DT_TABLE_COLUMNS];
    if (dt_symbols_make(text, arena, &symbols, NULL) != DT_OK)
        fail("memory", NULL);
    dt_table_sum(&model->tables[0], symbols, 0, text->token_count, &sums);
    dt_table_logits(&model->tables[0], &sums, 0, model->tables[0].columns, logits);
    sink += (uint64_t)logits[0];
}

/* The probability of every label of the heads that are there for their own sake. */
static void ask_probabilities(const struct dt_scores *scores)
{
    static const char *const wanted[] = {"emotions", "emotion_groups", "politeness", "abuse",
                                         "toxic",    "bands",          "groups",     "negative",
                                         "signals",  "moves",          "missteps"};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const struct dt_head_scores *head = dt_scores_of(scores, dt_view_of(wanted[i]));
        for (uint32_t unit = 0; head && unit < head->unit_count; unit++)
            for (uint32_t label = 0; label < head->head->label_count; label++)
                sink += dt_label_probability(head, unit, label);
    }
}

static void once(enum what what, const struct dt_model *model, const struct corpus *corpus,
                 struct dt_arena *arena)
{
    struct dt_error err;
    struct dt_scoring how = {.role = DT_ROLE_CUSTOMER,
                             .tier = what == NET ? DT_TIER_NET : DT_TIER_LINEAR};
    for (size_t i = 0; i < corpus->count; i++) {
        struct dt_text text;
        struct dt_scores scores;
        dt_arena_reset(arena);
        if (dt_text_analyse(arena, corpus->text[i], &text, &err) != DT_OK)
            fail("text", &err);
        sink += text.token_count;
        if (what == EMOTIONS)
            score_one_table(model, &text, arena);
        if (what < LINEAR)
            continue;
        if (dt_model_score(model, &text, &how, arena, &scores, &err) != DT_OK)
            fail("score", &err);
        ask_probabilities(&scores);
    }
}

/* Turns a second, over a second or more after a round that is not counted. */
static double rate(enum what what, const struct dt_model *model, const struct corpus *corpus,
                   struct dt_arena *arena)
{
    size_t turns = 0;
    once(what, model, corpus, arena);
    double start = seconds(), passed;
    do {
        once(what, model, corpus, arena);
        turns += corpus->count;
        passed = seconds() - start;
    } while (passed < SECONDS_LEAST);
    return (double)turns / passed;
}

int main(int argc, char **argv)
{
    static struct corpus corpus;
    static const char *const names[WHATS] = {"text", "text_emotions", "text_linear", "text_net"};
    struct dt_arena kept, arena;
    struct dt_model *model;
    struct dt_error err;
    if (argc != 3)
        fail("usage: bench_model MODEL MESSAGES", NULL);
    dt_arena_init(&kept);
    dt_arena_init(&arena);
    load_corpus(argv[2], &corpus, &kept);
    struct dt_view bytes = load_model(argv[1]);
    double start = seconds();
    if (dt_model_create(bytes, &model, &err) != DT_OK)
        fail(argv[1], &err);
    printf("{\"messages\":%zu,\"bytes_a_message\":%.1f,\"load_ms\":%.2f", corpus.count,
           (double)corpus.bytes / (double)corpus.count, (seconds() - start) * 1000);
    for (int what = 0; what < WHATS; what++)
        printf(",\"%s\":%.0f", names[what], rate((enum what)what, model, &corpus, &arena));
    printf("}\n");
    dt_model_destroy(model);
    dt_arena_finish(&arena);
    dt_arena_finish(&kept);
    return sink == 42 ? 1 : 0;
}
