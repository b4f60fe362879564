#include "write_guidance.h"

#include "fill.h"
#include "guide.h"
#include "rules.h"

#include <inttypes.h>

/* What the facts are told from. */
struct known {
    const struct dt_playbook *playbook;
    const struct dt_conversation *state;
    dt_instant now;
};

/* Each writes one fact, or nothing where it does not hold. */
typedef void (*tell_fn)(const struct known *known, struct dt_buf *out);

static void tell_danger(const struct known *known, struct dt_buf *out)
{
    if (known->state->in_danger)
        dt_buf_printf(out, "They may be in danger: their safety comes before the matter");
}

static void tell_broken(const struct known *known, struct dt_buf *out)
{
    unsigned count = known->state->broken_promises;
    if (count > 0)
        dt_buf_printf(out,
                      count == 1 ? "%u promise to them was not kept"
                                 : "%u promises to them were not kept",
                      count);
}

/* The open promise that is due first. */
static const struct dt_ledger_entry *next_promise(const struct dt_ledger *ledger)
{
    const struct dt_ledger_entry *first = NULL;
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        if (entry->state != DT_PROMISE_OPEN && entry->state != DT_PROMISE_MOVED)
            continue;
        bool timed = entry->promise.due != DT_INSTANT_NONE;
        if (!first || (timed && (first->promise.due == DT_INSTANT_NONE ||
                                 entry->promise.due < first->promise.due)))
            first = entry;
    }
    return first;
}

static void tell_promise(const struct known *known, struct dt_buf *out)
{
    const struct dt_ledger_entry *entry = next_promise(&known->state->ledger);
    char due[40];
    if (!entry)
        return;
    dt_buf_printf(out, "Promised: %s",
                  dt_promise_what_name((enum dt_promise_what)entry->promise.what));
    if (entry->promise.due == DT_INSTANT_NONE)
        return;
    dt_fill_instant(&known->playbook->calendar, entry->promise.due, known->now, due);
    dt_buf_printf(out, ", %s %s", entry->promise.due < known->now ? "overdue since" : "by", due);
}

static void tell_concern(const struct known *known, struct dt_buf *out)
{
    if (known->state->concern[0])
        dt_buf_printf(out, "It is about %s", known->state->concern);
}

static void tell_trouble(const struct known *known, struct dt_buf *out)
{
    if (known->state->trouble[0])
        dt_buf_printf(out, "What they told: %s", known->state->trouble);
}

static void tell_questions(const struct known *known, struct dt_buf *out)
{
    unsigned count = known->state->open_questions;
    if (count > 0)
        dt_buf_printf(
            out, count == 1 ? "%u question of theirs is open" : "%u questions of theirs are open",
            count);
}

static void tell_supervisor(const struct known *known, struct dt_buf *out)
{
    if (known->state->supervisor_asked)
        dt_buf_printf(out, "They have asked for a supervisor");
}

static void tell_repeats(const struct known *known, struct dt_buf *out)
{
    if (known->state->repeats > 0)
        dt_buf_printf(out, "They have been in touch about this before");
}

static void tell_order(const struct known *known, struct dt_buf *out)
{
    if (known->state->order[0])
        dt_buf_printf(out, "Number: %s", known->state->order);
}

static void tell_name(const struct known *known, struct dt_buf *out)
{
    if (known->state->customer[0])
        dt_buf_printf(out, "Name: %s", known->state->customer);
}

static void tell_apology(const struct known *known, struct dt_buf *out)
{
    if (known->state->apologised)
        dt_buf_printf(out, "An apology has been made: once is enough");
}

/* The weightiest first. */
static const tell_fn tellers[] = {tell_danger,     tell_broken,  tell_promise, tell_questions,
                                  tell_supervisor, tell_concern, tell_trouble, tell_repeats,
                                  tell_order,      tell_apology, tell_name};

/* More of them the higher the tension: what is under no attack is remembered. */
static size_t facts_wanted(const struct dt_playbook *playbook, int tension)
{
    if (tension >= playbook->thresholds.level_high)
        return DT_FACTS_MAX;
    return tension >= playbook->thresholds.level_middle ? DT_FACTS_MAX / 2 : DT_FACTS_MAX / 4;
}

size_t dt_guidance_facts(const struct dt_playbook *playbook, const struct dt_conversation *state,
                         dt_instant now, struct dt_arena *arena, struct dt_view out[DT_FACTS_MAX])
{
    const struct known known = {playbook, state, now};
    size_t wanted = facts_wanted(playbook, state->tension), count = 0;
    struct dt_buf buf;
    dt_buf_init(&buf);
    for (size_t i = 0; i < sizeof tellers / sizeof *tellers && count < wanted; i++) {
        dt_buf_clear(&buf);
        tellers[i](&known, &buf);
        char *copy = buf.len > 0 ? dt_arena_copy(arena, dt_buf_view(&buf)) : NULL;
        if (copy)
            out[count++] = (struct dt_view){copy, buf.len};
    }
    dt_buf_finish(&buf);
    return count;
}

