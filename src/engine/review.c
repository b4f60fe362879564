#include "review.h"

#include "rules.h"
#include "settle.h"
#include "wording.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { TENSE = 40, MISSING_SHOWN = 4 };

/* What one review is made from. */
struct work {
    const struct dt_core *core;
    const struct dt_conversation *state; /* or NULL */
    struct dt_arena *arena;
    struct dt_error *err;
    dt_instant at;
};

const char *dt_verdict_name(enum dt_verdict verdict)
{
    static const char *const names[] = {"send", "revise", "stop"};
    return names[verdict];
}

const char *dt_severity_name(enum dt_severity severity)
{
    static const char *const names[] = {"low", "medium", "high"};
    return names[severity];
}

static bool is_group(uint8_t kind, enum dt_kind_group group)
{
    return dt_kind_info((enum dt_kind)kind)->group == group;
}

static enum dt_severity severity_of(uint8_t kind)
{
    switch (kind) {
    case DT_KIND_RUDE:
    case DT_KIND_LEAK:
    case DT_KIND_DISMISS:
    case DT_KIND_BLAME_CUSTOMER:
    case DT_KIND_OVERPROMISE:
    case DT_KIND_PROMISE_BROKEN:
    case DT_KIND_TOO_SOON:
        return DT_SEVERITY_HIGH;
    case DT_KIND_REPEAT_APOLOGY:
    case DT_KIND_VAGUE_APOLOGY:
    case DT_KIND_JARGON:
    case DT_KIND_NO_TIME:
        return DT_SEVERITY_LOW;
    default:
        return DT_SEVERITY_MEDIUM;
    }
}

static bool must_not_go_out(uint8_t kind)
{
    return kind == DT_KIND_RUDE || kind == DT_KIND_LEAK;
}

/* The first rule of a kind ("R4 R7"), as rules.h has it; NULL without one. */
static const struct dt_rule *first_rule(uint8_t kind)
{
    const char *codes = dt_kind_info((enum dt_kind)kind)->rules;
    size_t len = strcspn(codes, " ");
    char code[8];
    if (len == 0 || len >= sizeof code)
        return NULL;
    memcpy(code, codes, len);
    code[len] = '\0';
    return dt_rule_find(code);
}

static struct dt_fill fill_for(const struct work *work)
{
    const struct dt_playbook *playbook = work->core->playbook;
    return (struct dt_fill){.playbook = playbook,
                            .state = work->state,
                            .remedy = playbook->remedy_count > 0 ? &playbook->remedies[0] : NULL,
                            .at = work->at};
}

static enum dt_status make_finding(const struct work *work, const struct dt_text *draft,
                                   const struct dt_cue *misstep, struct dt_finding *out)
{
    const struct dt_rule *rule = first_rule(misstep->kind);
    struct dt_finding finding = {.kind = misstep->kind,
                                 .severity = (uint8_t)severity_of(misstep->kind),
                                 .start = misstep->start,
                                 .end = misstep->end,
                                 .why = dt_view_of(dt_wording_why((enum dt_kind)misstep->kind)),
                                 .rule = rule ? rule->code : NULL,
                                 .grade = rule ? rule->grade : '\0'};
    struct dt_fill fill = fill_for(work);
    enum dt_status status =
        dt_wording_instead(&fill, draft, misstep, work->arena, &finding.instead, work->err);
    if (status == DT_OK)
        *out = finding;
    return status;
}

static enum dt_status find_all(const struct work *work, struct dt_review *review)
{
    struct dt_finding *findings =
        dt_arena_zalloc(work->arena, DT_FINDINGS_A_DRAFT, sizeof *findings);
    if (!findings)
        return dt_error_set(work->err, DT_NOMEM, "no memory for the findings of a review");
    review->findings = findings;
    for (uint32_t i = 0; i < review->cues.count; i++) {
        const struct dt_cue *cue = &review->cues.items[i];
        if (!is_group(cue->kind, DT_GROUP_MISSTEP) || review->finding_count == DT_FINDINGS_A_DRAFT)
            continue;
        enum dt_status status =
            make_finding(work, &review->text, cue, &findings[review->finding_count]);
        if (status != DT_OK)
            return status;
        review->finding_count++;
        enum dt_verdict verdict = must_not_go_out(cue->kind) ? DT_VERDICT_STOP : DT_VERDICT_REVISE;
        if (verdict > review->verdict)
            review->verdict = verdict;
    }
    return DT_OK;
}

static void list_present(struct dt_review *review)
{
    for (int kind = 0; kind < DT_KIND_COUNT; kind++)
        if (is_group((uint8_t)kind, DT_GROUP_MOVE) &&
            dt_cues_have(&review->cues, (enum dt_kind)kind) &&
            review->present_count < COUNT(review->present))
            review->present[review->present_count++] = (uint8_t)kind;
}

static bool has(const struct dt_review *review, enum dt_kind kind)
{
    return dt_cues_have(&review->cues, kind);
}

static bool has_any(const struct dt_review *review, const uint8_t *kinds, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (has(review, (enum dt_kind)kinds[i]))
            return true;
    return false;
}

static void miss(struct dt_review *review, enum dt_kind kind)
{
    if (has(review, kind) || review->missing_count >= MISSING_SHOWN ||
        memchr(review->missing, kind, review->missing_count))
        return;
    review->missing[review->missing_count++] = (uint8_t)kind;
}

