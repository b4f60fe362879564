#include "people_fixture.h"

#include <oath.h>
#include <sodium.h>
#include <stdlib.h>

static void wake(void *context)
{
    struct house *h = context;
    h->woken++;
}

struct dt_people_options people_options(struct house *h)
{
    return (struct dt_people_options){.store = h->f.store,
                                      .password_ops = crypto_pwhash_argon2id_OPSLIMIT_MIN,
                                      .password_bytes = crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

struct dt_people *open_people(struct house *h)
{
    struct dt_people *people;
    const struct dt_people_options options = people_options(h);
    assert_ok(dt_people_create(&options, &people, &h->f.err), &h->f.err);
    return people;
}

static void add_tenant(struct house *h, const char *id, const char *name, const char *person,
                       const char *email)
{
    struct dt_act act = dt_act_of_house(V(id), h->now);
    struct dt_invitation out;
    const char *field;
    const struct dt_tenant_new tenant = {
        .id = V(id),
        .name = V(name),
        .administrator = {
            .name = V(person), .email = V(email), .roles = AGENT, .password = V(PASSWORD)}};
    assert_ok(dt_tenant_add(h->people, &act, &tenant, &h->f.arena, &out, &field, &h->f.err),
              &h->f.err);
    assert_string_equal(out.token, "");
}

int open_house(void **state)
{
    void *fixture = NULL;
    if (setup(&fixture) != 0)
        return -1;
    struct house *h = calloc(1, sizeof *h);
    assert_non_null(h);
    h->f = *(struct fixture *)fixture;
    free(fixture);
    h->now = NOW;
    h->address = "192.0.2.1";
    h->people = open_people(h);
    dt_people_listen(h->people, wake, h);
    add_tenant(h, "acme", "Acme Ltd", "Dana Doe", "dana@acme.example");
    add_tenant(h, "bolt", "Bolt Inc", "Bob", "bob@bolt.example");
    *state = h;
    return 0;
}

int close_house(void **state)
{
    struct house *h = *state;
    dt_people_destroy(h->people);
    return teardown(state); /* which frees it */
}

struct dt_invitation add_user(struct house *h, const char *tenant, const char *email,
                              uint32_t roles, const char *password)
{
    struct dt_act act = dt_act_of_house(V(tenant), h->now);
    struct dt_invitation out;
    const char *field;
    const struct dt_user_new user = {.name = V("Sam Example"),
                                     .email = V(email),
                                     .roles = roles,
                                     .password = password ? V(password) : V("")};
    assert_ok(dt_user_add(h->people, &act, &user, &h->f.arena, &out, &field, &h->f.err), &h->f.err);
    return out;
}

void switch_user(struct house *h, const char *tenant, struct dt_view id, enum dt_user_state state)
{
    struct dt_act act = dt_act_of_house(V(tenant), h->now);
    const struct dt_user_change change = {.has_state = true, .state = state};
    struct dt_user out;
    assert_ok(dt_user_change(h->people, &act, id, &change, &h->f.arena, &out, NULL, &h->f.err),
              &h->f.err);
}

enum dt_status try_sign_in(struct house *h, const char *tenant, const char *email,
                           const char *password, const char *code, struct dt_signed *out,
                           struct dt_sign_in_failure *failure_out)
{
    struct dt_signed ignored;
    const struct dt_sign_in attempt = {.tenant = V(tenant),
                                       .email = V(email),
                                       .password = V(password),
                                       .code = V(code),
                                       .address = V(h->address),
                                       .agent = V("Browser"),
                                       .old = h->old,
                                       .now = h->now};
    return dt_sign_in(h->people, &attempt, out ? out : &ignored, failure_out, &h->f.err);
}

struct dt_signed sign_in(struct house *h, const char *email, const char *password, const char *code)
{
    struct dt_signed out;
    assert_ok(try_sign_in(h, "", email, password, code, &out, NULL), &h->f.err);
    return out;
}

enum dt_status by_cookie(struct house *h, const char *value, struct dt_signed_in *out)
{
    return dt_people_by_cookie(h->people, V(value), h->now, out, &h->f.err);
}

enum dt_status redeem(struct house *h, const char *token, const char *password, uint32_t *retry_out)
{
    return dt_redeem(h->people, V(token), V(password), V(h->address), h->now, retry_out, &h->f.err);
}

void code_now(struct house *h, char *out)
{
    assert_true(dt_totp_code(h->secret, h->now / DT_TOTP_STEP_MS, out));
}

struct dt_recovery turn_totp_on(struct house *h, const struct dt_signed_in *who)
{
    struct dt_totp_start start;
    struct dt_recovery recovery;
    uint32_t retry;
    char code[8], *raw = NULL;
    size_t len = 0;
    assert_ok(dt_own_totp_start(h->people, who, V(PASSWORD), h->now, &start, &retry, &h->f.err),
              &h->f.err);
    assert_int_equal(oath_base32_decode(start.secret, strlen(start.secret), &raw, &len), OATH_OK);
    assert_int_equal(len, sizeof h->secret);
    memcpy(h->secret, raw, len);
    free(raw);
    assert_int_equal(
        dt_own_totp_confirm(h->people, who, V("000000"), h->now, &recovery, &retry, &h->f.err),
        DT_DENIED);
    code_now(h, code);
    assert_ok(dt_own_totp_confirm(h->people, who, V(code), h->now, &recovery, &retry, &h->f.err),
              &h->f.err);
    return recovery;
}

bool holds(struct dt_view text, const char *part)
{
    size_t len = strlen(part);
    for (size_t i = 0; i + len <= text.len; i++)
        if (memcmp(text.ptr + i, part, len) == 0)
            return true;
    return false;
}
