#include "said.h"
#include "content.h"
#include "lists.h"

enum {
    RUN_WORDS = 5,  /* words hashed together */
    LONG_WORDS = 9, /* a run of so many is wording; a shorter one has to fill its sentence */
    SAID_SETS = sizeof((struct dt_conversation *)0)->said / sizeof(uint64_t) / 2,
    HEARD_SETS = sizeof((struct dt_conversation *)0)->heard / sizeof(struct dt_heard_word) / 2,
    APOLOGIES = sizeof((struct dt_conversation *)0)->apologies / sizeof(struct dt_past_apology),
    ABOUT_WORDS = 6,
};

/* The run of RUN_WORDS tokens from first on, all of one sentence. Never 0. */
static uint64_t run_at(const struct dt_text *text, uint32_t first)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15);
    for (uint32_t i = first; i < first + RUN_WORDS; i++) {
        hash = (hash ^ text->tokens[i].hash) * UINT64_C(0xff51afd7ed558ccd);
        hash ^= hash >> 32;
    }
    return hash ? hash : 1;
}

/*
 * A run has two places, by its hash; the newer stands in the first, and a third drives the older
 * out. Looking up is then two comparisons, and what is forgotten is old.
 */
static void learn_run(struct dt_conversation *state, uint64_t run)
{
    uint64_t *place = &state->said[run % SAID_SETS * 2];
    if (place[0] == run)
        return;
    place[1] = place[0];
    place[0] = run;
    if (state->said_count < UINT16_MAX)
        state->said_count++;
}

void dt_said_learn(struct dt_conversation *state, const struct dt_text *text)
{
    for (uint32_t first = 0; first < text->token_count;) {
        uint32_t end = dt_sentence_break(text, first);
        for (uint32_t i = first; i + RUN_WORDS <= end; i++)
            learn_run(state, run_at(text, i));
        first = end + 1;
    }
}

static bool was_said(const struct dt_conversation *state, uint64_t run)
{
    const uint64_t *place = &state->said[run % SAID_SETS * 2];
    return place[0] == run || place[1] == run;
}

/* Courtesies may recur: their words are about the contact itself. */
static bool is_courtesy(const struct dt_text *text, uint32_t first, uint32_t end)
{
    size_t own = 0;
    for (uint32_t i = first; i < end; i++) {
        const struct dt_token *token = &text->tokens[i];
        bool name = (token->flags & DT_TOKEN_TITLE) && !(token->flags & DT_TOKEN_FIRST);
        bool about = token->type == DT_TOKEN_WORD && dt_content_word(token) != 0 && !name;
        own += (about && !dt_listed(token, DT_LIST_COURTESY)) || token->type == DT_TOKEN_CODE ||
               token->type == DT_TOKEN_MONEY;
    }
    return own < 2;
}

/* The longest run of a sentence [first, end) that was said before. */
static struct dt_token_range longest_run(const struct dt_conversation *state,
                                         const struct dt_text *text, uint32_t first, uint32_t end)
{
    struct dt_token_range best = {first, first};
    uint32_t start = first;
    uint32_t last = first; /* end of the run that is growing */
    for (uint32_t i = first; i + RUN_WORDS <= end; i++) {
        if (!was_said(state, run_at(text, i)))
            continue;
        if (i >= last)
            start = i;
        last = i + RUN_WORDS;
        if (last - start > best.end - best.first)
            best = (struct dt_token_range){start, last};
    }
    return best;
}

static bool is_noticed(const struct dt_text *text, struct dt_token_range run, uint32_t first,
                       uint32_t end)
{
    uint32_t length = run.end - run.first;
    bool fills = 4 * length >= 3 * (end - first);
    return length >= RUN_WORDS && (length >= LONG_WORDS || fills) &&
           !is_courtesy(text, run.first, run.end);
}

