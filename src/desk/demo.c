#include "demo.h"

enum { HOT = 60, CALM = 40, ASKS = 2 };

/* clang-format off */
static const struct dt_demo demos[] = {
#define DT_DEMO(name, title, customer, customer_id, subject) \
    {name, title, customer, customer_id, subject, (const struct dt_demo_row[]){
#define DT_DEMO_SAYS(text)                       {{text, text}, NULL, NULL, NULL},
#define DT_DEMO_ON(beat, when, to, first, again) {{first, again}, beat, when, to},
#define DT_DEMO_END                              {{NULL, NULL}, NULL, NULL, NULL}}},
#include "demo.def"
/* clang-format on */
#undef DT_DEMO
#undef DT_DEMO_SAYS
#undef DT_DEMO_ON
#undef DT_DEMO_END
};

/* The customers all begin here. */
static const char first_beat[] = "told";

const struct dt_demo *dt_demo_nth(size_t index)
{
    return index < sizeof demos / sizeof demos[0] ? &demos[index] : NULL;
}

const struct dt_demo *dt_demo_find(struct dt_view name)
{
    for (size_t i = 0; dt_demo_nth(i); i++)
        if (dt_view_equal(dt_view_of(demos[i].name), name))
            return &demos[i];
    return NULL;
}

void dt_demo_see(const struct dt_reading *reading, enum dt_role role, dt_instant at,
                 struct dt_demo_seen *out)
{
    *out = (struct dt_demo_seen){.role = role, .at = at};
    if (!reading)
        return;
    out->tension = reading->tension;
    for (uint32_t i = 0; i < reading->cues.count && role == DT_ROLE_AGENT; i++) {
        unsigned kind = reading->cues.items[i].kind;
        out->kinds[kind / 64] |= UINT64_C(1) << kind % 64;
    }
    for (size_t i = 0; i < reading->promise_count; i++)
        out->promise = out->promise || reading->promises[i].due != DT_INSTANT_NONE;
}

void dt_demo_begin(struct dt_demo_state *state, const struct dt_demo *demo, dt_instant opened_at)
{
    *state = (struct dt_demo_state){.demo = demo, .beat = first_beat, .last_at = opened_at};
}

static bool has_kind(const struct dt_demo_seen *seen, unsigned kind)
{
    return seen->kinds[kind / 64] >> kind % 64 & 1;
}

/* Missteps that hurt whoever reads them; the others only miss a chance. */
static const uint8_t hurtful[] = {
    DT_KIND_DISMISS, DT_KIND_CALM_DOWN,      DT_KIND_BLAME_CUSTOMER, DT_KIND_DEFEND,
    DT_KIND_CANNOT,  DT_KIND_NON_APOLOGY,    DT_KIND_PASS_BUCK,      DT_KIND_IMPATIENT,
    DT_KIND_RUDE,    DT_KIND_SHOUTING_AGENT,
};

static bool has_misstep(const struct dt_demo_seen *seen)
{
    for (size_t i = 0; i < sizeof hurtful; i++)
        if (has_kind(seen, hurtful[i]))
            return true;
    return false;
}

static bool holds(const struct dt_demo_seen *seen, struct dt_view condition, bool silent)
{
    if (dt_view_equal(condition, DT_VIEW("silence")))
        return silent;
    if (silent)
        return false;
    if (dt_view_equal(condition, DT_VIEW("any")))
        return true;
    if (dt_view_equal(condition, DT_VIEW("misstep")))
        return has_misstep(seen);
    if (dt_view_equal(condition, DT_VIEW("promise")))
        return seen->promise;
    if (dt_view_equal(condition, DT_VIEW("hot")))
        return seen->tension >= HOT;
    if (dt_view_equal(condition, DT_VIEW("calm")))
        return seen->tension < CALM;
    enum dt_kind kind = dt_kind_find(DT_ROLE_AGENT, condition);
    return kind != DT_KIND_NONE && has_kind(seen, (unsigned)kind);
}

/* Whether all the conditions of a row, joined by '+', hold. */
static bool fits(const struct dt_demo_row *row, const struct dt_demo_seen *seen, bool silent)
{
    const char *from = row->when;
    for (;;) {
        const char *plus = strchr(from, '+');
        size_t len = plus ? (size_t)(plus - from) : strlen(from);
        if (!holds(seen, (struct dt_view){from, len}, silent))
            return false;
        if (!plus)
            return true;
        from = plus + 1;
    }
}

/* The line of the opening that comes next; NULL: all of it was said. */
static const struct dt_demo_row *next_opening(const struct dt_demo_state *state)
{
    const struct dt_demo_row *row = &state->demo->rows[state->said];
    return row->say[0] && !row->beat ? row : NULL;
}

static const struct dt_demo_row *reaction(const struct dt_demo_state *state)
{
    for (const struct dt_demo_row *row = state->demo->rows; row->say[0]; row++)
        if (row->beat && strcmp(row->beat, state->beat) == 0 &&
            fits(row, &state->seen, !state->answered))
            return row;
    return NULL;
}

/* The customer has said what was to be said next. */
static void note_said(struct dt_demo_state *state)
{
    if (next_opening(state)) {
        state->said++;
        return;
    }
    const struct dt_demo_row *row = reaction(state);
    state->asked = state->answered ? 0 : (uint8_t)(state->asked + (state->asked < UINT8_MAX));
    state->answered = false;
    state->seen = (struct dt_demo_seen){.role = DT_ROLE_AGENT};
    if (!row)
        return;
    state->used[row - state->demo->rows]++;
    state->beat = row->to;
}

void dt_demo_turn(struct dt_demo_state *state, const struct dt_demo_seen *seen)
{
    if (seen->role == DT_ROLE_CUSTOMER) {
        note_said(state);
    } else {
        state->answered = true;
        state->seen.kinds[0] |= seen->kinds[0];
        state->seen.kinds[1] |= seen->kinds[1];
        state->seen.promise = state->seen.promise || seen->promise;
        state->seen.tension = seen->tension;
    }
    state->last_at = seen->at;
}

static dt_instant typing_ms(const char *text)
{
    dt_instant ms = DT_DEMO_THINK_MS;
    for (; *text; text++)
        ms += ((unsigned char)*text & 0xc0) != 0x80 ? DT_DEMO_TYPE_MS : 0;
    return ms < DT_DEMO_LONGEST_MS ? ms : DT_DEMO_LONGEST_MS;
}

bool dt_demo_next(const struct dt_demo_state *state, struct dt_demo_next *out)
{
    const struct dt_demo_row *row = next_opening(state);
    if (row) {
        *out = (struct dt_demo_next){row->say[0], state->last_at + typing_ms(row->say[0])};
        return true;
    }
    if (!*state->beat || (!state->answered && state->asked >= ASKS))
        return false;
    row = reaction(state);
    if (!row)
        return false;
    const char *text = row->say[state->used[row - state->demo->rows] > 0];
    *out = (struct dt_demo_next){
        text, state->last_at + (state->answered ? typing_ms(text) : DT_DEMO_SILENCE_MS)};
    return true;
}
