/*
 * The walk over the YAML: maps by the table's keys, values by playbook_value.c, then what holds
 * between fields. Its depth is the table's, whatever the file's.
 */
#include "playbook_read.h"

#include "playbook_value.h"
#include <assert.h>
#include <stdio.h>

static enum dt_status next(struct dt_playbook_reader *reader)
{
    return dt_yaml_next(&reader->yaml, reader->err);
}

static enum dt_status unknown_key(struct dt_playbook_reader *reader,
                                  const struct dt_playbook_key *keys, size_t count)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    char found[DT_YAML_FOUND_BYTES];
    dt_yaml_found(node, found);
    const struct dt_playbook_key *nearest = dt_playbook_nearest(keys, count, node->text);
    if (nearest)
        return dt_playbook_refuse(reader, DT_FORMAT, node->place,
                                  "unknown key %s; did you mean \"%.*s\"?", found,
                                  (int)nearest->name.len, nearest->name.ptr);
    char known[224] = "";
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        int n = snprintf(known + len, sizeof known - len, "%s%.*s", i ? ", " : "",
                         (int)keys[i].name.len, keys[i].name.ptr);
        if (n < 0 || (size_t)n >= sizeof known - len) {
            snprintf(known + len, sizeof known - len, "%s", ", ...");
            break;
        }
        len += (size_t)n;
    }
    return dt_playbook_refuse(reader, DT_FORMAT, node->place, "unknown key %s; known are %s", found,
                              known);
}

static const struct dt_playbook_key *find_key(const struct dt_playbook_key *keys, size_t count,
                                              struct dt_view name)
{
    for (size_t i = 0; i < count; i++)
        if (dt_view_equal(keys[i].name, name))
            return &keys[i];
    return NULL;
}

static enum dt_status read_map(struct dt_playbook_reader *reader, struct dt_view prefix,
                               char *base);

/* A list where levels are expected: the same for all of them. The strings are shared. */
static enum dt_status read_all_levels(struct dt_playbook_reader *reader,
                                      const struct dt_playbook_field *field, char *base)
{
    enum dt_status status = dt_playbook_read_value(reader, field, base);
    if (status != DT_OK)
        return status;
    struct dt_phrases *levels = (void *)(base + field->offset);
    for (int i = 1; i < DT_LEVEL_COUNT; i++)
        levels[i] = levels[0];
    return DT_OK;
}

/* The value of a key; the reader's path holds the key. */
static enum dt_status read_child(struct dt_playbook_reader *reader,
                                 const struct dt_playbook_key *key, char *base)
{
    const struct dt_playbook_field *field = key->field;
    const struct dt_yaml_node *node = &reader->yaml.node;
    base += key->step;
    if (key->prefix_len == 0)
        return dt_playbook_read_value(reader, field, base);
    struct dt_view below = {field->path, key->prefix_len};
    if (node->kind == DT_YAML_MAP)
        return read_map(reader, below, base);
    if (node->kind == DT_YAML_SCALAR && node->plain && node->text.len == 0)
        return DT_OK; /* a heading whose lines are all commented out */
    if (strcmp(field->path + key->prefix_len, "<level>") == 0)
        return read_all_levels(reader, field, base);
    char found[DT_YAML_FOUND_BYTES];
    return dt_playbook_refuse(reader, DT_FORMAT, node->place, "expected keys with values, found %s",
                              dt_yaml_found(node, found));
}

/* at_value_out: whether what failed is the value, not the key. */
static enum dt_status read_entry(struct dt_playbook_reader *reader,
                                 const struct dt_playbook_key *keys, size_t count, unsigned *lines,
                                 char *base, bool *at_value_out)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    char found[DT_YAML_FOUND_BYTES];
    if (node->kind != DT_YAML_SCALAR)
        return dt_playbook_refuse(reader, DT_FORMAT, node->place, "expected a key, found %s",
                                  dt_yaml_found(node, found));
    const struct dt_playbook_key *key = find_key(keys, count, node->text);
    if (!key)
        return unknown_key(reader, keys, count);
    unsigned *line = &lines[key - keys];
    size_t outer = dt_playbook_enter(reader, key->name);
    if (*line)
        return dt_playbook_refuse(reader, DT_FORMAT, node->place,
                                  "given twice; it is already on line %u", *line);
    *line = node->place.line;
    *at_value_out = true;
    enum dt_status status = next(reader);
    if (status == DT_OK)
        status = read_child(reader, key, base);
    dt_playbook_leave(reader, outer);
    return status;
}

