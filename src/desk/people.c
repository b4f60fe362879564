#include "people.h"

#include "people_cache.h"
#include "people_parts.h"
#include "tokens.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

enum { SEEN_MS = 5 * 60 * 1000, USED_MS = 60 * 60 * 1000, ACCOUNT_MS = 30000, ADDRESS_MS = 10000 };

static void set_defaults(struct dt_people_options *options)
{
    const struct {
        int64_t *at, value;
    } times[] = {
        {&options->session_idle_ms, 12 * DT_MS_PER_HOUR}, {&options->session_ms, 7 * DT_MS_PER_DAY},
        {&options->invitation_ms, 72 * DT_MS_PER_HOUR},   {&options->reset_ms, DT_MS_PER_HOUR},
        {&options->chat_ms, 30 * DT_MS_PER_DAY},
    };
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (*times[i].at == 0)
            *times[i].at = times[i].value;
    if (!options->random)
        options->random = &dt_entropy_system;
    if (options->password_ops == 0)
        options->password_ops = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
    if (options->password_bytes == 0)
        options->password_bytes = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;
    if (options->account_attempts == 0)
        options->account_attempts = 10;
    if (options->address_attempts == 0)
        options->address_attempts = 30;
}

static enum dt_status create_limits(struct dt_people *people, struct dt_error *err)
{
    uint8_t key[16];
    dt_people_fill(people, key, sizeof key);
    struct dt_limits_options options = {
        .at_once = people->options.account_attempts, .period_ms = ACCOUNT_MS, .hash_key = key};
    enum dt_status status = dt_limits_create(&options, &people->accounts, err);
    options.at_once = people->options.address_attempts;
    options.period_ms = ADDRESS_MS;
    return status == DT_OK ? dt_limits_create(&options, &people->addresses, err) : status;
}

enum dt_status dt_people_create(const struct dt_people_options *options, struct dt_people **out,
                                struct dt_error *err)
{
    if (sodium_init() < 0)
        return dt_error_set(err, DT_UNAVAILABLE, "libsodium cannot start");
    struct dt_people *people = calloc(1, sizeof *people);
    if (!people || pthread_mutex_init(&people->mutex, NULL) != 0) {
        free(people);
        return dt_error_set(err, DT_NOMEM, "no memory for accounts");
    }
    people->store = options->store;
    people->options = *options;
    set_defaults(&people->options);
    people->cost =
        (struct dt_password_cost){people->options.password_ops, people->options.password_bytes};
    enum dt_status status = create_limits(people, err);
    if (status == DT_OK)
        status = dt_cache_create(people, err);
    if (status != DT_OK) {
        dt_people_destroy(people);
        return status;
    }
    dt_password_nobodys(&people->cost, people->options.random, people->nobodys);
    snprintf(people->nobodys_row, sizeof people->nobodys_row,
             "{\"name\":\"Nobody At All\",\"email\":\"nobody@nowhere.example\",\"roles\":"
             "[\"agent\"],\"state\":1,\"generation\":1,\"created\":1773325200000,"
             "\"password\":\"%s\"}",
             people->nobodys);
    *out = people;
    return DT_OK;
}

void dt_people_destroy(struct dt_people *people)
{
    if (!people)
        return;
    dt_cache_destroy(people);
    dt_limits_destroy(people->accounts);
    dt_limits_destroy(people->addresses);
    pthread_mutex_destroy(&people->mutex);
    free(people);
}

void dt_people_listen(struct dt_people *people, dt_people_listener listener, void *context)
{
    pthread_mutex_lock(&people->mutex);
    people->listener = listener;
    people->listener_context = context;
    pthread_mutex_unlock(&people->mutex);
}

static enum dt_status nobody(struct dt_error *err)
{
    return dt_error_set(err, DT_NOT_FOUND, "nobody is signed in");
}

static void put_text(struct dt_view text, char *out, size_t size)
{
    size_t len = text.len < size - 1 ? text.len : size - 1;
    if (len > 0)
        memcpy(out, text.ptr, len);
    out[len] = '\0';
}

static void put_teams(const struct dt_sheet_texts *teams, struct dt_person *person)
{
    for (size_t i = 0; i < teams->count && person->team_count < DT_PERSON_TEAMS; i++)
        put_text(teams->items[i], person->teams[person->team_count++], sizeof person->teams[0]);
}

