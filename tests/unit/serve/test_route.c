/* Finding the row that a path and a method name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "route.h"
#include "schema.h"

#include <stdio.h>
#include <stdlib.h>

static int setup(void **state)
{
    struct dt_arena *arena = malloc(sizeof *arena);
    assert_non_null(arena);
    dt_arena_init(arena);
    *state = arena;
    return 0;
}

static int teardown(void **state)
{
    dt_arena_finish(*state);
    free(*state);
    return 0;
}

static void test_route_find__finds_by_path_and_method(void **state)
{
    static const struct {
        enum dt_method method;
        const char *path, *name, *param;
    } cases[] = {
        {DT_METHOD_GET, "/healthz", "health", NULL},
        {DT_METHOD_HEAD, "/healthz", "health", NULL},
        {DT_METHOD_GET, "/api/v1/conversations", "list_conversations", NULL},
        {DT_METHOD_POST, "/api/v1/conversations", "open_conversation", NULL},
        {DT_METHOD_GET, "/api/v1/conversations/c-1", "get_conversation", "c-1"},
        {DT_METHOD_GET, "/api/v1/conversations/a%2Fb%20%C3%A9", "get_conversation", "a/b \xc3\xa9"},
        {DT_METHOD_GET, "/%61pi/v1/conversations/%2e%2e%2e", "get_conversation", "..."},
        {DT_METHOD_POST, "/api/v1/playbooks/validate", "validate_playbook", NULL},
        {DT_METHOD_GET, "/api/v1/playbooks/validate", "get_playbook", "validate"},
        {DT_METHOD_POST, "/api/v1/playbooks/3/activate", "activate_playbook", "3"},
        {DT_METHOD_GET, "/chat/v1/turns", "chat_turns", NULL},
        {DT_METHOD_GET, "/chat/v1/acme", "chat_about", "acme"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dt_route_match match;
        struct dt_error error;
        assert_int_equal(
            dt_route_find(cases[i].method, dt_view_of(cases[i].path), *state, &match, &error),
            DT_OK);
        assert_string_equal(match.route->name, cases[i].name);
        if (cases[i].param)
            assert_true(dt_view_equal(match.params[0], dt_view_of(cases[i].param)));
    }
}

static void test_route_find__refuses_what_no_row_has(void **state)
{
    static const struct {
        const char *path;
        enum dt_status status;
    } cases[] = {
        {"", DT_FORMAT},
        {"healthz", DT_FORMAT},
        {"*", DT_FORMAT},
        {"http://x/healthz", DT_FORMAT},
        {"/healthz/", DT_NOT_FOUND},
        {"//healthz", DT_NOT_FOUND},
        {"/HEALTHZ", DT_NOT_FOUND},
        {"/api/v1/conversations/", DT_NOT_FOUND},
        {"/a/b/c/d/e/f/g/h/i/j", DT_NOT_FOUND},
        {"/api/../healthz", DT_FORMAT},
        {"/./healthz", DT_FORMAT},
        {"/%2e%2e/healthz", DT_FORMAT},
        {"/healthz%", DT_FORMAT},
        {"/healthz%2", DT_FORMAT},
        {"/healthz%g0", DT_FORMAT},
        {"/%00healthz", DT_FORMAT},
        {"/api/v1/conversations/%0a", DT_FORMAT},
        {"/api/v1/conversations/%c0%af", DT_FORMAT},
        {"/api/v1/conversations/%ed%a0%80", DT_FORMAT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dt_route_match match;
        struct dt_error error;
        enum dt_status status =
            dt_route_find(DT_METHOD_GET, dt_view_of(cases[i].path), *state, &match, &error);
        if (status != cases[i].status)
            fail_msg("%s: %d", cases[i].path, (int)status);
    }
}

static void test_route_is_near__tells_the_interface_from_pages(void **state)
{
    static const struct {
        const char *path;
        bool near;
    } cases[] = {
        {"/api", true},
        {"/api/v1/conversation", true},
        {"/api/", true},
        {"/v2/chek", true},
        {"/healthz/x", true},
        {"/openapi.json", true},
        {"/chat/v1/none", true},
        {"/.well-known/x", true},
        {"/", false},
        {"/apis", false},
        {"/healthzz", false},
        {"/signin", false},
        {"/queu/all", false},
        {"//api/v1", false},
        {"/assets/nothing.js", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (dt_route_is_near(dt_view_of(cases[i].path)) != cases[i].near)
            fail_msg("%s", cases[i].path);
}

static void test_route_find__says_which_methods_there_are(void **state)
{
    struct dt_route_match match;
    struct dt_error error;
    assert_int_equal(
        dt_route_find(DT_METHOD_PATCH, DT_VIEW("/api/v1/session"), *state, &match, &error),
        DT_CONFLICT);
    assert_int_equal(match.allow,
                     1U << DT_METHOD_GET | 1U << DT_METHOD_POST | 1U << DT_METHOD_DELETE);
}

static bool has_segment(const char *path, const char *name)
{
    char parameter[64];
    snprintf(parameter, sizeof parameter, "/{%s}", name);
    return strstr(path, parameter) != NULL;
}

/* The table holds together: schemas exist, handlers are there, forms are texts. */
static void test_routes__name_what_there_is(void **state)
{
    (void)state;
    for (size_t i = 0; i < dt_route_count(); i++) {
        const struct dt_route *route = dt_route_nth(i);
        const char *const names[] = {route->body, route->query, route->reply};
        for (size_t n = 0; n < 3; n++)
            if (names[n] && !dt_schema_find(dt_view_of(names[n])))
                fail_msg("%s: no schema %s", route->name, names[n]);
        if (!route->handler)
            fail_msg("%s has no handler", route->name);
        assert_int_equal(dt_route_has_conversation(route),
                         has_segment(route->path, "conversation"));
        const struct dt_schema *query =
            route->query ? dt_schema_find(dt_view_of(route->query)) : NULL;
        assert_true(!query || query->count <= DT_SERVE_QUERY);
        const struct dt_schema *form =
            route->flags & DT_ROUTE_FORM ? dt_schema_find(dt_view_of(route->body)) : NULL;
        for (size_t m = 0; form && m < form->count; m++)
            assert_true(form->members[m].type == DT_MEMBER_TEXT ||
                        form->members[m].type == DT_MEMBER_WORD ||
                        form->members[m].type == DT_MEMBER_TIME);
        for (size_t j = 0; j < i; j++)
            assert_false(strcmp(dt_route_nth(j)->path, route->path) == 0 &&
                         dt_route_nth(j)->method == route->method);
    }
}

