/* The configuration in words: as a file has it, as JSON, and where it came from. */
#include "config_parts.h"

static const void *member_of(const struct dt_config *config, const struct dt_setting *setting)
{
    return (const char *)config + setting->offset;
}

void dt_config_write_store(const char *store, struct dt_buf *out)
{
    const char *head = strstr(store, "://");
    const char *path = head ? strchr(head + 3, '/') : NULL;
    const char *at = head ? strrchr(head + 3, '@') : NULL;
    const char *colon = head ? strchr(head + 3, ':') : NULL;
    if (path && at > path)
        at = NULL;
    if (!head && strstr(store, "password")) { /* libpq's key=value form */
        dt_buf_append_view(out, DT_VIEW("(not shown: it holds a password)"));
    } else if (at && colon && colon < at) {
        dt_buf_append(out, store, (size_t)(colon - store));
        dt_buf_append_view(out, DT_VIEW(":***"));
        dt_buf_append_view(out, dt_view_of(at));
    } else {
        dt_buf_append_view(out, dt_view_of(store));
    }
}

static void write_network(const struct dt_network *network, struct dt_buf *out)
{
    char text[DT_ADDRESS_TEXT_BYTES];
    dt_address_format(&network->address, text);
    unsigned most = strchr(text, ':') ? 128 : 32, bits = network->bits - (128 - most);
    dt_buf_append_view(out, dt_view_of(text));
    if (bits != most)
        dt_buf_printf(out, "/%u", bits);
}

/* The items of a list, one by one; false behind the last. */
static bool write_item(const struct dt_config *config, const struct dt_setting *setting, size_t i,
                       struct dt_buf *out)
{
    const void *member = member_of(config, setting);
    if (setting->type == DT_SETTING_ENDPOINTS) {
        const struct dt_config_endpoints *list = member;
        if (i < list->count)
            dt_buf_append_view(out, dt_view_of(list->items[i].text));
        return i < list->count;
    }
    if (setting->type == DT_SETTING_NETWORKS) {
        const struct dt_config_networks *list = member;
        if (i < list->count)
            write_network(&list->items[i], out);
        return i < list->count;
    }
    const struct dt_config_list *list = member;
    if (i < list->count)
        dt_buf_append_view(out, dt_view_of(list->items[i]));
    return i < list->count;
}

static void write_amount(const struct dt_setting *setting, int64_t value, struct dt_buf *out)
{
    static const struct {
        int64_t worth;
        const char *name;
    } units[] = {
        {86400, "d"},
        {3600, "h"},
        {60, "m"},
        {1, "s"},
    };
    for (size_t i = 0; setting->type == DT_SETTING_SECONDS && value > 0 && i < 4; i++) {
        if (value % units[i].worth != 0)
            continue;
        dt_buf_append_int(out, value / units[i].worth);
        dt_buf_append_view(out, dt_view_of(units[i].name));
        return;
    }
    dt_buf_append_int(out, value);
}

static struct dt_view word_of(const struct dt_setting *setting, unsigned number)
{
    const char *word = setting->words;
    for (; number > 0; number--)
        word += strcspn(word, "|") + 1;
    return (struct dt_view){word, strcspn(word, "|")};
}

static bool is_list(const struct dt_setting *setting)
{
    return setting->type == DT_SETTING_LIST || setting->type == DT_SETTING_ENDPOINTS ||
           setting->type == DT_SETTING_NETWORKS || setting->type == DT_SETTING_ORIGINS;
}

/* A value that is no list, without quotation marks. */
static void write_plain(const struct dt_config *config, const struct dt_setting *setting,
                        struct dt_buf *out)
{
    const void *member = member_of(config, setting);
    switch (setting->type) {
    case DT_SETTING_NUMBER:
    case DT_SETTING_SECONDS:
        write_amount(setting, *(const int64_t *)member, out);
        break;
    case DT_SETTING_WORD:
        dt_buf_append_view(out, word_of(setting, *(const unsigned *)member));
        break;
    case DT_SETTING_SWITCH:
        dt_buf_append_view(out, *(const bool *)member ? DT_VIEW("on") : DT_VIEW("off"));
        break;
    case DT_SETTING_ADDRESS:
        dt_config_write_store(*(const char *const *)member, out);
        break;
    default:
        dt_buf_append_view(out, dt_view_of(*(const char *const *)member));
    }
}

static bool is_quoted(const struct dt_setting *setting)
{
    return setting->type == DT_SETTING_TEXT || setting->type == DT_SETTING_PATH ||
           setting->type == DT_SETTING_ADDRESS || is_list(setting);
}

/* JSON's strings are YAML's too. */
static void write_strings(const struct dt_config *config, const struct dt_setting *setting,
                          struct dt_json_out *json)
{
    struct dt_buf text;
    dt_buf_init(&text);
    if (!is_list(setting)) {
        write_plain(config, setting, &text);
        dt_json_string(json, dt_buf_view(&text));
    } else {
        dt_json_begin_array(json);
        for (size_t i = 0; write_item(config, setting, i, &text); i++) {
            dt_json_string(json, dt_buf_view(&text));
            dt_buf_clear(&text);
        }
        dt_json_end_array(json);
    }
    json->buf->failed |= dt_buf_failed(&text);
    dt_buf_finish(&text);
}

void dt_config_write_value(const struct dt_config *config, const struct dt_setting *setting,
                           struct dt_buf *out)
{
    struct dt_json_out json;
    dt_json_out_init(&json, out);
    if (is_quoted(setting))
        write_strings(config, setting, &json);
    else
        write_plain(config, setting, out);
}

void dt_config_write_json(const struct dt_config *config, const struct dt_setting *setting,
                          struct dt_json_out *json)
{
    const void *member = member_of(config, setting);
    switch (setting->type) {
    case DT_SETTING_NUMBER:
    case DT_SETTING_SECONDS:
        dt_json_int(json, *(const int64_t *)member);
        break;
    case DT_SETTING_SWITCH:
        dt_json_bool(json, *(const bool *)member);
        break;
    default:
        write_strings(config, setting, json);
    }
}

void dt_config_write_from(const struct dt_config *config, enum dt_setting_number number,
                          struct dt_buf *out)
{
    const struct dt_setting *setting = &dt_settings()[number];
    char variable[DT_SETTING_VARIABLE_BYTES];
    switch (config->from[number].source) {
    case DT_CONFIG_FILE:
        dt_buf_printf(out, "%s:%u", config->file, config->from[number].line);
        break;
    case DT_CONFIG_ENVIRONMENT:
        dt_setting_variable(setting, variable);
        dt_buf_append_view(out, dt_view_of(variable));
        break;
    case DT_CONFIG_FLAG:
        dt_buf_printf(out, "--%s", setting->flag);
        break;
    default:
        dt_buf_append_view(out, DT_VIEW("default"));
    }
}

bool dt_config_same(const struct dt_config *a, const struct dt_config *b,
                    const struct dt_setting *setting)
{
    struct dt_buf values[2];
    const struct dt_config *configs[2] = {a, b};
    bool same;
    if (setting->type == DT_SETTING_ADDRESS) /* with what is not shown */
        return strcmp(*(const char *const *)member_of(a, setting),
                      *(const char *const *)member_of(b, setting)) == 0;
    for (int i = 0; i < 2; i++) {
        dt_buf_init(&values[i]);
        dt_config_write_value(configs[i], setting, &values[i]);
    }
    same = dt_view_equal(dt_buf_view(&values[0]), dt_buf_view(&values[1]));
    for (int i = 0; i < 2; i++)
        dt_buf_finish(&values[i]);
    return same;
}