/* Notes what is in the error, without its place. */
static void note_problem(struct dt_playbook_reader *reader)
{
    struct dt_playbook_problems *problems = reader->problems;
    const struct dt_error *err = reader->err;
    char place[DT_YAML_NAME_BYTES + 32];
    if (problems->count == DT_PLAYBOOK_PROBLEMS)
        return;
    struct dt_playbook_problem *problem = &problems->items[problems->count++];
    int len =
        snprintf(place, sizeof place, "%s:%u:%u: ", reader->yaml.name, err->line, err->column);
    bool placed = len > 0 && strncmp(err->message, place, (size_t)len) == 0;
    problem->line = err->line;
    problem->column = err->column;
    snprintf(problem->message, sizeof problem->message, "%s", err->message + (placed ? len : 0));
}

/* Goes behind the node at hand and whatever is open in it, to a map that is `depth` deep. */
static enum dt_status pass_over(struct dt_playbook_reader *reader, unsigned depth)
{
    enum dt_status status = DT_OK;
    while (status == DT_OK && reader->yaml.depth > depth)
        status = next(reader);
    return status;
}

/* Whether reading may go on behind a problem in an entry of a map; then it stands behind it. */
static bool goes_on(struct dt_playbook_reader *reader, enum dt_status status, unsigned depth,
                    bool at_value)
{
    if (!reader->problems || status == DT_NOMEM || reader->yaml.broken)
        return false;
    note_problem(reader);
    status = pass_over(reader, depth);
    if (status == DT_OK && !at_value)
        status = next(reader);
    if (status == DT_OK && !at_value)
        status = pass_over(reader, depth);
    return status == DT_OK;
}

/* The node at hand is the map; afterwards it is the map's end. */
static enum dt_status read_map(struct dt_playbook_reader *reader, struct dt_view prefix, char *base)
{
    struct dt_playbook_key keys[DT_PLAYBOOK_KEYS_MAX];
    unsigned lines[DT_PLAYBOOK_KEYS_MAX] = {0};
    size_t count = dt_playbook_keys(prefix, keys), outer = reader->path_len;
    unsigned depth = reader->yaml.depth;
    for (;;) {
        bool at_value = false;
        enum dt_status status = next(reader);
        if (status != DT_OK || reader->yaml.node.kind == DT_YAML_MAP_END)
            return status;
        status = read_entry(reader, keys, count, lines, base, &at_value);
        if (status != DT_OK && !goes_on(reader, status, depth, at_value))
            return reader->err ? reader->err->status : status;
        if (status != DT_OK)
            dt_playbook_leave(reader, outer);
    }
}

/* What a remedy's fields must be together. */
static enum dt_status check_remedy(struct dt_playbook_reader *reader, struct dt_yaml_place place)
{
    const struct dt_playbook *playbook = reader->playbook;
    const struct dt_remedy *last = &playbook->remedies[playbook->remedy_count - 1];
    if (!last->name)
        return dt_playbook_refuse(reader, DT_FORMAT, place, "a remedy needs a name");
    for (const struct dt_remedy *other = playbook->remedies; other < last; other++)
        if (strcmp(other->name, last->name) == 0)
            return dt_playbook_refuse(reader, DT_FORMAT, place,
                                      "a remedy named \"%.40s\" is already in the list",
                                      last->name);
    if (strcmp(last->unit, "%") == 0 && last->limit > 100 * 100)
        return dt_playbook_refuse(reader, DT_FORMAT, place, "a limit in %% is 100 at most");
    return DT_OK;
}

static enum dt_status read_remedy(struct dt_playbook_reader *reader)
{
    struct dt_playbook *playbook = reader->playbook;
    const struct dt_yaml_node *node = &reader->yaml.node;
    struct dt_yaml_place place = node->place;
    char found[DT_YAML_FOUND_BYTES];
    if (playbook->remedy_count == DT_PLAYBOOK_REMEDIES)
        return dt_playbook_refuse(reader, DT_LIMIT, place, "at most %d remedies",
                                  DT_PLAYBOOK_REMEDIES);
    if (node->kind != DT_YAML_MAP)
        return dt_playbook_refuse(reader, DT_FORMAT, place,
                                  "expected a remedy (name, say, unit, limit, approver), found %s",
                                  dt_yaml_found(node, found));
    struct dt_remedy *remedy = &playbook->remedies[playbook->remedy_count++];
    *remedy = (struct dt_remedy){.unit = "", .limit = -1, .approver = ""};
    enum dt_status status = read_map(reader, DT_VIEW("remedies[]."), (char *)remedy);
    if (status == DT_OK)
        status = check_remedy(reader, place);
    if (status == DT_OK && !remedy->say)
        remedy->say = remedy->name;
    return status;
}

