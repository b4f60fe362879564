/*
 * LanguageTool's HTTP interface: its add-ons and editors show what the review finds in any text
 * box. A rule's id is the kind of a finding in capitals: DISMISS, PASS_BUCK.
 */
#include "lt_source.h"

#include "people.h"
#include "review.h"
#include "server.h"
#include "turnstile.h"
#include "write_conversation.h"

enum { CONTEXT_BYTES = 40 };

/* Where everybody may ask: an address, as often as a few people who write. */
static const struct dt_turnstile_rule open_rule = {"languagetool", 60, 240};

/* Languages that are read, as LanguageTool's list has them. */
static const struct {
    const char *name, *code;
} languages[] = {
    {"English", "en"},
    {"English (Australian)", "en-AU"},
    {"English (Canadian)", "en-CA"},
    {"English (GB)", "en-GB"},
    {"English (New Zealand)", "en-NZ"},
    {"English (South African)", "en-ZA"},
    {"English (US)", "en-US"},
};
enum { LANGUAGES = sizeof languages / sizeof languages[0] };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_letters(struct dt_view a, struct dt_view b)
{
    for (size_t i = 0; i < a.len && a.len == b.len; i++)
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    return a.len == b.len;
}

/* The row of a language, or -1: an unknown kind of English is English. */
static int language_find(struct dt_view code)
{
    for (int i = 0; i < LANGUAGES; i++)
        if (same_letters(code, dt_view_of(languages[i].code)))
            return i;
    bool english = code.len > 3 && same_letters(dt_view_slice(code, 0, 3), DT_VIEW("en-"));
    return english ? 0 : -1;
}

/* Who may ask, and whose playbook is read with. */
static enum dt_status admit(struct dt_request *request, struct dt_view *tenant_out,
                            struct dt_error *err)
{
    enum dt_languagetool how = dt_server_languagetool(request->server);
    struct dt_view key = dt_request_text(request, "apiKey");
    struct dt_person person = request->person;
    if (how == DT_LANGUAGETOOL_OFF)
        return dt_error_set(err, DT_NOT_FOUND, "LanguageTool's interface is switched off here");
    if (person.roles == 0 && key.len > 0 && request->people) {
        struct dt_signed_in who;
        enum dt_status status = dt_people_by_bearer(request->people, key, request->now, &who, err);
        if (status == DT_OK)
            person = who.person;
        else if (status != DT_NOT_FOUND)
            return status;
    }
    if (dt_access_reach(&person, DT_ACTION_REVIEW) != DT_REACH_NO) {
        char *tenant = dt_arena_copy(request->arena, dt_view_of(person.tenant));
        if (!tenant)
            return dt_error_set(err, DT_NOMEM, "no memory for a check");
        *tenant_out = dt_view_of(tenant);
        return DT_OK;
    }
    *tenant_out = DT_VIEW("");
    if (how == DT_LANGUAGETOOL_OPEN && key.len == 0) {
        uint32_t retry_s;
        if (dt_turnstile_take(dt_server_turnstile(request->server), &open_rule, request->address,
                              request->now, &retry_s))
            return DT_OK;
        return dt_request_too_many(request, retry_s, err);
    }
    request->status = person.roles ? 403 : 401;
    return dt_error_set(err, DT_DENIED, "an API token with the scope review is wanted as apiKey");
}

/* Whether a list of rules, with commas, names the kind. */
static bool is_named(struct dt_view list, struct dt_view kind)
{
    size_t from = 0;
    for (size_t i = 0; i <= list.len; i++) {
        if (i < list.len && list.ptr[i] != ',')
            continue;
        struct dt_view name = dt_view_slice(list, from, i);
        while (name.len > 0 && name.ptr[0] == ' ')
            name = dt_view_slice(name, 1, name.len);
        while (name.len > 0 && name.ptr[name.len - 1] == ' ')
            name.len--;
        if (same_letters(name, kind))
            return true;
        from = i + 1;
    }
    return false;
}

/* A check on its way. */
struct check {
    struct dt_request *request;
    struct dt_json_out *json;
    struct dt_lt_source source;
    const struct dt_review *review;
    struct dt_view disabled, enabled;
    bool enabled_only;
};

static bool is_wanted(const struct check *check, const struct dt_finding *finding)
{
    struct dt_view name = dt_kind_info((enum dt_kind)finding->kind)->name;
    if (finding->start == finding->end)
        return false; /* about what is not there: nothing to underline */
    if (check->enabled_only)
        return is_named(check->enabled, name);
    return !is_named(check->disabled, name);
}