void dt_signed_in_of_rows(const struct dt_session_row *session, const struct dt_user_row *user,
                          struct dt_signed_in *out)
{
    struct dt_person *person = &out->person;
    put_text(session->tenant, person->tenant, sizeof person->tenant);
    put_text(session->user, person->id, sizeof person->id);
    put_text(user->name, person->name, sizeof person->name);
    put_text(session->id, out->session, sizeof out->session);
    person->roles = dt_roles_of_texts(&user->roles);
    person->actions = UINT64_MAX;
    put_teams(&user->teams, person);
    out->expires = session->expires;
}

static enum dt_status load_session(const struct dt_rows *rows, const struct dt_ticket *ticket,
                                   struct dt_remembered *out, struct dt_error *err)
{
    struct dt_session_row session;
    struct dt_user_row user;
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_session, DT_SHELF_SESSIONS,
                    (struct dt_view){(const char *)ticket->hash, 32}, &session, err);
    if (status == DT_OK)
        status = dt_user_row_get(rows, session.tenant, session.user, &user, err);
    if (status != DT_OK)
        return status;
    if (user.state != DT_USER_ACTIVE || user.generation != session.generation)
        return nobody(err);
    dt_signed_in_of_rows(&session, &user, &out->who);
    out->seen = session.seen;
    return DT_OK;
}

static uint64_t actions_of(const struct dt_sheet_texts *scopes)
{
    uint64_t actions = 0;
    for (size_t i = 0; i < scopes->count; i++) {
        enum dt_action action = dt_token_scope(scopes->items[i]);
        if (action < DT_ACTION_COUNT)
            actions |= UINT64_C(1) << action;
    }
    return actions;
}

static enum dt_status load_token(const struct dt_rows *rows, const struct dt_ticket *ticket,
                                 struct dt_remembered *out, struct dt_error *err)
{
    struct dt_token_row token;
    struct dt_people_key room;
    struct dt_view tenant, id = dt_view_of(ticket->token);
    struct dt_person *person = &out->who.person;
    bool found;
    char hash[DT_HASH_TEXT + 1];
    enum dt_status status = dt_rows_get_text(rows, DT_SHELF_TOKENS_AT, id, &tenant, &found, err);
    if (status == DT_OK && !found)
        return nobody(err);
    if (status == DT_OK)
        status = dt_rows_get(rows, &dt_sheet_token, DT_SHELF_TOKENS,
                             dt_people_key(&room, tenant, id, (struct dt_view){0}), &token, err);
    if (status != DT_OK)
        return status;
    dt_hash_text(ticket->hash, hash);
    if (token.hash.len != DT_HASH_TEXT || sodium_memcmp(token.hash.ptr, hash, DT_HASH_TEXT) != 0)
        return nobody(err);
    put_text(tenant, person->tenant, sizeof person->tenant);
    put_text(id, person->id, sizeof person->id);
    put_text(token.name, person->name, sizeof person->name);
    person->roles = UINT32_C(1) << DT_PERSON_INTEGRATION;
    person->actions = actions_of(&token.scopes);
    out->who.expires = token.expires != 0 ? token.expires : DT_INSTANT_NONE;
    out->seen = token.used;
    return DT_OK;
}

static enum dt_status load_chat(const struct dt_rows *rows, const struct dt_ticket *ticket,
                                struct dt_remembered *out, struct dt_error *err)
{
    struct dt_chat_row chat;
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_chat, DT_SHELF_CHATS,
                    (struct dt_view){(const char *)ticket->hash, 32}, &chat, err);
    if (status != DT_OK)
        return status;
    put_text(chat.tenant, out->who.person.tenant, sizeof out->who.person.tenant);
    out->who.person.roles = UINT32_C(1) << DT_PERSON_CUSTOMER;
    out->who.person.actions = UINT64_MAX;
    out->who.person.stream = (uint64_t)chat.stream;
    out->who.expires = chat.expires;
    return DT_OK;
}

static enum dt_status load(struct dt_people *people, const struct dt_ticket *ticket,
                           struct dt_remembered *out, struct dt_error *err)
{
    struct dt_arena arena;
    const struct dt_rows rows = {.store = people->store, .arena = &arena};
    enum dt_status status = DT_NOT_FOUND;
    memset(&out->who, 0, sizeof out->who);
    out->who.ticket = *ticket;
    out->seen = 0;
    dt_arena_init(&arena);
    switch (ticket->kind) {
    case DT_TICKET_SESSION:
        status = load_session(&rows, ticket, out, err);
        break;
    case DT_TICKET_TOKEN:
        status = load_token(&rows, ticket, out, err);
        break;
    case DT_TICKET_CHAT:
        status = load_chat(&rows, ticket, out, err);
        break;
    case DT_TICKET_NONE:
        break;
    }
    dt_arena_finish(&arena);
    return status == DT_NOT_FOUND ? nobody(err) : status;
}

