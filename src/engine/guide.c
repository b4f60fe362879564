#include "guide.h"

#include "fill.h"
#include "rules.h"
#include "wording.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { SENTENCE_BYTES = 400, UNEASY = 20, CUE_AVOIDS = 2 };

/* What one piece of guidance is made from. */
struct work {
    const struct dt_core *core;
    const struct dt_conversation *state;
    const struct dt_reading *reading;
    struct dt_arena *arena;
    struct dt_error *err;
    struct dt_guidance out;
    uint32_t rules_noted; /* bit n: R<n> */
};

/*
 * A reason on a cue: the first that the turn holds are shown. The line is written out with its rule
 * here, so that a turn costs no formatting; test_guide holds the grades against rules.h.
 */
struct reason {
    uint8_t rule; /* its number; 0: no rule says so */
    const char *code;
    const char *grade;
    struct dt_view line;
};

#define BY_RULE(number, grade, sentence)                                                           \
    number, "R" #number, #grade,                                                                   \
    {                                                                                              \
        sentence " (R" #number ", " #grade ").",                                                   \
            sizeof(sentence " (R" #number ", " #grade ").") - 1                                    \
    }
#define WITHOUT_RULE(sentence)                                                                     \
    0, NULL, NULL,                                                                                 \
    {                                                                                              \
        sentence, sizeof(sentence) - 1                                                             \
    }

/* On the customer's cues, the most important first. */
#define CUSTOMER_REASONS                                                                           \
    REASON(                                                                                        \
        SELF_HARM,                                                                                 \
        WITHOUT_RULE(                                                                              \
            "They may be in danger of harming themselves: their safety comes before the matter.")) \
    REASON(                                                                                        \
        THREAT,                                                                                    \
        BY_RULE(                                                                                   \
            21, A,                                                                                 \
            "This is a threat to a person: a supervisor takes over, you need not bear it alone"))  \
    REASON(SAFETY, WITHOUT_RULE("They tell of danger now: safety first, everything else later."))  \
    REASON(SLUR, BY_RULE(21, A, "A slur was used: a limit is due, and a break is yours to take"))  \
    REASON(INSULT,                                                                                 \
           BY_RULE(21, A,                                                                          \
                   "The words turned on a person: one courteous limit, then back to the matter"))  \
    REASON(BROKEN_PROMISE, BY_RULE(16, A,                                                          \
                                   "Something they were promised did not happen: that is a "       \
                                   "second failure beside the first"))                             \
    REASON(UNHEARD, BY_RULE(10, A, "They say that they have not been heard"))                      \
    REASON(REPEAT_CONTACT,                                                                         \
           BY_RULE(10, A,                                                                          \
                   "They have told this before: they need to see that this time it was heard"))    \
    REASON(VULNERABLE,                                                                             \
           BY_RULE(10, A,                                                                          \
                   "What they tell about themselves weighs on this: name it before you go on"))    \
    REASON(ASKS_SUPERVISOR,                                                                        \
           WITHOUT_RULE("They ask for somebody who can decide: say plainly whether and when."))    \
    REASON(SHOUTING_CUSTOMER,                                                                      \
           BY_RULE(10, A, "They are raising their voice: being understood lowers it"))             \
    REASON(SARCASM,                                                                                \
           BY_RULE(10, A, "Behind the praise there is disappointment: answer what is meant"))      \
    REASON(HEAT,                                                                                   \
           BY_RULE(10, A, "Feelings run high: short and specific understanding comes first"))      \
    REASON(FEELING, BY_RULE(10, A, "They name what they feel: say it back before the solution"))   \
    REASON(UNFAIR, BY_RULE(14, A,                                                                  \
                           "They feel treated unfairly: a fair outcome counts most, and fair "     \
                           "treatment makes them stay"))                                           \
    REASON(BLAME,                                                                                  \
           BY_RULE(4, A, "They say that the fault is ours: owning our part takes the fight out"))  \
    REASON(WAITING,                                                                                \
           BY_RULE(5, A, "They have been waiting: thank them for it, and say what happens when"))  \
    REASON(URGENT, BY_RULE(17, A, "They have a deadline: say first what can be done before it"))   \
    REASON(LEGAL, WITHOUT_RULE("They name the law: stay with the facts, and tell a supervisor."))  \
    REASON(LEAVING,                                                                                \
           BY_RULE(14, A,                                                                          \
                   "They may leave: what happens in this contact decides, a gift alone does not")) \
    REASON(                                                                                        \
        DEMAND,                                                                                    \
        BY_RULE(                                                                                   \
            6, A,                                                                                  \
            "They ask for one certain thing: say what you can do of it, and offer a second way"))  \
    REASON(ACCEPTS, BY_RULE(16, A, "They accept: say who does what by when"))                      \
    REASON(QUESTION, BY_RULE(7, A, "They ask: a direct answer in their own words comes first"))    \
    REASON(SOFTENS, BY_RULE(9, A, "They take the edge off: take it up warmly, and go on"))         \
    REASON(THANKS, BY_RULE(9, A, "They are thanking you: end as warmly as you began"))

static const struct reason customer_reasons[] = {
#define REASON(KIND, ...) {__VA_ARGS__},
    CUSTOMER_REASONS
#undef REASON
};

enum customer_rank {
#define REASON(KIND, ...) RANK_##KIND,
    CUSTOMER_REASONS
#undef REASON
        RANKS
};
_Static_assert((int)RANKS <= 32, "a set of ranks is 32 bits");

/* The place of a kind's reason above, as a bit; 0: it has none. */
static const uint32_t rank_bits[DT_KIND_COUNT] = {
#define REASON(KIND, ...) [DT_KIND_##KIND] = UINT32_C(1) << RANK_##KIND,
    CUSTOMER_REASONS
#undef REASON
};

static const struct reason stage_reasons[DT_STAGE_COUNT] = {
    [DT_STAGE_LISTEN] = {BY_RULE(1, B, "The story is not complete: let them finish it first")},
    [DT_STAGE_ACKNOWLEDGE] = {BY_RULE(1, B,
                                      "They have not been acknowledged yet: that comes first")},
    [DT_STAGE_APOLOGISE] = {BY_RULE(
        4, A, "One apology is due, with the fault, whose it is, and the repair")},
    [DT_STAGE_RESOLVE] = {BY_RULE(6, A,
                                  "Now the solution counts, and two ways count for more than one")},
    [DT_STAGE_COMMIT] = {BY_RULE(16, A, "Say who does what by when, and only what you can keep")},
    [DT_STAGE_CONFIRM] = {BY_RULE(9, A,
                                  "Make sure that it is settled from their side, and end warmly")},
    [DT_STAGE_FOLLOW_UP] = {BY_RULE(17, A, "A word afterwards, unasked, shows that it was meant")},
    [DT_STAGE_LEARN] = {BY_RULE(14, A, "How it was handled matters to them: ask once it is over")},
    [DT_STAGE_BOUNDARY] = {BY_RULE(21, A,
                                   "A limit set early and courteously protects both of you")},
    [DT_STAGE_ESCALATE] = {BY_RULE(20, A,
                                   "Hand over with the whole story; you need not carry it alone")},
    [DT_STAGE_CARE] = {WITHOUT_RULE(
        "A person comes before the matter: stay, ask, bring somebody in.")},
};

static enum dt_status no_memory(struct work *work)
{
    return dt_error_set(work->err, DT_NOMEM, "no memory for guidance");
}

static bool holds(const struct dt_view *items, size_t count, struct dt_view item)
{
    for (size_t i = 0; i < count; i++)
        if (dt_view_equal(items[i], item))
            return true;
    return false;
}

static void note_rule(struct work *work, unsigned number, const char *code, char grade)
{
    struct dt_guidance *out = &work->out;
    if (work->rules_noted >> number & 1 || out->rule_count == DT_RULES_MAX)
        return;
    work->rules_noted |= UINT32_C(1) << number;
    out->rules[out->rule_count] = code;
    out->grades[out->rule_count++] = grade;
}

static void add_reason(struct work *work, const struct reason *reason)
{
    struct dt_guidance *out = &work->out;
    if (out->why_count == DT_WHY_MAX)
        return;
    if (reason->rule > 0)
        note_rule(work, reason->rule, reason->code, *reason->grade);
    out->why[out->why_count++] = reason->line;
}

/* A sentence put together here; what does not fit is cut off. */
struct line {
    char bytes[SENTENCE_BYTES];
    size_t len;
};

static void add_bytes(struct line *line, const char *bytes, size_t len)
{
    size_t room = sizeof line->bytes - line->len;
    if (len > room)
        len = room;
    memcpy(line->bytes + line->len, bytes, len);
    line->len += len;
}

static void add_text(struct line *line, const char *text)
{
    add_bytes(line, text, strlen(text));
}

static unsigned number_of(const struct dt_rule *rule)
{
    unsigned number = 0;
    for (const char *digit = rule->code + 1; *digit != '\0'; digit++)
        number = number * 10 + (unsigned)(*digit - '0');
    return number;
}

/* "They say that they have not been heard (R10, A)." from a sentence that is not known before. */
static enum dt_status add_why(struct work *work, const char *sentence, const char *code)
{
    struct dt_guidance *out = &work->out;
    const struct dt_rule *rule = code ? dt_rule_find(code) : NULL;
    if (out->why_count == DT_WHY_MAX)
        return DT_OK;
    struct line line;
    line.len = 0;
    size_t len = strlen(sentence);
    if (rule && len > 0 && sentence[len - 1] == '.')
        len--;
    add_bytes(&line, sentence, len);
    if (rule) {
        note_rule(work, number_of(rule), rule->code, rule->grade);
        add_text(&line, " (");
        add_text(&line, rule->code);
        add_text(&line, ", ");
        if (rule->grade == 'L')
            add_text(&line, "law");
        else
            add_bytes(&line, &rule->grade, 1);
        add_text(&line, ").");
    }
    const char *copy = dt_arena_copy(work->arena, (struct dt_view){line.bytes, line.len});
    if (!copy)
        return no_memory(work);
    out->why[out->why_count++] = (struct dt_view){copy, line.len};
    return DT_OK;
}

static void add_say(struct work *work, struct dt_view text)
{
    struct dt_guidance *out = &work->out;
    if (text.len > 0 && out->say_count < DT_SAY_MAX && !holds(out->say, out->say_count, text))
        out->say[out->say_count++] = text;
}

static void add_avoid(struct work *work, struct dt_view text)
{
    struct dt_guidance *out = &work->out;
    if (out->avoid_count < DT_AVOID_MAX && !holds(out->avoid, out->avoid_count, text))
        out->avoid[out->avoid_count++] = text;
}

static enum dt_level level_of(const struct work *work)
{
    int tension = work->reading->tension;
    if (tension >= work->core->playbook->thresholds.level_high)
        return DT_LEVEL_HIGH;
    return tension >= work->core->playbook->thresholds.level_middle ? DT_LEVEL_MIDDLE
                                                                    : DT_LEVEL_LOW;
}

static struct dt_fill fill_for(const struct work *work, size_t turn)
{
    const struct dt_playbook *playbook = work->core->playbook;
    size_t remedies = playbook->remedy_count;
    return (struct dt_fill){.playbook = playbook,
                            .state = work->state,
                            .remedy = remedies ? &playbook->remedies[turn % remedies] : NULL,
                            .at = work->state->last_at};
}

/*
 * Up to three of the phrases that can be filled, turning with the turn's number. Where one of them
 * holds the customer's own words, one such is among the three (R7).
 */
static enum dt_status say_phrases(struct work *work, const struct dt_phrases *phrases)
{
    struct dt_fill fill = fill_for(work, 0);
    unsigned known = dt_fill_known(&fill);
    uint8_t usable[DT_PLAYBOOK_PHRASES];
    uint32_t count = 0;
    uint32_t own = 0; /* of them with values in them */
    for (uint8_t i = 0; i < phrases->count; i++) {
        unsigned needs = dt_fill_needs(phrases, i);
        usable[count] = i;
        count += (needs & ~known) == 0;
        own += needs != 0 && (needs & ~known) == 0;
    }
    bool has_own = false;
    for (uint32_t i = 0; i < count && work->out.say_count < DT_SAY_MAX; i++) {
        uint8_t at = usable[(work->reading->turn + i) % count];
        bool fills = dt_fill_needs(phrases, at) != 0;
        if (work->out.say_count == DT_SAY_MAX - 1 && own > 0 && !has_own && !fills)
            continue;
        struct dt_view text = dt_fill_plain(phrases, at);
        enum dt_status status = DT_OK;
        if (fills)
            status = dt_fill_phrase(&fill, phrases->items[at], work->arena, &text, work->err);
        if (status != DT_OK)
            return status;
        has_own = has_own || fills;
        add_say(work, text);
    }
    return DT_OK;
}

static enum dt_status say_script(struct work *work, const struct dt_phrases *scripts, size_t index)
{
    if (scripts->count == 0)
        return DT_OK;
    struct dt_fill fill = fill_for(work, 0);
    struct dt_view text;
    enum dt_status status = dt_fill_phrase(&fill, scripts->items[index % scripts->count],
                                           work->arena, &text, work->err);
    if (status == DT_OK)
        add_say(work, text);
    return status;
}

/* "Please get to safety first ...", with the playbook's number. */
static enum dt_status say_safety(struct work *work)
{
    const char *number = work->core->playbook->contacts.emergency;
    struct line line;
    line.len = 0;
    add_text(&line, "Please get yourself and everybody else to safety first, and call ");
    add_text(&line, number && number[0] != '\0' ? number : "your local emergency number");
    add_text(&line, ". I'm staying with you.");
    const char *copy = dt_arena_copy(work->arena, (struct dt_view){line.bytes, line.len});
    if (!copy)
        return no_memory(work);
    add_say(work, (struct dt_view){copy, line.len});
    return DT_OK;
}

static enum dt_status say_all(struct work *work)
{
    const struct dt_playbook *playbook = work->core->playbook;
    const struct dt_conversation *state = work->state;
    enum dt_stage stage = work->reading->stage;
    enum dt_status status = DT_OK;
    if (dt_cues_have(&work->reading->cues, DT_KIND_SAFETY))
        status = say_safety(work);
    if (status == DT_OK && stage == DT_STAGE_BOUNDARY) {
        /* a first warning, a last one, and the end: one step at a time */
        size_t step = !state->limited ? 0 : state->insulting_turns < 3 ? 1 : 2;
        status = say_script(work, &playbook->boundary_scripts, step);
    }
    for (size_t i = 0; status == DT_OK && stage == DT_STAGE_CARE && i < DT_SAY_MAX; i++)
        status = say_script(work, &playbook->care_scripts, i + (state->customer_turns > 1 ? i : 0));
    for (int level = level_of(work); status == DT_OK && level >= 0; level--) {
        status = say_phrases(work, &playbook->say[stage][level]);
        if (work->out.say_count > 0)
            break;
    }
    return status;
}

static bool is_overdue(const struct work *work)
{
    const struct dt_ledger *ledger = &work->state->ledger;
    for (uint32_t i = 0; i < ledger->count; i++)
        if (ledger->entries[i].state == DT_PROMISE_BROKEN &&
            ledger->entries[i].promise.due > work->state->promises_answered_at)
            return true;
    return false;
}

/* What the cues of this turn make likely, before what the playbook says of the stage. */
static void avoid_by_cues(struct work *work)
{
#define AVOID(kind, text)                                                                          \
    {                                                                                              \
        kind,                                                                                      \
        {                                                                                          \
            text, sizeof(text) - 1                                                                 \
        }                                                                                          \
    }
    static const struct {
        uint8_t kind;
        struct dt_view text;
    } rows[] = {
        AVOID(DT_KIND_SHOUTING_CUSTOMER, "Telling them to calm down."),
        AVOID(DT_KIND_HEAT, "Telling them to calm down."),
        AVOID(DT_KIND_REPEAT_CONTACT, "Asking for what they have already told you."),
        AVOID(DT_KIND_UNHEARD, "Asking for what they have already told you."),
        AVOID(DT_KIND_SARCASM, "Answering the sarcasm in kind, or taking the praise as praise."),
        AVOID(DT_KIND_VULNERABLE, "Passing over what they told you about themselves."),
        AVOID(DT_KIND_LEGAL, "Arguing about who is right."),
        AVOID(DT_KIND_URGENT, "Steps that take longer than the time they have."),
        AVOID(DT_KIND_BLAME, "Explaining why it was not our fault."),
    };
#undef AVOID
    if (is_overdue(work))
        add_avoid(work, DT_VIEW("A new promise without a word on the one that was missed."));
    if (work->state->apologised && work->reading->stage != DT_STAGE_APOLOGISE &&
        work->reading->tension >= UNEASY)
        add_avoid(work, DT_VIEW("Apologising again for the same thing."));
    const struct dt_cues *cues = &work->reading->cues;
    for (size_t i = 0; cues->count > 0 && i < COUNT(rows); i++)
        if (work->out.avoid_count < CUE_AVOIDS && dt_cues_have(cues, (enum dt_kind)rows[i].kind))
            add_avoid(work, rows[i].text);
}

static void avoid_by_stage(struct work *work)
{
    const struct dt_phrases *phrases = &work->core->playbook->avoid[work->reading->stage];
    for (uint32_t i = 0; i < phrases->count && work->out.avoid_count < DT_AVOID_MAX; i++) {
        uint8_t at = (uint8_t)((work->reading->turn + i) % phrases->count);
        if (dt_fill_needs(phrases, at) == 0)
            add_avoid(work, dt_fill_plain(phrases, at));
    }
}

/* What there is to hold on to when memory is short (R20): number, matter, promises due. */
static enum dt_status why_facts(struct work *work)
{
    const struct dt_conversation *state = work->state;
    struct line line;
    line.len = 0;
    if (state->concern[0] != '\0') {
        add_text(&line, "It is about ");
        add_text(&line, state->concern);
    }
    if (state->order[0] != '\0') {
        add_text(&line, line.len ? ", number " : "Number ");
        add_text(&line, state->order);
    }
    for (uint32_t i = 0; i < state->ledger.count; i++) {
        const struct dt_ledger_entry *entry = &state->ledger.entries[i];
        char due[40];
        bool open = entry->state == DT_PROMISE_OPEN || entry->state == DT_PROMISE_MOVED;
        size_t due_len = open ? dt_fill_instant(&work->core->playbook->calendar, entry->promise.due,
                                                state->last_at, due)
                              : 0;
        if (due_len == 0)
            continue;
        add_text(&line, line.len ? "; promised: " : "Promised: ");
        add_text(&line, dt_promise_what_name((enum dt_promise_what)entry->promise.what));
        add_text(&line, " by ");
        add_bytes(&line, due, due_len);
        break; /* the next one due is enough to hold in mind */
    }
    if (line.len == 0)
        return DT_OK;
    add_bytes(&line, ".", sizeof ".");
    return add_why(work, line.bytes, "R20");
}

static void why_perspective(struct work *work)
{
    static const struct reason reasons[] = {
        {BY_RULE(20, A, "They are angry at what happened, and you are the one who can be reached")},
        {BY_RULE(20, A,
                 "Seen from their side: they relied on this, and now they have to fight for it")},
        {BY_RULE(20, A,
                 "Most people who write like this are tired and afraid that nobody will act")},
        {BY_RULE(20, A,
                 "Imagine it had happened to somebody you know: what would they need to hear?")},
    };
    add_reason(work, &reasons[work->reading->turn % COUNT(reasons)]);
}

/* After the agent's own turn: what it left behind, in one sentence. */
static enum dt_status why_misstep(struct work *work)
{
    const struct dt_cues *cues = &work->reading->cues;
    for (uint32_t i = 0; i < cues->count; i++) {
        const struct dt_kind_info *info = dt_kind_info((enum dt_kind)cues->items[i].kind);
        if (info->group != DT_GROUP_MISSTEP)
            continue;
        char code[8] = "";
        size_t len = strcspn(info->rules, " ");
        if (len < sizeof code)
            memcpy(code, info->rules, len);
        return add_why(work, dt_wording_why((enum dt_kind)cues->items[i].kind),
                       code[0] != '\0' ? code : NULL);
    }
    return DT_OK;
}

static void why_cues(struct work *work, uint8_t most)
{
    const struct dt_cues *cues = &work->reading->cues;
    uint32_t ranks = 0;
    for (uint32_t i = 0; i < cues->count; i++)
        ranks |= rank_bits[cues->items[i].kind];
    for (; ranks != 0 && work->out.why_count < most; ranks &= ranks - 1)
        add_reason(work, &customer_reasons[__builtin_ctz(ranks)]);
}

static enum dt_status why_all(struct work *work)
{
    bool high = level_of(work) == DT_LEVEL_HIGH;
    enum dt_status status = DT_OK;
    if (work->reading->role == DT_ROLE_AGENT)
        status = why_misstep(work);
    else
        why_cues(work, high ? 1 : 2);
    if (status != DT_OK)
        return status;
    add_reason(work, &stage_reasons[work->reading->stage]);
    if (high)
        status = why_facts(work);
    if (status == DT_OK && high)
        why_perspective(work);
    return status;
}

enum dt_status dt_guide(const struct dt_core *core, const struct dt_conversation *state,
                        const struct dt_reading *reading, struct dt_arena *arena,
                        struct dt_guidance *guidance_out, struct dt_error *err)
{
    struct work work = {
        .core = core, .state = state, .reading = reading, .arena = arena, .err = err};
    enum dt_status status = DT_OK;
    if (reading->unscored) {
        status =
            add_why(&work, "This language is not scored: please read the message yourself.", NULL);
    } else {
        status = say_all(&work);
        avoid_by_cues(&work);
        avoid_by_stage(&work);
        if (status == DT_OK)
            status = why_all(&work);
    }
    if (status == DT_OK)
        *guidance_out = work.out;
    return status;
}
