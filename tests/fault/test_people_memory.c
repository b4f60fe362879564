/*
 * Memory runs out at every allocation of what people do, once, and once and ever after: accounts,
 * links, sign-in with codes, sessions, teams, tokens, lists, acts. Whatever failed has left nothing
 * behind: done once more with memory, it succeeds, and everything ends as it would have.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../torture/allocations.h"
#include "invitations.h"
#include "memory.h"
#include "own.h"
#include "teams.h"
#include "tenants.h"
#include "tokens.h"
#include "totp.h"

#include <inttypes.h>
#include <sodium.h>

#define NOW      INT64_C(1773325200000)
#define PASSWORD DT_VIEW("seven purple kettles")

struct life {
    struct dt_store *store;
    struct dt_people *people;
    struct dt_arena arena;
    struct dt_act act;
    struct dt_invitation link;
    struct dt_team team;
    struct dt_api_token token;
    char secret[DT_TOKEN_BYTES], chat[64], code[8];
    struct dt_signed in, again;
    struct dt_totp_start start;
    struct dt_recovery recovery;
    size_t users, teams, tokens, sessions;
    struct dt_error err;
};

typedef enum dt_status (*step_fn)(struct life *life);

static enum dt_status open_store(struct life *life)
{
    return dt_store_memory_open(NULL, &life->store, &life->err);
}

static enum dt_status open_people(struct life *life)
{
    const struct dt_people_options options = {.store = life->store,
                                              .password_ops = crypto_pwhash_argon2id_OPSLIMIT_MIN,
                                              .password_bytes =
                                                  crypto_pwhash_argon2id_MEMLIMIT_MIN};
    return dt_people_create(&options, &life->people, &life->err);
}

static enum dt_status add_tenant(struct life *life)
{
    struct dt_invitation out;
    const struct dt_tenant_new tenant = {.id = DT_VIEW("acme"),
                                         .name = DT_VIEW("Acme"),
                                         .administrator = {.name = DT_VIEW("Dana"),
                                                           .email = DT_VIEW("dana@acme.example"),
                                                           .password = PASSWORD}};
    return dt_tenant_add(life->people, &life->act, &tenant, &life->arena, &out, NULL, &life->err);
}

static enum dt_status invite(struct life *life)
{
    const struct dt_user_new user = {.name = DT_VIEW("Sam"),
                                     .email = DT_VIEW("sam@acme.example"),
                                     .roles = 1 << DT_PERSON_AGENT,
                                     .request = DT_VIEW("request")};
    return dt_user_add(life->people, &life->act, &user, &life->arena, &life->link, NULL,
                       &life->err);
}

static enum dt_status redeem(struct life *life)
{
    uint32_t retry;
    return dt_redeem(life->people, dt_view_of(life->link.token), PASSWORD, DT_VIEW("::1"), NOW,
                     &retry, &life->err);
}

static enum dt_status sign_in_with(struct life *life, const char *code, dt_instant now,
                                   struct dt_signed *out)
{
    const struct dt_sign_in attempt = {.email = DT_VIEW("sam@acme.example"),
                                       .password = PASSWORD,
                                       .code = dt_view_of(code),
                                       .address = DT_VIEW("::1"),
                                       .agent = DT_VIEW("Browser"),
                                       .now = now};
    return dt_sign_in(life->people, &attempt, out, NULL, &life->err);
}

static enum dt_status sign_in(struct life *life)
{
    return sign_in_with(life, "", NOW, &life->in);
}

static enum dt_status add_team(struct life *life)
{
    return dt_team_add(life->people, &life->act, DT_VIEW("Returns"), DT_VIEW(""), &life->arena,
                       &life->team, &life->err);
}

static enum dt_status rename_team(struct life *life)
{
    return dt_team_rename(life->people, &life->act, life->team.id, DT_VIEW("Refunds"), &life->arena,
                          &life->team, &life->err);
}

static enum dt_status join_team(struct life *life)
{
    struct dt_user user;
    const struct dt_user_change change = {
        .has_teams = true, .teams = &life->team.id, .team_count = 1};
    return dt_user_change(life->people, &life->act, life->link.user.id, &change, &life->arena,
                          &user, NULL, &life->err);
}

static enum dt_status look(struct life *life)
{
    struct dt_signed_in who;
    enum dt_status status = dt_people_by_cookie(life->people, dt_view_of(life->in.value),
                                                NOW + DT_MS_PER_HOUR, &who, &life->err);
    if (status == DT_OK && (who.person.team_count != 1 || !who.csrf[0]))
        fail_msg("somebody else came in");
    return status;
}

static enum dt_status add_token(struct life *life)
{
    const struct dt_token_new wanted = {.name = DT_VIEW("Help desk"),
                                        .actions = UINT64_C(1) << DT_ACTION_REVIEW,
                                        .expires = DT_INSTANT_NONE};
    return dt_token_add(life->people, &life->act, &wanted, &life->arena, &life->token, life->secret,
                        &life->err);
}

static enum dt_status use_token(struct life *life)
{
    struct dt_signed_in who;
    return dt_people_by_bearer(life->people, dt_view_of(life->secret), NOW, &who, &life->err);
}

static enum dt_status make_chat(struct life *life)
{
    return dt_people_chat_token(life->people, DT_VIEW("acme"), 3, NOW, life->chat, &life->err);
}

static enum dt_status begin_codes(struct life *life)
{
    uint32_t retry;
    return dt_own_totp_start(life->people, &life->in.who, PASSWORD, NOW, &life->start, &retry,
                             &life->err);
}

/* The code of the secret that was given, read back as an app does; allocates nothing. */
static void make_code(struct life *life, dt_instant now)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    uint8_t secret[DT_TOTP_SECRET_BYTES];
    for (size_t i = 0; i < sizeof secret; i += 5) {
        uint64_t group = 0;
        for (size_t j = 0; j < 8; j++)
            group = group << 5 |
                    (uint64_t)(strchr(letters, life->start.secret[i / 5 * 8 + j]) - letters);
        for (size_t j = 0; j < 5; j++)
            secret[i + j] = (uint8_t)(group >> (32 - 8 * j));
    }
    assert_true(dt_totp_code(secret, now / DT_TOTP_STEP_MS, life->code));
}

