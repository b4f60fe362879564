#include "learned.h"

#include "content.h"

#include <string.h>

enum {
    ONE = 1 << 16,  /* 1 in 1/65536 */
    CALM_LEVEL = 8, /* of words that are calm; each band above it is worth a step */
    BAND_STEP = 20,
    BAND_LABELS = 4, /* uneasy, upset, angry, hostile */
    UPSET_LABEL = 1,
    UPSET_SURE = 85,    /* per cent: below, no tone is told; words alone mistake "no complaints" */
    BAND_DOUBTED = 40,  /* per cent: no more likely a band counts for nothing ... */
    BAND_SURE = 80,     /* ... and so likely for a whole step */
    NAMED_TONE = 12,    /* a tone this high names its words */
    SENTENCE_WORDS = 3, /* a shorter sentence says too little to learn from */
};

/* percent 0: the classifier may not add the kind. */
struct bar {
    uint8_t percent;
    bool negatable; /* a "not" in the sentence speaks against it */
};

static const struct bar bars[DT_KIND_COUNT] = {
#define DT_LEARN(KIND, percent, negatable) [DT_KIND_##KIND] = {(percent), (negatable)},
#include "learned.def"
#undef DT_LEARN
};

struct joint_names {
    const char *joint, *given;
    enum dt_kind_group group;
};

static const struct joint_names joint_names[DT_JOINT_COUNT] = {
    [DT_JOINT_SIGNALS] = {"signals", "lexicon_signals", DT_GROUP_SIGNAL},
    [DT_JOINT_MOVES] = {"moves", "lexicon_moves", DT_GROUP_MOVE},
    [DT_JOINT_MISSTEPS] = {"missteps", "lexicon_missteps", DT_GROUP_MISSTEP},
};

/* The kind of that name in that group: customers and agents both shout. */
static uint8_t kind_of(struct dt_view name, enum dt_kind_group group)
{
    for (unsigned kind = 0; kind < DT_KIND_COUNT; kind++) {
        const struct dt_kind_info *info = dt_kind_info((enum dt_kind)kind);
        if (info->group == group && dt_view_equal(info->name, name))
            return (uint8_t)kind;
    }
    return DT_KIND_NONE;
}

/* A given head takes what the lexicon found by the joint head's own labels. */
static bool same_labels(const struct dt_head *a, const struct dt_head *b)
{
    if (a->label_count != b->label_count || a->input != b->input)
        return false;
    for (uint32_t i = 0; i < a->label_count; i++)
        if (!dt_view_equal(dt_head_label(a, i), dt_head_label(b, i)))
            return false;
    return true;
}

static void bind(struct dt_joint_head *joint, const struct dt_model *model,
                 const struct joint_names *names)
{
    const struct dt_head *head = dt_model_head_find(model, dt_view_of(names->joint));
    const struct dt_head *given = dt_model_head_find(model, dt_view_of(names->given));
    if (!head || head->input != DT_INPUT_SENTENCE)
        return;
    joint->head = head;
    if (given && same_labels(head, given))
        joint->given = given;
    for (uint32_t i = 0; i < head->label_count; i++)
        joint->kinds[i] = kind_of(dt_head_label(head, i), names->group);
}

void dt_learner_init(struct dt_learner *learner, const struct dt_model *model, enum dt_tier tier)
{
    *learner = (struct dt_learner){.model = model, .tier = tier};
    for (int i = 0; i < DT_JOINT_COUNT; i++)
        bind(&learner->joint[i], model, &joint_names[i]);
}

/* One turn on its way through the learned reader. */
struct work {
    const struct dt_learner *learner;
    const struct dt_text *text;
    struct dt_arena *arena;
    struct dt_cues *cues;
    const struct dt_token_range *sentences;
    uint32_t sentence_count;
    struct dt_scores scores;
    struct dt_cue *kept; /* what becomes of the cues; room for DT_CUES_A_TURN */
    uint32_t kept_count;
    struct dt_error *err;
};

static bool touches(const struct dt_cue *cue, struct dt_token_range sentence)
{
    return cue->first_token < sentence.end && cue->last_token >= sentence.first;
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory for the learned reading of a turn");
}

static uint32_t label_of(const struct dt_joint_head *joint, uint8_t kind)
{
    uint32_t label = 0;
    while (label < joint->head->label_count && joint->kinds[label] != kind)
        label++;
    return label;
}

/* The strongest cue of each kind in each sentence, a whole strength as 1. */
static enum dt_status hand_in(struct work *work, const struct dt_joint_head *joint,
                              struct dt_given *given)
{
    uint32_t labels = joint->head->label_count;
    int32_t *logits =
        dt_arena_zalloc(work->arena, (size_t)work->sentence_count * labels + 1, sizeof *logits);
    if (!logits)
        return no_memory(work->err);
    for (uint32_t i = 0; i < work->cues->count; i++) {
        const struct dt_cue *cue = &work->cues->items[i];
        uint32_t label = label_of(joint, cue->kind);
        int32_t strength = cue->strength * ONE / 100;
        for (uint32_t s = 0; label < labels && s < work->sentence_count; s++) {
            int32_t *logit = &logits[s * labels + label];
            if (touches(cue, work->sentences[s]) && *logit < strength)
                *logit = strength;
        }
    }
    *given = (struct dt_given){.head = joint->given->name, .logits = logits};
    return DT_OK;
}