static void write_rule(struct dt_json_out *json, const struct dt_finding *finding)
{
    struct dt_view name = dt_kind_info((enum dt_kind)finding->kind)->name;
    char id[64];
    size_t len = name.len < sizeof id ? name.len : sizeof id;
    for (size_t i = 0; i < len; i++)
        id[i] = name.ptr[i] >= 'a' && name.ptr[i] <= 'z' ? (char)(name.ptr[i] - 'a' + 'A')
                                                         : name.ptr[i];
    dt_json_key(json, DT_VIEW("rule"));
    dt_json_begin_object(json);
    dt_json_text(json, DT_VIEW("id"), (struct dt_view){id, len});
    dt_json_text(json, DT_VIEW("description"), finding->why);
    dt_json_text(json, DT_VIEW("issueType"), DT_VIEW("style"));
    dt_json_key(json, DT_VIEW("category"));
    dt_json_begin_object(json);
    dt_json_text(json, DT_VIEW("id"), DT_VIEW("TONE"));
    dt_json_text(json, DT_VIEW("name"), DT_VIEW("Tone"));
    dt_json_end_object(json);
    dt_json_end_object(json);
}

/* A byte nearby at which a character begins. */
static uint32_t whole(struct dt_view text, uint32_t at)
{
    while (at > 0 && at < text.len && ((unsigned char)text.ptr[at] & 0xc0) == 0x80)
        at--;
    return at;
}

static void write_context(const struct check *check, const struct dt_finding *finding)
{
    struct dt_json_out *json = check->json;
    struct dt_view plain = check->source.plain;
    uint32_t from = finding->start > CONTEXT_BYTES ? finding->start - CONTEXT_BYTES : 0;
    uint32_t until = plain.len - finding->end > CONTEXT_BYTES ? finding->end + CONTEXT_BYTES
                                                              : (uint32_t)plain.len;
    struct dt_buf text;
    from = whole(plain, from);
    until = whole(plain, until);
    dt_buf_init(&text);
    if (from > 0)
        dt_buf_append_view(&text, DT_VIEW("..."));
    uint32_t offset = (uint32_t)text.len + dt_lt_units(dt_view_slice(plain, from, finding->start));
    dt_buf_append_view(&text, dt_view_slice(plain, from, until));
    if (until < plain.len)
        dt_buf_append_view(&text, DT_VIEW("..."));
    if (dt_buf_failed(&text))
        json->buf->failed = true;
    dt_json_key(json, DT_VIEW("context"));
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("text"));
    dt_json_string(json, dt_buf_view(&text));
    dt_json_number(json, DT_VIEW("offset"), offset);
    dt_json_number(json, DT_VIEW("length"),
                   dt_lt_units(dt_view_slice(plain, finding->start, finding->end)));
    dt_json_end_object(json);
    dt_buf_finish(&text);
}

/* The sentence in which a finding begins. */
static struct dt_view sentence_of(const struct dt_text *text, const struct dt_finding *finding)
{
    uint32_t from = 0, until = (uint32_t)text->source.len;
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (token->type != DT_TOKEN_BREAK)
            continue;
        if (token->end <= finding->start) {
            from = token->end;
        } else {
            until = token->end;
            break;
        }
    }
    while (from < until && text->source.ptr[from] == ' ')
        from++;
    return dt_view_slice(text->source, from, until);
}