static void test_percent_decode__takes_only_whole_escapes(void **state)
{
    static const struct {
        const char *text, *decoded; /* NULL: refused */
        bool plus;
    } cases[] = {{"a%20b", "a b", false}, {"a+b", "a+b", false}, {"a+b", "a b", true},
                 {"%41%4a", "AJ", false}, {"%4", NULL, false},   {"%", NULL, false},
                 {"%%30", NULL, false},   {"", "", true}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char out[32];
        size_t len = 0;
        bool ok = dt_percent_decode(dt_view_of(cases[i].text), cases[i].plus, out, &len);
        assert_int_equal(ok, cases[i].decoded != NULL);
        if (ok)
            assert_true(dt_view_equal((struct dt_view){out, len}, dt_view_of(cases[i].decoded)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_route_find__finds_by_path_and_method, setup, teardown),
        cmocka_unit_test_setup_teardown(test_route_find__refuses_what_no_row_has, setup, teardown),
        cmocka_unit_test(test_route_is_near__tells_the_interface_from_pages),
        cmocka_unit_test_setup_teardown(test_route_find__says_which_methods_there_are, setup,
                                        teardown),
        cmocka_unit_test(test_routes__name_what_there_is),
        cmocka_unit_test(test_percent_decode__takes_only_whole_escapes),
    };
    return cmocka_run_group_tests_name("route", tests, NULL, NULL);
}
