#include "replay.h"

#include <stdio.h>

static const char *const names[] = {
    [DT_REPLAY_TENSION] = "tension",   [DT_REPLAY_BAND] = "band",
    [DT_REPLAY_STAGE] = "stage",       [DT_REPLAY_ALERT] = "alert",
    [DT_REPLAY_GUIDANCE] = "guidance", [DT_REPLAY_PROMISES] = "promises",
};

const char *dt_replay_what_name(enum dt_replay_what what)
{
    return names[what];
}

void dt_replay_init(struct dt_replay *replay, const struct dt_core *before,
                    const struct dt_core *after)
{
    *replay = (struct dt_replay){.before = before, .after = after};
    dt_arena_init(&replay->kept);
    dt_arena_init(&replay->turn);
}

void dt_replay_finish(struct dt_replay *replay)
{
    dt_arena_finish(&replay->kept);
    dt_arena_finish(&replay->turn);
}

void dt_replay_pair_init(struct dt_replay_pair *pair)
{
    dt_conversation_init(&pair->before);
    dt_conversation_init(&pair->after);
    pair->turns = 0;
}

static bool same_views(const struct dt_view *a, size_t a_count, const struct dt_view *b,
                       size_t b_count)
{
    for (size_t i = 0; i < a_count && a_count == b_count; i++)
        if (!dt_view_equal(a[i], b[i]))
            return false;
    return a_count == b_count;
}

static bool same_guidance(const struct dt_guidance *a, const struct dt_guidance *b)
{
    return same_views(a->say, a->say_count, b->say, b->say_count) &&
           same_views(a->avoid, a->avoid_count, b->avoid, b->avoid_count) &&
           same_views(a->why, a->why_count, b->why, b->why_count);
}

static bool same_alert(const struct dt_alert *a, const struct dt_alert *b)
{
    return a->level == b->level && (a->level == DT_ALERT_NONE || strcmp(a->reason, b->reason) == 0);
}

static bool same_promises(const struct dt_reading *a, const struct dt_reading *b)
{
    for (size_t i = 0; i < a->promise_count && a->promise_count == b->promise_count; i++) {
        const struct dt_promise *one = &a->promises[i], *other = &b->promises[i];
        if (one->start != other->start || one->end != other->end || one->due != other->due ||
            one->what != other->what || one->who != other->who ||
            one->precision != other->precision)
            return false;
    }
    return a->promise_count == b->promise_count;
}

static bool differs(enum dt_replay_what what, const struct dt_reading *a,
                    const struct dt_reading *b)
{
    switch (what) {
    case DT_REPLAY_TENSION:
        return a->tension != b->tension;
    case DT_REPLAY_BAND:
        return a->band != b->band;
    case DT_REPLAY_STAGE:
        return a->stage != b->stage;
    case DT_REPLAY_ALERT:
        return !same_alert(&a->alert, &b->alert);
    case DT_REPLAY_GUIDANCE:
        return !same_guidance(&a->guidance, &b->guidance);
    case DT_REPLAY_PROMISES:
        return !same_promises(a, b);
    case DT_REPLAY_WHATS:
        break;
    }
    return false;
}

static void say_guidance(const struct dt_guidance *guidance, bool wording, struct dt_buf *out)
{
    if (wording && guidance->say_count > 0)
        dt_buf_append_view(out, guidance->say[0]);
    for (size_t i = 0; !wording && i < guidance->rule_count; i++)
        dt_buf_printf(out, "%s%s", i ? " " : "", guidance->rules[i]);
    if (out->len == 0)
        dt_buf_append_view(out, guidance->say_count ? DT_VIEW("other words") : DT_VIEW("none"));
}

static void say_promises(const struct dt_reading *reading, struct dt_buf *out)
{
    enum { SHOWN = 3 };
    char at[DT_REPLAY_SAID_BYTES];
    if (reading->promise_count == 0)
        dt_buf_append_view(out, DT_VIEW("none"));
    for (size_t i = 0; i < reading->promise_count && i < SHOWN; i++) {
        dt_instant due = reading->promises[i].due;
        if (due != DT_INSTANT_NONE)
            dt_instant_format(due, 0, at);
        dt_buf_printf(out, "%s%s", i ? ", " : "", due == DT_INSTANT_NONE ? "no time" : at);
    }
    if (reading->promise_count > SHOWN)
        dt_buf_printf(out, " and %zu more", reading->promise_count - SHOWN);
}

static void say_what(enum dt_replay_what what, const struct dt_reading *reading, bool wording,
                     struct dt_buf *out)
{
    const struct dt_alert *alert = &reading->alert;
    switch (what) {
    case DT_REPLAY_TENSION:
        dt_buf_printf(out, "%d", reading->tension);
        break;
    case DT_REPLAY_BAND:
        dt_buf_printf(out, "%s", dt_band_name(reading->band));
        break;
    case DT_REPLAY_STAGE:
        dt_buf_printf(out, "%s%s", dt_stage_name(reading->stage),
                      reading->stage == DT_STAGE_CARE ? " (care)" : "");
        break;
    case DT_REPLAY_ALERT:
        if (alert->level == DT_ALERT_NONE)
            dt_buf_append_view(out, DT_VIEW("none"));
        else
            dt_buf_printf(out, "%s: %s", dt_alert_level_name(alert->level), alert->reason);
        break;
    case DT_REPLAY_GUIDANCE:
        say_guidance(&reading->guidance, wording, out);
        break;
    case DT_REPLAY_PROMISES:
        say_promises(reading, out);
        break;
    case DT_REPLAY_WHATS:
        break;
    }
}