bool dt_guidance_breath(const struct dt_conversation *state)
{
    enum { HOT_IN_A_ROW = 2 };
    bool abused = state->insults > 0 || state->slurs > 0 || state->threats > 0;
    return dt_band_of(state->tension) == DT_BAND_HOSTILE || (abused && state->fresh_heat) ||
           state->hot_turns >= HOT_IN_A_ROW;
}

static void write_views(struct dt_json_out *json, struct dt_view key, const struct dt_view *views,
                        size_t count)
{
    dt_json_key(json, key);
    dt_json_begin_array(json);
    for (size_t i = 0; i < count; i++)
        dt_json_string(json, views[i]);
    dt_json_end_array(json);
}

static void write_rules(struct dt_json_out *json, const struct dt_guidance *guidance)
{
    dt_json_key(json, DT_VIEW("rules"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < guidance->rule_count; i++) {
        const struct dt_rule *rule = dt_rule_find(guidance->rules[i]);
        if (!rule)
            continue;
        dt_json_begin_object(json);
        dt_json_word(json, DT_VIEW("rule"), rule->code);
        if (rule->grade == 'L')
            dt_json_word(json, DT_VIEW("grade"), "law");
        else
            dt_json_text(json, DT_VIEW("grade"), (struct dt_view){&rule->grade, 1});
        dt_json_word(json, DT_VIEW("text"), rule->sentence);
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
}

/* One line a turn, from angry on. */
static enum dt_status write_perspective(const struct dt_writer *writer,
                                        const struct dt_playbook *playbook,
                                        const struct dt_conversation *state, struct dt_error *err)
{
    const struct dt_fill fill = {.playbook = playbook, .state = state, .at = writer->now};
    struct dt_view line;
    if (dt_band_of(state->tension) < DT_BAND_ANGRY || playbook->perspective.count == 0)
        return DT_OK;
    enum dt_status status = dt_fill_first(&fill, &playbook->perspective,
                                          state->turn_count % playbook->perspective.count,
                                          writer->arena, &line, NULL, err);
    if (status == DT_OK && line.ptr)
        dt_json_text(writer->json, DT_VIEW("perspective"), line);
    return status;
}

static enum dt_status write(const struct dt_writer *writer, const struct dt_conversation *state,
                            const struct dt_reading *reading, struct dt_error *err)
{
    const struct dt_playbook *playbook = dt_desk_core(writer->desk, writer->tenant, NULL)->playbook;
    const struct dt_guidance *guidance = &reading->guidance;
    struct dt_json_out *json = writer->json;
    struct dt_view facts[DT_FACTS_MAX];
    size_t count = dt_guidance_facts(playbook, state, writer->now, writer->arena, facts);
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("turn"), reading->turn);
    dt_json_number(json, DT_VIEW("tension"), state->tension);
    dt_json_word(json, DT_VIEW("stage"), dt_stage_name(reading->stage));
    write_views(json, DT_VIEW("say"), guidance->say, guidance->say_count);
    write_views(json, DT_VIEW("avoid"), guidance->avoid, guidance->avoid_count);
    write_views(json, DT_VIEW("why"), guidance->why, guidance->why_count);
    write_rules(json, guidance);
    write_views(json, DT_VIEW("facts"), facts, count);
    enum dt_status status = write_perspective(writer, playbook, state, err);
    dt_json_key(json, DT_VIEW("breath"));
    dt_json_bool(json, dt_guidance_breath(state));
    dt_json_key(json, DT_VIEW("promises"));
    dt_write_promises(writer, &state->ledger, true);
    dt_json_end_object(json);
    return status;
}

/* Nothing was said yet, or nothing that could be read: how one begins. */
static enum dt_status write_beginning(const struct dt_writer *writer,
                                      const struct dt_conversation *state, struct dt_error *err)
{
    struct dt_reading reading = {.role = DT_ROLE_CUSTOMER, .stage = DT_STAGE_LISTEN};
    enum dt_status status = dt_guide(dt_desk_core(writer->desk, writer->tenant, NULL), state,
                                     &reading, writer->arena, &reading.guidance, err);
    return status == DT_OK ? write(writer, state, &reading, err) : status;
}

enum dt_status dt_write_guidance(const struct dt_writer *writer, struct dt_view conversation,
                                 struct dt_error *err)
{
    struct dt_conversation *state = dt_arena_alloc(writer->arena, sizeof *state);
    struct dt_thread thread;
    uint64_t version;
    if (!state)
        return dt_error_set(err, DT_NOMEM, "no memory for guidance");
    enum dt_status status =
        dt_states_get(writer->desk, writer->tenant, conversation, state, &version, err);
    if (status == DT_DENIED)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    if (status != DT_OK || state->turn_count == 0)
        return status == DT_OK ? write_beginning(writer, state, err) : status;
    const struct dt_thread_query query = {
        .after = state->turn_count - 1, .max = 1, .until = version};
    status = dt_thread_read(writer->desk, writer->tenant, conversation, &query, writer->arena,
                            &thread, err);
    if (status != DT_OK)
        return status;
    if (thread.turn_count == 0 || !thread.turns[0].reading)
        return write_beginning(writer, state, err);
    return write(writer, thread.state, thread.turns[0].reading, err);
}