static enum dt_status score(struct work *work, enum dt_role role)
{
    struct dt_given given[DT_JOINT_COUNT];
    uint32_t given_count = 0;
    enum dt_status status = dt_model_sentences(work->text, work->arena, &work->sentences,
                                               &work->sentence_count, work->err);
    for (int i = 0; i < DT_JOINT_COUNT && status == DT_OK; i++) {
        const struct dt_joint_head *joint = &work->learner->joint[i];
        if (joint->given && (joint->given->roles & 1U << role))
            status = hand_in(work, joint, &given[given_count++]);
    }
    if (status != DT_OK)
        return status;
    struct dt_scoring how = {
        .role = role, .tier = work->learner->tier, .given = given, .given_count = given_count};
    return dt_model_score(work->learner->model, work->text, &how, work->arena, &work->scores,
                          work->err);
}

static const struct dt_head_scores *joint_scores(const struct work *work,
                                                 const struct dt_joint_head *joint)
{
    return joint->head ? dt_scores_of(&work->scores, joint->head->name) : NULL;
}

static bool is_found(const struct work *work, uint8_t kind, struct dt_token_range sentence)
{
    for (uint32_t i = 0; i < work->cues->count; i++)
        if (work->cues->items[i].kind == kind && touches(&work->cues->items[i], sentence))
            return true;
    return false;
}

/*
 * The words of a range that speak most for a label: the run of tokens whose shares add up to most.
 * The whole range where no word stands out.
 */
static enum dt_status weightiest(const struct work *work, const struct dt_head *head,
                                 uint32_t label, struct dt_token_range range,
                                 struct dt_token_range *out)
{
    const int32_t *shares;
    enum dt_status status = dt_model_shares(work->learner->model, work->text, range, head, label,
                                            work->arena, &shares, work->err);
    if (status != DT_OK)
        return status;
    int64_t best = 0, sum = 0;
    uint32_t first = range.first;
    *out = range;
    for (uint32_t i = range.first; i < range.end; i++) {
        if (sum <= 0) {
            sum = 0;
            first = i;
        }
        sum += shares[i - range.first];
        if (sum > best) {
            best = sum;
            *out = (struct dt_token_range){first, i + 1};
        }
    }
    return DT_OK;
}

/* Bytes of a range without the sentence's end; false where there is nothing else. */
static bool place_of(const struct dt_text *text, struct dt_token_range *range)
{
    while (range->end > range->first && text->tokens[range->end - 1].type == DT_TOKEN_BREAK)
        range->end--;
    while (range->first < range->end && text->tokens[range->first].type == DT_TOKEN_BREAK)
        range->first++;
    return range->first < range->end;
}

static bool is_negated(const struct dt_text *text, struct dt_token_range range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (dt_token_is(&text->tokens[i], "not") || dt_token_is(&text->tokens[i], "never") ||
            dt_token_is(&text->tokens[i], "no"))
            return true;
    return false;
}

static enum dt_status add_cue(struct work *work, const struct dt_joint_head *joint,
                              const struct dt_head_scores *scores, uint32_t sentence,
                              uint32_t label)
{
    struct dt_token_range range;
    enum dt_status status = weightiest(work, joint->head, label, work->sentences[sentence], &range);
    if (status != DT_OK)
        return status;
    if (!place_of(work->text, &range)) {
        range = work->sentences[sentence];
        if (!place_of(work->text, &range))
            return DT_OK;
    }
    if (bars[joint->kinds[label]].negatable && is_negated(work->text, work->sentences[sentence]))
        return DT_OK;
    uint32_t percent = dt_label_probability(scores, sentence, label) * 100 / ONE;
    work->kept[work->kept_count++] =
        (struct dt_cue){.start = work->text->tokens[range.first].start,
                        .end = work->text->tokens[range.end - 1].end,
                        .first_token = range.first,
                        .last_token = range.end - 1,
                        .kind = joint->kinds[label],
                        .strength = (uint8_t)(percent < 1 ? 1 : percent),
                        .flags = DT_CUE_LEARNED,
                        .pattern = UINT32_MAX};
    return DT_OK;
}

static bool reaches_bar(uint32_t probability, uint8_t kind)
{
    return kind != DT_KIND_NONE && bars[kind].percent > 0 &&
           probability * 100 >= (uint32_t)bars[kind].percent * ONE;
}

static bool is_worth_learning(const struct dt_text *text, struct dt_token_range sentence)
{
    uint32_t words = 0;
    for (uint32_t i = sentence.first; i < sentence.end; i++)
        words += text->tokens[i].type == DT_TOKEN_WORD;
    return words >= SENTENCE_WORDS;
}

