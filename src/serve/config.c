/* The configuration: the table, and the walk over its sources. */
#include "config_parts.h"

#include "nearest.h"
#include "yaml_in.h"
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { PREFIX_BYTES = 128, WARNINGS_MAX = 16 };

static const char variable_head[] = "DETENTE_";

const struct dt_setting *dt_settings(void)
{
#define START  false
#define RELOAD true
#define DT_SECTION(title)
#define DT_SETTING(name, flag, TYPE, usual, least, most, words, when, doc)                         \
    {#name,                                                                                        \
     flag,                                                                                         \
     usual,                                                                                        \
     words,                                                                                        \
     doc,                                                                                          \
     least,                                                                                        \
     most,                                                                                         \
     offsetof(struct dt_config, name),                                                             \
     DT_SETTING_##TYPE,                                                                            \
     when},
    static const struct dt_setting rows[] = {
#include "config.def"
    };
#undef DT_SETTING
#undef DT_SECTION
#undef START
#undef RELOAD
    return rows;
}

const char *dt_setting_section(enum dt_setting_number number)
{
    static const struct {
        const char *title;
        int setting;
    } entries[] = {
#define DT_SECTION(title) {title, -1},
#define DT_SETTING(name, flag, TYPE, usual, least, most, words, when, doc)                         \
    {NULL, DT_SETTING_OF_##name},
#include "config.def"
#undef DT_SETTING
#undef DT_SECTION
    };
    size_t i = 1;
    while (entries[i].setting != (int)number)
        i++;
    return entries[i - 1].title;
}

void dt_setting_variable(const struct dt_setting *setting, char out[DT_SETTING_VARIABLE_BYTES])
{
    size_t len = sizeof variable_head - 1;
    memcpy(out, variable_head, len);
    for (const char *c = setting->name; *c && len < DT_SETTING_VARIABLE_BYTES - 1; c++)
        out[len++] = (char)(*c >= 'a' && *c <= 'z' ? *c - 'a' + 'A' : *c);
    out[len] = '\0';
}

/* Where the value at hand stands, for the front of an error. */
static void write_place(const struct dt_config_reader *reader, char out[PREFIX_BYTES])
{
    char variable[DT_SETTING_VARIABLE_BYTES];
    const struct dt_setting *setting = reader->setting;
    switch (reader->from.source) {
    case DT_CONFIG_FILE:
        snprintf(out, PREFIX_BYTES, "%.80s:%u:%u: %s%s", reader->config->file, reader->from.line,
                 reader->from.column, setting ? setting->name : "", setting ? ": " : "");
        break;
    case DT_CONFIG_ENVIRONMENT:
        dt_setting_variable(setting, variable);
        snprintf(out, PREFIX_BYTES, "%s: ", variable);
        break;
    case DT_CONFIG_FLAG:
        snprintf(out, PREFIX_BYTES, "--%s: ", setting->flag);
        break;
    default:
        snprintf(out, PREFIX_BYTES, "%s: ", setting->name);
    }
}

enum dt_status dt_config_refuse(struct dt_config_reader *reader, enum dt_status status,
                                const char *format, ...)
{
    char words[DT_ERROR_MESSAGE_BYTES], place[PREFIX_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    write_place(reader, place);
    return dt_error_at(reader->err, status, reader->from.line, reader->from.column, "%s%s", place,
                       words);
}

enum dt_status dt_config_no_memory(struct dt_config_reader *reader)
{
    return dt_error_set(reader->err, DT_NOMEM, "no memory to read the configuration");
}

/* Goes to a value; the place is kept as the one that the setting comes from. */
static enum dt_status take(struct dt_config_reader *reader, size_t number,
                           struct dt_config_from from, const struct dt_view *items, size_t count)
{
    reader->setting = &dt_settings()[number];
    reader->from = from;
    enum dt_status status = dt_config_take(reader, items, count);
    if (status == DT_OK)
        reader->config->from[number] = from;
    return status;
}

static enum dt_status take_defaults(struct dt_config_reader *reader)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < DT_SETTING_COUNT; i++) {
        struct dt_view usual = dt_view_of(dt_settings()[i].usual);
        status = take(reader, i, (struct dt_config_from){.source = DT_CONFIG_DEFAULT}, &usual, 1);
    }
    return status;
}

