/*
 * Every field of a playbook as a row: where it stands in the YAML, its type and range, where it
 * goes in struct dt_playbook, and a sentence for people. Parser, validator and docs/playbook.md
 * read this table and nothing else; adding a field is adding a row here and its default in
 * playbooks/default.yaml. Inner to the engine.
 */
#ifndef DT_PLAYBOOK_FIELDS_H
#define DT_PLAYBOOK_FIELDS_H

#include "playbook.h"

enum dt_playbook_type {
    DT_PLAYBOOK_TEXT,     /* const char * */
    DT_PLAYBOOK_LOCALE,   /* const char *: "en-GB" */
    DT_PLAYBOOK_ZONE,     /* calendar.zone */
    DT_PLAYBOOK_HOURS,    /* calendar.spans ... */
    DT_PLAYBOOK_DATES,    /* calendar.holidays */
    DT_PLAYBOOK_INTEGER,  /* int, min .. max */
    DT_PLAYBOOK_AMOUNT,   /* int64_t in hundredths, min .. max of whole units; -1: none */
    DT_PLAYBOOK_WORDING,  /* struct dt_phrases, min .. max texts */
    DT_PLAYBOOK_TRIGGERS, /* do_not_trigger and its count, min .. max texts */
    DT_PLAYBOOK_OFFERS,   /* remedies and their count; the rows "remedies[]." are for its items */
};

/* What a phrase may hold in braces, and the bits that say which a field allows. */
enum dt_placeholder {
    DT_PLACEHOLDER_NAME,
    DT_PLACEHOLDER_CONCERN,
    DT_PLACEHOLDER_ORDER,
    DT_PLACEHOLDER_REMEDY,
    DT_PLACEHOLDER_TIME,
    DT_PLACEHOLDER_COMPANY,
    DT_PLACEHOLDER_SUPERVISOR,
    DT_PLACEHOLDER_COUNT,
};
struct dt_placeholder_info {
    const char *name; /* without braces */
    const char *doc;
};
const struct dt_placeholder_info *dt_placeholder_info(enum dt_placeholder placeholder);
enum { DT_PLACEHOLDERS_ALL = (1 << DT_PLACEHOLDER_COUNT) - 1 };

/*
 * path: segments joined by '.'. A segment in angle brackets stands for any name of an axis (stage,
 * level, misstep): the row is an array, strides[n] bytes apart along its n-th axis. "[]" ends the
 * segment of a list of maps; offset then counts from the list's item.
 */
struct dt_playbook_field {
    const char *path;
    enum dt_playbook_type type;
    size_t offset;
    size_t strides[2];
    int64_t min; /* bytes of a text, items of a list, or the value's range */
    int64_t max;
    const char *unit;     /* "points", "minutes" ...; NULL without one */
    uint8_t placeholders; /* bits: 1 << enum dt_placeholder */
    bool needs_plain;     /* one of the texts at least must do without placeholders */
    const char *doc;
};

enum { DT_PLAYBOOK_FIELDS_MAX = 64, DT_PLAYBOOK_KEYS_MAX = 64 };

const struct dt_playbook_field *dt_playbook_fields(size_t *count_out);

/* One name that a map may hold. */
struct dt_playbook_key {
    struct dt_view name;
    const struct dt_playbook_field *field; /* the row, or the first row below this key */
    size_t prefix_len; /* of field->path, with the '.', for the map below; 0: field is the value */
    size_t step;       /* bytes to add to the base: index times stride */
};

/*
 * The names allowed in the map whose rows begin with prefix ("" at the top, "say.<stage>.").
 * Returns how many were written.
 */
size_t dt_playbook_keys(struct dt_view prefix, struct dt_playbook_key out[DT_PLAYBOOK_KEYS_MAX]);

/* The key nearest to a mistyped name, or NULL if none is near. */
const struct dt_playbook_key *dt_playbook_nearest(const struct dt_playbook_key *keys, size_t count,
                                                  struct dt_view name);

#endif
