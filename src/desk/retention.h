/*
 * How long closed conversations are kept: a tenant's keep_days, counted from when it was closed
 * (dt_board_row.closed_at), not from its last turn. Old letters that are brought in and closed
 * today are worked with today, and a case that was settled late must not vanish on the day it is
 * settled. One that is reopened, or written into, is open: its time begins anew when it is closed
 * again.
 *
 * A round goes through all tenants, in steps of bounded work, so that whoever runs it can stop
 * between two, and requests are served meanwhile:
 *
 *     struct dt_retention round = {0};
 *     do
 *         status = dt_retention_step(&round, desk, people, now, err);
 *     while (status == DT_OK && !round.over);
 *
 * Each conversation is erased as a person would erase it, with ground "retention" and actor
 * "detente", at the very version at which it was found to be over its time: what is written into it
 * in the same moment keeps it. Several nodes may do this at once; what one has erased, the other
 * passes over.
 */
#ifndef DT_RETENTION_H
#define DT_RETENTION_H

#include "desk.h"

struct dt_people;

enum {
    DT_RETENTION_STEP = 64, /* conversations that one step tries to erase; tenants it looks at */
    DT_RETENTION_SCRUB_HOURS = 24
};

/* A larger store is not rewritten while it serves: nobody may write meanwhile. */
#define DT_RETENTION_SCRUB_BYTES (UINT64_C(2) << 30)

struct dt_retention_counts {
    uint64_t erased;
    uint64_t held;  /* a legal hold keeps it */
    uint64_t moved; /* somebody wrote into it, or reopened it, meanwhile */
    uint64_t gone;  /* another node, or a person, has erased it meanwhile */
};

struct dt_retention_asked {
    struct dt_view tenant;
    uint32_t keep_days; /* 0: nothing is ever over its time */
    dt_instant now;
    uint64_t after; /* only conversations with a stream above it */
};

/*
 * Erases up to DT_RETENTION_STEP of a tenant's conversations that are over their time, in the order
 * of their streams, and adds to counts. *next_out: `after` for the next call; 0: that was all.
 * Errors: those of erasing (what was erased before one is counted), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_retention_tenant(struct dt_desk *desk,
                                                 const struct dt_retention_asked *asked,
                                                 struct dt_retention_counts *counts,
                                                 uint64_t *next_out, struct dt_error *err);

/* A round. Begin with zeroes. */
struct dt_retention {
    char tenant[DT_TENANT_BYTES + 1]; /* the one that it is at */
    uint64_t after;                   /* within it; 0: it is done with it */
    bool over;
    struct dt_retention_counts counts;
};

/*
 * The settings are read anew in each step: who switches it off stops it. Errors: those of
 * dt_retention_tenant and of reading; the rest is for another round.
 */
DT_MUST_CHECK enum dt_status dt_retention_step(struct dt_retention *round, struct dt_desk *desk,
                                               struct dt_people *people, dt_instant now,
                                               struct dt_error *err);

/*
 * What was erased may still stand on freed pages of the file until dt_store_scrub rewrites it. That
 * takes time in proportion to the store, and nobody can write meanwhile: so erasing only leaves a
 * mark on a shelf, and the file is rewritten later, at most once in DT_RETENTION_SCRUB_HOURS, by
 * one of the nodes. Whoever erases sets the mark before and after: before, since the process may
 * end in between; after, since the file may have been rewritten in between.
 */
DT_MUST_CHECK enum dt_status dt_retention_mark(struct dt_store *store, struct dt_error *err);

enum dt_retention_scrubbed {
    DT_RETENTION_NOT_DUE,
    DT_RETENTION_SCRUBBED,
    DT_RETENTION_TOO_LARGE /* more than DT_RETENTION_SCRUB_BYTES: the operator's to do */
};

/*
 * Rewrites the store's files, if there is a mark and it is time; board and index forget first.
 * After a failure it is due again an hour later. Errors: those of dt_store_scrub, reading and
 * writing.
 */
DT_MUST_CHECK enum dt_status dt_retention_scrub(struct dt_desk *desk, dt_instant now,
                                                enum dt_retention_scrubbed *out,
                                                struct dt_error *err);

#endif
