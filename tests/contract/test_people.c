/* People over every driver: accounts, sign-in, sessions, links, tokens. Run once a driver. */
#include "fixture.h"

#include "people_fixture.h"

#include <pthread.h>
#include <stdio.h>

static void test_sign_in__opens_a_session_that_requests_are_made_with(void **state)
{
    struct house *h = *state;
    struct dt_signed signed_in = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_signed_in who;
    assert_ok(by_cookie(h, signed_in.value, &who), &h->f.err);
    assert_string_equal(who.person.tenant, "acme");
    assert_string_equal(who.person.name, "Dana Doe");
    assert_int_equal(who.person.roles, ADMINISTRATOR | AGENT);
    assert_true(who.person.actions == UINT64_MAX);
    assert_int_equal(who.expires, h->now + 7 * DT_MS_PER_DAY);
    assert_true(dt_people_csrf_fits(&who, V(who.csrf)));
    assert_false(dt_people_csrf_fits(&who, V("")));
    who.csrf[5] ^= 1;
    assert_false(dt_people_csrf_fits(&signed_in.who, V(who.csrf)));
    signed_in.value[7] ^= 1;
    assert_int_equal(by_cookie(h, signed_in.value, &who), DT_NOT_FOUND);
    assert_int_equal(by_cookie(h, "", &who), DT_NOT_FOUND);
}

static void test_sign_in__refuses_in_the_same_words(void **state)
{
    struct house *h = *state;
    const struct {
        const char *tenant, *email, *password;
    } cases[] = {
        {"", "dana@acme.example", "not the password"},
        {"", "nobody@acme.example", PASSWORD},
        {"", "no address at all", PASSWORD},
        {"bolt", "dana@acme.example", PASSWORD},
        {"", "", ""},
        {"", "invited@acme.example", PASSWORD},
        {"", "off@acme.example", PASSWORD},
        {"", "both@example.org", PASSWORD},
    };
    add_user(h, "acme", "invited@acme.example", AGENT, NULL);
    struct dt_invitation off = add_user(h, "acme", "off@acme.example", AGENT, PASSWORD);
    switch_user(h, "acme", off.user.id, DT_USER_OFF);
    add_user(h, "acme", "both@example.org", AGENT, PASSWORD);
    add_user(h, "bolt", "both@example.org", AGENT, PASSWORD);
    char words[DT_ERROR_MESSAGE_BYTES] = "";
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dt_sign_in_failure failure;
        assert_int_equal(
            try_sign_in(h, cases[i].tenant, cases[i].email, cases[i].password, "", NULL, &failure),
            DT_DENIED);
        assert_int_equal(failure.why, DT_SIGN_IN_NO);
        if (i > 0)
            assert_string_equal(h->f.err.message, words);
        snprintf(words, sizeof words, "%s", h->f.err.message);
    }
    struct dt_signed out;
    assert_ok(try_sign_in(h, "bolt", "Both@Example.ORG ", PASSWORD, "", &out, NULL), &h->f.err);
    assert_string_equal(out.who.person.tenant, "bolt");
}

static void test_sign_in__waits_after_many_failures_known_or_not(void **state)
{
    struct house *h = *state;
    const char *const emails[] = {"dana@acme.example", "nobody@acme.example"};
    char words[2][DT_ERROR_MESSAGE_BYTES];
    for (int which = 0; which < 2; which++) {
        struct dt_sign_in_failure failure;
        h->address = which == 0 ? "192.0.2.1" : "192.0.2.2";
        for (int i = 0; i < 10; i++)
            assert_int_equal(try_sign_in(h, "", emails[which], "wrong", "", NULL, &failure),
                             DT_DENIED);
        assert_int_equal(try_sign_in(h, "", emails[which], PASSWORD, "", NULL, &failure), DT_LIMIT);
        assert_int_equal(failure.why, DT_SIGN_IN_WAIT);
        assert_int_equal(failure.retry_s, 30);
        snprintf(words[which], sizeof words[which], "%s", h->f.err.message);
    }
    assert_string_equal(words[0], words[1]);
    h->now += 30 * DT_MS_PER_SECOND;
    struct dt_signed out;
    assert_ok(try_sign_in(h, "", emails[0], PASSWORD, "", &out, NULL), &h->f.err);
    for (int i = 0; i < 10; i++) /* a success gives all attempts back */
        assert_int_equal(try_sign_in(h, "", emails[0], "wrong", "", NULL, NULL), DT_DENIED);
}

static void test_sign_in__of_one_address_is_limited(void **state)
{
    struct house *h = *state;
    char email[64];
    struct dt_sign_in_failure failure;
    h->address = "2001:db8:1:2::1";
    for (int i = 0; i < 30; i++) {
        snprintf(email, sizeof email, "nobody%d@acme.example", i);
        assert_int_equal(try_sign_in(h, "", email, "wrong", "", NULL, NULL), DT_DENIED);
    }
    h->address = "2001:db8:1:2:ffff::9"; /* the same network */
    assert_int_equal(try_sign_in(h, "", "dana@acme.example", PASSWORD, "", NULL, &failure),
                     DT_LIMIT);
    assert_int_equal(failure.retry_s, 10);
    h->address = "2001:db8:1:3::1";
    sign_in(h, "dana@acme.example", PASSWORD, "");
}

static void test_session__ends_when_idle_and_at_its_end(void **state)
{
    struct house *h = *state;
    struct dt_signed signed_in = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_signed_in who;
    dt_instant end = h->now + 7 * DT_MS_PER_DAY;
    while (h->now + 11 * DT_MS_PER_HOUR < end) {
        h->now += 11 * DT_MS_PER_HOUR;
        assert_ok(by_cookie(h, signed_in.value, &who), &h->f.err);
    }
    h->now = end;
    assert_int_equal(by_cookie(h, signed_in.value, &who), DT_NOT_FOUND);
    signed_in = sign_in(h, "dana@acme.example", PASSWORD, "");
    h->now += 12 * DT_MS_PER_HOUR;
    assert_int_equal(by_cookie(h, signed_in.value, &who), DT_NOT_FOUND);
}

