/* Offers: a remedy of the playbook, within its limit or with somebody's word for more. */
#include "deeds_parts.h"
#include "money.h"

#include <inttypes.h>

static const struct dt_remedy *find_remedy(const struct dt_playbook *playbook, struct dt_view name)
{
    for (size_t i = 0; i < playbook->remedy_count; i++)
        if (dt_view_equal(name, dt_view_of(playbook->remedies[i].name)))
            return &playbook->remedies[i];
    return NULL;
}

static bool is_percent(const struct dt_remedy *remedy)
{
    return strcmp(remedy->unit, "%") == 0;
}

/* The currency of the offer: the playbook's, where that has one. */
static enum dt_status choose_currency(struct dt_deed *deed, const struct dt_deed_offer *offer,
                                      const struct dt_remedy *remedy, struct dt_view *out,
                                      struct dt_error *err)
{
    struct dt_view own = dt_view_of(remedy->unit);
    *out = offer->currency.len > 0    ? offer->currency
           : dt_currency_is_code(own) ? own
                                      : (struct dt_view){0};
    if (offer->currency.len == 0)
        return DT_OK;
    if (is_percent(remedy))
        return dt_deed_refuse(deed, "/currency", err, "%s is a percentage", remedy->name);
    if (!dt_currency_is_code(offer->currency))
        return dt_deed_refuse(deed, "/currency", err, "a currency is written like \"EUR\"");
    if (dt_currency_is_code(own) && !dt_view_equal(own, offer->currency))
        return dt_deed_refuse(deed, "/currency", err, "the playbook has %s in %s", remedy->name,
                              remedy->unit);
    return DT_OK;
}

/* Whether somebody must approve of it. A remedy without a limit needs nobody. */
static enum dt_status judge(struct dt_deed *deed, const struct dt_deed_offer *offer,
                            const struct dt_remedy *remedy, struct dt_view currency,
                            bool *wanted_out, struct dt_error *err)
{
    enum { WHOLE = 100 * 100 }; /* hundredths of a percent */
    *wanted_out = false;
    if (is_percent(remedy) && offer->amount > WHOLE)
        return dt_deed_refuse(deed, "/amount", err, "a percentage ends at 100, which is 10000");
    if (remedy->limit < 0)
        return DT_OK;
    if (offer->amount < 0)
        return dt_deed_refuse(deed, "/amount", err, "%s has a limit: say how much", remedy->name);
    *wanted_out = offer->amount > dt_currency_smallest(currency, remedy->limit);
    return DT_OK;
}

struct offering {
    const struct dt_deed_offer *offer;
    struct dt_view currency;
    bool wanted;
};

static enum dt_status put_approved(struct dt_attempt *attempt, uint64_t offer, bool approved,
                                   struct dt_view note, struct dt_error *err)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_OFFER_APPROVED);
    dt_body_set_int(&body, DT_FIELD_OFFER_APPROVED_OFFER, (int64_t)offer);
    dt_body_set_bool(&body, DT_FIELD_OFFER_APPROVED_APPROVED, approved);
    if (note.len > 0)
        dt_body_set_text(&body, DT_FIELD_OFFER_APPROVED_NOTE, note);
    return dt_attempt_add(attempt, &body, err);
}

static enum dt_status put_offer(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct offering *offering = context;
    const struct dt_deed_offer *offer = offering->offer;
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_OFFER);
    dt_body_set_text(&body, DT_FIELD_OFFER_REMEDY, offer->remedy);
    if (offer->amount >= 0)
        dt_body_set_int(&body, DT_FIELD_OFFER_AMOUNT, offer->amount);
    if (offering->currency.len > 0)
        dt_body_set_text(&body, DT_FIELD_OFFER_CURRENCY, offering->currency);
    if (offer->note.len > 0)
        dt_body_set_text(&body, DT_FIELD_OFFER_NOTE, offer->note);
    dt_body_set_word(&body, DT_FIELD_OFFER_APPROVAL,
                     offering->wanted ? DT_VIEW("wanted") : DT_VIEW("within"));
    enum dt_status status = dt_attempt_add(attempt, &body, err);
    if (status != DT_OK || !offering->wanted || !offer->may_approve)
        return status;
    return put_approved(attempt, attempt->version + attempt->count, true, (struct dt_view){0}, err);
}

