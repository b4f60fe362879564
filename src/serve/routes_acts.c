/* What people do in a conversation beside writing: notes, guidance, offers, promises, alerts. */
#include "money.h"
#include "routes_conversations.h"

enum dt_status dt_serve_post_note(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_done done;
    enum dt_status status = dt_deed_note(&deed, dt_request_text(request, "text"), &done, err);
    return dt_answer_happening(request, &deed, &done, status, err);
}

enum dt_status dt_serve_use_guidance(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    const struct dt_deed_used used = {.turn = (uint32_t)dt_request_int(request, "turn", 0),
                                      .stage = dt_request_text(request, "stage"),
                                      .say = dt_request_int(request, "say", 0)};
    struct dt_done done;
    enum dt_status status = dt_deed_use_guidance(&deed, &used, &done, err);
    return dt_answer_happening(request, &deed, &done, status, err);
}

static void write_remedy(struct dt_json_out *json, const struct dt_remedy *remedy)
{
    struct dt_view unit = dt_view_of(remedy->unit);
    bool percent = dt_view_equal(unit, DT_VIEW("%"));
    dt_json_begin_object(json);
    dt_json_word(json, DT_VIEW("remedy"), remedy->name);
    dt_json_word(json, DT_VIEW("text"), remedy->say);
    if (remedy->limit >= 0)
        dt_json_number(json, DT_VIEW("limit"), dt_currency_smallest(unit, remedy->limit));
    if (dt_currency_is_code(unit))
        dt_json_text(json, DT_VIEW("currency"), unit);
    if (percent) {
        dt_json_key(json, DT_VIEW("percent"));
        dt_json_bool(json, true);
    }
    dt_json_text(json, DT_VIEW("approver"), dt_view_of(remedy->approver));
    dt_json_end_object(json);
}

enum dt_status dt_serve_remedies(struct dt_request *request, struct dt_error *err)
{
    const struct dt_playbook *playbook =
        dt_desk_core(request->desk, dt_view_of(request->person.tenant), NULL)->playbook;
    (void)err;
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("items"));
    dt_json_begin_array(&request->json);
    for (size_t i = 0; i < playbook->remedy_count; i++)
        write_remedy(&request->json, &playbook->remedies[i]);
    dt_json_end_array(&request->json);
    dt_json_end_object(&request->json);
    return DT_OK;
}

static bool may_approve(const struct dt_request *request)
{
    const struct dt_place_of place = {request->row.team, request->row.assigned,
                                      request->row.stream};
    enum dt_reach reach = dt_access_reach(&request->person, DT_ACTION_OFFER_APPROVE);
    return reach != DT_REACH_NO && dt_access_within(&request->person, reach, &place);
}

enum dt_status dt_serve_offer(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    const struct dt_deed_offer offer = {.remedy = dt_request_text(request, "remedy"),
                                        .amount = dt_request_int(request, "amount", -1),
                                        .currency = dt_request_text(request, "currency"),
                                        .note = dt_request_text(request, "note"),
                                        .may_approve = may_approve(request)};
    struct dt_done done;
    enum dt_status status = dt_deed_offer(&deed, &offer, &done, err);
    return dt_answer_happening(request, &deed, &done, status, err);
}

enum dt_status dt_serve_approve_offer(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_done done;
    uint64_t offer;
    enum dt_status status = dt_param_number(request, 1, &offer, err);
    if (status != DT_OK)
        return status;
    status = dt_deed_approve(&deed, offer, dt_request_bool(request, "approved", false),
                             dt_request_text(request, "note"), &done, err);
    return dt_answer_happening(request, &deed, &done, status, err);
}

enum dt_status dt_serve_choose(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_done done;
    enum dt_status status = dt_deed_choose(&deed, (uint64_t)dt_request_int(request, "offer", 0),
                                           dt_request_text(request, "note"), &done, err);
    return dt_answer_happening(request, &deed, &done, status, err);
}

enum dt_status dt_serve_set_promise(struct dt_request *request, struct dt_error *err)
{
    static const struct {
        struct dt_view name;
        enum dt_promise_state state;
    } words[] = {{{"kept", 4}, DT_PROMISE_KEPT},
                 {{"moved", 5}, DT_PROMISE_MOVED},
                 {{"cancelled", 9}, DT_PROMISE_CANCELLED}};
    struct dt_deed deed = dt_deed_of(request);
    struct dt_view word = dt_request_text(request, "state");
    enum dt_promise_state state = DT_PROMISE_KEPT;
    dt_instant due =
        dt_request_has(request, "due") ? dt_request_time(request, "due") : DT_INSTANT_NONE;
    struct dt_done done;
    uint64_t promise;
    enum dt_status status = dt_param_number(request, 1, &promise, err);
    if (status != DT_OK)
        return status;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (dt_view_equal(word, words[i].name))
            state = words[i].state;
    status = dt_deed_promise(&deed, (uint32_t)promise, state, due, &done, err);
    return dt_answer_happening(request, &deed, &done, status, err);
}

enum dt_status dt_serve_answer_alert(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_done done;
    uint64_t alert;
    enum dt_status status = dt_param_number(request, 1, &alert, err);
    if (status != DT_OK)
        return status;
    status = dt_deed_answer_alert(&deed, alert, dt_request_text(request, "answer"),
                                  dt_request_text(request, "note"), &done, err);
    return dt_answer_happening(request, &deed, &done, status, err);
}
