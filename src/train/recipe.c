#include "recipe.h"

#include "recipe_fields.h"
#include "yaml_in.h"

#include <stddef.h>
#include <stdio.h>

struct reading {
    struct dt_yaml yaml;
    struct dt_arena *arena;
    struct dt_error *err;
};

static enum dt_status wrong(struct reading *reading, const char *key, const char *expected)
{
    char found[DT_YAML_FOUND_BYTES];
    const struct dt_yaml_node *node = &reading->yaml.node;
    return dt_error_at(reading->err, DT_FORMAT, node->place.line, node->place.column,
                       "%s is %s: %s", key, dt_yaml_found(node, found), expected);
}

static enum dt_status no_memory(struct reading *reading)
{
    return dt_error_set(reading->err, DT_NOMEM, "memory ran out");
}

static enum dt_status copy_word(struct reading *reading, struct dt_view *out)
{
    out->len = reading->yaml.node.text.len;
    out->ptr = dt_arena_copy(reading->arena, reading->yaml.node.text);
    return out->ptr ? DT_OK : no_memory(reading);
}

/* Digits, and for decimals up to two places, as a whole number (of hundredths). */
static bool parse_number(struct dt_view text, unsigned places, uint64_t *out)
{
    uint64_t value = 0;
    unsigned after = 0;
    bool point = false, digit = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '.' && places > 0 && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9' || (point && ++after > places) || value > UINT64_MAX / 10 - 1)
            return false;
        value = value * 10 + (unsigned)(c - '0');
        digit = true;
    }
    for (; after < places; after++)
        value *= 10;
    *out = value;
    return digit;
}

static enum dt_status take_number(struct reading *reading, const struct dt_recipe_field *field,
                                  char *at)
{
    uint64_t value;
    unsigned places = field->type == DT_RECIPE_DECIMAL ? 2 : 0;
    if (reading->yaml.node.kind != DT_YAML_SCALAR ||
        !parse_number(reading->yaml.node.text, places, &value))
        return wrong(reading, field->key, places ? "write a number such as 1.5" : "write a number");
    if (value < field->least || value > field->most) {
        char range[96];
        unsigned scale = places ? 100 : 1;
        snprintf(range, sizeof range, "it must be %llu%s to %llu",
                 (unsigned long long)(field->least / scale),
                 places && field->least % 100 ? " (or a little more)" : "",
                 (unsigned long long)(field->most / scale));
        return wrong(reading, field->key, range);
    }
    if (field->type == DT_RECIPE_SEED)
        memcpy(at, &value, sizeof value);
    else
        *(uint32_t *)(void *)at = (uint32_t)value;
    return DT_OK;
}

static enum dt_status take_choice(struct reading *reading, const struct dt_recipe_field *field,
                                  char *at)
{
    char expected[96] = "write one of";
    for (uint32_t i = 0; field->choices[i]; i++) {
        if (reading->yaml.node.kind == DT_YAML_SCALAR &&
            dt_view_equal(reading->yaml.node.text, dt_view_of(field->choices[i]))) {
            if (field->type == DT_RECIPE_FLAG)
                *(bool *)(void *)at = i == 1;
            else
                *(uint32_t *)(void *)at = i;
            return DT_OK;
        }
        size_t len = strlen(expected);
        snprintf(expected + len, sizeof expected - len, " %s", field->choices[i]);
    }
    return wrong(reading, field->key, expected);
}

static enum dt_status take_word(struct reading *reading, const struct dt_recipe_field *field,
                                char *at)
{
    size_t len = reading->yaml.node.text.len;
    if (reading->yaml.node.kind != DT_YAML_SCALAR || len < field->least || len > field->most)
        return wrong(reading, field->key, "write a word of a fitting length");
    return copy_word(reading, (struct dt_view *)(void *)at);
}

