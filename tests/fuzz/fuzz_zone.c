/*
 * Any bytes as a TZif file. What must hold of every zone that is taken: offsets within a day, local
 * times within their day, and an instant that comes back from its local time no later than it went.
 */
#include "zone.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "line %d: %s\n", __LINE__, #condition);                                \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static void check_instant(const struct dt_zone *zone, dt_instant at)
{
    dt_date date;
    int minute;
    int offset = dt_zone_offset_minutes(zone, at);
    REQUIRE(offset > -26 * 60 && offset < 26 * 60);
    dt_zone_local(zone, at, &date, &minute);
    REQUIRE(minute >= 0 && minute < 1440);
    dt_instant back = dt_zone_instant(zone, date, minute);
    REQUIRE(back >= DT_INSTANT_MIN && back <= DT_INSTANT_MAX);
    REQUIRE(dt_zone_instant(zone, date, 1440) == dt_zone_instant(zone, date + 1, 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_zone *zone = NULL;
    struct dt_error error = {0};
    enum dt_status status =
        dt_zone_create_from("Test/Fuzz", (struct dt_view){(const char *)data, size}, &zone, &error);
    if (status != DT_OK) {
        REQUIRE(!zone && error.status == status && error.message[0] != '\0');
        return 0;
    }
    check_instant(zone, DT_INSTANT_MIN);
    check_instant(zone, DT_INSTANT_MAX);
    for (int year = 1880; year <= 2200; year += 8)
        check_instant(zone, dt_date_of(year, 1 + year / 8 % 12, 28) * DT_MS_PER_DAY);
    dt_zone_destroy(zone);
    return 0;
}