enum dt_status dt_playbook_read_remedies(struct dt_playbook_reader *reader)
{
    struct dt_playbook *playbook = reader->playbook;
    const struct dt_yaml_node *node = &reader->yaml.node;
    char found[DT_YAML_FOUND_BYTES];
    if (node->kind != DT_YAML_LIST)
        return dt_playbook_refuse(reader, DT_FORMAT, node->place,
                                  "expected a list of remedies, found %s",
                                  dt_yaml_found(node, found));
    playbook->remedy_count = 0;
    for (;;) {
        enum dt_status status = next(reader);
        if (status != DT_OK || node->kind == DT_YAML_LIST_END)
            return status;
        size_t outer = dt_playbook_enter_item(reader, playbook->remedy_count);
        status = read_remedy(reader);
        dt_playbook_leave(reader, outer);
        if (status != DT_OK)
            return status;
    }
}

/* Numbers that must stand in order, whichever file they come from. */
static const struct order {
    const char *low, *high; /* paths of the table */
    bool may_be_equal;
} orders[] = {
    {"thresholds.level_middle", "thresholds.level_high", false},
    {"thresholds.watch", "thresholds.step_in", true},
};

struct number {
    const char *path;
    const char *name; /* its last segment */
    int value;
    struct dt_yaml_place place; /* line 0: not in this file */
};

static struct number number_at(const struct dt_playbook_reader *reader, const char *path)
{
    size_t count, i = 0;
    const struct dt_playbook_field *fields = dt_playbook_fields(&count);
    while (i < count && strcmp(fields[i].path, path) != 0)
        i++;
    assert(i < count && fields[i].type == DT_PLAYBOOK_INTEGER);
    const void *member = (const char *)reader->playbook + fields[i].offset;
    return (struct number){path, strrchr(path, '.') + 1, *(const int *)member, reader->places[i]};
}

/* Says it of the number that the file gives, and of the higher one where it gives both. */
static enum dt_status check_order(struct dt_playbook_reader *reader, const struct order *order)
{
    struct number low = number_at(reader, order->low), high = number_at(reader, order->high);
    if (low.value < high.value || (order->may_be_equal && low.value == high.value))
        return DT_OK;
    bool of_high = high.place.line != 0;
    const struct number *said = of_high ? &high : &low, *other = of_high ? &low : &high;
    const char *must = order->may_be_equal ? (of_high ? "not be below" : "not be above")
                                           : (of_high ? "be above" : "be below");
    dt_playbook_enter(reader, dt_view_of(said->path));
    return dt_playbook_refuse(reader, DT_FORMAT, said->place, "%s (%d) must %s %s (%d)", said->name,
                              said->value, must, other->name, other->value);
}

static enum dt_status check_whole(struct dt_playbook_reader *reader)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < sizeof orders / sizeof orders[0]; i++) {
        status = check_order(reader, &orders[i]);
        if (status == DT_OK || !reader->problems)
            continue;
        note_problem(reader);
        dt_playbook_leave(reader, 0);
        status = DT_OK;
    }
    return status;
}

static enum dt_status read_root(struct dt_playbook_reader *reader)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    char found[DT_YAML_FOUND_BYTES];
    enum dt_status status = DT_OK;
    if (node->kind == DT_YAML_MAP)
        status = read_map(reader, DT_VIEW(""), (char *)reader->playbook);
    else if (node->kind != DT_YAML_END && !(node->plain && node->text.len == 0))
        status = dt_playbook_refuse(reader, DT_FORMAT, node->place,
                                    "expected keys with values (company: ...), found %s",
                                    dt_yaml_found(node, found));
    if (status == DT_OK)
        status = next(reader);
    assert(status != DT_OK || node->kind == DT_YAML_END);
    return status == DT_OK ? check_whole(reader) : status;
}

static enum dt_status read_file(struct dt_playbook_reader *reader, const char *name,
                                struct dt_view yaml)
{
    if (!name)
        name = "playbook";
    if (yaml.len > DT_PLAYBOOK_BYTES)
        return dt_error_set(reader->err, DT_LIMIT,
                            "%.80s: a playbook may hold %d bytes, this one has %zu", name,
                            DT_PLAYBOOK_BYTES, yaml.len);
    enum dt_status status = dt_yaml_init(&reader->yaml, name, yaml, reader->err);
    if (status == DT_OK)
        status = read_root(reader);
    dt_yaml_finish(&reader->yaml);
    return status;
}

enum dt_status dt_playbook_read(struct dt_playbook *playbook, const char *name, struct dt_view yaml,
                                struct dt_error *err)
{
    struct dt_playbook_reader reader = {.playbook = playbook, .err = err};
    return read_file(&reader, name, yaml);
}

enum dt_status dt_playbook_read_all(struct dt_playbook *playbook, const char *name,
                                    struct dt_view yaml, struct dt_playbook_problems *problems,
                                    struct dt_error *err)
{
    struct dt_error found = {0};
    struct dt_playbook_reader reader = {.playbook = playbook, .err = &found, .problems = problems};
    enum dt_status status = read_file(&reader, name, yaml);
    if (status == DT_NOMEM) {
        if (err)
            *err = found;
        return status;
    }
    if (status != DT_OK)
        note_problem(&reader);
    return DT_OK;
}
