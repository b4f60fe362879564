/*
 * How much a conversation needs a person, in points, and why: the order of the queue. A sum of
 * parts from the table in need.def, so that whoever looks sees what put it where it stands. Pure:
 * the same row at the same time has the same points.
 */
#ifndef DT_NEED_H
#define DT_NEED_H

#include "board.h"

enum dt_need_reason {
#define DT_NEED_REASON(NAME, name) DT_NEED_##NAME,
#define DT_NEED_POINTS(NAME, points, doc)
#include "need.def"
#undef DT_NEED_REASON
#undef DT_NEED_POINTS
    DT_NEED_REASON_COUNT
};
_Static_assert((int)DT_NEED_REASON_COUNT <= (int)DT_NEED_PARTS, "a part for every reason");

const char *dt_need_reason_name(enum dt_need_reason reason); /* "waiting" ... */

/* How many points a row needs a person, and why. A closed one needs nobody. */
void dt_need_of(const struct dt_board_row *row, dt_instant now, struct dt_need *out);

/* The points alone: what a list of many is put in order by. */
uint32_t dt_need_points(const struct dt_board_row *row, dt_instant now);

#endif
