/*
 * Every allocation of reading a playbook fails once, and then it and all that follow: our own by
 * the linker's --wrap, libyaml's by standing in for its yaml_malloc and its siblings.
 */
#include "failing.h"
#include "playbook.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

void *yaml_malloc(size_t size);
void *yaml_realloc(void *old, size_t size);
void yaml_free(void *memory);
unsigned char *yaml_strdup(const unsigned char *text);

static long yaml_count; /* allocations by libyaml */

/* As libyaml has them: never of size 0. */
void *yaml_malloc(size_t size)
{
    yaml_count++;
    return __wrap_malloc(size ? size : 1);
}

void *yaml_realloc(void *old, size_t size)
{
    yaml_count++;
    return __wrap_realloc(old, size ? size : 1);
}

void yaml_free(void *memory)
{
    __wrap_free(memory);
}

unsigned char *yaml_strdup(const unsigned char *text)
{
    if (!text)
        return NULL;
    size_t size = strlen((const char *)text) + 1;
    unsigned char *copy = yaml_malloc(size);
    if (copy)
        memcpy(copy, text, size);
    return copy;
}

static const char file[] = "company: Acme\ntimezone: UTC\nhours: \"Mon-Fri 09:00-17:00\"\n"
                           "holidays: [2026-12-25]\nsay: {listen: {low: [a, 'b {name}']}}\n"
                           "remedies:\n- name: refund\n  limit: 12.50\n";

/* The same file, and why it cannot be read: an error on the way must not hide lost memory. */
static const char wrong[] = "company: Acme\nsay: {listen: [a, \"b {nme}\"]}\n";

/* Fails the n-th allocation for n from `first` on, until none is left to fail; returns that n. */
static long read_with_failures(struct dt_view yaml, long first, bool ever, enum dt_status at_last)
{
    for (long n = first;; n++) {
        struct dt_playbook *playbook = NULL;
        struct dt_error err = {0};
        fail_allocations(n, ever);
        enum dt_status status = dt_playbook_create("t.yaml", yaml, &playbook, &err);
        bool failed = allow_allocations();
        if (status == DT_OK)
            dt_playbook_destroy(playbook);
        else
            assert_null(playbook);
        assert_int_equal(failing.held, 0);
        if (!failed) {
            assert_int_equal(status, at_last);
            return n;
        }
        assert_int_equal(status, DT_NOMEM);
        assert_int_equal(err.status, DT_NOMEM);
        assert_true(err.message[0]);
    }
}

/* Allocations that the shipped playbook takes: the same in every reading, so one sweep is enough.
 */
static long allocations_of_the_base(void)
{
    enum { MANY = 1000000 };
    struct dt_playbook *playbook = NULL;
    fail_allocation(MANY);
    assert_int_equal(dt_playbook_create_default(&playbook, NULL), DT_OK);
    long taken = MANY - failing.after;
    allow_allocations();
    dt_playbook_destroy(playbook);
    return taken;
}

static void test_playbook__survives_each_allocation_failing_once(void **state)
{
    long n = read_with_failures(DT_VIEW(file), 0, false, DT_OK);
    assert_true(n > 100);
    assert_true(yaml_count > 100); /* libyaml's are among them */
}

static void test_playbook__survives_memory_running_out_for_good(void **state)
{
    long base = allocations_of_the_base();
    assert_true(read_with_failures(DT_VIEW(file), base, true, DT_OK) > base + 50);
}

static void test_playbook__loses_nothing_when_it_refuses(void **state)
{
    long base = allocations_of_the_base();
    assert_true(read_with_failures(DT_VIEW(wrong), base, false, DT_FORMAT) > base + 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_playbook__survives_each_allocation_failing_once),
        cmocka_unit_test(test_playbook__survives_memory_running_out_for_good),
        cmocka_unit_test(test_playbook__loses_nothing_when_it_refuses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
