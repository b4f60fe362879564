#include "tension.h"

#include "content.h"
#include "lexicon.h"

#include <assert.h>

enum {
    HARM_A_TURN = 12,  /* points an agent's turn may raise */
    HELP_A_TURN = 6,   /* and lower */
    HARM_CEILING = 79, /* what an agent does makes nobody hostile before they have said so */
    HELP_FROM = 20,    /* a calm customer needs no soothing: moves count from here */
    HELPED = -3,       /* an agent's points from which the answer is said to have helped */
    HOT = 60,
    HOSTILE = 80,
    OVERDUE_POINTS = 8,
    OVERDUE_CEILING = 74,
    WAIT_POINTS = 4,
    WAIT_CEILING = 59,
    NUDGE_MINUTES = 5, /* writing again after that, nobody having answered */
    NUDGE_POINTS = 20,
    NUDGE_CEILING = 44,
    FALL_A_TURN = 45, /* two bands, about: nobody is at peace at once */
    MARKS_LEVEL = 56, /* rows of marks without a word in capitals are no heat yet */
    HOURS_LIMIT = 10,
    EMPHASIS_POINTS = 6, /* a word in capitals or an exclamation mark where there is trouble */
    EMPHASIS_COUNTED = 2,
    EMPHASIS_CEILING = 59, /* an eighth of the tension before on top */
    TONE_APART = 6,        /* so close the tone agrees with the cues */
    TONE_RAISES = 70,      /* per cent of what the tone is above the cues */
    TONE_CEILING = 79,     /* no tone makes anybody hostile: that takes words to point at */
    STILL_TROUBLE = 20,    /* a turn that tells of so much is only half soothed by its own thanks */
};

struct heat {
    uint8_t level, more, ceiling;
};

static const struct heat heats[DT_KIND_COUNT] = {
#define DT_HEAT(KIND, level, more, ceiling) [DT_KIND_##KIND] = {level, more, ceiling},
#include "tension.def"
};

static const uint8_t cools[DT_KIND_COUNT] = {
#define DT_COOL(KIND, percent) [DT_KIND_##KIND] = percent,
#include "tension.def"
};

static const int8_t agent_points[DT_KIND_COUNT] = {
#define DT_AGENT(KIND, points) [DT_KIND_##KIND] = points,
#include "tension.def"
};

void dt_tally_init(struct dt_tally *tally, int level)
{
    tally->level = level;
    tally->count = 0;
}

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/*
 * Moves the level and notes it. When the receipts are full, the last one takes the rest under
 * "others", so that they add up all the same.
 */
static void give(struct dt_tally *tally, int points, const char *why, const struct dt_cue *cue)
{
    int level = clamp(tally->level + points, 0, 100);
    points = level - tally->level;
    if (points == 0)
        return;
    tally->level = level;
    if (tally->count == DT_RECEIPTS_A_TURN) {
        struct dt_receipt *last = &tally->items[DT_RECEIPTS_A_TURN - 1];
        *last = (struct dt_receipt){
            .points = (int16_t)(last->points + points), .kind = DT_KIND_NONE, .why = "others"};
        return;
    }
    struct dt_receipt receipt = {.points = (int16_t)points, .kind = DT_KIND_NONE, .why = why};
    if (cue) {
        receipt.kind = cue->kind;
        receipt.start = cue->start;
        receipt.end = cue->end;
    }
    tally->items[tally->count++] = receipt;
}

static void give_cue(struct dt_tally *tally, int points, const struct dt_cue *cue)
{
    give(tally, points, dt_kind_info(cue->kind)->name.ptr, cue);
}

/* The level a cue speaks of: weaker or stronger with its strength, three quarters when mild. */
static int cue_level(const struct dt_cue *cue)
{
    int level = heats[cue->kind].level;
    if (level == 0)
        return 0;
    int off = cue->strength - dt_kind_info(cue->kind)->strength;
    if (off != 0)
        level += off * level / 200;
    if (cue->flags & DT_CUE_MILD)
        level = level * 3 / 4;
    return clamp(level, 1, 100);
}

/* Shouting by rows of marks: at most one word in capitals among them. */
static bool is_marks(const struct dt_cue *cue, const struct dt_text *text)
{
    if (cue->kind != DT_KIND_SHOUTING_CUSTOMER || !text)
        return false;
    int capitals = 0;
    for (uint32_t i = cue->first_token; i <= cue->last_token && i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        capitals +=
            token->type == DT_TOKEN_WORD && token->word_len > 1 && (token->flags & DT_TOKEN_UPPER);
    }
    return capitals < 2;
}