static enum dt_status take_words(struct reading *reading, const struct dt_recipe_field *field,
                                 char *at)
{
    struct dt_recipe_list list = {.count = 0};
    if (reading->yaml.node.kind != DT_YAML_LIST)
        return wrong(reading, field->key, "write a list");
    list.items = dt_arena_zalloc(reading->arena, (size_t)field->most, sizeof *list.items);
    if (!list.items)
        return no_memory(reading);
    for (;;) {
        enum dt_status status = dt_yaml_next(&reading->yaml, reading->err);
        if (status != DT_OK)
            return status;
        if (reading->yaml.node.kind == DT_YAML_LIST_END)
            break;
        if (reading->yaml.node.kind != DT_YAML_SCALAR || list.count == field->most)
            return wrong(reading, field->key, "write a list of fewer words");
        status = copy_word(reading, &list.items[list.count++]);
        if (status != DT_OK)
            return status;
    }
    if (list.count < field->least)
        return wrong(reading, field->key, "the list has too few words");
    *(struct dt_recipe_list *)(void *)at = list;
    return DT_OK;
}

static void set_usual(enum dt_recipe_scope scope, char *base)
{
    size_t count;
    const struct dt_recipe_field *fields = dt_recipe_fields(&count);
    for (size_t i = 0; i < count; i++) {
        if (fields[i].scope != scope)
            continue;
        if (fields[i].type == DT_RECIPE_INTEGER || fields[i].type == DT_RECIPE_DECIMAL)
            *(uint32_t *)(void *)(base + fields[i].offset) = (uint32_t)fields[i].usual;
        else if (fields[i].type == DT_RECIPE_SEED)
            memcpy(base + fields[i].offset, &fields[i].usual, sizeof fields[i].usual);
    }
}

static enum dt_status take_map(struct reading *reading, enum dt_recipe_scope scope, char *base);

/* The lists of maps: where their items go, how large one is, and the scope inside. */
static enum dt_status take_items(struct reading *reading, const struct dt_recipe_field *field,
                                 enum dt_recipe_scope scope, size_t size, size_t line_offset,
                                 void **items_out, uint32_t *count_out)
{
    uint32_t count = 0;
    if (reading->yaml.node.kind != DT_YAML_LIST)
        return wrong(reading, field->key, "write a list");
    char *items = dt_arena_zalloc(reading->arena, (size_t)field->most, size);
    if (!items)
        return no_memory(reading);
    for (;;) {
        enum dt_status status = dt_yaml_next(&reading->yaml, reading->err);
        if (status != DT_OK)
            return status;
        if (reading->yaml.node.kind == DT_YAML_LIST_END)
            break;
        if (count == field->most)
            return wrong(reading, field->key, "the list is too long");
        char *item = items + count++ * size;
        *(unsigned *)(void *)(item + line_offset) = reading->yaml.node.place.line;
        set_usual(scope, item);
        status = take_map(reading, scope, item);
        if (status != DT_OK)
            return status;
    }
    if (count < field->least)
        return wrong(reading, field->key, "the list is empty");
    *items_out = items;
    *count_out = count;
    return DT_OK;
}

static enum dt_status take_value(struct reading *reading, const struct dt_recipe_field *field,
                                 char *base)
{
    struct dt_recipe *recipe = (void *)base;
    struct dt_recipe_head *head = (void *)base;
    void *items = NULL;
    enum dt_status status = DT_OK;
    switch (field->type) {
    case DT_RECIPE_WORD:
        return take_word(reading, field, base + field->offset);
    case DT_RECIPE_WORDS:
        return take_words(reading, field, base + field->offset);
    case DT_RECIPE_INTEGER:
    case DT_RECIPE_SEED:
    case DT_RECIPE_DECIMAL:
        return take_number(reading, field, base + field->offset);
    case DT_RECIPE_CHOICE:
    case DT_RECIPE_FLAG:
        return take_choice(reading, field, base + field->offset);
    case DT_RECIPE_TABLES:
        status = take_items(reading, field, DT_SCOPE_TABLE, sizeof *recipe->tables,
                            offsetof(struct dt_recipe_table, line), &items, &recipe->table_count);
        recipe->tables = items;
        break;
    case DT_RECIPE_HEADS:
        status = take_items(reading, field, DT_SCOPE_HEAD, sizeof *recipe->heads,
                            offsetof(struct dt_recipe_head, line), &items, &recipe->head_count);
        recipe->heads = items;
        break;
    case DT_RECIPE_DATA:
        status = take_items(reading, field, DT_SCOPE_DATA, sizeof *head->data,
                            offsetof(struct dt_recipe_data, line), &items, &head->data_count);
        head->data = items;
        break;
    }
    return status;
}