static bool is_over(const struct dt_people *people, const struct dt_remembered *remembered,
                    dt_instant now)
{
    if (remembered->who.expires != DT_INSTANT_NONE && now >= remembered->who.expires)
        return true;
    return remembered->who.ticket.kind == DT_TICKET_SESSION &&
           now - remembered->seen >= people->options.session_idle_ms;
}

/* From memory if that says yes, else from the store: another node may have seen it meanwhile. */
static enum dt_status find(struct dt_people *people, const struct dt_ticket *ticket, dt_instant now,
                           struct dt_remembered *out, struct dt_error *err)
{
    enum dt_status status = dt_cache_revision(people, now, &out->revision, err);
    uint64_t revision = out->revision;
    if (status != DT_OK)
        return status;
    if (dt_cache_find(people, ticket, revision, out) && !is_over(people, out, now))
        return DT_OK;
    status = load(people, ticket, out, err);
    if (status != DT_OK)
        return status;
    if (is_over(people, out, now))
        return nobody(err);
    out->revision = revision;
    dt_cache_keep(people, out);
    return DT_OK;
}

/* Writing down that somebody was here. */
struct seen {
    const struct dt_remembered *remembered;
    dt_instant now;
};

static enum dt_status write_seen(void *context, const struct dt_rows *rows,
                                 struct dt_change *change, struct dt_error *err)
{
    const struct seen *seen = context;
    const struct dt_signed_in *who = &seen->remembered->who;
    struct dt_people_key room;
    if (who->ticket.kind == DT_TICKET_SESSION) {
        struct dt_session_row row;
        struct dt_view key = {(const char *)who->ticket.hash, 32};
        enum dt_status status =
            dt_rows_get(rows, &dt_sheet_session, DT_SHELF_SESSIONS, key, &row, err);
        row.seen = seen->now;
        return status == DT_OK
                   ? dt_rows_put(rows, &dt_sheet_session, DT_SHELF_SESSIONS, key, &row, err)
                   : status;
    }
    struct dt_token_row row;
    struct dt_view key = dt_people_key(&room, dt_view_of(who->person.tenant),
                                       dt_view_of(who->person.id), (struct dt_view){0});
    enum dt_status status = dt_rows_get(rows, &dt_sheet_token, DT_SHELF_TOKENS, key, &row, err);
    row.used = seen->now;
    return status == DT_OK ? dt_rows_put(rows, &dt_sheet_token, DT_SHELF_TOKENS, key, &row, err)
                           : status;
}

static void touch(struct dt_people *people, const struct dt_remembered *remembered, dt_instant now)
{
    enum dt_ticket_kind kind = remembered->who.ticket.kind;
    int64_t every = kind == DT_TICKET_SESSION ? SEEN_MS : USED_MS;
    struct seen seen = {remembered, now};
    struct dt_error err; /* a disk that is full keeps nobody out */
    struct dt_arena arena;
    if (kind == DT_TICKET_CHAT || now - remembered->seen < every ||
        !dt_cache_touch(people, remembered, now))
        return;
    dt_arena_init(&arena);
    struct dt_change change = {.arena = &arena};
    if (dt_people_change(people, &change, write_seen, &seen, &err) != DT_OK)
        dt_arena_reset(&arena);
    dt_arena_finish(&arena);
}