static const struct dt_cue *hottest(const struct dt_tension_turn *turn, int *level_out)
{
    const struct dt_cue *best = NULL;
    *level_out = 0;
    for (uint32_t i = 0; i < turn->cues->count; i++) {
        const struct dt_cue *cue = &turn->cues->items[i];
        int level = cue_level(cue);
        if (level > MARKS_LEVEL && is_marks(cue, turn->text))
            level = MARKS_LEVEL;
        if (level > *level_out) {
            *level_out = level;
            best = cue;
        }
    }
    return best;
}

/*
 * How fast the tension settles toward the message's own level, in per cent: of what lies below
 * HOT, and of what lies above (abuse that is not repeated is soon over). A quiet line settles more
 * than one that tells of more trouble.
 */
struct settling {
    int below, above;
};

static struct settling settling(const struct dt_tension_turn *turn, bool quiet)
{
    const struct dt_conversation *state = turn->state;
    static const struct settling silence = {0, 10}, harmed[2] = {{0, 6}, {2, 15}};
    static const struct settling plain[2] = {{6, 20}, {6, 40}}, eased[2] = {{8, 20}, {9, 50}},
                                 helped[2] = {{15, 65}, {16, 70}};
    if (!state->answered)
        return silence;
    if (state->agent_effect > 0 || state->in_danger || turn->overdue > 0)
        return harmed[quiet];
    if (state->agent_effect == 0)
        return plain[quiet];
    return state->agent_effect <= HELPED ? helped[quiet] : eased[quiet];
}

/* Hours that passed since the agent answered cool a little; hours without an answer do not. */
static int hours_cooled(const struct dt_tension_turn *turn)
{
    const struct dt_conversation *state = turn->state;
    if (!state->answered || turn->overdue > 0 || turn->at == DT_INSTANT_NONE ||
        state->last_at == DT_INSTANT_NONE || turn->at <= state->last_at)
        return 0;
    int64_t hours = (turn->at - state->last_at) / DT_MS_PER_HOUR;
    return hours > HOURS_LIMIT ? HOURS_LIMIT : (int)hours;
}

static bool has_kind_word(const struct dt_cues *cues)
{
    return dt_cues_have(cues, DT_KIND_THANKS) || dt_cues_have(cues, DT_KIND_PRAISE) ||
           dt_cues_have(cues, DT_KIND_RELIEF) || dt_cues_have(cues, DT_KIND_SOFTENS);
}

bool dt_tension_content(const struct dt_cues *cues, int message)
{
    if (message < STILL_TROUBLE)
        return has_kind_word(cues);
    return message < HOT && dt_cues_have(cues, DT_KIND_THANKS) &&
           (dt_cues_have(cues, DT_KIND_PRAISE) || dt_cues_have(cues, DT_KIND_RELIEF) ||
            dt_cues_have(cues, DT_KIND_SOFTENS));
}

/* A cue that gives the words an edge: whoever was hostile and goes on with one, still is. */
static const struct dt_cue *edge_of(const struct dt_cues *cues)
{
    static const uint8_t edges[] = {DT_KIND_INSULT, DT_KIND_SARCASM, DT_KIND_PROFANITY,
                                    DT_KIND_HEAT, DT_KIND_SHOUTING_CUSTOMER};
    for (size_t i = 0; i < sizeof edges; i++)
        if (dt_cues_have(cues, edges[i]))
            return dt_cues_first(cues, edges[i]);
    return NULL;
}

/* Whether the words turn to the reader: "you", and nothing kind and no plain question with it. */
static bool turns_on_reader(const struct dt_tension_turn *turn)
{
    if (!turn->text || !turn->lexicon || has_kind_word(turn->cues) ||
        dt_cues_have(turn->cues, DT_KIND_ACCEPTS) || dt_cues_have(turn->cues, DT_KIND_QUESTION))
        return false;
    for (uint32_t i = 0; i < turn->text->token_count; i++) {
        const struct dt_token *token = &turn->text->tokens[i];
        if (token->type == DT_TOKEN_WORD && !(token->flags & DT_TOKEN_QUOTED) &&
            dt_lexicon_in_class(turn->lexicon, "you", token))
            return true;
    }
    return false;
}

static bool was_hostile(const struct dt_tension_turn *turn)
{
    return turn->state->earlier_tension[0] >= HOSTILE;
}