static int find_setting(struct dt_view name)
{
    for (int i = 0; i < DT_SETTING_COUNT; i++)
        if (dt_view_equal(dt_view_of(dt_settings()[i].name), name))
            return i;
    return -1;
}

static const char *nearest_setting(struct dt_view name)
{
    struct dt_view names[DT_SETTING_COUNT];
    for (size_t i = 0; i < DT_SETTING_COUNT; i++)
        names[i] = dt_view_of(dt_settings()[i].name);
    int nearest = dt_nearest(name, names, DT_SETTING_COUNT);
    return nearest < 0 ? NULL : dt_settings()[nearest].name;
}

static enum dt_status refuse_key(struct dt_config_reader *reader, const struct dt_yaml_node *node)
{
    char found[DT_YAML_FOUND_BYTES];
    const char *shown = dt_yaml_found(node, found);
    if (node->kind != DT_YAML_SCALAR)
        return dt_config_refuse(reader, DT_FORMAT, "expected the name of a setting, found %s",
                                shown);
    const char *nearest = nearest_setting(node->text);
    if (nearest)
        return dt_config_refuse(reader, DT_FORMAT, "no setting %s; did you mean \"%s\"?", shown,
                                nearest);
    return dt_config_refuse(reader, DT_FORMAT,
                            "no setting %s; \"detente config show --defaults\" lists them", shown);
}

/* A list's items, copied, since the reader keeps one node at a time. */
static enum dt_status read_list(struct dt_config_reader *reader, struct dt_yaml *yaml,
                                struct dt_view *items, size_t *count_out)
{
    char found[DT_YAML_FOUND_BYTES];
    size_t count = 0;
    for (;;) {
        enum dt_status status = dt_yaml_next(yaml, reader->err);
        if (status != DT_OK)
            return status;
        if (yaml->node.kind == DT_YAML_LIST_END)
            break;
        reader->from.line = yaml->node.place.line;
        reader->from.column = yaml->node.place.column;
        if (yaml->node.kind != DT_YAML_SCALAR)
            return dt_config_refuse(reader, DT_FORMAT, "expected a text, found %s",
                                    dt_yaml_found(&yaml->node, found));
        if (count == DT_CONFIG_ITEMS)
            return dt_config_refuse(reader, DT_FORMAT, "a list may hold %d items", DT_CONFIG_ITEMS);
        const char *copy = dt_arena_copy(&reader->config->arena, yaml->node.text);
        if (!copy)
            return dt_config_no_memory(reader);
        items[count++] = (struct dt_view){copy, yaml->node.text.len};
    }
    *count_out = count;
    return DT_OK;
}

static enum dt_status read_value(struct dt_config_reader *reader, struct dt_yaml *yaml,
                                 size_t number)
{
    struct dt_view items[DT_CONFIG_ITEMS] = {yaml->node.text};
    struct dt_config_from from = {DT_CONFIG_FILE, yaml->node.place.line, yaml->node.place.column};
    char found[DT_YAML_FOUND_BYTES];
    size_t count = 1;
    reader->from = from;
    if (yaml->node.kind == DT_YAML_SCALAR && yaml->node.plain && yaml->node.text.len == 0)
        return DT_OK; /* a name without a value: as if it were not there */
    if (yaml->node.kind == DT_YAML_LIST) {
        enum dt_status status = read_list(reader, yaml, items, &count);
        if (status != DT_OK)
            return status;
    } else if (yaml->node.kind != DT_YAML_SCALAR) {
        return dt_config_refuse(reader, DT_FORMAT, "expected a value, found %s",
                                dt_yaml_found(&yaml->node, found));
    }
    return take(reader, number, from, items, count);
}

static enum dt_status read_entry(struct dt_config_reader *reader, struct dt_yaml *yaml,
                                 unsigned *lines)
{
    const struct dt_yaml_node *node = &yaml->node;
    int number = node->kind == DT_YAML_SCALAR ? find_setting(node->text) : -1;
    reader->setting = NULL;
    reader->from = (struct dt_config_from){DT_CONFIG_FILE, node->place.line, node->place.column};
    if (number < 0)
        return refuse_key(reader, node);
    reader->setting = &dt_settings()[number];
    if (lines[number])
        return dt_config_refuse(reader, DT_FORMAT, "given twice; it is already on line %u",
                                lines[number]);
    lines[number] = node->place.line;
    enum dt_status status = dt_yaml_next(yaml, reader->err);
    return status == DT_OK ? read_value(reader, yaml, (size_t)number) : status;
}