struct dt_token_range dt_said_before(const struct dt_conversation *state,
                                     const struct dt_text *text)
{
    struct dt_token_range found = {0, 0};
    if (state->said_count == 0 || state->asked_again)
        return found;
    for (uint32_t first = 0; first < text->token_count;) {
        uint32_t end = dt_sentence_break(text, first);
        struct dt_token_range run = longest_run(state, text, first, end);
        if (is_noticed(text, run, first, end)) {
            bool joins = found.end > found.first && run.first <= found.end + 1;
            if (found.end == found.first)
                found = run;
            else if (joins)
                found.end = run.end;
        }
        first = end + 1;
    }
    return found;
}

static uint32_t key_set(uint32_t key)
{
    return (key * UINT32_C(2654435761) >> 16) % HEARD_SETS;
}

uint32_t dt_heard_turn(const struct dt_conversation *state, uint32_t key)
{
    const struct dt_heard_word *place = &state->heard[key_set(key) * 2];
    for (int i = 0; i < 2; i++)
        if (key != 0 && place[i].key == key)
            return place[i].turn;
    return 0;
}

void dt_heard_learn(struct dt_conversation *state, const struct dt_text *text,
                    const struct dt_cues *cues)
{
    if (dt_cues_have(cues, DT_KIND_TROUBLE) || dt_cues_have(cues, DT_KIND_BROKEN_PROMISE) ||
        dt_cues_have(cues, DT_KIND_UNFAIR) || dt_cues_have(cues, DT_KIND_BLAME) ||
        dt_cues_have(cues, DT_KIND_WAITING))
        state->trouble_turn = state->turn_count;
    for (uint32_t i = 0; i < text->token_count; i++) {
        uint32_t key = dt_word_key(&text->tokens[i]);
        struct dt_heard_word *place = &state->heard[key_set(key) * 2];
        if (key == 0 || place[0].key == key || place[1].key == key)
            continue;
        place[1] = place[0];
        place[0] = (struct dt_heard_word){key, state->turn_count};
    }
}

/* A word that says what went wrong: no words of sorrow, no empty nouns, no names. */
static uint64_t fault_word(const struct dt_token *token)
{
    bool name = (token->flags & DT_TOKEN_TITLE) && !(token->flags & DT_TOKEN_FIRST);
    bool kind = token->type == DT_TOKEN_WORD || token->type == DT_TOKEN_NUMBER;
    uint64_t word = name || !kind ? 0 : dt_content_word(token);
    return word != 0 && dt_listed(token, DT_LIST_NO_FAULT) ? 0 : word;
}

struct fault {
    uint64_t words[ABOUT_WORDS];
    uint32_t keys[ABOUT_WORDS];
    size_t count;
};

static void add_fault_words(const struct dt_text *text, uint32_t first, uint32_t end,
                            struct fault *fault)
{
    for (uint32_t i = first; i < end && fault->count < ABOUT_WORDS; i++) {
        uint64_t word = fault_word(&text->tokens[i]);
        if (word == 0 || dt_content_holds(fault->words, fault->count, word))
            continue;
        fault->keys[fault->count] = dt_word_key(&text->tokens[i]);
        fault->words[fault->count++] = word;
    }
}

/* "for any inconvenience", "if you feel": sorry for nothing in particular. */
static bool is_hollow(const struct dt_text *text, uint32_t first, uint32_t end)
{
    return dt_list_find(text, first, end, DT_LIST_HOLLOW) < end;
}

/* What an apology is for: its sentence, or the one before where it says no more than sorry. */
static struct fault apology_about(const struct dt_text *text, const struct dt_cue *apology)
{
    uint32_t first = dt_sentence_first(text, apology->first_token);
    uint32_t end = dt_sentence_break(text, first);
    struct fault fault = {.count = 0};
    add_fault_words(text, apology->first_token, end, &fault);
    if (fault.count == 0)
        add_fault_words(text, first, apology->first_token, &fault);
    if (fault.count == 0 && first > 0 && !is_hollow(text, first, end))
        add_fault_words(text, dt_sentence_first(text, first - 1), first - 1, &fault);
    return fault;
}