/* Bound to the cookie's secret, which is nowhere but in the cookie. */
void dt_csrf_of(struct dt_view value, char *out)
{
    uint8_t bytes[DT_SECRET_BYTES];
    static const unsigned char label[] = "detente csrf";
    crypto_generichash(bytes, sizeof bytes, label, sizeof label - 1,
                       (const unsigned char *)value.ptr, value.len);
    sodium_bin2base64(out, DT_SECRET_TEXT + 1, bytes, sizeof bytes,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

static enum dt_status let_in(struct dt_people *people, const struct dt_ticket *ticket,
                             dt_instant now, struct dt_signed_in *out, struct dt_error *err)
{
    struct dt_remembered remembered;
    enum dt_status status = find(people, ticket, now, &remembered, err);
    if (status != DT_OK)
        return status;
    touch(people, &remembered, now);
    *out = remembered.who;
    return DT_OK;
}

enum dt_status dt_people_by_cookie(struct dt_people *people, struct dt_view value, dt_instant now,
                                   struct dt_signed_in *out, struct dt_error *err)
{
    struct dt_ticket ticket = {.kind = DT_TICKET_SESSION};
    if (!dt_secret_plausible(value))
        return nobody(err);
    dt_secret_hash(value, ticket.hash);
    enum dt_status status = let_in(people, &ticket, now, out, err);
    if (status == DT_OK)
        dt_csrf_of(value, out->csrf);
    return status;
}

enum dt_status dt_people_by_bearer(struct dt_people *people, struct dt_view bearer, dt_instant now,
                                   struct dt_signed_in *out, struct dt_error *err)
{
    struct dt_ticket ticket = {.kind = DT_TICKET_NONE};
    struct dt_view id = {0};
    if (bearer.len == DT_CHAT_TEXT && memcmp(bearer.ptr, "dc_", 3) == 0) {
        ticket.kind = DT_TICKET_CHAT;
    } else if (dt_token_id_of(bearer, &id)) {
        ticket.kind = DT_TICKET_TOKEN;
        put_text(id, ticket.token, sizeof ticket.token);
    } else {
        return nobody(err);
    }
    dt_secret_hash(bearer, ticket.hash);
    return let_in(people, &ticket, now, out, err);
}

bool dt_people_csrf_fits(const struct dt_signed_in *who, struct dt_view sent)
{
    return sent.len == DT_SECRET_TEXT && who->csrf[0] != '\0' &&
           sodium_memcmp(sent.ptr, who->csrf, DT_SECRET_TEXT) == 0;
}

enum dt_status dt_people_again(struct dt_people *people, const struct dt_ticket *ticket,
                               dt_instant now, struct dt_person *out, struct dt_error *err)
{
    struct dt_remembered remembered;
    enum dt_status status = find(people, ticket, now, &remembered, err);
    if (status == DT_OK)
        *out = remembered.who.person;
    return status;
}

struct chat {
    uint8_t hash[32];
    struct dt_chat_row row;
};

static enum dt_status put_chat(void *context, const struct dt_rows *rows, struct dt_change *change,
                               struct dt_error *err)
{
    const struct chat *chat = context;
    return dt_rows_put(rows, &dt_sheet_chat, DT_SHELF_CHATS,
                       (struct dt_view){(const char *)chat->hash, 32}, &chat->row, err);
}

enum dt_status dt_people_chat_token(struct dt_people *people, struct dt_view tenant,
                                    uint64_t stream, dt_instant now, char *out,
                                    struct dt_error *err)
{
    char text[DT_CHAT_TEXT + 1] = "dc_";
    struct dt_arena arena;
    struct chat chat = {.row = {.tenant = tenant,
                                .stream = (int64_t)stream,
                                .expires = now + people->options.chat_ms}};
    dt_people_make_secret(people, text + 3);
    dt_secret_hash((struct dt_view){text, DT_CHAT_TEXT}, chat.hash);
    dt_arena_init(&arena);
    struct dt_change change = {.arena = &arena};
    enum dt_status status = dt_people_change(people, &change, put_chat, &chat, err);
    dt_arena_finish(&arena);
    if (status == DT_OK)
        memcpy(out, text, sizeof text);
    sodium_memzero(text, sizeof text);
    return status;
}

enum dt_status dt_people_name(struct dt_people *people, struct dt_view tenant, struct dt_view id,
                              struct dt_arena *arena, struct dt_view *out, struct dt_error *err)
{
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct dt_people_key room;
    struct dt_user_row user;
    struct dt_token_row token;
    bool person = id.len > 2 && id.ptr[0] == 'u';
    if (id.len == 0 || id.len > DT_PEOPLE_ID_BYTES)
        return dt_error_set(err, DT_NOT_FOUND, "there is nobody of that id");
    enum dt_status status =
        person ? dt_user_row_get(&rows, tenant, id, &user, err)
               : dt_rows_get(&rows, &dt_sheet_token, DT_SHELF_TOKENS,
                             dt_people_key(&room, tenant, id, (struct dt_view){0}), &token, err);
    if (status == DT_OK)
        *out = person ? user.name : token.name;
    return status;
}