static void drift(const struct dt_tension_turn *turn, int message, struct dt_tally *tally)
{
    int level = tally->level;
    bool edged = level >= HOT && (edge_of(turn->cues) || turns_on_reader(turn));
    if (edged && was_hostile(turn) && message < HOSTILE)
        message = HOSTILE;
    if (level <= message)
        return;
    struct settling rate = settling(turn, message < STILL_TROUBLE && !edged);
    int low = message < HOT ? clamp(level, 0, HOT) - message : 0;
    int high = level > HOT ? level - (message > HOT ? message : HOT) : 0;
    int points = (low * rate.below + high * rate.above + 50) / 100 + hours_cooled(turn);
    give(tally, -clamp(points, 0, level - message), "drift", NULL);
}

/* Whether the customer has been without an answer for that long. */
static bool waited(const struct dt_tension_turn *turn, int minutes)
{
    dt_instant since = turn->state->last_customer_at;
    return minutes > 0 && since != DT_INSTANT_NONE && turn->at != DT_INSTANT_NONE &&
           turn->at - since >= minutes * DT_MS_PER_MINUTE;
}

static void raise_to(struct dt_tally *tally, int points, int ceiling, const char *why)
{
    int room = ceiling - tally->level;
    if (room > 0)
        give(tally, points < room ? points : room, why, NULL);
}

/* A cue beside the hottest one, or the hottest where the tension is as high already. */
static void add_more(const struct dt_cue *cue, unsigned seen, int before, struct dt_tally *tally)
{
    const struct heat *heat = &heats[cue->kind];
    int ceiling = clamp(heat->ceiling + before / 4, 0, 100);
    if (heat->ceiling < 80 && ceiling > 79)
        ceiling = 79;
    int points = heat->more >> seen;
    int room = ceiling - tally->level;
    if (cue->flags & DT_CUE_MILD)
        points /= 2;
    give_cue(tally, clamp(points, 0, room > 0 ? room : 0), cue);
}

/* top: the hottest cue, which speaks of the level message; NULL: none does. */
static void heat_up(const struct dt_cues *cues, const struct dt_cue *top, int message, int before,
                    struct dt_tally *tally)
{
    uint8_t seen[DT_KIND_COUNT] = {0};
    if (top && message > tally->level) {
        give_cue(tally, message - tally->level, top);
        seen[top->kind] = 1;
    } else {
        top = NULL;
    }
    for (uint32_t i = 0; i < cues->count; i++) {
        const struct dt_cue *cue = &cues->items[i];
        if (cue == top || heats[cue->kind].level == 0 || seen[cue->kind] > 2)
            continue;
        add_more(cue, seen[cue->kind]++, before, tally);
    }
}

static bool is_emphasis(const struct dt_tension_turn *turn, const struct dt_token *token)
{
    if (token->type == DT_TOKEN_BREAK)
        return (token->flags & DT_TOKEN_EXCLAIM) != 0;
    return token->type == DT_TOKEN_WORD && token->word_len > 2 &&
           (token->flags & (DT_TOKEN_UPPER | DT_TOKEN_QUOTED)) == DT_TOKEN_UPPER &&
           !(turn->lexicon && dt_lexicon_in_class(turn->lexicon, "known_acronym", token));
}

/*
 * A single word in capitals or an exclamation mark is no shouting, but where there is trouble and
 * no kind word it weighs a little. A text all in capitals has been counted as shouting.
 */
static void emphasise(const struct dt_tension_turn *turn, int before, struct dt_tally *tally)
{
    if (!turn->text || tally->level < STILL_TROUBLE || has_kind_word(turn->cues) ||
        dt_cues_have(turn->cues, DT_KIND_SHOUTING_CUSTOMER) ||
        !(dt_flags_of_all(turn->text) & (DT_TOKEN_UPPER | DT_TOKEN_EXCLAIM)))
        return;
    int found = 0;
    for (uint32_t i = 0; i < turn->text->token_count && found < EMPHASIS_COUNTED; i++) {
        const struct dt_token *token = &turn->text->tokens[i];
        int room = EMPHASIS_CEILING + before / 8 - tally->level;
        if (!is_emphasis(turn, token) || room <= 0)
            continue;
        found++;
        const struct dt_cue place = {
            .kind = DT_KIND_NONE, .start = token->start, .end = token->end};
        give(tally, clamp(EMPHASIS_POINTS, 0, room), "emphasis", &place);
    }
}

/*
 * Beside heat or abuse only thanks and an apology for it cool: praise is mockery there. Beside
 * trouble kind words count for half, and so they do where anger was and no answer has helped, and
 * in danger.
 */
static int cooling(const struct dt_cue *cue, const struct dt_tension_turn *turn, int message,
                   int level)
{
    int percent = cools[cue->kind];
    bool heat = message >= HOT || (level >= HOT && edge_of(turn->cues));
    if (heat && cue->kind != DT_KIND_SOFTENS && cue->kind != DT_KIND_THANKS)
        return 0;
    bool unhelped = level >= HOT && turn->state->answered && turn->state->agent_effect >= 0;
    bool troubled = message >= STILL_TROUBLE && !dt_tension_content(turn->cues, message);
    return troubled || unhelped || turn->state->in_danger ? percent / 2 : percent;
}