static const struct dt_recipe_field *find_field(enum dt_recipe_scope scope, struct dt_view key)
{
    size_t count;
    const struct dt_recipe_field *fields = dt_recipe_fields(&count);
    for (size_t i = 0; i < count; i++)
        if (fields[i].scope == scope && dt_view_equal(dt_view_of(fields[i].key), key))
            return &fields[i];
    return NULL;
}

/* Recursion goes as deep as the scopes: recipe, head, data. */
static enum dt_status take_map(struct reading *reading, enum dt_recipe_scope scope, char *base)
{
    static const char *const names[] = {"the recipe", "a table", "a head", "a data file"};
    if (reading->yaml.node.kind != DT_YAML_MAP)
        return wrong(reading, names[scope], "write fields and their values");
    uint64_t seen = 0;
    size_t count;
    const struct dt_recipe_field *fields = dt_recipe_fields(&count);
    for (;;) {
        enum dt_status status = dt_yaml_next(&reading->yaml, reading->err);
        if (status != DT_OK)
            return status;
        if (reading->yaml.node.kind == DT_YAML_MAP_END)
            return DT_OK;
        if (reading->yaml.node.kind != DT_YAML_SCALAR)
            return wrong(reading, names[scope], "write fields and their values");
        const struct dt_recipe_field *field = find_field(scope, reading->yaml.node.text);
        if (!field)
            return wrong(reading, names[scope], "it has no such field");
        if (seen >> (field - fields) & 1)
            return wrong(reading, names[scope], "the field was given before");
        seen |= UINT64_C(1) << (field - fields);
        status = dt_yaml_next(&reading->yaml, reading->err);
        if (status == DT_OK)
            status = take_value(reading, field, base);
        if (status != DT_OK)
            return status;
    }
}

uint32_t dt_recipe_table_of(const struct dt_recipe *recipe, const struct dt_recipe_head *head)
{
    uint32_t table = 0;
    while (table < recipe->table_count && !dt_view_equal(recipe->tables[table].name, head->table))
        table++;
    return table;
}

unsigned dt_recipe_roles(const struct dt_recipe_head *head)
{
    unsigned roles = 0;
    for (uint32_t i = 0; i < head->roles.count; i++)
        roles |= dt_view_equal(head->roles.items[i], DT_VIEW("agent")) ? 1u << DT_ROLE_AGENT
                                                                       : 1u << DT_ROLE_CUSTOMER;
    return roles ? roles : 1u << DT_ROLE_CUSTOMER | 1u << DT_ROLE_AGENT;
}

static enum dt_status refuse(const struct dt_recipe_head *head, struct dt_error *err,
                             const char *what)
{
    return dt_error_at(err, DT_FORMAT, head->line, 0, "the head \"%.*s\" %s", (int)head->name.len,
                       head->name.ptr, what);
}

static bool is_earlier(const struct dt_recipe *recipe, uint32_t number, struct dt_view name)
{
    for (uint32_t i = 0; i < number; i++)
        if (dt_view_equal(recipe->heads[i].name, name))
            return true;
    return false;
}

static const struct dt_recipe_head *find_head(const struct dt_recipe *recipe, struct dt_view name)
{
    const struct dt_recipe_head *head = recipe->heads;
    while (!dt_view_equal(head->name, name))
        head++;
    return head;
}

