/* Versions of the playbook: kept, checked, put into force; and the phrases to insert. */
#include "playbooks.h"

#include "write_conversation.h"

enum { QUERY_CURSOR, QUERY_LIMIT };
enum { LIMIT_USUAL = 50, LIMIT_MOST = 200, PHRASES_MOST = 500, KEY_ROOM = 512 };

static struct dt_view tenant_of(const struct dt_request *request)
{
    return dt_view_of(request->person.tenant);
}

static enum dt_status read_number(struct dt_view text, uint32_t *out, struct dt_error *err)
{
    uint32_t number = 0;
    for (size_t i = 0; i < text.len && text.len <= 7; i++) {
        unsigned digit = (unsigned char)text.ptr[i] - (unsigned)'0';
        if (digit > 9)
            return dt_error_set(err, DT_NOT_FOUND, "there is no such version");
        number = number * 10 + digit;
    }
    if (text.len == 0 || text.len > 7 || (text.len > 1 && text.ptr[0] == '0'))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such version");
    *out = number;
    return DT_OK;
}

static void write_version(struct dt_json_out *json, const struct dt_playbook_version *version,
                          bool with_text)
{
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("version"), version->version);
    dt_json_key(json, DT_VIEW("active"));
    dt_json_bool(json, version->active);
    dt_json_text(json, DT_VIEW("note"), version->note);
    dt_json_text(json, DT_VIEW("by"), version->by);
    if (version->at != DT_INSTANT_NONE)
        dt_json_time(json, DT_VIEW("at"), version->at);
    if (with_text)
        dt_json_text(json, DT_VIEW("text"), version->text);
    dt_json_end_object(json);
}

static enum dt_status answer_version(struct dt_request *request, uint32_t version, bool with_text,
                                     struct dt_error *err)
{
    struct dt_playbook_version read;
    enum dt_status status = dt_playbooks_get(dt_desk_playbooks(request->desk), tenant_of(request),
                                             version, request->arena, &read, err);
    if (status == DT_OK)
        write_version(&request->json, &read, with_text);
    return status;
}