static void test_session__is_listed_and_ended_by_its_owner_alone(void **state)
{
    struct house *h = *state;
    struct dt_signed first = sign_in(h, "dana@acme.example", PASSWORD, "");
    h->now += 1000;
    struct dt_signed second = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_signed other = sign_in(h, "bob@bolt.example", PASSWORD, "");
    struct dt_session sessions[DT_SESSIONS];
    struct dt_signed_in who;
    size_t count;
    h->now += 6 * DT_MS_PER_MINUTE;
    assert_ok(by_cookie(h, second.value, &who), &h->f.err);
    assert_ok(dt_session_list(h->people, &first.who.person, h->now, &h->f.arena, sessions, &count,
                              &h->f.err),
              &h->f.err);
    assert_int_equal(count, 2);
    assert_view(sessions[0].id, second.who.session);
    assert_int_equal(sessions[0].seen_at, h->now);
    assert_view(sessions[1].id, first.who.session);
    assert_view(sessions[1].agent, "Browser");
    assert_int_equal(dt_session_end(h->people, &other.who.person, V(first.who.session), &h->f.err),
                     DT_NOT_FOUND);
    assert_ok(dt_session_end(h->people, &second.who.person, V(first.who.session), &h->f.err),
              &h->f.err);
    assert_int_equal(by_cookie(h, first.value, &who), DT_NOT_FOUND);
    assert_ok(by_cookie(h, second.value, &who), &h->f.err);
    assert_ok(dt_sign_out(h->people, &second.who.ticket, &h->f.err), &h->f.err);
    assert_int_equal(by_cookie(h, second.value, &who), DT_NOT_FOUND);
    assert_ok(dt_session_list(h->people, &first.who.person, h->now, &h->f.arena, sessions, &count,
                              &h->f.err),
              &h->f.err);
    assert_int_equal(count, 0);
}

static void test_session__is_another_after_signing_in_again(void **state)
{
    struct house *h = *state;
    struct dt_signed first = sign_in(h, "dana@acme.example", PASSWORD, ""), second;
    struct dt_signed_in who;
    h->old = &first.who.ticket;
    second = sign_in(h, "dana@acme.example", PASSWORD, "");
    h->old = NULL;
    assert_string_not_equal(first.value, second.value);
    assert_int_equal(by_cookie(h, first.value, &who), DT_NOT_FOUND);
    assert_ok(by_cookie(h, second.value, &who), &h->f.err);
}

/* A header may hold any bytes; a row holds text. */
static void test_session__of_a_client_that_says_no_text(void **state)
{
    struct house *h = *state;
    struct dt_session sessions[DT_SESSIONS];
    struct dt_signed_in who;
    size_t count;
    const char *const agents[] = {"\xff\xfe", "a\"b\\c\x01", "caf\xc3", ""};
    for (size_t i = 0; i < sizeof agents / sizeof *agents; i++) {
        struct dt_signed out;
        const struct dt_sign_in attempt = {.email = V("dana@acme.example"),
                                           .password = V(PASSWORD),
                                           .address = V(agents[i]),
                                           .agent = V(agents[i]),
                                           .now = h->now};
        assert_ok(dt_sign_in(h->people, &attempt, &out, NULL, &h->f.err), &h->f.err);
        assert_ok(by_cookie(h, out.value, &who), &h->f.err);
    }
    assert_ok(
        dt_session_list(h->people, &who.person, h->now, &h->f.arena, sessions, &count, &h->f.err),
        &h->f.err);
    assert_int_equal(count, sizeof agents / sizeof *agents);
}

static void test_session__gives_way_where_there_are_too_many(void **state)
{
    struct house *h = *state;
    struct dt_signed first = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_signed_in who;
    for (int i = 0; i < DT_SESSIONS; i++) {
        h->now += 1000;
        sign_in(h, "dana@acme.example", PASSWORD, "");
    }
    h->now += 1000;
    assert_int_equal(by_cookie(h, first.value, &who), DT_NOT_FOUND);
}

/* Everything that must end every session of an account, and wake the listener. */
static void test_session__ends_with_rights_password_and_account(void **state)
{
    struct house *h = *state;
    for (int what = 0; what < 7; what++) {
        char email[64];
        struct dt_signed_in who;
        struct dt_user user;
        struct dt_user_change change = {0};
        snprintf(email, sizeof email, "worker%d@acme.example", what);
        struct dt_invitation made =
            add_user(h, "acme", email, AGENT | 1 << DT_PERSON_SUPERVISOR, PASSWORD);
        struct dt_signed signed_in = sign_in(h, email, PASSWORD, "");
        struct dt_signed second = sign_in(h, email, PASSWORD, "");
        struct dt_act act = dt_act_of_house(V("acme"), h->now);
        struct dt_invitation link;
        unsigned woken = h->woken;
        uint32_t retry;
        change.has_roles = what == 0;
        change.roles = AGENT;
        change.has_state = what == 1;
        change.state = DT_USER_OFF;
        change.has_email = what == 2;
        change.email = V("moved@acme.example");
        change.has_password = what == 3;
        change.password = V("another fine password");
        if (what < 4)
            assert_ok(dt_user_change(h->people, &act, made.user.id, &change, &h->f.arena, &user,
                                     NULL, &h->f.err),
                      &h->f.err);
        else if (what == 4)
            assert_ok(dt_user_reset(h->people, &act, made.user.id, &h->f.arena, &link, &h->f.err),
                      &h->f.err);
        else if (what == 5)
            assert_ok(dt_user_remove(h->people, &act, made.user.id, &h->f.err), &h->f.err);
        else
            assert_ok(dt_own_password(h->people, &signed_in.who, V(PASSWORD),
                                      V("another fine password"), h->now, &retry, &h->f.err),
                      &h->f.err);
        assert_true(h->woken > woken);
        assert_int_equal(by_cookie(h, second.value, &who), DT_NOT_FOUND);
        assert_int_equal(by_cookie(h, signed_in.value, &who), what == 6 ? DT_OK : DT_NOT_FOUND);
        assert_int_equal(
            dt_people_again(h->people, &second.who.ticket, h->now, &who.person, &h->f.err),
            DT_NOT_FOUND);
    }
}