static enum dt_status read_root(struct dt_config_reader *reader, struct dt_yaml *yaml)
{
    unsigned lines[DT_SETTING_COUNT] = {0};
    char found[DT_YAML_FOUND_BYTES];
    enum dt_status status = DT_OK;
    const struct dt_yaml_node *node = &yaml->node;
    reader->setting = NULL;
    if (node->kind == DT_YAML_END ||
        (node->kind == DT_YAML_SCALAR && node->plain && node->text.len == 0))
        return DT_OK;
    reader->from = (struct dt_config_from){DT_CONFIG_FILE, node->place.line, node->place.column};
    if (node->kind != DT_YAML_MAP)
        return dt_config_refuse(reader, DT_FORMAT, "expected settings (port: 8080 ...), found %s",
                                dt_yaml_found(node, found));
    status = dt_yaml_next(yaml, reader->err);
    while (status == DT_OK && node->kind != DT_YAML_MAP_END) {
        status = read_entry(reader, yaml, lines);
        if (status == DT_OK)
            status = dt_yaml_next(yaml, reader->err);
    }
    return status == DT_OK ? dt_yaml_next(yaml, reader->err) : status;
}

static enum dt_status take_file(struct dt_config_reader *reader,
                                const struct dt_config_sources *sources)
{
    struct dt_yaml yaml;
    if (!sources->file)
        return DT_OK;
    if (sources->text.len > DT_CONFIG_FILE_BYTES)
        return dt_error_set(reader->err, DT_LIMIT, "%.80s: a configuration may hold %d bytes",
                            sources->file, DT_CONFIG_FILE_BYTES);
    enum dt_status status = dt_yaml_init(&yaml, sources->file, sources->text, reader->err);
    if (status == DT_OK)
        status = read_root(reader, &yaml);
    dt_yaml_finish(&yaml);
    return status;
}

static enum dt_status warn(struct dt_config_reader *reader, const char *sentence)
{
    struct dt_config_list *list = &reader->config->warnings;
    if (list->count == WARNINGS_MAX)
        return DT_OK;
    reader->warnings[list->count] = dt_arena_copy(&reader->config->arena, dt_view_of(sentence));
    if (!reader->warnings[list->count])
        return dt_config_no_memory(reader);
    list->count++;
    return DT_OK;
}

/* A variable that looks like one of ours and is none is told of: it might be a slip. */
static enum dt_status wonder(struct dt_config_reader *reader, struct dt_view name,
                             struct dt_view key)
{
    char words[200];
    const char *nearest = nearest_setting(key);
    if (!nearest)
        return DT_OK;
    char variable[DT_SETTING_VARIABLE_BYTES];
    dt_setting_variable(&dt_settings()[find_setting(dt_view_of(nearest))], variable);
    snprintf(words, sizeof words, "no setting has the variable %.*s; did you mean %s?",
             (int)(name.len < 60 ? name.len : 60), name.ptr, variable);
    return warn(reader, words);
}

static enum dt_status take_variable(struct dt_config_reader *reader, const char *entry)
{
    size_t head = sizeof variable_head - 1;
    const char *equal = strchr(entry, '=');
    char key[DT_SETTING_VARIABLE_BYTES];
    if (!equal || strncmp(entry, variable_head, head) != 0 || equal[1] == '\0')
        return DT_OK;
    struct dt_view name = {entry, (size_t)(equal - entry)};
    if (name.len - head >= sizeof key)
        return DT_OK;
    for (size_t i = head; i < name.len; i++)
        key[i - head] =
            (char)(entry[i] >= 'A' && entry[i] <= 'Z' ? entry[i] - 'A' + 'a' : entry[i]);
    struct dt_view lowered = {key, name.len - head}, value = dt_view_of(equal + 1);
    int number = find_setting(lowered);
    if (number < 0)
        return wonder(reader, name, lowered);
    return take(reader, (size_t)number, (struct dt_config_from){.source = DT_CONFIG_ENVIRONMENT},
                &value, 1);
}

static enum dt_status take_environment(struct dt_config_reader *reader,
                                       const char *const *environment)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && environment && environment[i]; i++)
        status = take_variable(reader, environment[i]);
    return status;
}

