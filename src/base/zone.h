/*
 * Time zones, read once from the system's tzdata (TZif, RFC 8536, with the POSIX footer for years
 * after the table) into an immutable value that any thread may use: libc's TZ is process-wide.
 */
#ifndef DT_ZONE_H
#define DT_ZONE_H

#include "instant.h"

struct dt_zone;

/*
 * name: an IANA name ("America/New_York"); "UTC" is always there, tzdata or not.
 * Owns: the caller destroys it. Errors: DT_INVALID (not a name: "..", absolute paths), DT_NOT_FOUND
 * (no such zone here; says that the package tzdata holds them), DT_FORMAT, DT_LIMIT, DT_IO,
 * DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_zone_create(const char *name, struct dt_zone **zone_out,
                                            struct dt_error *err);

/* The same from bytes of a TZif file: what dt_zone_create does after reading; for fuzzing. */
DT_MUST_CHECK enum dt_status dt_zone_create_from(const char *name, struct dt_view bytes,
                                                 struct dt_zone **zone_out, struct dt_error *err);
void dt_zone_destroy(struct dt_zone *zone);

const char *dt_zone_name(const struct dt_zone *zone);

/* Minutes east of UTC in force at an instant (rounded toward zero for historic odd seconds). */
int dt_zone_offset_minutes(const struct dt_zone *zone, dt_instant at);

/* Local date and time of day at an instant. minute_out: 0 .. 1439. Either may be NULL. */
void dt_zone_local(const struct dt_zone *zone, dt_instant at, dt_date *date_out, int *minute_out);

/*
 * The instant of a local date and minute (0 .. 1440; 1440 is the end of the day). A time skipped by
 * a clock change is moved on by the gap; one that happens twice is the first.
 */
dt_instant dt_zone_instant(const struct dt_zone *zone, dt_date date, int minute);

#endif
