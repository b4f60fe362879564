/*
 * The TZ rule of POSIX as TZif files carry it in their footer ("EST5EDT,M3.2.0,M11.1.0"): what
 * holds after the last transition of the table. Inside the zone module only.
 *
 * Source: RFC 8536 section 3.3 with 3.3.1 (hours of a rule -167 to 167, all-year daylight time),
 * POSIX.1-2017 section 8.3.
 */
#ifndef DT_ZONE_TZ_H
#define DT_ZONE_TZ_H

#include "instant.h"

enum dt_tz_day { DT_TZ_JULIAN, DT_TZ_ZERO_BASED, DT_TZ_MONTH_WEEK_DAY };

/* One change of the clocks in a year. */
struct dt_tz_change {
    uint8_t kind;   /* enum dt_tz_day */
    int16_t day;    /* Jn: 1 .. 365, never 29 February; n: 0 .. 365; m.w.d: 0 Sunday .. 6 */
    uint8_t month;  /* m.w.d: 1 .. 12 */
    uint8_t week;   /* m.w.d: 1 .. 5, 5 is the last */
    int32_t second; /* of the local clock before the change, counted from that day's midnight */
};

struct dt_tz {
    int32_t standard_offset; /* seconds east of UTC */
    int32_t daylight_offset;
    bool has_daylight;
    struct dt_tz_change to_daylight;
    struct dt_tz_change to_standard;
};

/*
 * Errors: DT_FORMAT, with the column (from 1). A daylight name without its rule is refused: POSIX
 * leaves the rule to the implementation.
 */
DT_MUST_CHECK enum dt_status dt_tz_parse(struct dt_view text, struct dt_tz *out,
                                         struct dt_error *err);

/* Seconds east of UTC at a time given in seconds since 1970-01-01T00:00:00Z. */
int32_t dt_tz_offset(const struct dt_tz *tz, int64_t second);

#endif