static void write_replacements(struct dt_json_out *json, struct dt_view instead)
{
    dt_json_key(json, DT_VIEW("replacements"));
    dt_json_begin_array(json);
    if (instead.len > 0) {
        dt_json_begin_object(json);
        dt_json_text(json, DT_VIEW("value"), instead);
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
}

static void write_match(const struct check *check, const struct dt_finding *finding)
{
    struct dt_json_out *json = check->json;
    uint32_t start = dt_lt_source_start(&check->source, finding->start);
    uint32_t end = dt_lt_source_end(&check->source, finding->end);
    dt_json_begin_object(json);
    dt_json_text(json, DT_VIEW("message"), finding->why);
    dt_json_text(json, DT_VIEW("shortMessage"), DT_VIEW("Tone"));
    dt_json_number(json, DT_VIEW("offset"), start);
    dt_json_number(json, DT_VIEW("length"), end > start ? end - start : 0);
    write_replacements(json, finding->instead);
    write_context(check, finding);
    dt_json_key(json, DT_VIEW("sentence"));
    dt_json_string(json, sentence_of(&check->review->text, finding));
    write_rule(json, finding);
    dt_json_end_object(json);
}

static void write_language_names(struct dt_json_out *json, const char *name, struct dt_view code)
{
    dt_json_text(json, DT_VIEW("name"), dt_view_of(name));
    dt_json_text(json, DT_VIEW("code"), code);
}

/* asked: as it was asked for; row: of languages, -1 where it is none of them. */
static void write_language(const struct check *check, struct dt_view asked, int row)
{
    struct dt_json_out *json = check->json;
    const struct dt_text *text = &check->review->text;
    bool other = text->language == DT_LANGUAGE_OTHER;
    struct dt_view found = other ? dt_view_of(text->language_code) : DT_VIEW("en");
    const char *found_name = other ? "Another language" : "English";
    bool automatic = same_letters(asked, DT_VIEW("auto"));
    dt_json_key(json, DT_VIEW("language"));
    dt_json_begin_object(json);
    if (automatic)
        write_language_names(json, found_name, found);
    else if (row >= 0)
        write_language_names(json, languages[row].name, dt_view_of(languages[row].code));
    else
        write_language_names(json, "Another language", asked);
    dt_json_key(json, DT_VIEW("detectedLanguage"));
    dt_json_begin_object(json);
    write_language_names(json, found_name, found);
    dt_json_end_object(json);
    dt_json_end_object(json);
}

static void write_software(const struct check *check)
{
    struct dt_json_out *json = check->json;
    dt_json_key(json, DT_VIEW("software"));
    dt_json_begin_object(json);
    dt_json_text(json, DT_VIEW("name"), DT_VIEW("detente"));
    dt_json_text(json, DT_VIEW("version"), dt_view_of(dt_server_version(check->request->server)));
    dt_json_text(json, DT_VIEW("buildDate"), DT_VIEW("unknown"));
    dt_json_number(json, DT_VIEW("apiVersion"), 1);
    dt_json_key(json, DT_VIEW("premium"));
    dt_json_bool(json, false);
    dt_json_end_object(json);
}

static void write_answer(const struct check *check, struct dt_view asked, int row, bool read)
{
    struct dt_json_out *json = check->json;
    dt_json_begin_object(json);
    write_software(check);
    dt_json_key(json, DT_VIEW("warnings"));
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("incompleteResults"));
    dt_json_bool(json, !read);
    if (!read)
        dt_json_text(json, DT_VIEW("incompleteResultsReason"),
                     DT_VIEW("Only English is read: nothing was checked"));
    dt_json_end_object(json);
    write_language(check, asked, row);
    dt_json_key(json, DT_VIEW("matches"));
    dt_json_begin_array(json);
    for (size_t i = 0; read && i < check->review->finding_count; i++)
        if (is_wanted(check, &check->review->findings[i]))
            write_match(check, &check->review->findings[i]);
    dt_json_end_array(json);
    dt_json_end_object(json);
}

static enum dt_status read_source(struct dt_request *request, struct dt_lt_source *out,
                                  struct dt_error *err)
{
    bool plain = dt_request_has(request, "text");
    if (plain == dt_request_has(request, "data"))
        return dt_request_field_error(request, "body", plain ? "/data" : "/text", err,
                                      "either text or data");
    if (plain)
        return dt_lt_source_text(dt_request_text(request, "text"), request->arena, out, err);
    enum dt_status status =
        dt_lt_source_parse(dt_request_text(request, "data"), request->arena, out, err);
    if (status == DT_FORMAT)
        return dt_request_field_error(request, "body", "/data", err, "%s",
                                      err ? err->message : "no annotations");
    return status;
}

enum dt_status dt_serve_lt_check(struct dt_request *request, struct dt_error *err)
{
    struct check check = {
        .request = request,
        .json = &request->json,
        .disabled = dt_request_text(request, "disabledRules"),
        .enabled = dt_request_text(request, "enabledRules"),
        .enabled_only = dt_view_equal(dt_request_text(request, "enabledOnly"), DT_VIEW("true"))};
    struct dt_view tenant, asked = dt_request_text(request, "language");
    struct dt_review review;
    enum dt_status status = admit(request, &tenant, err);
    if (status == DT_OK)
        status = read_source(request, &check.source, err);
    if (status != DT_OK)
        return status;
    if (check.source.plain.len > DT_TEXT_BYTES)
        return dt_error_set(err, DT_LIMIT, "a text may have %d bytes of UTF-8", DT_TEXT_BYTES);
    status = dt_review_draft(dt_desk_core(request->desk, tenant, NULL), NULL, check.source.plain,
                             request->now, request->arena, &review, err);
    if (status == DT_FORMAT)
        return dt_request_field_error(request, "body",
                                      dt_request_has(request, "text") ? "/text" : "/data", err,
                                      "%s", err ? err->message : "no text");
    if (status != DT_OK)
        return status;
    check.review = &review;
    int row = language_find(asked);
    bool automatic = same_letters(asked, DT_VIEW("auto"));
    write_answer(&check, asked, row, (automatic || row >= 0) && !review.unscored);
    return DT_OK;
}

enum dt_status dt_serve_lt_languages(struct dt_request *request, struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    if (dt_server_languagetool(request->server) == DT_LANGUAGETOOL_OFF)
        return dt_error_set(err, DT_NOT_FOUND, "LanguageTool's interface is switched off here");
    request->content_type = "application/json";
    dt_json_begin_array(json);
    for (int i = 0; i < LANGUAGES; i++) {
        dt_json_begin_object(json);
        dt_json_text(json, DT_VIEW("name"), dt_view_of(languages[i].name));
        dt_json_text(json, DT_VIEW("code"), DT_VIEW("en"));
        dt_json_text(json, DT_VIEW("longCode"), dt_view_of(languages[i].code));
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
    return DT_OK;
}
