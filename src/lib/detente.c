/* The public face: handles around the engine room. What a function promises stands in detente.h. */
#include <detente/detente.h>

#include "answer_json.h"
#include "arena.h"
#include "conversation.h"
#include "default_model.h"
#include "lexicon.h"
#include "playbook.h"
#include "review.h"

#include <stdlib.h>

struct dt_engine {
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_model *model; /* NULL: the lexicon alone */
    struct dt_learner learner;
    struct dt_core core;
};

enum last_answer { ANSWER_NONE, ANSWER_READING, ANSWER_REVIEW };

struct dt_reader {
    const struct dt_engine *engine;
    struct dt_conversation state;
    struct dt_arena arena;
    struct dt_buf json;
    struct dt_reading reading;
    struct dt_review review;
    enum last_answer last;
};

static enum dt_status load_playbook(const struct dt_engine_options *options,
                                    struct dt_playbook **playbook_out, struct dt_error *err)
{
    if (!options || !options->playbook)
        return dt_playbook_create_default(playbook_out, err);
    const struct dt_source *source = options->playbook;
    return dt_playbook_create(source->name, (struct dt_view){source->bytes, source->bytes_count},
                              playbook_out, err);
}

static enum dt_status load_lexicon(const struct dt_engine_options *options,
                                   struct dt_lexicon **lexicon_out, struct dt_error *err)
{
    if (!options || !options->lexicon || options->lexicon_count == 0)
        return dt_lexicon_create_default(lexicon_out, err);
    struct dt_lexicon_source *sources = calloc(options->lexicon_count, sizeof *sources);
    if (!sources)
        return dt_error_set(err, DT_NOMEM, "out of memory while loading the lexicon");
    for (size_t i = 0; i < options->lexicon_count; i++) {
        const struct dt_source *source = &options->lexicon[i];
        sources[i] = (struct dt_lexicon_source){source->name, {source->bytes, source->bytes_count}};
    }
    enum dt_status status = dt_lexicon_create(sources, options->lexicon_count, lexicon_out, err);
    free(sources);
    return status;
}

static enum dt_status load_model(const struct dt_engine_options *options,
                                 struct dt_model **model_out, struct dt_error *err)
{
    if (options && options->depth == DT_DEPTH_LEXICON)
        return DT_OK;
    struct dt_view bytes = dt_model_default();
    if (options && options->model)
        bytes = (struct dt_view){options->model->bytes, options->model->bytes_count};
    return dt_model_create(bytes, model_out, err);
}

enum dt_status dt_engine_create(const struct dt_engine_options *options,
                                struct dt_engine **engine_out, struct dt_error *err)
{
    struct dt_engine *engine = calloc(1, sizeof *engine);
    if (!engine)
        return dt_error_set(err, DT_NOMEM, "out of memory while loading the engine");
    enum dt_status status = load_playbook(options, &engine->playbook, err);
    if (status == DT_OK)
        status = load_lexicon(options, &engine->lexicon, err);
    if (status == DT_OK)
        status = load_model(options, &engine->model, err);
    if (status != DT_OK) {
        dt_engine_destroy(engine);
        return status;
    }
    engine->core = (struct dt_core){.lexicon = engine->lexicon, .playbook = engine->playbook};
    if (engine->model) {
        bool net = !options || options->depth == DT_DEPTH_NET;
        dt_learner_init(&engine->learner, engine->model, net ? DT_TIER_NET : DT_TIER_LINEAR);
        engine->core.learner = &engine->learner;
    }
    *engine_out = engine;
    return DT_OK;
}

void dt_engine_destroy(struct dt_engine *engine)
{
    if (!engine)
        return;
    dt_model_destroy(engine->model);
    dt_lexicon_destroy(engine->lexicon);
    dt_playbook_destroy(engine->playbook);
    free(engine);
}

enum dt_status dt_reader_create(const struct dt_engine *engine, struct dt_reader **reader_out,
                                struct dt_error *err)
{
    struct dt_reader *reader = calloc(1, sizeof *reader);
    if (!reader)
        return dt_error_set(err, DT_NOMEM, "out of memory while opening a conversation");
    reader->engine = engine;
    dt_conversation_init(&reader->state);
    dt_arena_init(&reader->arena);
    dt_buf_init(&reader->json);
    *reader_out = reader;
    return DT_OK;
}

void dt_reader_destroy(struct dt_reader *reader)
{
    if (!reader)
        return;
    dt_arena_finish(&reader->arena);
    dt_buf_finish(&reader->json);
    free(reader);
}

void dt_reader_reset(struct dt_reader *reader)
{
    dt_conversation_init(&reader->state);
    dt_arena_reset(&reader->arena);
    reader->last = ANSWER_NONE;
}