static void test_session__ends_on_another_node_within_a_second(void **state)
{
    struct house *h = *state;
    struct dt_people *other = open_people(h);
    struct dt_signed signed_in = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_signed_in who;
    uint64_t before, after;
    assert_ok(dt_people_by_cookie(other, V(signed_in.value), h->now, &who, &h->f.err), &h->f.err);
    assert_ok(dt_people_revision(other, &before, &h->f.err), &h->f.err);
    assert_ok(dt_sign_out(h->people, &signed_in.who.ticket, &h->f.err), &h->f.err);
    assert_ok(dt_people_revision(other, &after, &h->f.err), &h->f.err);
    assert_int_equal(after, before + 1);
    /* whoever has read the revision (the hub, of its streams) is not told what was so before */
    assert_int_equal(dt_people_again(other, &signed_in.who.ticket, h->now, &who.person, &h->f.err),
                     DT_NOT_FOUND);
    assert_int_equal(dt_people_by_cookie(other, V(signed_in.value), h->now + 1000, &who, &h->f.err),
                     DT_NOT_FOUND);
    dt_people_destroy(other);
}

static void test_names_and_teams__change_for_open_sessions_too(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_signed signed_in = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_signed_in who;
    struct dt_team team;
    struct dt_user user;
    assert_ok(
        dt_team_add(h->people, &act, V(" Back office "), V(""), &h->f.arena, &team, &h->f.err),
        &h->f.err);
    assert_view(team.name, "Back office");
    const struct dt_user_change change = {.has_name = true,
                                          .name = V("Dana D."),
                                          .has_teams = true,
                                          .teams = &team.id,
                                          .team_count = 1};
    assert_ok(dt_user_change(h->people, &act, V(signed_in.who.person.id), &change, &h->f.arena,
                             &user, NULL, &h->f.err),
              &h->f.err);
    assert_ok(by_cookie(h, signed_in.value, &who), &h->f.err);
    assert_string_equal(who.person.name, "Dana D.");
    assert_int_equal(who.person.team_count, 1);
    assert_view(team.id, who.person.teams[0]);
    assert_int_equal(dt_team_remove(h->people, &act, team.id, &h->f.err), DT_CONFLICT);
}

static void test_teams__have_names_of_their_own(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_act bolt = dt_act_of_house(V("bolt"), h->now);
    struct dt_team a, b, again, list[8];
    assert_ok(dt_team_add(h->people, &act, V("Returns"), V("k1"), &h->f.arena, &a, &h->f.err),
              &h->f.err);
    assert_int_equal(dt_team_add(h->people, &act, V("returns"), V(""), &h->f.arena, &b, &h->f.err),
                     DT_CONFLICT);
    assert_ok(dt_team_add(h->people, &act, V("Returns"), V("k1"), &h->f.arena, &again, &h->f.err),
              &h->f.err);
    assert_true(dt_view_equal(a.id, again.id));
    assert_int_equal(dt_team_add(h->people, &act, V("Other"), V("k1"), &h->f.arena, &b, &h->f.err),
                     DT_CONFLICT);
    assert_ok(dt_team_add(h->people, &bolt, V("Returns"), V("k1"), &h->f.arena, &b, &h->f.err),
              &h->f.err);
    assert_int_equal(dt_team_rename(h->people, &bolt, a.id, V("Mine"), &h->f.arena, &b, &h->f.err),
                     DT_NOT_FOUND);
    assert_ok(dt_team_add(h->people, &act, V("Accounts"), V(""), &h->f.arena, &b, &h->f.err),
              &h->f.err);
    assert_ok(dt_team_rename(h->people, &act, a.id, V("RETURNS"), &h->f.arena, &a, &h->f.err),
              &h->f.err);
    struct dt_list_page page = {.tenant = V("acme"), .max = 1, .arena = &h->f.arena};
    assert_ok(dt_team_list(h->people, &page, list, &h->f.err), &h->f.err);
    assert_int_equal(page.count, 1);
    assert_view(list[0].name, "Accounts");
    page.max = 8;
    assert_ok(dt_team_list(h->people, &page, list, &h->f.err), &h->f.err);
    assert_int_equal(page.count, 1);
    assert_view(list[0].name, "RETURNS");
    assert_int_equal(page.cursor.len, 0);
    page.cursor = V("%%");
    assert_int_equal(dt_team_list(h->people, &page, list, &h->f.err), DT_INVALID);
    assert_view(page.cursor, "%%");
    assert_ok(dt_team_remove(h->people, &act, a.id, &h->f.err), &h->f.err);
    assert_int_equal(dt_team_remove(h->people, &act, a.id, &h->f.err), DT_NOT_FOUND);
    assert_ok(dt_team_add(h->people, &act, V("returns"), V(""), &h->f.arena, &a, &h->f.err),
              &h->f.err);
}

