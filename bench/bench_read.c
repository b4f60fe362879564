/*
 * Measures reading: turns a second for text, cues and engine (together, and each room added to the
 * one before), the same through JSON in and out, loading, memory, and how the matcher grows with
 * its patterns. One thread. Prints one JSON object; bench/compare.py puts it beside other programs.
 *
 *     bench_read MESSAGES LEXICON...      a file of messages, one a line; the lexicon's files
 */
#include "answer_json.h"
#include "conversation.h"
#include "lexicon.h"

#include <assert.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yyjson.h>

enum { MESSAGES = 20000, ROUNDS = 7, TURNS_A_CONVERSATION = 8, LINE = 65536 };

struct corpus {
    struct dt_view text[MESSAGES];
    struct dt_view json[MESSAGES];
    size_t count;
    size_t bytes;
};

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void fail(const char *what, const struct dt_error *err)
{
    fprintf(stderr, "bench_read: %s: %s\n", what, err ? err->message : "");
    exit(2);
}

static void load_corpus(const char *path, struct corpus *corpus, struct dt_arena *arena)
{
    static char line[LINE];
    FILE *file = fopen(path, "r");
    if (!file)
        fail(path, NULL);
    struct dt_buf buf;
    dt_buf_init(&buf);
    while (corpus->count < MESSAGES && fgets(line, sizeof line, file)) {
        struct dt_view text = {line, strcspn(line, "\n")};
        if (text.len == 0)
            continue;
        dt_buf_clear(&buf);
        struct dt_json_out json;
        dt_json_out_init(&json, &buf);
        dt_json_begin_object(&json);
        dt_json_key(&json, DT_VIEW("conversation"));
        dt_json_string(&json, DT_VIEW("c-42"));
        dt_json_key(&json, DT_VIEW("role"));
        dt_json_string(&json, DT_VIEW("customer"));
        dt_json_key(&json, DT_VIEW("text"));
        dt_json_string(&json, text);
        dt_json_end_object(&json);
        corpus->text[corpus->count] = (struct dt_view){dt_arena_copy(arena, text), text.len};
        corpus->json[corpus->count] =
            (struct dt_view){dt_arena_copy(arena, dt_buf_view(&buf)), buf.len};
        corpus->bytes += text.len;
        corpus->count++;
    }
    dt_buf_finish(&buf);
    fclose(file);
    if (corpus->count == 0)
        fail("no messages", NULL);
}

enum what { TEXT, CUES, ENGINE, JSON };

static uint64_t sink; /* keeps the work from being thought useless */

static void once(enum what what, const struct dt_core *core, const struct corpus *corpus,
                 struct dt_arena *arena, struct dt_buf *out)
{
    struct dt_error err;
    static struct dt_conversation state;
    char pool[65536];
    for (size_t i = 0; i < corpus->count; i++) {
        struct dt_text text;
        struct dt_cues cues;
        struct dt_reading reading;
        struct dt_turn turn = {
            .role = DT_ROLE_CUSTOMER, .text = corpus->text[i], .at = DT_INSTANT_NONE};
        dt_arena_reset(arena);
        yyjson_doc *doc = NULL;
        if (what == JSON) {
            yyjson_alc alc;
            yyjson_alc_pool_init(&alc, pool, sizeof pool);
            doc = yyjson_read_opts((char *)(uintptr_t)corpus->json[i].ptr, corpus->json[i].len, 0,
                                   &alc, NULL);
            yyjson_val *value = yyjson_obj_get(yyjson_doc_get_root(doc), "text");
            turn.text = (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
        }
        if (what <= CUES) {
            if (dt_text_analyse(arena, turn.text, &text, &err))
                fail("text", &err);
            sink += text.token_count;
        }
        if (what == CUES) {
            if (dt_cue_scan(core->lexicon, &text, DT_ROLE_CUSTOMER, arena, &cues, &err))
                fail("cues", &err);
            sink += cues.count;
        }
        if (what >= ENGINE) {
            if (i % TURNS_A_CONVERSATION == 0)
                dt_conversation_init(&state);
            if (dt_conversation_turn(core, &state, &turn, arena, &reading, &err))
                fail("engine", &err);
            sink += (uint64_t)reading.tension;
        }
        if (what == JSON) {
            struct dt_json_out json;
            if (out->len > (1 << 16))
                dt_buf_clear(out);
            dt_json_out_init(&json, out);
            dt_reading_json(&reading,
                            &(struct dt_reading_json_options){.zone = core->playbook->zone,
                                                              .conversation = DT_VIEW("c-42")},
                            &json);
            yyjson_doc_free(doc);
        }
    }
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double turns_a_second(enum what what, const struct dt_core *core,
                             const struct corpus *corpus, struct dt_arena *arena)
{
    double rate[ROUNDS];
    struct dt_buf out;
    dt_buf_init(&out);
    once(what, core, corpus, arena, &out);
    for (int r = 0; r < ROUNDS; r++) {
        double start = seconds();
        once(what, core, corpus, arena, &out);
        rate[r] = (double)corpus->count / (seconds() - start);
    }
    dt_buf_finish(&out);
    qsort(rate, ROUNDS, sizeof rate[0], by_value);
    return rate[ROUNDS / 2];
}

/* Whether the text room leaves the word as it is: no contraction or shorthand. */
static bool is_plain(struct dt_view word)
{
    struct dt_arena arena;
    struct dt_text text;
    dt_arena_init(&arena);
    bool plain =
        dt_text_analyse(&arena, word, &text, NULL) == DT_OK && text.token_count == 2 &&
        memcmp(word.ptr, "class", 4) != 0 && memcmp(word.ptr, "kind", 4) != 0 &&
        memcmp(word.ptr, "forms", 4) != 0 && memcmp(word.ptr, "role", 4) != 0 &&
        memcmp(word.ptr, "except", 4) != 0 &&
        dt_view_equal(word, (struct dt_view){text.tokens[0].word, text.tokens[0].word_len});
    dt_arena_finish(&arena);
    return plain;
}

/* A lexicon of n made-up patterns over the corpus's own words, so that they begin to match often.
 */
static struct dt_lexicon *made_up(size_t n, const struct corpus *corpus)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_buf_printf(&buf, "kind blame\n");
    uint64_t random = 88172645463325252u;
    for (size_t i = 0; i < n; i++) {
        int words = 0;
        size_t want = 2 + i % 3;
        for (int tries = 0; words < (int)want && tries < 200; tries++) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            struct dt_view text = corpus->text[random % corpus->count];
            size_t at = (size_t)((random >> 20) % text.len), end = at;
            while (at > 0 && text.ptr[at - 1] >= 'a' && text.ptr[at - 1] <= 'z')
                at--;
            while (end < text.len && text.ptr[end] >= 'a' && text.ptr[end] <= 'z')
                end++;
            struct dt_view word = {text.ptr + at, end - at};
            if (end < at + 4 || end > at + 20 || !is_plain(word))
                continue;
            if (words == 1 && i % 4 == 0)
                dt_buf_printf(&buf, "..2 ");
            dt_buf_printf(&buf, "%.*s ", (int)(end - at), text.ptr + at);
            words++;
        }
        dt_buf_printf(&buf, "xq%zu\n", i % 97);
    }
    struct dt_lexicon *lexicon = NULL;
    struct dt_error err = {0};
    struct dt_lexicon_source source = {"made up", dt_buf_view(&buf)};
    if (dt_lexicon_create(&source, 1, &lexicon, &err))
        fail("made-up lexicon", &err);
    dt_buf_finish(&buf);
    return lexicon;
}