static enum dt_status confirm_codes(struct life *life)
{
    uint32_t retry;
    return dt_own_totp_confirm(life->people, &life->in.who, dt_view_of(life->code), NOW,
                               &life->recovery, &retry, &life->err);
}

static enum dt_status sign_in_by_code(struct life *life)
{
    return sign_in_with(life, life->code, NOW + DT_TOTP_STEP_MS, &life->again);
}

static enum dt_status sign_in_by_recovery(struct life *life)
{
    return sign_in_with(life, life->recovery.codes[2], NOW, &life->again);
}

static enum dt_status change_password(struct life *life)
{
    uint32_t retry;
    return dt_own_password(life->people, &life->in.who, PASSWORD, DT_VIEW("another fine password"),
                           NOW, &retry, &life->err);
}

static enum dt_status list_all(struct life *life)
{
    struct dt_user users[4];
    struct dt_team teams[4];
    struct dt_api_token tokens[4];
    struct dt_session sessions[DT_SESSIONS];
    struct dt_list_page page = {.tenant = DT_VIEW("acme"), .max = 4, .arena = &life->arena};
    enum dt_status status = dt_user_list(life->people, &page, users, &life->err);
    life->users = page.count;
    if (status == DT_OK)
        status = dt_team_list(life->people, &page, teams, &life->err);
    life->teams = page.count;
    if (status == DT_OK)
        status = dt_token_list(life->people, &page, tokens, &life->err);
    life->tokens = page.count;
    if (status == DT_OK)
        status = dt_session_list(life->people, &life->in.who.person, NOW, &life->arena, sessions,
                                 &life->sessions, &life->err);
    return status;
}

static enum dt_status end_token(struct life *life)
{
    return dt_token_remove(life->people, &life->act, life->token.id, &life->err);
}

static enum dt_status sign_out(struct life *life)
{
    return dt_sign_out(life->people, &life->in.who.ticket, &life->err);
}

static enum dt_status remove_user(struct life *life)
{
    return dt_user_remove(life->people, &life->act, life->link.user.id, &life->err);
}

static enum dt_status sweep_up(struct life *life)
{
    return dt_people_sweep(life->people, NOW + 40 * DT_MS_PER_DAY, &life->err);
}