static void test_accounts__refuse_what_cannot_be(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_view no_team = V("t-0000000000000000");
    const struct {
        const char *name, *email;
        uint32_t roles;
        bool team;
        enum dt_status status;
        const char *field;
    } cases[] = {
        {"", "a@b.example", AGENT, false, DT_INVALID, "/name"},
        {"   ", "a@b.example", AGENT, false, DT_INVALID, "/name"},
        {"\xe2\x80\x8b", "a@b.example", AGENT, false, DT_INVALID, "/name"},
        {"A\nB", "a@b.example", AGENT, false, DT_INVALID, "/name"},
        {"A\xe2\x80\xae", "a@b.example", AGENT, false, DT_INVALID, "/name"},
        {"A", "a", AGENT, false, DT_INVALID, "/email"},
        {"A", "a@", AGENT, false, DT_INVALID, "/email"},
        {"A", "@b", AGENT, false, DT_INVALID, "/email"},
        {"A", "a@b@c", AGENT, false, DT_INVALID, "/email"},
        {"A", "a b@c.example", AGENT, false, DT_INVALID, "/email"},
        {"A", "a@b..example", AGENT, false, DT_INVALID, "/email"},
        {"A", "a@-b.example", AGENT, false, DT_INVALID, "/email"},
        {"A", ".a@b.example", AGENT, false, DT_INVALID, "/email"},
        {"A", "a@b.example", 0, false, DT_INVALID, "/roles"},
        {"A", "a@b.example", 1 << DT_PERSON_INTEGRATION, false, DT_INVALID, "/roles"},
        {"A", "a@b.example", 1 << DT_PERSON_CUSTOMER, false, DT_INVALID, "/roles"},
        {"A", "a@b.example", AGENT, true, DT_INVALID, "/teams"},
        {"A", "DANA@acme.example", AGENT, false, DT_CONFLICT, "/email"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *field = NULL;
        struct dt_invitation out;
        const struct dt_user_new user = {.name = V(cases[i].name),
                                         .email = V(cases[i].email),
                                         .roles = cases[i].roles,
                                         .teams = &no_team,
                                         .team_count = cases[i].team};
        enum dt_status status =
            dt_user_add(h->people, &act, &user, &h->f.arena, &out, &field, &h->f.err);
        if (status != cases[i].status)
            fail_msg("%s %s: %d", cases[i].name, cases[i].email, status);
        assert_string_equal(field, cases[i].field);
    }
}

static void test_accounts__are_invisible_to_other_tenants(void **state)
{
    struct house *h = *state;
    struct dt_signed dana = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_view id = V(dana.who.person.id);
    struct dt_act bolt = dt_act_of_house(V("bolt"), h->now);
    const struct dt_user_change change = {.has_name = true, .name = V("Mine now")};
    struct dt_user user, list[8];
    struct dt_invitation link;
    assert_int_equal(dt_user_get(h->people, V("bolt"), id, &h->f.arena, &user, &h->f.err),
                     DT_NOT_FOUND);
    char foreign[DT_ERROR_MESSAGE_BYTES];
    snprintf(foreign, sizeof foreign, "%s", h->f.err.message);
    assert_int_equal(
        dt_user_get(h->people, V("bolt"), V("u-0000000000000000"), &h->f.arena, &user, &h->f.err),
        DT_NOT_FOUND);
    assert_string_equal(foreign, h->f.err.message);
    assert_int_equal(
        dt_user_change(h->people, &bolt, id, &change, &h->f.arena, &user, NULL, &h->f.err),
        DT_NOT_FOUND);
    assert_int_equal(dt_user_remove(h->people, &bolt, id, &h->f.err), DT_NOT_FOUND);
    assert_int_equal(dt_user_reset(h->people, &bolt, id, &h->f.arena, &link, &h->f.err),
                     DT_NOT_FOUND);
    struct dt_list_page page = {.tenant = V("bolt"), .max = 8, .arena = &h->f.arena};
    assert_ok(dt_user_list(h->people, &page, list, &h->f.err), &h->f.err);
    assert_int_equal(page.count, 1);
    assert_view(list[0].email, "bob@bolt.example");
    assert_int_equal(dt_user_by_email(h->people, V("bolt"), V("dana@acme.example"), &h->f.arena,
                                      &user, &h->f.err),
                     DT_NOT_FOUND);
}

static void test_accounts__keep_their_last_administrator(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_user dana, user;
    const struct dt_user_change demote = {.has_roles = true, .roles = AGENT};
    const struct dt_user_change off = {.has_state = true, .state = DT_USER_OFF};
    const char *field;
    assert_ok(dt_user_by_email(h->people, V("acme"), V("dana@acme.example"), &h->f.arena, &dana,
                               &h->f.err),
              &h->f.err);
    add_user(h, "acme", "invited@acme.example", ADMINISTRATOR, NULL); /* cannot sign in yet */
    assert_int_equal(
        dt_user_change(h->people, &act, dana.id, &demote, &h->f.arena, &user, &field, &h->f.err),
        DT_CONFLICT);
    assert_string_equal(field, "/roles");
    assert_int_equal(
        dt_user_change(h->people, &act, dana.id, &off, &h->f.arena, &user, &field, &h->f.err),
        DT_CONFLICT);
    assert_string_equal(field, "/state");
    assert_int_equal(dt_user_remove(h->people, &act, dana.id, &h->f.err), DT_CONFLICT);
    struct dt_invitation second =
        add_user(h, "acme", "second@acme.example", ADMINISTRATOR, PASSWORD);
    assert_ok(dt_user_remove(h->people, &act, dana.id, &h->f.err), &h->f.err);
    assert_int_equal(dt_user_remove(h->people, &act, second.user.id, &h->f.err), DT_CONFLICT);
}

static void test_operators__are_touched_by_operators_alone(void **state)
{
    struct house *h = *state;
    struct dt_signed dana = sign_in(h, "dana@acme.example", PASSWORD, "");
    char actor[DT_PERSON_ID_BYTES + 8];
    struct dt_act act = dt_act_of(&dana.who.person, h->now, actor);
    const struct dt_user_new wanted = {
        .name = V("Op"), .email = V("op2@acme.example"), .roles = OPERATOR};
    const struct dt_user_change promote = {.has_roles = true, .roles = OPERATOR | ADMINISTRATOR};
    const struct dt_user_change rename_it = {.has_name = true, .name = V("Oops")};
    struct dt_invitation op = add_user(h, "acme", "op@acme.example", OPERATOR, PASSWORD), out;
    struct dt_user user;
    const char *field;
    assert_int_equal(dt_user_add(h->people, &act, &wanted, &h->f.arena, &out, &field, &h->f.err),
                     DT_DENIED);
    assert_int_equal(dt_user_change(h->people, &act, V(dana.who.person.id), &promote, &h->f.arena,
                                    &user, &field, &h->f.err),
                     DT_DENIED);
    assert_int_equal(dt_user_change(h->people, &act, op.user.id, &rename_it, &h->f.arena, &user,
                                    &field, &h->f.err),
                     DT_DENIED);
    assert_int_equal(dt_user_reset(h->people, &act, op.user.id, &h->f.arena, &out, &h->f.err),
                     DT_DENIED);
    assert_int_equal(dt_user_remove(h->people, &act, op.user.id, &h->f.err), DT_DENIED);
}

static void test_link__sets_a_password_once(void **state)
{
    struct house *h = *state;
    struct dt_invitation link = add_user(h, "acme", "new@acme.example", AGENT, NULL);
    uint32_t retry;
    assert_int_equal(link.expires, h->now + 72 * DT_MS_PER_HOUR);
    assert_int_equal(redeem(h, link.token, "password1234", &retry), DT_INVALID);
    assert_int_equal(redeem(h, "nothing-that-was-ever-given-out-0123456789A", PASSWORD, &retry),
                     DT_NOT_FOUND);
    char words[DT_ERROR_MESSAGE_BYTES];
    snprintf(words, sizeof words, "%s", h->f.err.message);
    assert_ok(redeem(h, link.token, PASSWORD, &retry), &h->f.err);
    sign_in(h, "new@acme.example", PASSWORD, "");
    assert_int_equal(redeem(h, link.token, "one more password", &retry), DT_NOT_FOUND);
    assert_string_equal(h->f.err.message, words);
    link = add_user(h, "acme", "late@acme.example", AGENT, NULL);
    h->now = link.expires;
    assert_int_equal(redeem(h, link.token, PASSWORD, &retry), DT_NOT_FOUND);
    assert_string_equal(h->f.err.message, words);
}

static void test_link__of_a_reset_voids_what_was_before(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_invitation first = add_user(h, "acme", "new@acme.example", AGENT, NULL), second,
                         third;
    uint32_t retry;
    assert_ok(dt_user_reset(h->people, &act, first.user.id, &h->f.arena, &second, &h->f.err),
              &h->f.err);
    assert_int_equal(redeem(h, first.token, PASSWORD, &retry), DT_NOT_FOUND);
    assert_ok(redeem(h, second.token, PASSWORD, &retry), &h->f.err);
    sign_in(h, "new@acme.example", PASSWORD, "");
    assert_ok(dt_user_reset(h->people, &act, first.user.id, &h->f.arena, &third, &h->f.err),
              &h->f.err);
    assert_int_equal(third.expires, h->now + DT_MS_PER_HOUR);
    assert_int_equal(try_sign_in(h, "", "new@acme.example", PASSWORD, "", NULL, NULL), DT_DENIED);
    switch_user(h, "acme", first.user.id, DT_USER_OFF);
    assert_int_equal(redeem(h, third.token, PASSWORD, &retry), DT_NOT_FOUND);
    assert_int_equal(dt_user_reset(h->people, &act, first.user.id, &h->f.arena, &third, &h->f.err),
                     DT_CONFLICT);
}

static void test_invitation__asked_for_twice_is_one_account_with_a_new_link(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_user_new user = {.name = V("New"),
                               .email = V("new@acme.example"),
                               .roles = AGENT,
                               .request = V("request-1")};
    struct dt_invitation first, second;
    uint32_t retry;
    assert_ok(dt_user_add(h->people, &act, &user, &h->f.arena, &first, NULL, &h->f.err), &h->f.err);
    assert_ok(dt_user_add(h->people, &act, &user, &h->f.arena, &second, NULL, &h->f.err),
              &h->f.err);
    assert_true(dt_view_equal(first.user.id, second.user.id));
    assert_int_equal(redeem(h, first.token, PASSWORD, &retry), DT_NOT_FOUND);
    assert_ok(redeem(h, second.token, PASSWORD, &retry), &h->f.err);
    assert_int_equal(dt_user_add(h->people, &act, &user, &h->f.arena, &second, NULL, &h->f.err),
                     DT_CONFLICT);
    user.roles = ADMINISTRATOR;
    assert_int_equal(dt_user_add(h->people, &act, &user, &h->f.arena, &second, NULL, &h->f.err),
                     DT_CONFLICT);
}

static void test_totp__is_asked_for_and_counts_once(void **state)
{
    struct house *h = *state;
    struct dt_signed dana = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_recovery recovery = turn_totp_on(h, &dana.who);
    struct dt_sign_in_failure failure;
    struct dt_signed out;
    char code[8];
    h->now += DT_TOTP_STEP_MS;
    assert_int_equal(try_sign_in(h, "", "dana@acme.example", PASSWORD, "", NULL, &failure),
                     DT_DENIED);
    assert_int_equal(failure.why, DT_SIGN_IN_CODE);
    assert_int_equal(try_sign_in(h, "", "dana@acme.example", PASSWORD, "000000", NULL, &failure),
                     DT_DENIED);
    assert_int_equal(failure.why, DT_SIGN_IN_NO);
    assert_int_equal(try_sign_in(h, "", "dana@acme.example", "wrong", "", NULL, &failure),
                     DT_DENIED);
    assert_int_equal(failure.why, DT_SIGN_IN_NO); /* nobody learns that codes are on */
    code_now(h, code);
    sign_in(h, "dana@acme.example", PASSWORD, code);
    assert_int_equal(try_sign_in(h, "", "dana@acme.example", PASSWORD, code, NULL, &failure),
                     DT_DENIED);
    assert_ok(try_sign_in(h, "", "dana@acme.example", PASSWORD, recovery.codes[3], &out, NULL),
              &h->f.err);
    assert_int_equal(
        try_sign_in(h, "", "dana@acme.example", PASSWORD, recovery.codes[3], NULL, &failure),
        DT_DENIED);
    recovery.codes[4][0] = (char)(recovery.codes[4][0] ^ 0x20); /* a capital, or a digit gone */
    uint32_t retry;
    assert_int_equal(dt_own_totp_stop(h->people, &out.who, V("wrong"), h->now, &retry, &h->f.err),
                     DT_DENIED);
    assert_ok(dt_own_totp_stop(h->people, &out.who, V(PASSWORD), h->now, &retry, &h->f.err),
              &h->f.err);
    sign_in(h, "dana@acme.example", PASSWORD, "");
}

static void test_token__acts_within_its_scopes(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_token_new wanted = {.name = V("Help desk"),
                                  .actions = UINT64_C(1) << DT_ACTION_CONVERSATION_READ,
                                  .expires = h->now + DT_MS_PER_DAY};
    struct dt_api_token token, list[4];
    char secret[DT_TOKEN_BYTES];
    struct dt_signed_in who;
    assert_ok(dt_token_add(h->people, &act, &wanted, &h->f.arena, &token, secret, &h->f.err),
              &h->f.err);
    assert_ok(dt_people_by_bearer(h->people, V(secret), h->now, &who, &h->f.err), &h->f.err);
    assert_int_equal(dt_access_reach(&who.person, DT_ACTION_CONVERSATION_READ), DT_REACH_ALL);
    assert_int_equal(dt_access_reach(&who.person, DT_ACTION_CONVERSATION_WRITE), DT_REACH_NO);
    assert_int_equal(dt_access_reach(&who.person, DT_ACTION_SELF), DT_REACH_NO);
    char actor[DT_PERSON_ID_BYTES + 8];
    dt_person_actor(&who.person, actor);
    assert_memory_equal(actor, "token:k-", 8);
    struct dt_list_page page = {.tenant = V("acme"), .max = 4, .arena = &h->f.arena};
    assert_ok(dt_token_list(h->people, &page, list, &h->f.err), &h->f.err);
    assert_int_equal(page.count, 1);
    assert_int_equal(list[0].used_at, h->now);
    for (size_t i = 0; secret[i]; i++) { /* no other letter will do, wherever it stands */
        char other = secret[i];
        secret[i] = other == 'x' ? 'y' : 'x';
        assert_int_equal(dt_people_by_bearer(h->people, V(secret), h->now, &who, &h->f.err),
                         DT_NOT_FOUND);
        secret[i] = other;
    }
    assert_int_equal(dt_people_by_cookie(h->people, V(secret), h->now, &who, &h->f.err),
                     DT_NOT_FOUND);
    assert_int_equal(
        dt_people_by_bearer(h->people, V(secret), h->now + DT_MS_PER_DAY, &who, &h->f.err),
        DT_NOT_FOUND);
    struct dt_act bolt = dt_act_of_house(V("bolt"), h->now);
    assert_int_equal(dt_token_remove(h->people, &bolt, token.id, &h->f.err), DT_NOT_FOUND);
    assert_ok(dt_token_remove(h->people, &act, token.id, &h->f.err), &h->f.err);
    assert_int_equal(dt_people_by_bearer(h->people, V(secret), h->now, &who, &h->f.err),
                     DT_NOT_FOUND);
    wanted.actions = UINT64_C(1) << DT_ACTION_PEOPLE_WRITE;
    assert_int_equal(dt_token_add(h->people, &act, &wanted, &h->f.arena, &token, secret, &h->f.err),
                     DT_INVALID);
    wanted.actions = 0;
    assert_int_equal(dt_token_add(h->people, &act, &wanted, &h->f.arena, &token, secret, &h->f.err),
                     DT_INVALID);
}

static void test_chat__token_is_of_one_conversation(void **state)
{
    struct house *h = *state;
    char token[64];
    struct dt_signed_in who;
    assert_ok(dt_people_chat_token(h->people, V("acme"), 17, h->now, token, &h->f.err), &h->f.err);
    assert_ok(dt_people_by_bearer(h->people, V(token), h->now, &who, &h->f.err), &h->f.err);
    assert_int_equal(who.person.stream, 17);
    assert_string_equal(who.person.tenant, "acme");
    assert_int_equal(who.person.roles, 1 << DT_PERSON_CUSTOMER);
    assert_int_equal(dt_access_reach(&who.person, DT_ACTION_CHAT), DT_REACH_OWN);
    const struct dt_place_of own = {"", "", 17}, other = {"", "", 18};
    assert_true(dt_access_within(&who.person, DT_REACH_OWN, &own));
    assert_false(dt_access_within(&who.person, DT_REACH_OWN, &other));
    assert_int_equal(
        dt_people_by_bearer(h->people, V(token), h->now + 30 * DT_MS_PER_DAY, &who, &h->f.err),
        DT_NOT_FOUND);
}

static void test_acts__stand_in_the_house_newest_first(void **state)
{
    struct house *h = *state;
    struct dt_signed dana = sign_in(h, "dana@acme.example", PASSWORD, "");
    char actor[DT_PERSON_ID_BYTES + 8];
    struct dt_act act = dt_act_of(&dana.who.person, h->now, actor);
    struct dt_audit_item items[8];
    struct dt_team team;
    size_t count;
    uint64_t next;
    assert_ok(dt_team_add(h->people, &act, V("Returns"), V(""), &h->f.arena, &team, &h->f.err),
              &h->f.err);
    assert_ok(dt_team_remove(h->people, &act, team.id, &h->f.err), &h->f.err);
    assert_ok(
        dt_audit_list(h->people, V("acme"), 0, 2, &h->f.arena, items, &count, &next, &h->f.err),
        &h->f.err);
    assert_int_equal(count, 2);
    assert_view(items[0].what, "team.removed");
    assert_view(items[1].what, "team.added");
    assert_view(items[0].by, actor);
    assert_true(dt_view_equal(items[0].of, team.id));
    assert_ok(
        dt_audit_list(h->people, V("acme"), next, 8, &h->f.arena, items, &count, &next, &h->f.err),
        &h->f.err);
    assert_int_equal(count, 1);
    assert_view(items[0].what, "tenant.added");
    assert_view(items[0].by, "cli");
    assert_int_equal(next, 0);
    assert_ok(
        dt_audit_list(h->people, V("bolt"), 0, 8, &h->f.arena, items, &count, &next, &h->f.err),
        &h->f.err);
    assert_int_equal(count, 1);
}

static void test_tenant__is_made_once_and_changes(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_tenant_new wanted = {.id = V("acme"),
                                   .name = V("Acme"),
                                   .administrator = {.name = V("A"), .email = V("a@b.example")}};
    struct dt_invitation out;
    struct dt_tenant tenant, list[8];
    const char *field;
    size_t count;
    assert_int_equal(dt_tenant_add(h->people, &act, &wanted, &h->f.arena, &out, &field, &h->f.err),
                     DT_CONFLICT);
    assert_string_equal(field, "/id");
    wanted.id = V("Not An Id");
    assert_int_equal(dt_tenant_add(h->people, &act, &wanted, &h->f.arena, &out, &field, &h->f.err),
                     DT_INVALID);
    wanted.id = V("zeta");
    wanted.administrator.email = V("nonsense");
    assert_int_equal(dt_tenant_add(h->people, &act, &wanted, &h->f.arena, &out, &field, &h->f.err),
                     DT_INVALID);
    assert_string_equal(field, "/administrator/email");
    const struct dt_tenant_change change = {
        .has_keep_days = true, .keep_days = 30, .has_chat = true, .chat = true};
    assert_ok(dt_tenant_change(h->people, &act, &change, &h->f.arena, &tenant, &h->f.err),
              &h->f.err);
    assert_ok(dt_tenant_get(h->people, V("acme"), &h->f.arena, &tenant, &h->f.err), &h->f.err);
    assert_int_equal(tenant.keep_days, 30);
    assert_true(tenant.chat);
    assert_false(tenant.has_notice);
    assert_ok(dt_tenant_list(h->people, V("acme"), 8, &h->f.arena, list, &count, &h->f.err),
              &h->f.err);
    assert_int_equal(count, 1);
    assert_view(list[0].id, "bolt");
}

static void test_list__of_people_goes_by_name_page_by_page(void **state)
{
    struct house *h = *state;
    char email[64], name[64];
    for (int i = 0; i < 23; i++) {
        struct dt_act act = dt_act_of_house(V("bolt"), h->now);
        struct dt_invitation out;
        snprintf(email, sizeof email, "p%d@bolt.example", i);
        snprintf(name, sizeof name, "%s %d", i % 2 ? "zoe" : "Ann", i % 7);
        const struct dt_user_new user = {.name = V(name), .email = V(email), .roles = AGENT};
        assert_ok(dt_user_add(h->people, &act, &user, &h->f.arena, &out, NULL, &h->f.err),
                  &h->f.err);
    }
    struct dt_list_page page = {.tenant = V("bolt"), .max = 5, .arena = &h->f.arena};
    struct dt_user users[5];
    size_t total = 0;
    char last[64] = "";
    do {
        assert_ok(dt_user_list(h->people, &page, users, &h->f.err), &h->f.err);
        for (size_t i = 0; i < page.count; i++, total++) {
            snprintf(name, sizeof name, "%.*s", (int)users[i].name.len, users[i].name.ptr);
            name[0] = (char)(name[0] | 0x20);
            assert_true(strcmp(last, name) <= 0);
            memcpy(last, name, sizeof last);
        }
    } while (page.cursor.len > 0);
    assert_int_equal(total, 24);
}

static void test_list__of_tokens_has_the_newest_first(void **state)
{
    struct house *h = *state;
    static const char *const names[] = {"first", "second", "third"};
    struct dt_list_page page = {.tenant = V("acme"), .max = 1, .arena = &h->f.arena};
    struct dt_token_new wanted = {.actions = UINT64_C(1) << DT_ACTION_CONVERSATION_READ,
                                  .expires = DT_INSTANT_NONE};
    struct dt_api_token token;
    char secret[DT_TOKEN_BYTES];
    for (int i = 0; i < 3; i++) {
        struct dt_act act = dt_act_of_house(V("acme"), h->now + i);
        wanted.name = V(names[i]);
        assert_ok(dt_token_add(h->people, &act, &wanted, &h->f.arena, &token, secret, &h->f.err),
                  &h->f.err);
    }
    for (int i = 2; i >= 0; i--) {
        assert_ok(dt_token_list(h->people, &page, &token, &h->f.err), &h->f.err);
        assert_int_equal(page.count, 1);
        assert_view(token.name, names[i]);
        assert_int_equal(page.cursor.len > 0, i > 0);
    }
}

static void test_sweep__takes_what_has_expired(void **state)
{
    struct house *h = *state;
    struct dt_signed signed_in = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_shelf_row rows[8];
    size_t count;
    char token[64];
    static const char *const shelves[] = {"desk.session", "desk.session.of", "desk.invitation",
                                          "desk.chat", "desk.request"};
    add_user(h, "acme", "new@acme.example", AGENT, NULL);
    assert_ok(dt_people_chat_token(h->people, V("acme"), 17, h->now, token, &h->f.err), &h->f.err);
    assert_ok(dt_people_sweep(h->people, h->now, &h->f.err), &h->f.err);
    assert_ok(by_cookie(h, signed_in.value, &signed_in.who), &h->f.err);
    h->now += 31 * DT_MS_PER_DAY;
    assert_ok(dt_people_sweep(h->people, h->now, &h->f.err), &h->f.err);
    for (size_t i = 0; i < sizeof shelves / sizeof *shelves; i++) {
        assert_ok(dt_store_scan(h->f.store, V(shelves[i]), V(""), V(""), 8, &h->f.arena, rows,
                                &count, &h->f.err),
                  &h->f.err);
        assert_int_equal(count, 0);
    }
}

/* Two at once: one of them wins. */
struct racer {
    struct house *h;
    struct dt_people *people; /* a node of its own */
    pthread_barrier_t *start;
    const char *token, *code;
    enum dt_status status;
};

static void *race_redeem(void *context)
{
    struct racer *racer = context;
    uint32_t retry;
    struct dt_error err;
    pthread_barrier_wait(racer->start);
    racer->status = dt_redeem(racer->people, V(racer->token), V(PASSWORD), V("192.0.2.7"),
                              racer->h->now, &retry, &err);
    return NULL;
}

static void *race_sign_in(void *context)
{
    struct racer *racer = context;
    struct dt_signed out;
    struct dt_error err;
    const struct dt_sign_in attempt = {.email = V("dana@acme.example"),
                                       .password = V(PASSWORD),
                                       .code = V(racer->code),
                                       .address = V("192.0.2.8"),
                                       .now = racer->h->now};
    pthread_barrier_wait(racer->start);
    racer->status = dt_sign_in(racer->people, &attempt, &out, NULL, &err);
    return NULL;
}

enum { RACERS = 4 };

static unsigned winners(struct house *h, void *(*run)(void *), const char *token, const char *code,
                        enum dt_status loses)
{
    pthread_barrier_t start;
    pthread_t threads[RACERS];
    struct racer racers[RACERS];
    unsigned won = 0;
    pthread_barrier_init(&start, NULL, RACERS);
    for (int i = 0; i < RACERS; i++) {
        racers[i] = (struct racer){h, open_people(h), &start, token, code, DT_OK};
        assert_int_equal(pthread_create(&threads[i], NULL, run, &racers[i]), 0);
    }
    for (int i = 0; i < RACERS; i++) {
        pthread_join(threads[i], NULL);
        won += racers[i].status == DT_OK;
        assert_true(racers[i].status == DT_OK || racers[i].status == loses);
        dt_people_destroy(racers[i].people);
    }
    pthread_barrier_destroy(&start);
    return won;
}

static void test_race__one_redeems_the_link(void **state)
{
    struct house *h = *state;
    for (int round = 0; round < 8; round++) {
        char email[64];
        snprintf(email, sizeof email, "new%d@acme.example", round);
        struct dt_invitation link = add_user(h, "acme", email, AGENT, NULL);
        assert_int_equal(winners(h, race_redeem, link.token, "", DT_NOT_FOUND), 1);
    }
}

static void test_race__one_signs_in_with_the_code(void **state)
{
    struct house *h = *state;
    struct dt_signed dana = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_recovery recovery = turn_totp_on(h, &dana.who);
    for (int round = 0; round < 4; round++) {
        char code[8];
        h->now += DT_TOTP_STEP_MS;
        code_now(h, code);
        assert_int_equal(winners(h, race_sign_in, "", code, DT_DENIED), 1);
        assert_int_equal(winners(h, race_sign_in, "", recovery.codes[round], DT_DENIED), 1);
    }
}

static void test_password__is_hashed_anew_when_the_parameters_change(void **state)
{
    struct house *h = *state;
    struct dt_people_options options = people_options(h);
    struct dt_people *dearer;
    struct dt_shelf_row rows[8];
    struct dt_signed out;
    size_t count;
    options.password_ops = 2;
    options.password_bytes = 16384;
    assert_ok(dt_people_create(&options, &dearer, &h->f.err), &h->f.err);
    const struct dt_sign_in attempt = {.email = V("dana@acme.example"),
                                       .password = V(PASSWORD),
                                       .address = V("192.0.2.8"),
                                       .now = h->now};
    for (int i = 0; i < 2; i++)
        assert_ok(dt_sign_in(dearer, &attempt, &out, NULL, &h->f.err), &h->f.err);
    assert_ok(dt_store_scan(h->f.store, V("desk.user"), V("acme"), V("acmf"), 8, &h->f.arena, rows,
                            &count, &h->f.err),
              &h->f.err);
    assert_int_equal(count, 1);
    char *row = dt_arena_copy(&h->f.arena, rows[0].value);
    assert_non_null(strstr(row, "m=16,t=2,p=1"));
    dt_people_destroy(dearer);
    sign_in(h, "dana@acme.example", PASSWORD, "");
}

/* Whatever is kept, no secret is among it. */
static void test_secrets__stand_nowhere(void **state)
{
    struct house *h = *state;
    struct dt_act act = dt_act_of_house(V("acme"), h->now);
    struct dt_signed signed_in = sign_in(h, "dana@acme.example", PASSWORD, "");
    struct dt_recovery recovery = turn_totp_on(h, &signed_in.who);
    struct dt_invitation link = add_user(h, "acme", "new@acme.example", AGENT, NULL);
    const struct dt_token_new wanted = {.name = V("Help desk"),
                                        .actions = UINT64_C(1) << DT_ACTION_CONVERSATION_READ,
                                        .expires = DT_INSTANT_NONE};
    struct dt_api_token token;
    char secret[DT_TOKEN_BYTES], chat[64];
    assert_ok(dt_token_add(h->people, &act, &wanted, &h->f.arena, &token, secret, &h->f.err),
              &h->f.err);
    assert_ok(dt_people_chat_token(h->people, V("acme"), 17, h->now, chat, &h->f.err), &h->f.err);
    const char *const canaries[] = {signed_in.value, signed_in.who.csrf, recovery.codes[0],
                                    link.token,      secret + 23,        chat,
                                    PASSWORD};
    static const char *const shelves[] = {
        "desk.tenant", "desk.user",     "desk.email",   "desk.session",  "desk.session.of",
        "desk.token",  "desk.token.at", "desk.chat",    "desk.settings", "desk.invitation",
        "desk.act",    "desk.request",  "desk.revision"};
    size_t seen = 0;
    for (size_t i = 0; i < sizeof shelves / sizeof *shelves; i++) {
        struct dt_shelf_row rows[64];
        size_t count;
        assert_ok(dt_store_scan(h->f.store, V(shelves[i]), V(""), V(""), 64, &h->f.arena, rows,
                                &count, &h->f.err),
                  &h->f.err);
        for (size_t j = 0; j < count; j++, seen++)
            for (size_t k = 0; k < sizeof canaries / sizeof *canaries; k++) {
                assert_false(holds(rows[j].key, canaries[k]));
                assert_false(holds(rows[j].value, canaries[k]));
            }
    }
    assert_true(seen > 10);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_house, close_house)

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        CASE(test_sign_in__opens_a_session_that_requests_are_made_with),
        CASE(test_sign_in__refuses_in_the_same_words),
        CASE(test_sign_in__waits_after_many_failures_known_or_not),
        CASE(test_sign_in__of_one_address_is_limited),
        CASE(test_session__ends_when_idle_and_at_its_end),
        CASE(test_session__is_listed_and_ended_by_its_owner_alone),
        CASE(test_session__is_another_after_signing_in_again),
        CASE(test_session__of_a_client_that_says_no_text),
        CASE(test_session__gives_way_where_there_are_too_many),
        CASE(test_session__ends_with_rights_password_and_account),
        CASE(test_session__ends_on_another_node_within_a_second),
        CASE(test_names_and_teams__change_for_open_sessions_too),
        CASE(test_teams__have_names_of_their_own),
        CASE(test_accounts__refuse_what_cannot_be),
        CASE(test_accounts__are_invisible_to_other_tenants),
        CASE(test_accounts__keep_their_last_administrator),
        CASE(test_operators__are_touched_by_operators_alone),
        CASE(test_link__sets_a_password_once),
        CASE(test_link__of_a_reset_voids_what_was_before),
        CASE(test_invitation__asked_for_twice_is_one_account_with_a_new_link),
        CASE(test_totp__is_asked_for_and_counts_once),
        CASE(test_token__acts_within_its_scopes),
        CASE(test_chat__token_is_of_one_conversation),
        CASE(test_acts__stand_in_the_house_newest_first),
        CASE(test_tenant__is_made_once_and_changes),
        CASE(test_list__of_people_goes_by_name_page_by_page),
        CASE(test_list__of_tokens_has_the_newest_first),
        CASE(test_sweep__takes_what_has_expired),
        CASE(test_race__one_redeems_the_link),
        CASE(test_race__one_signs_in_with_the_code),
        CASE(test_password__is_hashed_anew_when_the_parameters_change),
        CASE(test_secrets__stand_nowhere),
    };
    driver_under_test = find_driver(argc > 1 ? argv[1] : "memory");
    if (!driver_under_test)
        return 2;
    return run_suite("people", tests, sizeof tests / sizeof *tests, 0);
}