static double growth(size_t patterns, const struct corpus *corpus, struct dt_arena *arena)
{
    struct dt_lexicon *lexicon = made_up(patterns, corpus);
    struct dt_core core = {.lexicon = lexicon};
    double rate = turns_a_second(CUES, &core, corpus, arena);
    dt_lexicon_destroy(lexicon);
    return rate;
}

/* Compiling the lexicon from its files: the best of a few. The shipped one is compiled by the
 * build. */
static double compile_ms(char **paths, size_t count, struct dt_arena *arena)
{
    struct dt_lexicon_source sources[32];
    double best = 1e9;
    struct dt_error err = {0};
    for (size_t i = 0; i < count && i < 32; i++) {
        FILE *file = fopen(paths[i], "rb");
        char *bytes = dt_arena_alloc(arena, 1 << 20);
        if (!file || !bytes)
            fail(paths[i], NULL);
        sources[i] = (struct dt_lexicon_source){paths[i], {bytes, fread(bytes, 1, 1 << 20, file)}};
        fclose(file);
    }
    for (int r = 0; r < ROUNDS; r++) {
        struct dt_lexicon *lexicon;
        double start = seconds();
        if (dt_lexicon_create(sources, count, &lexicon, &err))
            fail("lexicon", &err);
        double ms = (seconds() - start) * 1e3;
        best = ms < best ? ms : best;
        dt_lexicon_destroy(lexicon);
    }
    return best;
}

int main(int argc, char **argv)
{
    static struct corpus corpus;
    struct dt_arena kept, arena;
    struct dt_error err = {0};
    if (argc < 3) {
        fprintf(stderr, "usage: bench_read MESSAGES LEXICON...\n");
        return 2;
    }
    dt_arena_init(&kept);
    dt_arena_init(&arena);
    load_corpus(argv[1], &corpus, &kept);

    struct dt_lexicon *lexicon = NULL;
    struct dt_playbook *playbook = NULL;
    double lexicon_ms = compile_ms(argv + 2, (size_t)argc - 2, &kept);
    size_t before = mallinfo2().uordblks;
    double start = seconds();
    if (dt_lexicon_create_default(&lexicon, &err))
        fail("lexicon", &err);
    if (dt_playbook_create_default(&playbook, &err))
        fail("playbook", &err);
    double load_ms = (seconds() - start) * 1e3;
    struct dt_lexicon_stats stats;
    dt_lexicon_stats(lexicon, &stats);
    size_t memory = mallinfo2().uordblks - before + stats.bytes;

    struct dt_core core = {.lexicon = lexicon, .playbook = playbook};
    printf("{\"messages\":%zu,\"mean_bytes\":%.1f,\"patterns\":%u,\"lexicon_ms\":%.2f,"
           "\"load_ms\":%.2f,\"engine_bytes\":%zu",
           corpus.count, (double)corpus.bytes / (double)corpus.count, stats.pattern_count,
           lexicon_ms, load_ms, memory);
    printf(",\"text\":%.0f", turns_a_second(TEXT, &core, &corpus, &arena));
    printf(",\"text_cues\":%.0f", turns_a_second(CUES, &core, &corpus, &arena));
    printf(",\"reading\":%.0f", turns_a_second(ENGINE, &core, &corpus, &arena));
    printf(",\"reading_json\":%.0f", turns_a_second(JSON, &core, &corpus, &arena));
    printf(",\"patterns_1500\":%.0f", growth(1500, &corpus, &arena));
    printf(",\"patterns_15000\":%.0f}\n", growth(15000, &corpus, &arena));

    dt_lexicon_destroy(lexicon);
    dt_playbook_destroy(playbook);
    dt_arena_finish(&arena);
    dt_arena_finish(&kept);
    return sink == 0;
}