bool dt_apology_names_fault(const struct dt_text *text, const struct dt_cue *apology)
{
    uint32_t first = dt_sentence_first(text, apology->first_token);
    return !is_hollow(text, first, dt_sentence_break(text, first)) &&
           apology_about(text, apology).count > 0;
}

void dt_apology_learn(struct dt_conversation *state, const struct dt_text *text,
                      const struct dt_cues *cues)
{
    for (uint32_t i = 0; i < cues->count; i++) {
        if (cues->items[i].kind != DT_KIND_APOLOGISE)
            continue;
        struct dt_past_apology *past = &state->apologies[state->apology_count % APOLOGIES];
        *past = (struct dt_past_apology){.turn = state->turn_count};
        struct fault fault = apology_about(text, &cues->items[i]);
        memcpy(past->about, fault.words, sizeof past->about);
        if (++state->apology_count == 2 * APOLOGIES)
            state->apology_count = APOLOGIES;
    }
}

/* "sorry again", "once more, my apologies": the apology itself says that it is not the first. */
static bool says_again(const struct dt_text *text, const struct dt_cue *apology)
{
    uint32_t first = dt_sentence_first(text, apology->first_token);
    uint32_t end = dt_sentence_break(text, first);
    uint32_t head = dt_list_find(text, apology->first_token, end, DT_LIST_SORRY);
    uint32_t from = head > first + 3 ? head - 3 : first;
    uint32_t to = head + 3 < end ? head + 3 : end;
    return head < end && dt_list_find(text, from, to, DT_LIST_SORRY_AGAIN) < to;
}

/* "this time", "as well": the apology says that something else has happened. */
static bool says_new(const struct dt_text *text, const struct dt_cue *apology)
{
    uint32_t first = dt_sentence_first(text, apology->first_token);
    uint32_t end = dt_sentence_break(text, first);
    return dt_list_find(text, first, end, DT_LIST_SOMETHING_NEW) < end;
}

/* A promise that has come due since is a failure of its own. */
static bool promise_failed_since(const struct dt_conversation *state, uint32_t turn)
{
    for (uint32_t i = 0; i < state->ledger.count; i++)
        if (state->ledger.entries[i].state == DT_PROMISE_BROKEN &&
            state->ledger.entries[i].turn >= turn)
            return true;
    return false;
}

static bool is_same_thing(const struct dt_conversation *state, const struct dt_text *text,
                          const struct dt_cue *apology, const struct dt_past_apology *past)
{
    struct fault fault = apology_about(text, apology);
    size_t count = fault.count;
    bool new_trouble = state->trouble_turn > past->turn || promise_failed_since(state, past->turn);
    size_t shared = 0;
    size_t old = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t heard = dt_heard_turn(state, fault.keys[i]);
        bool again = dt_content_holds(past->about, ABOUT_WORDS, fault.words[i]);
        shared += again;
        old += !again && heard != 0 && heard < past->turn;
    }
    if (count == 0) /* "sorry about this": for whatever is on the table */
        return !new_trouble || past->about[0] == 0;
    if (says_new(text, apology) && shared < count)
        return false;
    if (new_trouble)
        return shared == count;
    return shared > 0 || old == count;
}

const struct dt_cue *dt_apology_again(const struct dt_conversation *state,
                                      const struct dt_text *text, const struct dt_cues *cues)
{
    size_t count = state->apology_count < APOLOGIES ? state->apology_count : APOLOGIES;
    for (uint32_t i = 0; count > 0 && i < cues->count; i++) {
        const struct dt_cue *cue = &cues->items[i];
        if (cue->kind != DT_KIND_APOLOGISE)
            continue;
        if (says_again(text, cue))
            return cue;
        for (size_t j = 0; j < count; j++)
            if (is_same_thing(state, text, cue, &state->apologies[j]))
                return cue;
    }
    return NULL;
}