static enum dt_status check_net(const struct dt_recipe *recipe, uint32_t number,
                                struct dt_error *err)
{
    const struct dt_recipe_head *head = &recipe->heads[number];
    if (head->labels.count > DT_NET_LABELS)
        return refuse(head, err, "has more labels than a net");
    if (head->net_dim % 8 != 0 || head->net_states % 32 != 0 || head->net_batch % 32 != 0)
        return refuse(head, err,
                      "has a net_dim that is no multiple of 8, or net_states or net_batch of 32");
    uint32_t nets = 0;
    for (uint32_t i = 0; i < number; i++)
        nets += recipe->heads[i].net;
    if (nets >= DT_MODEL_NETS)
        return refuse(head, err, "has one net too many");
    if (head->words_of.len == 0)
        return DT_OK;
    if (!is_earlier(recipe, number, head->words_of))
        return refuse(head, err, "reads with the words of a head that does not stand before it");
    const struct dt_recipe_head *base = find_head(recipe, head->words_of);
    if (!base->net || base->words_of.len > 0)
        return refuse(head, err, "reads with the words of a head whose net has none of its own");
    if (base->net_dim != head->net_dim || head->words.len > 0 || head->vectors.len > 0)
        return refuse(head, err, "reads with another's words: the same net_dim, no words, vectors");
    return DT_OK;
}

/* What no single field can tell. */
static enum dt_status check_head(const struct dt_recipe *recipe, uint32_t number,
                                 struct dt_error *err)
{
    const struct dt_recipe_head *head = &recipe->heads[number];
    if (head->name.len == 0)
        return refuse(head, err, "has no name");
    if (is_earlier(recipe, number, head->name))
        return refuse(head, err, "is there twice");
    if (head->labels.count == 0)
        return refuse(head, err, "has no labels");
    if (head->given != DT_GIVEN_NOT)
        return head->data_count == 0 && head->combine.count == 0 && !head->net
                   ? DT_OK
                   : refuse(head, err, "is given: it has no data, no net, and combines nothing");
    if (head->data_count == 0)
        return refuse(head, err, "has no data");
    for (uint32_t i = 0; i < head->data_count; i++)
        if (head->data[i].file.len == 0)
            return refuse(head, err, "has data without a file");
    for (uint32_t i = 0; i < head->roles.count; i++)
        if (!dt_view_equal(head->roles.items[i], DT_VIEW("customer")) &&
            !dt_view_equal(head->roles.items[i], DT_VIEW("agent")))
            return refuse(head, err, "is for a role that is neither customer nor agent");
    for (uint32_t i = 0; i < head->combine.count; i++)
        if (!is_earlier(recipe, number, head->combine.items[i]))
            return refuse(head, err, "combines a head that does not stand before it");
    for (uint32_t i = 0; i < head->combine.count; i++)
        if (head->input == DT_INPUT_TURN &&
            find_head(recipe, head->combine.items[i])->input != DT_INPUT_TURN)
            return refuse(head, err, "is of whole turns, and combines a head of sentences");
    if (head->combine.count == 0 && dt_recipe_table_of(recipe, head) == recipe->table_count)
        return refuse(head, err, "names no table of the recipe");
    if (!head->net && head->words_of.len > 0)
        return refuse(head, err, "names words for a net and has none");
    return head->net ? check_net(recipe, number, err) : DT_OK;
}

enum dt_status dt_recipe_read(const char *name, struct dt_view yaml, struct dt_arena *arena,
                              struct dt_recipe *out, struct dt_error *err)
{
    struct dt_recipe recipe = {.seed = 1};
    struct dt_error local = {0};
    struct reading reading = {.arena = arena, .err = err ? err : &local};
    enum dt_status status = dt_yaml_init(&reading.yaml, name, yaml, reading.err);
    set_usual(DT_SCOPE_RECIPE, (void *)&recipe);
    if (status == DT_OK)
        status = take_map(&reading, DT_SCOPE_RECIPE, (void *)&recipe);
    dt_yaml_finish(&reading.yaml);
    if (status != DT_OK)
        return status;
    if (recipe.head_count == 0)
        return dt_error_set(err, DT_FORMAT, "the recipe has no heads");
    for (uint32_t i = 0; i < recipe.table_count; i++)
        if (recipe.tables[i].plan.part_least > recipe.tables[i].plan.part_most &&
            recipe.tables[i].plan.part_most > 0)
            return dt_error_at(err, DT_FORMAT, recipe.tables[i].line, 0,
                               "the table's parts_from is greater than its parts_to");
    for (uint32_t i = 0; i < recipe.head_count; i++) {
        status = check_head(&recipe, i, err);
        if (status != DT_OK)
            return status;
    }
    *out = recipe;
    return DT_OK;
}
