#include "wording.h"

#include "content.h"
#include "lists.h"
#include "rules.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* why: one sentence for the agent. plain: what to write where the playbook has nothing usable. */
struct wording {
    uint8_t kind;
    const char *why;
    const char *plain;
};

static const struct wording wordings[] = {
    {DT_KIND_DISMISS,
     "This can read as if the matter were small; people settle once it is taken as seriously as "
     "they take it.",
     "I can see why this matters to you, and I'm taking it seriously."},
    {DT_KIND_CALM_DOWN, "Being told what to feel rarely calms anybody; being understood does.",
     "I can hear how upsetting this is. Please tell me the rest, I'm listening."},
    {DT_KIND_BLAME_CUSTOMER,
     "This can read as if it were the customer's doing; they will defend themselves instead of "
     "listening.",
     "Let me look at how this came about, and at what I can do about it now."},
    {DT_KIND_DEFEND,
     "A justification, even a true one, sounds like an excuse until the fault has been owned.",
     "You were right to expect better. I'm working on putting it right."},
    {DT_KIND_PASS_BUCK,
     "Rules and other departments leave the customer alone with it; say what you will do yourself.",
     "I'll find the person who can decide this and come back to you with their answer."},
    {DT_KIND_VAGUE_APOLOGY,
     "An apology counts when it names what went wrong; this one would fit anything.",
     "I am sorry that this went wrong. I'm putting it right."},
    {DT_KIND_NON_APOLOGY,
     "This hands the apology back to the customer: it speaks of their feeling and not of what "
     "happened.",
     "I am sorry for what happened. I'm dealing with it now."},
    {DT_KIND_REPEAT_APOLOGY,
     "The apology has been made; said again it loses weight, and the solution has to wait.",
     "Let me tell you what I'm doing about it right now."},
    {DT_KIND_CANNOT,
     "This says only what is not possible; a way forward, even a small one, keeps the talk going.",
     "I've looked for what is possible. I can put this right as it stands, or look for another way "
     "with you."},
    {DT_KIND_OVERPROMISE,
     "This is more than can be promised for certain, and a promise that fails is a second failure.",
     "I'm putting this right today, and I've passed on what caused it."},
    {DT_KIND_NO_TIME, "A promise without a time leaves them waiting and asking again; say by when.",
     "I'll write to you by noon tomorrow, even if there is nothing new."},
    {DT_KIND_IMPATIENT, "This can sound impatient, and the customer may feel foolish for asking.",
     "Let me explain that in a different way."},
    {DT_KIND_RUDE, "This would be read as an attack, and what is sent cannot be taken back.",
     "I can see that this is important to you, and I want to get it right."},
    {DT_KIND_SHOUTING_AGENT, "Capitals and rows of marks read as shouting.",
     "This is important, and I'm on it now."},
    {DT_KIND_JARGON,
     "This is a word from inside the house; in the customer's own words it is understood at once.",
     "In plain words, this is what happened, and this is what I do next."},
    {DT_KIND_UNANSWERED,
     "A question the customer asked is still open; they will have to ask it again.",
     "You asked me a question, and I want to answer it first."},
    {DT_KIND_CANNED,
     "These words were sent before; the same words again say that nobody has read the answer.",
     "Let me answer exactly what you just told me."},
    {DT_KIND_TOO_SOON,
     "The customer is upset and has not been heard yet; a solution lands better after one sentence "
     "that shows you understood.",
     "I can see what this has cost you. Have I understood it right so far?"},
    {DT_KIND_PROMISE_BROKEN,
     "What was promised is overdue, and this passes over it; the broken promise is a failure of "
     "its "
     "own.",
     "You were told that this would be done by now, and it was not. I am sorry."},
    {DT_KIND_LEAK,
     "This is not meant for the customer: a blank not filled in, an internal note or somebody's "
     "data.",
     "Take this out, or fill in what belongs here."},
};

static const struct wording *find_wording(enum dt_kind kind)
{
    for (size_t i = 0; i < COUNT(wordings); i++)
        if (wordings[i].kind == kind)
            return &wordings[i];
    return NULL;
}

const char *dt_wording_why(enum dt_kind misstep)
{
    const struct wording *wording = find_wording(misstep);
    return wording ? wording->why : "This may do harm here.";
}

/* A sentence put together on the stack; one that does not fit is not made. */
struct line {
    char bytes[320];
    size_t len;
    bool full;
};

static void add(struct line *line, const char *bytes, size_t len)
{
    if (len > sizeof line->bytes - line->len) {
        line->full = true;
        return;
    }
    memcpy(line->bytes + line->len, bytes, len);
    line->len += len;
}

