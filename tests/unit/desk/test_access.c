/* Who may do what: every cell of the table, and what a set of roles and a place make of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "access.h"

#include <stdio.h>

enum { N, O, T, A };

/* The table a second time, by hand: a cell that changes has to change twice. */
static const struct {
    const char *action;
    uint8_t cells[DT_PERSON_ROLES]; /* agent, supervisor, trainer, administrator, auditor,
                                       integration, operator, customer */
} wanted[] = {
    {"none", {A, A, A, A, A, A, A, A}},
    {"self", {A, A, A, A, A, N, A, N}},
    {"conversations.read", {T, T, N, N, A, A, N, N}},
    {"conversations.open", {T, T, N, N, N, A, N, N}},
    {"conversations.write", {T, T, N, N, N, A, N, N}},
    {"conversations.assign", {T, A, N, N, N, A, N, N}},
    {"conversations.erase", {N, N, N, A, N, N, N, N}},
    {"alerts.answer", {N, T, N, N, N, N, N, N}},
    {"offers.approve", {N, T, N, N, N, N, N, N}},
    {"review", {A, A, A, N, N, A, N, N}},
    {"search", {T, T, N, N, A, A, N, N}},
    {"live", {T, T, N, N, A, A, N, N}},
    {"demonstrate", {A, A, A, A, N, N, N, N}},
    {"people.read", {A, A, A, A, A, A, N, N}},
    {"people.write", {N, N, N, A, N, N, N, N}},
    {"tokens.write", {N, N, N, A, N, N, N, N}},
    {"tenant.read", {N, N, N, A, A, N, N, N}},
    {"tenant.write", {N, N, N, A, N, N, N, N}},
    {"audit.read", {N, N, N, A, A, N, N, N}},
    {"playbooks.read", {A, A, A, A, A, A, N, N}},
    {"playbooks.write", {N, N, N, A, N, N, N, N}},
    {"playbooks.try", {N, A, A, A, N, N, N, N}},
    {"house", {N, N, N, N, N, N, A, N}},
    {"chat", {N, N, N, N, N, N, N, O}},
};

static struct dt_person person_of(uint32_t roles)
{
    return (struct dt_person){.roles = roles, .actions = UINT64_MAX};
}

static void test_access__is_the_table_cell_by_cell(void **state)
{
    static const char *const words[] = {"-", "own", "team", "all"};
    printf("# %-22s", "");
    for (unsigned role = 0; role < DT_PERSON_ROLES; role++)
        printf("%-14s", dt_person_role_name((enum dt_person_role)role));
    printf("\n");
    assert_int_equal(sizeof wanted / sizeof *wanted, DT_ACTION_COUNT);
    for (unsigned i = 0; i < DT_ACTION_COUNT; i++) {
        enum dt_action action = (enum dt_action)i;
        assert_string_equal(dt_action_name(action), wanted[i].action);
        assert_int_equal(dt_action_find(dt_view_of(wanted[i].action)), action);
        printf("# %-22s", wanted[i].action);
        for (unsigned role = 0; role < DT_PERSON_ROLES; role++) {
            struct dt_person person = person_of(UINT32_C(1) << role);
            assert_int_equal(dt_access_cell((enum dt_person_role)role, action),
                             wanted[i].cells[role]);
            assert_int_equal(dt_access_reach(&person, action), wanted[i].cells[role]);
            printf("%-14s", words[wanted[i].cells[role]]);
        }
        printf("\n");
    }
    printf("# %u cells\n", (unsigned)DT_ACTION_COUNT * DT_PERSON_ROLES);
}

/* Every set of roles has the farthest reach of any of them, and nobody has none. */
static void test_access__of_several_roles_is_the_farthest(void **state)
{
    for (uint32_t roles = 0; roles < UINT32_C(1) << DT_PERSON_ROLES; roles++)
        for (unsigned i = 1; i < DT_ACTION_COUNT; i++) {
            struct dt_person person = person_of(roles);
            unsigned farthest = N;
            for (unsigned role = 0; role < DT_PERSON_ROLES; role++)
                if (roles >> role & 1 && wanted[i].cells[role] > farthest)
                    farthest = wanted[i].cells[role];
            assert_int_equal(dt_access_reach(&person, (enum dt_action)i), farthest);
        }
    struct dt_person nobody = {0};
    assert_int_equal(dt_access_reach(&nobody, DT_ACTION_NONE), A);
}

