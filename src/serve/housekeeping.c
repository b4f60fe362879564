/*
 * Once an hour, and when the server begins: conversations that were closed for longer than their
 * tenant keeps them are erased (retention.h), and now and then the store is rewritten behind that.
 * In a thread of its own, step by step, with half a second between two: others write meanwhile, and
 * stopping waits for one step. Counts are told, and no ids.
 */
#include "parts.h"

#include "retention.h"

#include <inttypes.h>
#include <stdlib.h>

#define EVERY_US (UINT64_C(3600) * 1000000)

struct dt_housekeeping {
    uint64_t next_us; /* when the next round begins */
    bool under_way;
    struct dt_retention round;
};

enum dt_status dt_housekeeping_create(struct dt_housekeeping **out, struct dt_error *err)
{
    *out = calloc(1, sizeof **out);
    return *out ? DT_OK : dt_error_set(err, DT_NOMEM, "not enough memory");
}

void dt_housekeeping_destroy(struct dt_housekeeping *housekeeping)
{
    free(housekeeping);
}

static void tell_counts(struct dt_server *server, const struct dt_retention_counts *counts)
{
    if (counts->erased + counts->held + counts->moved + counts->gone > 0)
        dt_server_tell(server, false, "retention",
                       "erased %" PRIu64 ", held %" PRIu64 ", moved on %" PRIu64
                       ", gone before %" PRIu64,
                       counts->erased, counts->held, counts->moved, counts->gone);
}

static void scrub(struct dt_server *server)
{
    enum dt_retention_scrubbed scrubbed;
    struct dt_error error;
    if (dt_retention_scrub(server->desk, dt_server_now(server), &scrubbed, &error) != DT_OK) {
        dt_metrics_kept(server->metrics, DT_KEPT_FAILED, 1);
        dt_server_tell(server, true, "scrub_failed", "%s", error.message);
        return;
    }
    if (scrubbed == DT_RETENTION_SCRUBBED) {
        dt_metrics_kept(server->metrics, DT_KEPT_SCRUBBED, 1);
        dt_server_tell(server, false, "scrubbed", "the store was rewritten");
    } else if (scrubbed == DT_RETENTION_TOO_LARGE) {
        dt_server_tell(server, true, "scrub_wanted",
                       "the store is too large to be rewritten while it serves: the next `detente "
                       "erase` does it");
    }
}

static void step(struct dt_server *server, struct dt_housekeeping *keeping)
{
    struct dt_error error;
    uint64_t before = keeping->round.counts.erased;
    enum dt_status status = dt_retention_step(&keeping->round, server->desk, server->people,
                                              dt_server_now(server), &error);
    dt_metrics_kept(server->metrics, DT_KEPT_ERASED, keeping->round.counts.erased - before);
    if (status != DT_OK) {
        dt_metrics_kept(server->metrics, DT_KEPT_FAILED, 1);
        dt_server_tell(server, true, "retention_failed", "%s", error.message);
    }
    keeping->under_way = status == DT_OK && !keeping->round.over;
    if (keeping->under_way)
        return;
    tell_counts(server, &keeping->round.counts);
    if (status == DT_OK && !atomic_load(&server->stopping))
        scrub(server);
    dt_metrics_kept(server->metrics, DT_KEPT_ROUNDS, 1);
}

void dt_housekeep(struct dt_server *server)
{
    struct dt_housekeeping *keeping = server->housekeeping;
    if (!server->people || atomic_load(&server->stopping))
        return;
    if (!keeping->under_way) {
        if (dt_clock_us() < keeping->next_us)
            return;
        keeping->next_us = dt_clock_us() + EVERY_US;
        keeping->round = (struct dt_retention){0};
        keeping->under_way = true;
    }
    step(server, keeping);
}