static void add_text(struct line *line, const char *text)
{
    add(line, text, strlen(text));
}

static enum dt_status keep(const struct line *line, struct dt_arena *arena, struct dt_view *out,
                           struct dt_error *err)
{
    *out = (struct dt_view){NULL, 0};
    if (line->full || line->len == 0)
        return DT_OK;
    const char *copy = dt_arena_copy(arena, (struct dt_view){line->bytes, line->len});
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for better wording");
    *out = (struct dt_view){copy, line->len};
    return DT_OK;
}

/* "I'm sorry that your parcel has not arrived." */
static void make_apology(const struct dt_fill *fill, struct line *line)
{
    if (!fill->state || fill->state->trouble[0] == '\0')
        return;
    add_text(line, "I'm sorry that ");
    add_text(line, fill->state->trouble);
    add_text(line, ".");
}

/* The clause around the cue: from its sentence's start, or the last mark before it, to its end. */
static uint32_t clause_first(const struct dt_text *text, const struct dt_cue *cue)
{
    uint32_t first = cue->first_token;
    while (first > 0 && text->tokens[first - 1].type != DT_TOKEN_BREAK &&
           !(text->tokens[first].flags & DT_TOKEN_CLAUSE))
        first--;
    return first;
}

/* The draft's own promise, word for word but for "soon", with a time behind it. */
static void make_timed(const struct dt_fill *fill, const struct dt_text *text,
                       const struct dt_cue *cue, struct line *line)
{
    char time[40];
    size_t time_len = dt_fill_time(&fill->playbook->calendar, fill->at, time);
    uint32_t first = clause_first(text, cue);
    if (time_len == 0 || !dt_listed(&text->tokens[first], DT_LIST_DOER))
        return;
    bool we = dt_token_is(&text->tokens[first], "we");
    bool dropped = false;
    uint32_t i = first;
    for (; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (token->type == DT_TOKEN_BREAK || (i > first && (token->flags & DT_TOKEN_CLAUSE)))
            break;
        uint32_t vague = dt_list_at(text, i, DT_LIST_VAGUE_TIME); /* "soon" */
        if (vague > 0) {
            i += vague - 1;
            dropped = true;
            continue;
        }
        if ((token->flags & DT_TOKEN_PART) && i > first)
            continue;
        if (line->len > 0)
            add_text(line, " ");
        if (i == first && we)
            add_text(line, token[1].flags & DT_TOKEN_PART ? "I'll" : "I");
        else
            add(line, text->source.ptr + token->start, token->end - token->start);
    }
    /* a promise that goes on to say when something else happens would read oddly with "by ..." */
    if (i - first < 3 || (!dropped && i - first > 12)) {
        line->len = 0;
        return;
    }
    if (line->bytes[0] >= 'a' && line->bytes[0] <= 'z')
        line->bytes[0] = (char)(line->bytes[0] - 'a' + 'A');
    add_text(line, " by ");
    add(line, time, time_len);
    add_text(line, ".");
}

static enum dt_status own_words(const struct dt_fill *fill, const struct dt_text *draft,
                                const struct dt_cue *misstep, struct dt_arena *arena,
                                struct dt_view *out, struct dt_error *err)
{
    struct line line;
    line.len = 0;
    line.full = false;
    if (misstep->kind == DT_KIND_VAGUE_APOLOGY || misstep->kind == DT_KIND_NON_APOLOGY)
        make_apology(fill, &line);
    else if (misstep->kind == DT_KIND_NO_TIME)
        make_timed(fill, draft, misstep, &line);
    return keep(&line, arena, out, err);
}

enum dt_status dt_wording_instead(const struct dt_fill *fill, const struct dt_text *draft,
                                  const struct dt_cue *misstep, struct dt_arena *arena,
                                  struct dt_view *out, struct dt_error *err)
{
    struct dt_view made;
    enum dt_status status = own_words(fill, draft, misstep, arena, &made, err);
    if (status == DT_OK && !made.ptr)
        status = dt_fill_first(fill, &fill->playbook->instead_variants[misstep->kind], 0, arena,
                               &made, NULL, err);
    if (status != DT_OK)
        return status;
    const char *fixed = fill->playbook->instead[misstep->kind];
    if (!made.ptr && fixed)
        made = dt_view_of(fixed);
    const struct wording *wording = find_wording((enum dt_kind)misstep->kind);
    if (made.len == 0)
        made = dt_view_of(wording ? wording->plain : "Please say this in another way.");
    *out = made;
    return DT_OK;
}