/* As many bytes of the words as are kept, at a code point. */
static struct dt_view cut(struct dt_view words)
{
    if (words.len <= DT_REPLAY_SAID_BYTES)
        return words;
    words.len = DT_REPLAY_SAID_BYTES;
    while (words.len > 0 && ((unsigned char)words.ptr[words.len] & 0xc0) == 0x80)
        words.len--;
    return words;
}

static enum dt_status keep_words(struct dt_replay *replay, enum dt_replay_what what,
                                 const struct dt_reading *reading, struct dt_view *out,
                                 struct dt_error *err)
{
    struct dt_buf words;
    dt_buf_init(&words);
    say_what(what, reading, replay->wording, &words);
    struct dt_view said = cut(dt_buf_view(&words));
    const char *copy = dt_buf_failed(&words) ? NULL : dt_arena_copy(&replay->kept, said);
    dt_buf_finish(&words);
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for an example");
    *out = (struct dt_view){copy, said.len};
    return DT_OK;
}

static enum dt_status keep_example(struct dt_replay *replay, struct dt_view conversation,
                                   uint32_t turn, enum dt_replay_what what,
                                   const struct dt_reading *before, const struct dt_reading *after,
                                   struct dt_error *err)
{
    struct dt_replay_example example = {.turn = turn, .what = what};
    const char *copy = dt_arena_copy(&replay->kept, conversation);
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for an example");
    example.conversation = (struct dt_view){copy, conversation.len};
    enum dt_status status = keep_words(replay, what, before, &example.before, err);
    if (status == DT_OK)
        status = keep_words(replay, what, after, &example.after, err);
    if (status == DT_OK)
        replay->examples[replay->example_count++] = example;
    return status;
}

static enum dt_status compare(struct dt_replay *replay, struct dt_view conversation, uint32_t turn,
                              const struct dt_reading *before, const struct dt_reading *after,
                              struct dt_error *err)
{
    enum dt_status status = DT_OK;
    bool any = false;
    for (int i = 0; i < DT_REPLAY_WHATS && status == DT_OK; i++) {
        enum dt_replay_what what = (enum dt_replay_what)i;
        if (!differs(what, before, after))
            continue;
        any = true;
        if (replay->counts[what]++ < DT_REPLAY_EXAMPLES)
            status = keep_example(replay, conversation, turn, what, before, after, err);
    }
    replay->changed += any;
    return status;
}

enum dt_status dt_replay_turn(struct dt_replay *replay, struct dt_replay_pair *pair,
                              struct dt_view conversation, const struct dt_turn *turn,
                              struct dt_error *err)
{
    struct dt_reading before, after;
    pair->turns++;
    replay->turns++;
    replay->conversations += pair->turns == 1;
    dt_arena_reset(&replay->turn);
    enum dt_status status =
        dt_conversation_turn(replay->before, &pair->before, turn, &replay->turn, &before, err);
    if (status == DT_OK)
        status =
            dt_conversation_turn(replay->after, &pair->after, turn, &replay->turn, &after, err);
    if (status == DT_OK)
        return compare(replay, conversation, pair->turns, &before, &after, err);
    if (status != DT_FORMAT && status != DT_LIMIT)
        return status;
    replay->passed_over++;
    return DT_OK;
}

static void put_text(struct dt_json_out *json, struct dt_view key, struct dt_view text)
{
    dt_json_key(json, key);
    dt_json_string(json, text);
}

static void put_int(struct dt_json_out *json, struct dt_view key, uint64_t value)
{
    dt_json_key(json, key);
    dt_json_int(json, (int64_t)value);
}

static void put_example(struct dt_json_out *json, const struct dt_replay_example *example)
{
    dt_json_begin_object(json);
    put_text(json, DT_VIEW("conversation"), example->conversation);
    put_int(json, DT_VIEW("turn"), example->turn);
    put_text(json, DT_VIEW("what"), dt_view_of(names[example->what]));
    put_text(json, DT_VIEW("before"), example->before);
    put_text(json, DT_VIEW("after"), example->after);
    dt_json_end_object(json);
}

void dt_replay_json(const struct dt_replay *replay, struct dt_json_out *json)
{
    dt_json_key(json, DT_VIEW("kinds"));
    dt_json_begin_array(json);
    for (int i = 0; i < DT_REPLAY_WHATS; i++) {
        if (replay->counts[i] == 0)
            continue;
        dt_json_begin_object(json);
        put_text(json, DT_VIEW("what"), dt_view_of(names[i]));
        put_int(json, DT_VIEW("count"), replay->counts[i]);
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
    dt_json_key(json, DT_VIEW("examples"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < replay->example_count; i++)
        put_example(json, &replay->examples[i]);
    dt_json_end_array(json);
}