static void cool_down(const struct dt_tension_turn *turn, int message, int before,
                      struct dt_tally *tally)
{
    const struct dt_cues *cues = turn->cues;
    uint8_t seen[DT_KIND_COUNT] = {0};
    for (uint32_t i = 0; i < cues->count; i++) {
        const struct dt_cue *cue = &cues->items[i];
        if (cools[cue->kind] == 0 || seen[cue->kind]++ > 0)
            continue;
        int percent = cooling(cue, turn, message, tally->level);
        int room = tally->level - (before - FALL_A_TURN);
        int points = (tally->level * percent + 50) / 100;
        give_cue(tally, -clamp(points, 0, room > 0 ? room : 0), cue);
    }
}

/*
 * Points by which the words as a whole are hotter than the cues in them. Milder words take nothing
 * away: a cue is a reason that can be read.
 */
static int tone_beyond(const struct dt_tension_turn *turn, int message)
{
    if (!turn->tone || message >= TONE_CEILING || dt_tension_content(turn->cues, message))
        return 0;
    int apart = turn->tone->level - message;
    return apart > TONE_APART ? clamp(apart * TONE_RAISES / 100, 0, TONE_CEILING - message) : 0;
}

static void give_tone(const struct dt_tension_turn *turn, int message, struct dt_tally *tally)
{
    const struct dt_cue place = {
        .kind = DT_KIND_NONE, .start = turn->tone->start, .end = turn->tone->end};
    if (message > tally->level)
        give(tally, message - tally->level, "tone", &place);
}

int dt_tension_customer(const struct dt_tension_turn *turn, struct dt_tally *tally)
{
    int before = tally->level;
    int message;
    const struct dt_cue *top = hottest(turn, &message);
    int tone = tone_beyond(turn, message);
    message += tone;
    drift(turn, message, tally);
    if (turn->overdue > 0 && !dt_tension_content(turn->cues, message))
        raise_to(tally, (turn->overdue > 2 ? 2 : (int)turn->overdue) * OVERDUE_POINTS,
                 OVERDUE_CEILING, "promise_overdue");
    if (waited(turn, turn->long_wait_minutes))
        raise_to(tally, WAIT_POINTS, WAIT_CEILING, "long_wait");
    if (waited(turn, NUDGE_MINUTES))
        raise_to(tally, NUDGE_POINTS, NUDGE_CEILING, "unanswered");
    if (top)
        heat_up(turn->cues, top, message - tone, before, tally);
    if (tone > 0)
        give_tone(turn, message, tally);
    if (was_hostile(turn) && tally->level >= HOT && tally->level < HOSTILE && edge_of(turn->cues))
        give_cue(tally, HOSTILE - tally->level, edge_of(turn->cues));
    if (dt_cues_have(turn->cues, DT_KIND_SELF_HARM) && message < HOT && tally->level >= HOT)
        give(tally, HOT - 1 - tally->level, "danger", NULL); /* fear is no anger */
    emphasise(turn, before, tally);
    if (turn->cues->count > 0)
        cool_down(turn, message, before, tally);
    return message;
}

int dt_tension_agent(const struct dt_tension_turn *turn, struct dt_tally *tally)
{
    uint8_t seen[DT_KIND_COUNT] = {0};
    int harm = 0, help = 0;
    if (waited(turn, turn->long_wait_minutes))
        raise_to(tally, WAIT_POINTS, WAIT_CEILING, "long_wait");
    for (uint32_t i = 0; i < turn->cues->count; i++) {
        const struct dt_cue *cue = &turn->cues->items[i];
        int points = agent_points[cue->kind];
        if (points == 0 || seen[cue->kind]++ > 0)
            continue;
        if (points > 0) {
            points = clamp(points, 0, HARM_A_TURN - harm);
            harm += points;
            give_cue(tally, clamp(HARM_CEILING - tally->level, 0, points), cue);
            continue;
        }
        points -= (cue->flags & DT_CUE_SPECIFIC) != 0;
        points = clamp(points, help - HELP_A_TURN, 0);
        help -= points;
        if (tally->level >= HELP_FROM)
            give_cue(tally, points, cue);
    }
    return harm - help;
}

int dt_tension_harm(enum dt_kind kind)
{
    assert(kind < DT_KIND_COUNT);
    return agent_points[kind] > 0 ? agent_points[kind] : 0;
}