enum dt_status dt_deed_offer(struct dt_deed *deed, const struct dt_deed_offer *offer,
                             struct dt_done *out, struct dt_error *err)
{
    const struct dt_playbook *playbook =
        dt_desk_core(deed->desk, dt_deed_tenant(deed), NULL)->playbook;
    const struct dt_remedy *remedy = find_remedy(playbook, offer->remedy);
    struct offering offering = {.offer = offer};
    const struct dt_attempt_how how = {.verb = "offer", .put = put_offer, .context = &offering};
    if (!remedy)
        return dt_deed_refuse(deed, "/remedy", err, "the playbook has no such remedy");
    enum dt_status status = choose_currency(deed, offer, remedy, &offering.currency, err);
    if (status == DT_OK)
        status = judge(deed, offer, remedy, offering.currency, &offering.wanted, err);
    return status == DT_OK ? dt_attempt_run(deed, &how, out, err) : status;
}

/* Whether an offer is one, waits for approval, and what came of that. */
struct offer_state {
    bool wanted, answered, approved;
};

static enum dt_status look_at_offer(struct dt_attempt *attempt, uint64_t offer,
                                    struct offer_state *out, struct dt_error *err)
{
    const struct dt_answer_asked asked = {.after = offer,
                                          .kind = DT_EVENT_OFFER_APPROVED,
                                          .field = DT_FIELD_OFFER_APPROVED_OFFER,
                                          .number = (int64_t)offer};
    struct dt_body body;
    enum dt_status status = dt_attempt_event(attempt, offer, DT_EVENT_OFFER, &body, err);
    if (status != DT_OK)
        return status;
    *out = (struct offer_state){
        .wanted = dt_view_equal(dt_body_text(&body, DT_FIELD_OFFER_APPROVAL), DT_VIEW("wanted"))};
    status = dt_attempt_answer(attempt, &asked, &body, &out->answered, err);
    if (status == DT_OK && out->answered)
        out->approved = dt_body_bool(&body, DT_FIELD_OFFER_APPROVED_APPROVED);
    return status;
}

struct approving {
    uint64_t offer;
    bool approved;
    struct dt_view note;
};

static enum dt_status put_approval(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct approving *approving = context;
    struct offer_state state;
    enum dt_status status = look_at_offer(attempt, approving->offer, &state, err);
    if (status != DT_OK)
        return status;
    if (!state.wanted)
        return dt_error_set(err, DT_CONFLICT, "the offer needs nobody's approval");
    if (state.answered)
        return dt_error_set(err, DT_CONFLICT, "the offer was %s before",
                            state.approved ? "approved" : "refused");
    return put_approved(attempt, approving->offer, approving->approved, approving->note, err);
}

enum dt_status dt_deed_approve(struct dt_deed *deed, uint64_t offer, bool approved,
                               struct dt_view note, struct dt_done *out, struct dt_error *err)
{
    struct approving approving = {offer, approved, note};
    const struct dt_attempt_how how = {
        .verb = "approve", .put = put_approval, .context = &approving};
    return dt_attempt_run(deed, &how, out, err);
}

struct choosing {
    uint64_t offer;
    struct dt_view note;
};

static enum dt_status put_choice(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct choosing *choosing = context;
    struct offer_state state;
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_CHOICE);
    if (choosing->offer > 0) {
        enum dt_status status = look_at_offer(attempt, choosing->offer, &state, err);
        if (status == DT_NOT_FOUND)
            return dt_deed_refuse(attempt->deed, "/offer", err, "there is no such offer");
        if (status != DT_OK)
            return status;
        if (state.wanted && !state.approved)
            return dt_error_set(err, DT_CONFLICT,
                                state.answered ? "the offer was refused"
                                               : "the offer waits for approval");
        dt_body_set_int(&body, DT_FIELD_CHOICE_OFFER, (int64_t)choosing->offer);
    }
    if (choosing->note.len > 0)
        dt_body_set_text(&body, DT_FIELD_CHOICE_NOTE, choosing->note);
    return dt_attempt_add(attempt, &body, err);
}

enum dt_status dt_deed_choose(struct dt_deed *deed, uint64_t offer, struct dt_view note,
                              struct dt_done *out, struct dt_error *err)
{
    struct choosing choosing = {offer, note};
    const struct dt_attempt_how how = {.verb = "choose", .put = put_choice, .context = &choosing};
    return dt_attempt_run(deed, &how, out, err);
}