enum dt_status dt_reader_turn(struct dt_reader *reader, const struct dt_message *message,
                              const struct dt_reading **reading_out, struct dt_error *err)
{
    struct dt_turn turn = {
        .role = message->role,
        .text = {message->text, message->text_bytes},
        .name = dt_view_of(message->name),
        .at = message->at_ms,
    };
    reader->last = ANSWER_NONE;
    dt_arena_reset(&reader->arena);
    enum dt_status status = dt_conversation_turn(&reader->engine->core, &reader->state, &turn,
                                                 &reader->arena, &reader->reading, err);
    if (status != DT_OK)
        return status;
    reader->last = ANSWER_READING;
    *reading_out = &reader->reading;
    return DT_OK;
}

enum dt_status dt_reader_review(struct dt_reader *reader, const char *draft, size_t draft_bytes,
                                int64_t now_ms, const struct dt_review **review_out,
                                struct dt_error *err)
{
    const struct dt_conversation *state = reader->state.turn_count > 0 ? &reader->state : NULL;
    reader->last = ANSWER_NONE;
    dt_arena_reset(&reader->arena);
    enum dt_status status =
        dt_review_draft(&reader->engine->core, state, (struct dt_view){draft, draft_bytes}, now_ms,
                        &reader->arena, &reader->review, err);
    if (status != DT_OK)
        return status;
    reader->last = ANSWER_REVIEW;
    *review_out = &reader->review;
    return DT_OK;
}

enum dt_status dt_reader_json(struct dt_reader *reader, const char **json_out, size_t *bytes_out,
                              struct dt_error *err)
{
    if (reader->last == ANSWER_NONE)
        return dt_error_set(err, DT_NOT_FOUND,
                            "there is no reading or review to write as JSON yet");
    const struct dt_zone *zone = reader->engine->playbook->zone;
    struct dt_json_out json;
    dt_buf_clear(&reader->json);
    dt_json_out_init(&json, &reader->json);
    if (reader->last == ANSWER_READING)
        dt_reading_json(&reader->reading, &(struct dt_reading_json_options){.zone = zone}, &json);
    else
        dt_review_json(&reader->review, zone, &json);
    if (dt_buf_failed(&reader->json))
        return dt_error_set(err, DT_NOMEM, "out of memory while writing JSON");
    *json_out = reader->json.data;
    *bytes_out = reader->json.len;
    return DT_OK;
}

int dt_reading_tension(const struct dt_reading *reading)
{
    return reading->tension;
}

const char *dt_reading_band(const struct dt_reading *reading)
{
    return dt_band_name(reading->band);
}

const char *dt_reading_stage(const struct dt_reading *reading)
{
    return dt_stage_name(reading->stage);
}

static bool is_shown(const struct dt_cue *cue)
{
    return dt_kind_info(cue->kind)->group < DT_GROUP_HINT;
}

size_t dt_reading_cue_count(const struct dt_reading *reading)
{
    size_t count = 0;
    for (uint32_t i = 0; i < reading->cues.count; i++)
        count += is_shown(&reading->cues.items[i]);
    return count;
}

struct dt_cue_view dt_reading_cue(const struct dt_reading *reading, size_t index)
{
    for (uint32_t i = 0; i < reading->cues.count; i++) {
        const struct dt_cue *cue = &reading->cues.items[i];
        if (is_shown(cue) && index-- == 0)
            return (struct dt_cue_view){dt_kind_info(cue->kind)->name.ptr, cue->start, cue->end,
                                        cue->strength};
    }
    return (struct dt_cue_view){.kind = NULL};
}

const char *dt_reading_say(const struct dt_reading *reading, size_t index)
{
    return index < reading->guidance.say_count ? reading->guidance.say[index].ptr : NULL;
}

const char *dt_reading_alert(const struct dt_reading *reading)
{
    return reading->alert.level == DT_ALERT_NONE ? NULL : dt_alert_level_name(reading->alert.level);
}

const char *dt_review_verdict(const struct dt_review *review)
{
    return dt_verdict_name(review->verdict);
}

size_t dt_review_finding_count(const struct dt_review *review)
{
    return review->finding_count;
}

struct dt_finding_view dt_review_finding(const struct dt_review *review, size_t index)
{
    if (index >= review->finding_count)
        return (struct dt_finding_view){.kind = NULL};
    const struct dt_finding *finding = &review->findings[index];
    return (struct dt_finding_view){
        .kind = dt_kind_info(finding->kind)->name.ptr,
        .start = finding->start,
        .end = finding->end,
        .why = finding->why.ptr,
        .instead = finding->instead.ptr,
        .rule = finding->rule,
    };
}

const char *dt_version(void)
{
    return DT_VERSION;
}