static const step_fn steps[] = {
    open_store,
    open_people,
    add_tenant,
    invite,
    redeem,
    sign_in,
    add_team,
    rename_team,
    join_team,
    look,
    add_token,
    use_token,
    make_chat,
    begin_codes,
    confirm_codes,
    sign_in_by_code,
    sign_in_by_recovery,
    change_password,
    list_all,
    end_token,
    sign_out,
    remove_user,
    sweep_up,
};

/* What stands on a shelf in the end. */
static size_t rows_on(struct life *life, const char *shelf)
{
    struct dt_shelf_row rows[16];
    size_t count;
    assert_int_equal(dt_store_scan(life->store, dt_view_of(shelf), DT_VIEW(""), DT_VIEW(""), 16,
                                   &life->arena, rows, &count, &life->err),
                     DT_OK);
    return count;
}

static void check_end(struct life *life, uint64_t at)
{
    static const struct {
        const char *shelf;
        size_t rows;
    } wanted[] = {
        {"desk.user", 1},       {"desk.email", 1},      {"desk.team", 1},  {"desk.team.name", 1},
        {"desk.session", 0},    {"desk.session.of", 0}, {"desk.token", 0}, {"desk.token.at", 0},
        {"desk.invitation", 0}, {"desk.chat", 0},       {"desk.act", 0},   {"desk.request", 0},
    };
    struct dt_audit_item acts[32];
    size_t count;
    uint64_t next;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (rows_on(life, wanted[i].shelf) != wanted[i].rows)
            fail_msg("allocation %" PRIu64 ": other rows on %s", at, wanted[i].shelf);
    if (life->users != 2 || life->teams != 1 || life->tokens != 1 || life->sessions != 1)
        fail_msg("allocation %" PRIu64 ": other lists", at);
    assert_int_equal(dt_audit_list(life->people, DT_VIEW("acme"), 0, 32, &life->arena, acts, &count,
                                   &next, &life->err),
                     DT_OK);
    if (count != 11)
        fail_msg("allocation %" PRIu64 ": %zu acts", at, count);
}

static uint64_t run(uint64_t at, bool ever_after, uint64_t *count_out)
{
    struct life life = {.act = dt_act_of_house(DT_VIEW("acme"), NOW)};
    uint64_t failed = 0;
    dt_arena_init(&life.arena);
    allocations_fail(at, ever_after);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        enum dt_status status = steps[i](&life);
        if (allocations_failed() > 0) { /* from here on there is memory again */
            failed += allocations_failed();
            allocations_fail(0, false);
        }
        if (status == DT_OK || failed == 0)
            assert_int_equal(status, DT_OK);
        else if (status != DT_NOMEM && status != DT_UNAVAILABLE)
            fail_msg("allocation %" PRIu64 ", step %zu: status %d: %s", at, i, status,
                     life.err.message);
        else if (steps[i](&life) != DT_OK)
            fail_msg("allocation %" PRIu64 ", step %zu, once more: %s", at, i, life.err.message);
        if (steps[i] == begin_codes)
            make_code(&life, NOW);
        if (steps[i] == confirm_codes)
            make_code(&life, NOW + DT_TOTP_STEP_MS);
    }
    if (count_out)
        *count_out = allocations_count();
    allocations_fail(0, false);
    check_end(&life, at);
    dt_people_destroy(life.people);
    dt_store_close(life.store);
    dt_arena_finish(&life.arena);
    return failed;
}

static void test_people__survive_want_of_memory(void **state)
{
    uint64_t places = 0, injected[2] = {0, 0};
    run(0, false, NULL); /* what libraries keep for good */
    run(0, false, &places);
    int64_t before = allocations_live();
    for (int ever_after = 0; ever_after < 2; ever_after++)
        for (uint64_t at = 1; at <= places; at++) {
            injected[ever_after] += run(at, ever_after, NULL) > 0;
            if (allocations_live() > before)
                fail_msg("allocation %" PRIu64 ": %" PRId64 " blocks leaked", at,
                         allocations_live() - before);
        }
    print_message("# %" PRIu64 " allocations; %" PRIu64 " failed alone, %" PRIu64
                  " with all that followed\n",
                  places, injected[0], injected[1]);
    /* The store's writer runs beside: its allocations do not fall on the same number each time. */
    assert_true(injected[0] > places - places / 50 && injected[1] > places - places / 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_people__survive_want_of_memory),
    };
    if (sodium_init() < 0)
        return 1;
    return cmocka_run_group_tests_name("people without memory", tests, NULL, NULL);
}
