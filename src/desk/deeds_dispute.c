/* A cue is marked as wrong: only one that is there, and once. */
#include "deeds_parts.h"

static enum dt_status read_the_turn(struct dt_attempt *attempt, uint32_t number,
                                    const struct dt_thread_turn **out, struct dt_error *err)
{
    struct dt_deed *deed = attempt->deed;
    const struct dt_thread_query query = {.after = number - 1, .max = 1, .until = attempt->version};
    struct dt_thread thread;
    enum dt_status status = dt_thread_read(deed->desk, dt_deed_tenant(deed), deed->conversation,
                                           &query, deed->arena, &thread, err);
    if (status == DT_DENIED)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    if (status != DT_OK)
        return status;
    if (thread.turn_count == 0 || !thread.turns[0].reading)
        return dt_deed_refuse(deed, "/turn", err, "there is no such turn");
    *out = &thread.turns[0];
    return DT_OK;
}

static bool disputed_before(const struct dt_thread_turn *turn, enum dt_kind kind,
                            const struct dt_deed_dispute *asked)
{
    for (size_t i = 0; i < turn->dispute_count; i++) {
        const struct dt_dispute *dispute = &turn->disputes[i];
        if (dispute->kind == kind && dispute->start == asked->start && dispute->end == asked->end)
            return true;
    }
    return false;
}

/* The code points before a byte. */
static uint32_t code_points(struct dt_view text, uint32_t byte)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < byte && i < text.len; i++)
        count += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    return count;
}

static bool has_cue(const struct dt_thread_turn *turn, enum dt_kind kind,
                    const struct dt_deed_dispute *asked)
{
    const struct dt_cues *cues = &turn->reading->cues;
    for (uint32_t i = 0; i < cues->count; i++) {
        const struct dt_cue *cue = &cues->items[i];
        if (cue->kind == kind && code_points(turn->text, cue->start) == asked->start &&
            code_points(turn->text, cue->end) == asked->end)
            return true;
    }
    return false;
}

static enum dt_status put_dispute(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct dt_deed_dispute *asked = context;
    const struct dt_thread_turn *turn = NULL;
    struct dt_body body;
    enum dt_status status = read_the_turn(attempt, asked->turn, &turn, err);
    if (status != DT_OK)
        return status;
    enum dt_kind kind = dt_kind_find(turn->role, asked->kind);
    if (kind != DT_KIND_NONE && disputed_before(turn, kind, asked))
        return DT_OK;
    if (kind == DT_KIND_NONE || !has_cue(turn, kind, asked))
        return dt_deed_refuse(attempt->deed, "/kind", err, "the turn has no such cue there");
    dt_body_init(&body, DT_EVENT_CUE_DISPUTED);
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_TURN, asked->turn);
    dt_body_set_text(&body, DT_FIELD_CUE_DISPUTED_CUE, asked->kind);
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_START, asked->start);
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_END, asked->end);
    if (asked->reason.len > 0)
        dt_body_set_text(&body, DT_FIELD_CUE_DISPUTED_REASON, asked->reason);
    return dt_attempt_add(attempt, &body, err);
}

enum dt_status dt_deed_dispute(struct dt_deed *deed, const struct dt_deed_dispute *dispute,
                               struct dt_done *out, struct dt_error *err)
{
    const struct dt_attempt_how how = {
        .verb = "dispute", .put = put_dispute, .context = (void *)(uintptr_t)dispute};
    if (dispute->turn == 0)
        return dt_deed_refuse(deed, "/turn", err, "turns count from 1");
    return dt_attempt_run(deed, &how, out, err);
}
