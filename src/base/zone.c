#include "zone.h"

#include "zone_tz.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * Limits of a TZif file. The largest of tzdata 2025b, in its "fat" form, has 3.6 KB, 237
 * transitions and 10 types; types are indexed by a byte.
 */
enum {
    NAME_BYTES = 64,
    FILE_BYTES = 65536,
    TRANSITIONS = 4096,
    TYPES = 256,
    DESIGNATION_BYTES = 2048,
    HEADER_BYTES = 44,
    FOOTER_BYTES = 256,
    OFFSET_LOWEST = -89999, /* RFC 8536, 3.2: -25 hours and 26 hours, both excluded */
    OFFSET_HIGHEST = 93599,
    DAY = 86400,
};

static const char zone_directory[] = "/usr/share/zoneinfo/";

struct transition {
    int64_t second; /* since 1970-01-01T00:00:00Z */
    int32_t offset; /* from then on, in seconds east of UTC */
};

struct dt_zone {
    char name[NAME_BYTES];
    int32_t first_offset; /* before the first transition */
    bool has_rule;
    struct dt_tz rule; /* after the last transition; from the beginning where there is none */
    size_t count;
    struct transition transitions[]; /* ascending */
};

/* The data block of one version, as views into the file. */
struct block {
    size_t transition_count;
    size_t type_count;
    size_t time_bytes;      /* 4 in version 1, 8 after it */
    struct dt_view times;   /* transition_count * time_bytes */
    struct dt_view indices; /* transition_count bytes */
    struct dt_view types;   /* type_count * 6 */
    size_t total_bytes;     /* with its header */
};

