#include "rules.h"

#include "kinds.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { LAST_RULE = 26, LONGEST_SENTENCE = 240 };

static void test_rules__has_every_rule_of_the_evidence(void **state)
{
    /* The grades of EVIDENCE.md, in order; R25 does not exist. 'B' where it says "A/B". */
    static const char grades[LAST_RULE + 2] = " BBAAAAAAAABBCAAAALAAAABB-L";
    for (int n = 1; n <= LAST_RULE; n++) {
        char code[16];
        snprintf(code, sizeof code, "R%d", n);
        const struct dt_rule *rule = dt_rule_find(code);
        if (grades[n] == '-') {
            assert_null(rule);
            continue;
        }
        assert_non_null(rule);
        assert_string_equal(rule->code, code);
        if (rule->grade != grades[n])
            fail_msg("%s has grade %c, not %c", code, rule->grade, grades[n]);
    }
}

static void test_rules__say_each_in_one_readable_sentence(void **state)
{
    for (int n = 1; n <= LAST_RULE; n++) {
        char code[16];
        snprintf(code, sizeof code, "R%d", n);
        const struct dt_rule *rule = dt_rule_find(code);
        if (!rule)
            continue;
        size_t len = strlen(rule->sentence);
        assert_in_range(len, 20, LONGEST_SENTENCE);
        assert_int_equal(rule->sentence[len - 1], '.');
        assert_true(strlen(rule->source) > 8);
    }
}

static void test_rules__knows_no_other_code(void **state)
{
    static const char *const codes[] = {"", "R", "R0", "R25", "R27", "R100", "r1", "R1 ", "R10 R1"};
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        assert_null(dt_rule_find(codes[i]));
}

/* What a kind of cue names as its rules is shown to people: each must be there. */
static void test_rules__has_what_the_kinds_name(void **state)
{
    int named = 0;
    for (int kind = 0; kind < DT_KIND_COUNT; kind++) {
        const char *codes = dt_kind_info((enum dt_kind)kind)->rules;
        while (*codes) {
            char code[8] = {0};
            size_t len = strcspn(codes, " ");
            assert_true(len < sizeof code);
            memcpy(code, codes, len);
            assert_non_null(dt_rule_find(code));
            named++;
            codes += len + strspn(codes + len, " ");
        }
    }
    assert_true(named > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rules__has_every_rule_of_the_evidence),
        cmocka_unit_test(test_rules__say_each_in_one_readable_sentence),
        cmocka_unit_test(test_rules__knows_no_other_code),
        cmocka_unit_test(test_rules__has_what_the_kinds_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
