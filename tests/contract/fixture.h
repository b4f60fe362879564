/*
 * A store of the driver under test in an empty place of its own, and short words for what the tests
 * do with it. Everything here asserts; memory is the fixture's arena.
 */
#ifndef CONTRACT_FIXTURE_H
#define CONTRACT_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "outbox.h"

enum { PLACE_BYTES = 256 };

/*
 * A driver, to add one: a row in drivers.c. place is an empty folder. A driver that keeps nothing
 * over a close is not asked to open the same place again.
 */
struct driver {
    const char *name;
    bool keeps; /* what was appended is there after close and open, and two may open it at once */
    enum dt_status (*open)(const char *place, const struct dt_store_options *options,
                           struct dt_store **out, struct dt_error *err);
};

const struct driver *find_driver(const char *name); /* NULL if there is none */
const struct driver *nth_driver(size_t index);      /* NULL behind the last */

struct fixture {
    const struct driver *driver;
    char place[PLACE_BYTES];
    struct dt_store_options options;
    struct dt_store *store;
    struct dt_arena arena;
    struct dt_error err;
};

/* The driver that setup opens; main sets it. */
extern const struct driver *driver_under_test;

/* Runs the tests; the last `keeping` of them only with a driver that keeps what it has. */
int run_suite(const char *name, const struct CMUnitTest *tests, size_t count, size_t keeping);

int setup(void **state); /* *state: a struct fixture with an open store */
int teardown(void **state);

void make_place(char *place); /* an empty folder */
void remove_place(const char *place);
void open_store(struct fixture *f);
void reopen(struct fixture *f);

#define V(text) dt_view_of(text)
#define NOW     INT64_C(1773325200000) /* 2026-03-12T14:20:00Z */

/* Events with bodies in the arena. */
struct dt_event turn_event(struct dt_arena *arena, const char *role, struct dt_view text);
struct dt_event word_event(struct dt_arena *arena, enum dt_event_kind kind,
                           enum dt_event_field field, const char *value);

/* Appends one turn; the answer. */
struct dt_appended say(struct fixture *f, const char *tenant, const char *conversation,
                       const char *text);
enum dt_status append_one(struct fixture *f, const char *tenant, const char *conversation,
                          const struct dt_event *event, uint64_t expected, const char *key,
                          struct dt_appended *out);

/* One page. */
struct dt_page read_page(struct fixture *f, const struct dt_read *read);
uint64_t head_of(struct fixture *f);

void assert_view(struct dt_view view, const char *expected);
void assert_ok(enum dt_status status, const struct dt_error *err);

#endif