/* What the state of feelings calls for; an apology that was made is not called for again. */
static void miss_feelings(const struct dt_conversation *state, struct dt_review *review)
{
    static const uint8_t heard[] = {DT_KIND_ACKNOWLEDGE, DT_KIND_PARAPHRASE};
    static const uint8_t off_path[] = {DT_STAGE_CARE, DT_STAGE_BOUNDARY, DT_STAGE_ESCALATE};
    bool broken = has(review, DT_KIND_PROMISE_BROKEN);
    bool tense = state->tension >= TENSE && !memchr(off_path, state->stage, sizeof off_path) &&
                 !state->in_safety;
    bool heard_out = state->acknowledged_since_peak || has_any(review, heard, COUNT(heard));
    if (broken)
        miss(review, DT_KIND_APOLOGISE);
    if ((tense && !heard_out && !has(review, DT_KIND_APOLOGISE)) || has(review, DT_KIND_TOO_SOON))
        miss(review, DT_KIND_ACKNOWLEDGE);
    if (tense && state->at_fault && !state->apologised)
        miss(review, DT_KIND_APOLOGISE);
    if (broken && heard_out)
        miss(review, DT_KIND_GOODWILL);
    if (broken)
        miss(review, DT_KIND_ACKNOWLEDGE);
}

/* What the matter itself calls for. */
static void miss_matter(const struct dt_conversation *state, struct dt_review *review)
{
    static const uint8_t ways[] = {DT_KIND_OFFER,    DT_KIND_OPTIONS,  DT_KIND_COMMIT,
                                   DT_KIND_ESCALATE, DT_KIND_GOODWILL, DT_KIND_OWN,
                                   DT_KIND_PROGRESS, DT_KIND_EXPLAIN,  DT_KIND_SOLUTION};
    if (has(review, DT_KIND_UNANSWERED))
        miss(review, DT_KIND_EXPLAIN);
    if (has(review, DT_KIND_CANNOT))
        miss(review, DT_KIND_OPTIONS);
    if (has(review, DT_KIND_PASS_BUCK))
        miss(review, DT_KIND_OWN);
    if (has(review, DT_KIND_NO_TIME))
        miss(review, DT_KIND_COMMIT);
    if (has(review, DT_KIND_DISMISS) || has(review, DT_KIND_CALM_DOWN))
        miss(review, DT_KIND_ACKNOWLEDGE);
    if (!state)
        return;
    if (state->stage == DT_STAGE_ESCALATE && state->supervisor_asked)
        miss(review, DT_KIND_ESCALATE);
    bool stuck = has(review, DT_KIND_CANNED) || state->stage == DT_STAGE_RESOLVE;
    if (stuck && state->tension >= TENSE && !has_any(review, ways, COUNT(ways)))
        miss(review, DT_KIND_OFFER);
    if (state->stage == DT_STAGE_COMMIT && review->promise_count == 0 &&
        !has_any(review, ways, COUNT(ways)))
        miss(review, DT_KIND_COMMIT);
    if (has(review, DT_KIND_CLOSE) && state->tension >= TENSE / 2)
        miss(review, DT_KIND_CHECK);
}

static enum dt_status find_promises(const struct work *work, struct dt_review *review)
{
    struct dt_promise *promises =
        dt_arena_zalloc(work->arena, DT_PROMISES_A_TURN, sizeof *promises);
    if (!promises)
        return dt_error_set(work->err, DT_NOMEM, "no memory for the promises of a review");
    const struct dt_playbook *playbook = work->core->playbook;
    struct dt_when_context context = {
        .calendar = &playbook->calendar, .at = work->at, .day_first = playbook->date_day_first};
    review->promise_count = dt_promise_find(&review->text, &context, promises);
    review->promises = promises;
    return DT_OK;
}

static enum dt_status judge(const struct work *work, struct dt_review *review)
{
    struct dt_cues scanned;
    enum dt_status status = dt_cue_scan(work->core->lexicon, &review->text, DT_ROLE_AGENT,
                                        work->arena, &scanned, work->err);
    struct dt_learned learned;
    if (status == DT_OK)
        status = dt_learned_read(work->core->learner, &review->text, DT_ROLE_AGENT, work->arena,
                                 &scanned, &learned, work->err);
    if (status != DT_OK)
        return status;
    status = find_promises(work, review);
    if (status != DT_OK)
        return status;
    struct dt_agent_words words = {.text = &review->text,
                                   .cues = &scanned,
                                   .promises = review->promises,
                                   .promise_count = review->promise_count,
                                   .at = work->at};
    status = dt_context_settle(work->core->playbook, work->state, &words, work->arena,
                               &review->cues, work->err);
    if (status != DT_OK)
        return status;
    list_present(review);
    if (work->state)
        miss_feelings(work->state, review);
    miss_matter(work->state, review);
    return find_all(work, review);
}

enum dt_status dt_review_draft(const struct dt_core *core, const struct dt_conversation *state,
                               struct dt_view draft, dt_instant at, struct dt_arena *arena,
                               struct dt_review *review_out, struct dt_error *err)
{
    struct work work = {.core = core, .state = state, .arena = arena, .err = err, .at = at};
    struct dt_review review = {.verdict = DT_VERDICT_SEND};
    enum dt_status status = dt_text_analyse(arena, draft, &review.text, err);
    if (status != DT_OK)
        return status;
    review.unscored = review.text.language == DT_LANGUAGE_OTHER;
    if (!review.unscored)
        status = judge(&work, &review);
    if (status == DT_OK)
        *review_out = review;
    return status;
}