/* A list's flag may be given several times. */
static enum dt_status take_flags(struct dt_config_reader *reader,
                                 const struct dt_config_flag *flags, size_t count)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < count; i++) {
        struct dt_view items[DT_CONFIG_ITEMS];
        size_t item_count = 0;
        bool again = false;
        for (size_t j = 0; j < count && item_count < DT_CONFIG_ITEMS; j++) {
            if (flags[j].setting != flags[i].setting)
                continue;
            again |= j < i;
            items[item_count++] = dt_view_of(flags[j].value);
        }
        if (!again)
            status = take(reader, flags[i].setting,
                          (struct dt_config_from){.source = DT_CONFIG_FLAG}, items, item_count);
    }
    return status;
}

static bool is_loopback(const struct dt_address *address)
{
    static const char *const networks[] = {"127.0.0.0/8", "::1"};
    struct dt_network network;
    struct dt_error ignored = {0};
    for (size_t i = 0; i < 2; i++)
        if (dt_network_parse(dt_view_of(networks[i]), &network, &ignored) == DT_OK &&
            dt_network_holds(&network, address))
            return true;
    return false;
}

enum dt_status dt_config_may_listen(const struct dt_config *config,
                                    const struct dt_address *address, struct dt_error *err)
{
    if (is_loopback(address) || config->tls_certificate[0] || config->plain_http ||
        config->trusted_proxies.count > 0)
        return DT_OK;
    return dt_error_set(err, DT_DENIED,
                        "passwords would travel in the clear beyond this machine: give "
                        "tls_certificate and tls_key, or name the proxy in front in "
                        "trusted_proxies, or say plain_http: on");
}

/* Says it of a setting, at its own place. */
static enum dt_status refuse_setting(struct dt_config_reader *reader, enum dt_setting_number number,
                                     const char *words)
{
    reader->setting = &dt_settings()[number];
    reader->from = reader->config->from[number];
    return dt_config_refuse(reader, DT_FORMAT, "%s", words);
}

/* What must hold between settings. */
static enum dt_status check_whole(struct dt_config_reader *reader)
{
    const struct dt_config *config = reader->config;
    struct dt_error why = {0};
    if (!config->tls_certificate[0] != !config->tls_key[0])
        return config->tls_key[0] ? refuse_setting(reader, DT_SETTING_OF_tls_key,
                                                   "a key needs its tls_certificate beside it")
                                  : refuse_setting(reader, DT_SETTING_OF_tls_certificate,
                                                   "a certificate needs its tls_key beside it");
    for (size_t i = 0; i < config->listen.count; i++)
        if (dt_config_may_listen(config, &config->listen.items[i].address, &why) != DT_OK)
            return refuse_setting(reader, DT_SETTING_OF_listen, why.message);
    if (config->session_idle > config->session_lifetime)
        return refuse_setting(reader, DT_SETTING_OF_session_idle,
                              "may not be longer than session_lifetime");
    return DT_OK;
}

static enum dt_status prepare(struct dt_config_reader *reader, const char *file)
{
    struct dt_config *config = reader->config;
    dt_arena_init(&config->arena);
    config->file = dt_arena_copy(&config->arena, dt_view_of(file ? file : ""));
    reader->warnings = dt_arena_zalloc(&config->arena, WARNINGS_MAX, sizeof *reader->warnings);
    config->warnings.items = reader->warnings;
    return config->file && reader->warnings ? DT_OK : dt_config_no_memory(reader);
}

enum dt_status dt_config_create(const struct dt_config_sources *sources, struct dt_config **out,
                                struct dt_error *err)
{
    struct dt_config_reader reader = {.config = calloc(1, sizeof *reader.config), .err = err};
    if (!reader.config)
        return dt_config_no_memory(&reader);
    enum dt_status status = prepare(&reader, sources->file);
    if (status == DT_OK)
        status = take_defaults(&reader);
    if (status == DT_OK)
        status = take_file(&reader, sources);
    if (status == DT_OK)
        status = take_environment(&reader, sources->environment);
    if (status == DT_OK)
        status = take_flags(&reader, sources->flags, sources->flag_count);
    if (status == DT_OK)
        status = check_whole(&reader);
    if (status == DT_OK)
        *out = reader.config;
    else
        dt_config_destroy(reader.config);
    return status;
}

void dt_config_destroy(struct dt_config *config)
{
    if (config)
        dt_arena_finish(&config->arena);
    free(config);
}