static uint32_t read_u32(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static int32_t read_i32(const char *bytes)
{
    return (int32_t)read_u32(bytes);
}

static int64_t read_i64(const char *bytes)
{
    return (int64_t)((uint64_t)read_u32(bytes) << 32 | read_u32(bytes + 4));
}

/* The counts of a header, in the order of RFC 8536, 3.1. */
struct counts {
    uint32_t ut, standard, leap, transition, type, designation;
};

static enum dt_status check_counts(const struct counts *counts, struct dt_error *err)
{
    if (counts->transition > TRANSITIONS || counts->type > TYPES ||
        counts->designation > DESIGNATION_BYTES)
        return dt_error_set(err, DT_LIMIT,
                            "a zone may hold %d transitions, %d types and %d bytes of names",
                            TRANSITIONS, TYPES, DESIGNATION_BYTES);
    if (counts->leap != 0)
        return dt_error_set(err, DT_FORMAT, "zones that count leap seconds are not supported");
    if (counts->type == 0 || counts->designation == 0 ||
        (counts->ut != 0 && counts->ut != counts->type) ||
        (counts->standard != 0 && counts->standard != counts->type))
        return dt_error_set(err, DT_FORMAT, "the counts of the header do not fit together");
    return DT_OK;
}

/* One header with its data block at the beginning of `bytes`; places checked, contents not yet. */
static enum dt_status read_block(struct dt_view bytes, size_t time_bytes, struct block *out,
                                 struct dt_error *err)
{
    if (bytes.len < HEADER_BYTES || memcmp(bytes.ptr, "TZif", 4) != 0)
        return dt_error_set(err, DT_FORMAT, "not a TZif file");
    const char *at = bytes.ptr + 20;
    struct counts counts = {read_u32(at),      read_u32(at + 4),  read_u32(at + 8),
                            read_u32(at + 12), read_u32(at + 16), read_u32(at + 20)};
    enum dt_status status = check_counts(&counts, err);
    if (status != DT_OK)
        return status;
    size_t times = counts.transition * time_bytes;
    size_t total = HEADER_BYTES + times + counts.transition + counts.type * (size_t)6 +
                   counts.designation + counts.standard + counts.ut;
    if (bytes.len < total)
        return dt_error_set(err, DT_FORMAT, "the file ends within its data");
    at = bytes.ptr + HEADER_BYTES;
    *out = (struct block){
        .transition_count = counts.transition,
        .type_count = counts.type,
        .time_bytes = time_bytes,
        .times = {at, times},
        .indices = {at + times, counts.transition},
        .types = {at + times + counts.transition, counts.type * (size_t)6},
        .total_bytes = total,
    };
    return DT_OK;
}

static enum dt_status check_types(const struct block *block, struct dt_error *err)
{
    for (size_t i = 0; i < block->type_count; i++) {
        int32_t offset = read_i32(block->types.ptr + i * 6);
        if (offset < OFFSET_LOWEST || offset > OFFSET_HIGHEST)
            return dt_error_set(err, DT_FORMAT, "an offset from UTC of more than a day");
    }
    return DT_OK;
}

static enum dt_status read_transitions(const struct block *block, struct dt_zone *zone,
                                       struct dt_error *err)
{
    for (size_t i = 0; i < block->transition_count; i++) {
        const char *at = block->times.ptr + i * block->time_bytes;
        int64_t second = block->time_bytes == 8 ? read_i64(at) : read_i32(at);
        unsigned char type = (unsigned char)block->indices.ptr[i];
        if (type >= block->type_count)
            return dt_error_set(err, DT_FORMAT, "transition %zu names a type that is not there",
                                i + 1);
        if (i > 0 && second <= zone->transitions[i - 1].second)
            return dt_error_set(err, DT_FORMAT, "transition %zu is out of order", i + 1);
        zone->transitions[i].second = second;
        zone->transitions[i].offset = read_i32(block->types.ptr + type * (size_t)6);
    }
    zone->count = block->transition_count;
    zone->first_offset = read_i32(block->types.ptr);
    return DT_OK;
}

/* "\nTZ rule\n" behind the second block; the rule may be empty. */
static enum dt_status read_footer(struct dt_view bytes, struct dt_zone *zone, struct dt_error *err)
{
    if (bytes.len < 2 || bytes.ptr[0] != '\n')
        return dt_error_set(err, DT_FORMAT, "the footer is missing");
    const char *rule = bytes.ptr + 1;
    const char *end = memchr(rule, '\n', bytes.len - 1);
    if (!end || end - rule > FOOTER_BYTES)
        return dt_error_set(err, DT_FORMAT, "the footer has no end");
    if (end == rule)
        return DT_OK;
    enum dt_status status =
        dt_tz_parse((struct dt_view){rule, (size_t)(end - rule)}, &zone->rule, err);
    if (status != DT_OK)
        dt_error_prefix(err, "footer");
    zone->has_rule = status == DT_OK;
    return status;
}

/*
 * Version 1 holds 32-bit times; later versions repeat everything with 64 bits behind it and add the
 * footer, and then the first block is only read over.
 */
static enum dt_status find_block(struct dt_view bytes, struct block *out, size_t *end_out,
                                 struct dt_error *err)
{
    enum dt_status status = read_block(bytes, 4, out, err);
    if (status != DT_OK)
        return status;
    char version = bytes.ptr[4];
    if (version != '\0' && version < '2')
        return dt_error_set(err, DT_FORMAT, "unknown version of TZif");
    *end_out = out->total_bytes;
    if (version == '\0')
        return DT_OK;
    struct dt_view rest = dt_view_slice(bytes, *end_out, bytes.len);
    status = read_block(rest, 8, out, err);
    *end_out += out->total_bytes;
    return status;
}

static bool is_name(const char *name)
{
    size_t len = strlen(name);
    if (len == 0 || len >= NAME_BYTES)
        return false;
    /* Names of zones begin with a capital letter; what does not is another file of the directory
     * (posixrules, right/, localtime: the machine's own zone). No dot, hence no way up. */
    if (name[0] < 'A' || name[0] > 'Z' || name[len - 1] == '/')
        return false;
    for (size_t i = 0; i < len; i++) {
        char c = name[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-' && c != '+' && c != '/')
            return false;
    }
    return !strstr(name, "//");
}

static enum dt_status check_name(const char *name, struct dt_error *err)
{
    if (is_name(name))
        return DT_OK;
    return dt_error_set(err, DT_INVALID,
                        "'%.64s' is not the name of a time zone; expected one such as "
                        "Europe/London",
                        name);
}

static struct dt_zone *allocate(const char *name, size_t transition_count)
{
    struct dt_zone *zone = calloc(1, sizeof *zone + transition_count * sizeof(struct transition));
    if (zone)
        memcpy(zone->name, name, strlen(name) + 1);
    return zone;
}

enum dt_status dt_zone_create_from(const char *name, struct dt_view bytes,
                                   struct dt_zone **zone_out, struct dt_error *err)
{
    struct block block;
    size_t end = 0;
    enum dt_status status = check_name(name, err);
    if (status != DT_OK)
        return status;
    if (bytes.len > FILE_BYTES)
        return dt_error_set(err, DT_LIMIT, "time zone %s: a file may hold %d bytes", name,
                            FILE_BYTES);
    if ((status = find_block(bytes, &block, &end, err)) != DT_OK ||
        (status = check_types(&block, err)) != DT_OK) {
        dt_error_prefix(err, "time zone %s", name);
        return status;
    }
    struct dt_zone *zone = allocate(name, block.transition_count);
    if (!zone)
        return dt_error_set(err, DT_NOMEM, "out of memory for time zone %s", name);
    status = read_transitions(&block, zone, err);
    if (status == DT_OK && block.time_bytes == 8)
        status = read_footer(dt_view_slice(bytes, end, bytes.len), zone, err);
    if (status != DT_OK) {
        dt_error_prefix(err, "time zone %s", name);
        dt_zone_destroy(zone);
        return status;
    }
    *zone_out = zone;
    return DT_OK;
}

static enum dt_status read_fd(int fd, char *bytes, size_t *len_out)
{
    size_t len = 0;
    for (;;) {
        ssize_t n = read(fd, bytes + len, FILE_BYTES + 1 - len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return DT_IO;
        if (n == 0)
            break;
        len += (size_t)n;
        if (len > FILE_BYTES)
            return DT_LIMIT;
    }
    *len_out = len;
    return DT_OK;
}

/* fd is open on the zone's file. */
static enum dt_status create_from_fd(const char *name, int fd, struct dt_zone **zone_out,
                                     struct dt_error *err)
{
    struct stat info;
    if (fstat(fd, &info) != 0)
        return dt_error_set(err, DT_IO, "time zone %s: cannot be looked at", name);
    if (!S_ISREG(info.st_mode))
        return dt_error_set(err, DT_NOT_FOUND, "'%s' is a group of time zones, not one", name);
    char *bytes = malloc(FILE_BYTES + 1);
    if (!bytes)
        return dt_error_set(err, DT_NOMEM, "out of memory for time zone %s", name);
    size_t len;
    enum dt_status status = read_fd(fd, bytes, &len);
    if (status == DT_OK)
        status = dt_zone_create_from(name, (struct dt_view){bytes, len}, zone_out, err);
    else
        dt_error_set(err, status, "time zone %s: %s", name,
                     status == DT_LIMIT ? "the file is too large" : "reading failed");
    free(bytes);
    return status;
}

enum dt_status dt_zone_create(const char *name, struct dt_zone **zone_out, struct dt_error *err)
{
    enum dt_status status = check_name(name, err);
    if (status != DT_OK)
        return status;
    if (strcmp(name, "UTC") == 0) {
        struct dt_zone *utc = allocate(name, 0);
        if (!utc)
            return dt_error_set(err, DT_NOMEM, "out of memory for time zone %s", name);
        *zone_out = utc;
        return DT_OK;
    }
    char path[sizeof zone_directory + NAME_BYTES];
    memcpy(path, zone_directory, sizeof zone_directory - 1);
    memcpy(path + sizeof zone_directory - 1, name, strlen(name) + 1);
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return dt_error_set(err, DT_NOT_FOUND,
                            "time zone '%s' is not known here; zones come with the package tzdata",
                            name);
    if (fd < 0)
        return dt_error_set(err, DT_IO, "time zone %s: its file cannot be opened", name);
    status = create_from_fd(name, fd, zone_out, err);
    close(fd);
    return status;
}

void dt_zone_destroy(struct dt_zone *zone)
{
    free(zone);
}

const char *dt_zone_name(const struct dt_zone *zone)
{
    return zone->name;
}

/* Seconds east of UTC in force at a second. */
static int32_t offset_at(const struct dt_zone *zone, int64_t second)
{
    size_t count = zone->count;
    if (zone->has_rule && (count == 0 || second >= zone->transitions[count - 1].second))
        return dt_tz_offset(&zone->rule, second);
    size_t low = 0; /* transitions before low are at or before second */
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (zone->transitions[middle].second <= second)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? zone->first_offset : zone->transitions[low - 1].offset;
}

static int64_t floor_second(dt_instant at)
{
    return at / DT_MS_PER_SECOND - (at % DT_MS_PER_SECOND < 0);
}

int dt_zone_offset_minutes(const struct dt_zone *zone, dt_instant at)
{
    return offset_at(zone, floor_second(at)) / 60;
}

void dt_zone_local(const struct dt_zone *zone, dt_instant at, dt_date *date_out, int *minute_out)
{
    int64_t second = floor_second(at);
    int64_t local = second + offset_at(zone, second);
    int64_t date = local / DAY - (local % DAY < 0);
    if (date_out)
        *date_out = (dt_date)date;
    if (minute_out)
        *minute_out = (int)((local - date * DAY) / 60);
}

static dt_instant clamp(int64_t second)
{
    dt_instant at = second * DT_MS_PER_SECOND;
    if (at < DT_INSTANT_MIN)
        return DT_INSTANT_MIN;
    return at > DT_INSTANT_MAX ? DT_INSTANT_MAX : at;
}

/*
 * Offsets lie within a day, so those in force a day before and a day behind the local time, read as
 * UTC, are the ones of before and after a change near it.
 */
dt_instant dt_zone_instant(const struct dt_zone *zone, dt_date date, int minute)
{
    int64_t local = (int64_t)date * DAY + minute * INT64_C(60);
    int32_t before = offset_at(zone, local - DAY);
    int32_t after = offset_at(zone, local + DAY);
    int64_t first = local - before;
    if (offset_at(zone, first) == before)
        return clamp(first);
    int64_t second = local - after;
    if (offset_at(zone, second) == after)
        return clamp(second);
    /* Within the gap: as far behind the change as it would have been behind the old clock's. */
    return clamp(first);
}
