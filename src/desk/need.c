#include "need.h"

#include <assert.h>

enum {
#define DT_NEED_REASON(NAME, name)
#define DT_NEED_POINTS(NAME, points, doc) NAME = (points),
#include "need.def"
#undef DT_NEED_REASON
#undef DT_NEED_POINTS
};

const char *dt_need_reason_name(enum dt_need_reason reason)
{
    static const char *const names[] = {
#define DT_NEED_REASON(NAME, name) name,
#define DT_NEED_POINTS(NAME, points, doc)
#include "need.def"
#undef DT_NEED_REASON
#undef DT_NEED_POINTS
    };
    assert((unsigned)reason < DT_NEED_REASON_COUNT);
    return names[reason];
}

/* Whole minutes from one time to a later one, 0 to most. */
static uint32_t minutes(dt_instant from, dt_instant to, uint32_t most)
{
    if (from >= to)
        return 0;
    uint64_t passed = ((uint64_t)to - (uint64_t)from) / (uint64_t)DT_MS_PER_MINUTE;
    return passed < most ? (uint32_t)passed : most;
}

static uint32_t alert_points(const struct dt_board_row *row)
{
    static const uint16_t by_level[] = {[DT_ALERT_NONE] = 0,
                                        [DT_ALERT_WATCH] = ALERT_WATCH,
                                        [DT_ALERT_STEP_IN] = ALERT_STEP_IN,
                                        [DT_ALERT_STOP] = ALERT_STOP};
    bool held = row->alert_sequence != 0 && row->alert_level <= DT_ALERT_STOP;
    return held ? by_level[row->alert_level] : 0;
}

static uint32_t waiting_points(const struct dt_board_row *row, dt_instant now)
{
    static const uint8_t by_band[] = {[DT_BAND_CALM] = WAIT_CALM,
                                      [DT_BAND_UNEASY] = WAIT_UNEASY,
                                      [DT_BAND_UPSET] = WAIT_UPSET,
                                      [DT_BAND_ANGRY] = WAIT_ANGRY,
                                      [DT_BAND_HOSTILE] = WAIT_HOSTILE};
    return row->waiting_since == DT_INSTANT_NONE
               ? 0
               : by_band[dt_band_of(row->tension)] * minutes(row->waiting_since, now, WAIT_MINUTES);
}

static uint32_t overdue_points(const struct dt_board_row *row, dt_instant now)
{
    return row->next_due == DT_INSTANT_NONE || row->next_due > now
               ? 0
               : OVERDUE + OVERDUE_MINUTE * minutes(row->next_due, now, OVERDUE_MINUTES);
}

static uint32_t due_points(const struct dt_board_row *row, dt_instant now)
{
    if (row->next_due == DT_INSTANT_NONE || row->next_due <= now)
        return 0;
    return DUE * (DUE_MINUTES - minutes(now, row->next_due, DUE_MINUTES)) / DUE_MINUTES;
}

/* The points of every part, by reason, and the time that the part counts from. */
static void weigh(const struct dt_board_row *row, dt_instant now,
                  uint32_t points[DT_NEED_REASON_COUNT])
{
    points[DT_NEED_ALERT] = alert_points(row);
    points[DT_NEED_TENSION] = TENSION_POINT * (uint32_t)row->tension;
    points[DT_NEED_RISING] = row->trend == DT_TREND_RISING ? RISING : 0;
    points[DT_NEED_WAITING] = waiting_points(row, now);
    points[DT_NEED_PROMISE_OVERDUE] = overdue_points(row, now);
    points[DT_NEED_PROMISE_DUE] = due_points(row, now);
    points[DT_NEED_NOT_HEARD] =
        !row->acknowledged && row->tension >= NOT_HEARD_FROM ? NOT_HEARD : 0;
    points[DT_NEED_UNASSIGNED] = row->assigned[0] ? 0 : UNASSIGNED;
}

uint32_t dt_need_points(const struct dt_board_row *row, dt_instant now)
{
    uint32_t points[DT_NEED_REASON_COUNT], sum = 0;
    if (row->outcome != 0)
        return 0;
    weigh(row, now, points);
    for (int i = 0; i < DT_NEED_REASON_COUNT; i++)
        sum += points[i];
    return sum;
}

static dt_instant since_of(const struct dt_board_row *row, int reason)
{
    switch (reason) {
    case DT_NEED_WAITING:
        return row->waiting_since;
    case DT_NEED_PROMISE_OVERDUE:
    case DT_NEED_PROMISE_DUE:
        return row->next_due;
    default:
        return DT_INSTANT_NONE;
    }
}

void dt_need_of(const struct dt_board_row *row, dt_instant now, struct dt_need *out)
{
    uint32_t points[DT_NEED_REASON_COUNT];
    *out = (struct dt_need){0};
    if (row->outcome != 0)
        return;
    weigh(row, now, points);
    for (int reason = 0; reason < DT_NEED_REASON_COUNT; reason++) {
        int at = out->count;
        if (points[reason] == 0)
            continue;
        for (; at > 0 && out->parts[at - 1].points < points[reason]; at--)
            out->parts[at] = out->parts[at - 1];
        out->parts[at].reason = (uint8_t)reason;
        out->parts[at].points = points[reason];
        out->parts[at].since = since_of(row, reason);
        out->points += points[reason];
        out->count++;
    }
}