enum dt_status dt_serve_list_playbooks(struct dt_request *request, struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    struct dt_view cursor = request->query[QUERY_CURSOR].text;
    size_t limit = request->query[QUERY_LIMIT].present ? (size_t)request->query[QUERY_LIMIT].number
                                                       : LIMIT_USUAL;
    uint32_t from = UINT32_MAX;
    size_t count = 0;
    if (cursor.len > 0 && read_number(cursor, &from, err) != DT_OK)
        return dt_request_field_error(request, "query", "cursor", err,
                                      "this cursor is none of ours");
    struct dt_playbook_version *versions =
        dt_arena_zalloc(request->arena, LIMIT_MOST + 1, sizeof *versions);
    if (!versions)
        return dt_error_set(err, DT_NOMEM, "no memory for a list");
    enum dt_status status =
        dt_playbooks_list(dt_desk_playbooks(request->desk), tenant_of(request), from, limit + 1,
                          request->arena, versions, &count, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("items"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < count && i < limit; i++)
        write_version(json, &versions[i], false);
    dt_json_end_array(json);
    if (count > limit) {
        struct dt_buf next;
        dt_buf_init(&next);
        dt_buf_append_uint(&next, versions[limit].version);
        dt_json_text(json, DT_VIEW("next"), dt_buf_view(&next));
        dt_buf_finish(&next);
    }
    dt_json_end_object(json);
    return DT_OK;
}

enum dt_status dt_serve_get_playbook(struct dt_request *request, struct dt_error *err)
{
    uint32_t version = 0;
    enum dt_status status = read_number(request->params[0], &version, err);
    return status == DT_OK ? answer_version(request, version, true, err) : status;
}

/* Everything that is wrong with the body's text; the room is the request's. */
static enum dt_status check_text(struct dt_request *request, struct dt_playbook_problems **out,
                                 struct dt_error *err)
{
    struct dt_playbook_problems *problems = dt_arena_alloc(request->arena, sizeof *problems);
    if (!problems)
        return dt_error_set(err, DT_NOMEM, "no memory to check a playbook");
    enum dt_status status =
        dt_playbook_check("playbook", dt_request_text(request, "text"), problems, err);
    if (status == DT_OK)
        *out = problems;
    return status;
}

enum dt_status dt_serve_validate_playbook(struct dt_request *request, struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    struct dt_playbook_problems *problems = NULL;
    enum dt_status status = check_text(request, &problems, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("problems"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < problems->count; i++) {
        const struct dt_playbook_problem *problem = &problems->items[i];
        dt_json_begin_object(json);
        dt_json_number(json, DT_VIEW("line"), problem->line);
        dt_json_number(json, DT_VIEW("column"), problem->column);
        dt_json_text(json, DT_VIEW("message"), dt_view_of(problem->message));
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
    dt_json_end_object(json);
    return DT_OK;
}

static enum dt_status refuse_problems(struct dt_request *request,
                                      const struct dt_playbook_problems *problems,
                                      struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; i < problems->count; i++) {
        const struct dt_playbook_problem *problem = &problems->items[i];
        if (problem->line > 0)
            status = dt_request_field_error(request, "body", "/text", err, "line %u, column %u: %s",
                                            problem->line, problem->column, problem->message);
        else
            status = dt_request_field_error(request, "body", "/text", err, "%s", problem->message);
    }
    return status;
}

enum dt_status dt_serve_add_playbook(struct dt_request *request, struct dt_error *err)
{
    struct dt_playbook_problems *problems = NULL;
    char actor[DT_PERSON_ID_BYTES + 8];
    struct dt_buf key;
    uint32_t version = 0;
    enum dt_status status = check_text(request, &problems, err);
    if (status == DT_OK && problems->count > 0)
        status = refuse_problems(request, problems, err);
    if (status != DT_OK)
        return status;
    dt_person_actor(&request->person, actor);
    dt_buf_init(&key);
    if (request->idempotency_key.len > 0) {
        dt_buf_printf(&key, "http %s ", actor);
        dt_buf_append_view(&key, request->idempotency_key);
    }
    const struct dt_playbook_new what = {.text = dt_request_text(request, "text"),
                                         .note = dt_request_text(request, "note"),
                                         .by = dt_view_of(actor),
                                         .at = request->now,
                                         .key = dt_buf_view(&key)};
    status = dt_buf_failed(&key) ? dt_error_set(err, DT_NOMEM, "no memory for a playbook")
                                 : dt_playbooks_add(dt_desk_playbooks(request->desk),
                                                    tenant_of(request), &what, &version, err);
    dt_buf_finish(&key);
    return status == DT_OK ? answer_version(request, version, false, err) : status;
}

/* The answer comes when this node reads with it. */
static enum dt_status await_all(struct dt_request *request, struct dt_error *err)
{
    enum { AWAIT_MS = 2000 };
    uint64_t head;
    enum dt_status status = dt_store_head(dt_desk_store(request->desk), &head, err);
    if (status == DT_OK)
        status = dt_desk_await(request->desk, head, AWAIT_MS, err);
    return status == DT_TIMEOUT ? DT_OK : status;
}

enum dt_status dt_serve_activate_playbook(struct dt_request *request, struct dt_error *err)
{
    char actor[DT_PERSON_ID_BYTES + 8];
    uint32_t version = 0;
    enum dt_status status = read_number(request->params[0], &version, err);
    dt_person_actor(&request->person, actor);
    if (status == DT_OK)
        status = dt_playbooks_activate(dt_desk_playbooks(request->desk), tenant_of(request),
                                       version, dt_view_of(actor), request->now, err);
    if (status == DT_OK)
        status = await_all(request, err);
    return status == DT_OK ? answer_version(request, version, false, err) : status;
}

/* Phrases already written, so that those shared by several levels come once. */
struct phrases {
    struct dt_json_out *json;
    const char *written[PHRASES_MOST];
    size_t count;
};

static bool is_written(const struct phrases *phrases, size_t from, const char *text)
{
    for (size_t i = from; i < phrases->count; i++)
        if (strcmp(phrases->written[i], text) == 0)
            return true;
    return false;
}

/* from: the first of this stage; *number counts within it. */
static void write_phrases(struct phrases *phrases, const char *stage, size_t from,
                          const struct dt_phrases *which, unsigned *number)
{
    for (uint8_t i = 0; i < which->count; i++) {
        const char *text = which->items[i];
        char name[48];
        if (phrases->count == PHRASES_MOST || is_written(phrases, from, text))
            continue;
        phrases->written[phrases->count++] = text;
        int len = snprintf(name, sizeof name, "%s-%u", stage, ++*number);
        dt_json_begin_object(phrases->json);
        dt_json_text(phrases->json, DT_VIEW("name"), (struct dt_view){name, (size_t)len});
        dt_json_text(phrases->json, DT_VIEW("stage"), dt_view_of(stage));
        dt_json_text(phrases->json, DT_VIEW("text"), dt_view_of(text));
        dt_json_end_object(phrases->json);
    }
}

enum dt_status dt_serve_phrases(struct dt_request *request, struct dt_error *err)
{
    struct phrases *phrases = dt_arena_zalloc(request->arena, 1, sizeof *phrases);
    const struct dt_playbook *playbook =
        dt_desk_core(request->desk, tenant_of(request), NULL)->playbook;
    if (!phrases)
        return dt_error_set(err, DT_NOMEM, "no memory for the phrases");
    phrases->json = &request->json;
    dt_json_begin_object(phrases->json);
    dt_json_key(phrases->json, DT_VIEW("items"));
    dt_json_begin_array(phrases->json);
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++) {
        const char *name = stage == DT_STAGE_CARE ? "care" : dt_stage_name((enum dt_stage)stage);
        size_t from = phrases->count;
        unsigned number = 0;
        for (int level = 0; level < DT_LEVEL_COUNT; level++)
            write_phrases(phrases, name, from, &playbook->say[stage][level], &number);
        if (stage == DT_STAGE_BOUNDARY)
            write_phrases(phrases, name, from, &playbook->boundary_scripts, &number);
        if (stage == DT_STAGE_CARE)
            write_phrases(phrases, name, from, &playbook->care_scripts, &number);
    }
    dt_json_end_array(phrases->json);
    dt_json_end_object(phrases->json);
    return DT_OK;
}