static void test_access__of_a_token_ends_at_its_scopes(void **state)
{
    for (unsigned scope = 0; scope < DT_ACTION_COUNT; scope++)
        for (unsigned i = 1; i < DT_ACTION_COUNT; i++) {
            struct dt_person token = {.roles = 1 << DT_PERSON_INTEGRATION,
                                      .actions = UINT64_C(1) << scope};
            assert_int_equal(dt_access_reach(&token, (enum dt_action)i),
                             scope == i ? wanted[i].cells[DT_PERSON_INTEGRATION] : N);
        }
}

static void test_place__is_within_reach(void **state)
{
    const struct {
        const char *team, *assigned;
        uint64_t stream;
        bool own, in_team; /* for u-me of team t-mine */
    } cases[] = {
        {"", "", 1, false, true},
        {"t-mine", "", 1, false, true},
        {"t-other", "", 1, false, false},
        {"t-other", "u-me", 1, true, true},
        {"t-mine", "u-you", 1, false, true},
        {"t-other", "u-you", 1, false, false},
        {"", "u-you", 1, false, true},
        {"t-min", "u-m", 1, false, false},
        {"t-mine2", "u-me2", 1, false, false},
    };
    struct dt_person me = {.id = "u-me", .team_count = 1, .teams = {"t-mine"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct dt_place_of place = {cases[i].team, cases[i].assigned, cases[i].stream};
        assert_false(dt_access_within(&me, DT_REACH_NO, &place));
        assert_int_equal(dt_access_within(&me, DT_REACH_OWN, &place), cases[i].own);
        assert_int_equal(dt_access_within(&me, DT_REACH_TEAM, &place), cases[i].in_team);
        assert_true(dt_access_within(&me, DT_REACH_ALL, &place));
    }
}

static void test_place__of_a_customer_is_one_conversation(void **state)
{
    struct dt_person customer = {.stream = 7, .roles = 1 << DT_PERSON_CUSTOMER};
    struct dt_person nobody = {0};
    const struct dt_place_of own = {"t-mine", "u-you", 7}, other = {"", "", 8}, none = {"", "", 0};
    assert_true(dt_access_within(&customer, DT_REACH_OWN, &own));
    assert_false(dt_access_within(&customer, DT_REACH_OWN, &other));
    assert_false(dt_access_within(&nobody, DT_REACH_OWN, &none));
}

static void test_actor__says_who_did_it(void **state)
{
    const struct {
        struct dt_person person;
        const char *actor;
    } cases[] = {
        {{.id = "u-1", .roles = 1 << DT_PERSON_AGENT}, "user:u-1"},
        {{.id = "k-1", .roles = 1 << DT_PERSON_INTEGRATION}, "token:k-1"},
        {{.id = "", .roles = 1 << DT_PERSON_CUSTOMER}, "customer"},
    };
    char actor[DT_PERSON_ID_BYTES + 8];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dt_person_actor(&cases[i].person, actor);
        assert_string_equal(actor, cases[i].actor);
    }
    assert_int_equal(dt_person_role_find(DT_VIEW("auditor")), DT_PERSON_AUDITOR);
    assert_int_equal(dt_person_role_find(DT_VIEW("root")), DT_PERSON_ROLES);
    assert_int_equal(dt_action_find(DT_VIEW("people")), DT_ACTION_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_access__is_the_table_cell_by_cell),
        cmocka_unit_test(test_access__of_several_roles_is_the_farthest),
        cmocka_unit_test(test_access__of_a_token_ends_at_its_scopes),
        cmocka_unit_test(test_place__is_within_reach),
        cmocka_unit_test(test_place__of_a_customer_is_one_conversation),
        cmocka_unit_test(test_actor__says_who_did_it),
    };
    return cmocka_run_group_tests_name("access", tests, NULL, NULL);
}