/* Kinds that reach their bar in a sentence where no pattern found them. */
static enum dt_status add_unknown(struct work *work, const struct dt_joint_head *joint)
{
    const struct dt_head_scores *scores = joint_scores(work, joint);
    for (uint32_t s = 0; scores && s < scores->unit_count; s++) {
        if (!is_worth_learning(work->text, work->sentences[s]))
            continue;
        for (uint32_t label = 0; label < joint->head->label_count; label++) {
            uint8_t kind = joint->kinds[label];
            if (work->kept_count == DT_CUES_A_TURN ||
                !reaches_bar(dt_label_probability(scores, s, label), kind) ||
                is_found(work, kind, work->sentences[s]))
                continue;
            enum dt_status status = add_cue(work, joint, scores, s, label);
            if (status != DT_OK)
                return status;
        }
    }
    return DT_OK;
}

/* By place, then kind; few, and nearly in order. */
static void sort(struct dt_cue *cues, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        struct dt_cue cue = cues[i];
        uint32_t at = i;
        while (at > 0 && (cues[at - 1].start > cue.start ||
                          (cues[at - 1].start == cue.start && cues[at - 1].kind > cue.kind))) {
            cues[at] = cues[at - 1];
            at--;
        }
        cues[at] = cue;
    }
}

/* The lexicon's cues, and those that only the classifier sees. */
static enum dt_status join(struct work *work)
{
    work->kept = dt_arena_alloc(work->arena, DT_CUES_A_TURN * sizeof *work->kept);
    if (!work->kept)
        return no_memory(work->err);
    if (work->cues->count > 0)
        memcpy(work->kept, work->cues->items, work->cues->count * sizeof *work->kept);
    work->kept_count = work->cues->count;
    enum dt_status status = DT_OK;
    for (int i = 0; i < DT_JOINT_COUNT && status == DT_OK; i++)
        status = add_unknown(work, &work->learner->joint[i]);
    if (status != DT_OK)
        return status;
    sort(work->kept, work->kept_count);
    *work->cues = (struct dt_cues){
        .items = work->kept, .count = work->kept_count, .steps = work->cues->steps};
    for (uint32_t i = 0; i < work->kept_count; i++)
        work->cues->kinds[work->kept[i].kind >> 6] |= UINT64_C(1) << (work->kept[i].kind & 63);
    return DT_OK;
}

/* What a band adds to the level: nothing while it is doubted, a whole step when it is sure. */
static int step_of(uint32_t probability)
{
    int percent = (int)(probability * 100 / ONE);
    if (percent <= BAND_DOUBTED)
        return 0;
    if (percent >= BAND_SURE)
        return BAND_STEP;
    return (percent - BAND_DOUBTED) * BAND_STEP / (BAND_SURE - BAND_DOUBTED);
}

/* The level that the probabilities of the bands speak of, and where. */
static enum dt_status hear_tone(const struct work *work, struct dt_tone *tone)
{
    const struct dt_head_scores *bands = dt_scores_of(&work->scores, DT_VIEW("bands"));
    if (!bands || bands->unit_count != 1 || bands->head->label_count != BAND_LABELS)
        return DT_OK;
    uint32_t likely = 0;
    int points = 0;
    struct dt_token_range whole = {0, work->text->token_count};
    if (!is_worth_learning(work->text, whole) ||
        dt_label_probability(bands, 0, UPSET_LABEL) * 100 < UPSET_SURE * (uint32_t)ONE)
        return DT_OK;
    for (uint32_t label = 0; label < BAND_LABELS; label++) {
        uint32_t probability = dt_label_probability(bands, 0, label);
        points += step_of(probability);
        if (probability >= ONE / 2)
            likely = label;
    }
    tone->level = CALM_LEVEL + points;
    if (tone->level < NAMED_TONE)
        return DT_OK;
    struct dt_token_range range;
    enum dt_status status = weightiest(work, bands->head, likely, whole, &range);
    if (status != DT_OK || !place_of(work->text, &range))
        return status;
    tone->start = work->text->tokens[range.first].start;
    tone->end = work->text->tokens[range.end - 1].end;
    return DT_OK;
}

enum dt_status dt_learned_read(const struct dt_learner *learner, const struct dt_text *text,
                               enum dt_role role, struct dt_arena *arena, struct dt_cues *cues,
                               struct dt_learned *out, struct dt_error *err)
{
    struct work work = {.learner = learner, .text = text, .arena = arena, .cues = cues, .err = err};
    struct dt_learned learned = {.tone.level = -1};
    if (!learner || text->language == DT_LANGUAGE_OTHER || text->token_count == 0) {
        *out = learned;
        return DT_OK;
    }
    enum dt_status status = score(&work, role);
    if (status == DT_OK)
        status = join(&work);
    if (status == DT_OK && role == DT_ROLE_CUSTOMER)
        status = hear_tone(&work, &learned.tone);
    if (status != DT_OK)
        return status;
    learned.emotions = dt_scores_of(&work.scores, DT_VIEW("emotions"));
    learned.groups = dt_scores_of(&work.scores, DT_VIEW("groups"));
    *out = learned;
    return DT_OK;
}
