/* One value of the configuration: read by its row's type, checked by its row's range. */
#include "config_parts.h"

#include "utf8.h"
#include <stdio.h>

enum { FOUND_BYTES = 72, HOST_BYTES = 253 };

static enum dt_status unexpected(struct dt_config_reader *reader, const char *expected,
                                 struct dt_view found)
{
    char shown[FOUND_BYTES];
    size_t len = found.len < sizeof shown - 4 ? found.len : sizeof shown - 4;
    while (len < found.len && len > 0 && ((unsigned char)found.ptr[len] & 0xc0) == 0x80)
        len--;
    snprintf(shown, sizeof shown, "%.*s%s", (int)len, len ? found.ptr : "",
             len < found.len ? "..." : "");
    for (char *c = shown; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = ' ';
    if (reader->setting->type == DT_SETTING_ADDRESS)
        return dt_config_refuse(reader, DT_FORMAT, "expected %s", expected); /* may be secret */
    return dt_config_refuse(reader, DT_FORMAT, "expected %s, found \"%s\"", expected, shown);
}

static bool parse_digits(struct dt_view text, int64_t *out)
{
    int64_t value = 0;
    if (text.len == 0 || text.len > 15)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        value = value * 10 + (text.ptr[i] - '0');
    }
    *out = value;
    return true;
}

/* Units of numbers; the first one of its kind that divides a value is how it is shown. */
struct unit {
    const char *name;
    int64_t worth;
};

static const struct unit no_units[] = {{"", 1}, {NULL, 0}};
static const struct unit second_units[] = {{"d", 86400}, {"h", 3600}, {"m", 60},
                                           {"s", 1},     {"", 1},     {NULL, 0}};

static const struct unit *units_of(enum dt_setting_type type)
{
    return type == DT_SETTING_SECONDS ? second_units : no_units;
}

static void write_amount(const struct unit *units, int64_t value, char *out, size_t out_size)
{
    const struct unit *unit = units;
    while (value % unit->worth != 0 || (value == 0 && unit->worth != 1))
        unit++;
    snprintf(out, out_size, "%lld%s", (long long)(value / unit->worth), unit->name);
}

static enum dt_status take_number(struct dt_config_reader *reader, struct dt_view text)
{
    const struct dt_setting *setting = reader->setting;
    const struct unit *units = units_of(setting->type);
    char least[32], most[32], expected[128];
    size_t digits = 0;
    int64_t value;
    while (digits < text.len && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
        digits++;
    struct dt_view name = dt_view_slice(text, digits, text.len);
    const struct unit *unit = units;
    while (unit->name && !dt_view_equal(dt_view_of(unit->name), name))
        unit++;
    bool ok = unit->name && parse_digits(dt_view_slice(text, 0, digits), &value) &&
              !__builtin_mul_overflow(value, unit->worth, &value) && value >= setting->least &&
              value <= setting->most;
    if (ok) {
        *(int64_t *)dt_config_member(reader->config, setting) = value;
        return DT_OK;
    }
    write_amount(units, setting->least, least, sizeof least);
    write_amount(units, setting->most, most, sizeof most);
    const char *kind =
        setting->type == DT_SETTING_NUMBER ? "a number" : "a time such as 90s, 15m, 12h or 3d,";
    snprintf(expected, sizeof expected, "%s from %s to %s", kind, least, most);
    return unexpected(reader, expected, text);
}

static enum dt_status take_switch(struct dt_config_reader *reader, struct dt_view text)
{
    static const char *const words[] = {"off", "on", "no", "yes", "false", "true"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (!dt_view_equal(text, dt_view_of(words[i])))
            continue;
        *(bool *)dt_config_member(reader->config, reader->setting) = i % 2 == 1;
        return DT_OK;
    }
    return unexpected(reader, "on or off", text);
}

static enum dt_status take_word(struct dt_config_reader *reader, struct dt_view text)
{
    char expected[96];
    unsigned number = 0;
    for (const char *word = reader->setting->words;; number++) {
        size_t len = strcspn(word, "|");
        if (dt_view_equal(text, (struct dt_view){word, len})) {
            *(unsigned *)dt_config_member(reader->config, reader->setting) = number;
            return DT_OK;
        }
        if (word[len] == '\0')
            break;
        word += len + 1;
    }
    snprintf(expected, sizeof expected, "one of %s", reader->setting->words);
    return unexpected(reader, expected, text);
}

static bool is_clean(struct dt_view text)
{
    struct dt_error ignored = {0};
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] < ' ' || text.ptr[i] == 0x7f)
            return false;
    return dt_utf8_check(text, &ignored) == DT_OK;
}

static enum dt_status check_contact(struct dt_config_reader *reader, struct dt_view text)
{
    static const char *const heads[] = {"mailto:", "https://", "tel:"};
    if (text.len == 0)
        return DT_OK;
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        if (text.len > strlen(heads[i]) && memcmp(text.ptr, heads[i], strlen(heads[i])) == 0)
            return DT_OK;
    return unexpected(reader, "mailto:ADDRESS, https://ADDRESS or tel:NUMBER", text);
}

static enum dt_status take_text(struct dt_config_reader *reader, struct dt_view text)
{
    const struct dt_setting *setting = reader->setting;
    char expected[64];
    if (text.len > (size_t)setting->most || !is_clean(text)) {
        snprintf(expected, sizeof expected, "at most %lld bytes of plain text",
                 (long long)setting->most);
        return unexpected(reader, expected, text);
    }
    if (setting - dt_settings() == DT_SETTING_OF_security_contact) {
        enum dt_status status = check_contact(reader, text);
        if (status != DT_OK)
            return status;
    }
    const char *copy = dt_arena_copy(&reader->config->arena, text);
    if (!copy)
        return dt_config_no_memory(reader);
    *(const char **)dt_config_member(reader->config, setting) = copy;
    return DT_OK;
}

/* A host's name in an origin: letters, digits, '-' and '.', or an IPv6 address in brackets. */
static size_t host_length(struct dt_view text)
{
    struct dt_address address;
    struct dt_error ignored = {0};
    size_t len = 0;
    if (text.len > 0 && text.ptr[0] == '[') {
        const char *end = memchr(text.ptr, ']', text.len);
        size_t inner = end ? (size_t)(end - text.ptr) : 0;
        return end && dt_address_parse(dt_view_slice(text, 1, inner), &address, &ignored) == DT_OK
                   ? inner + 1
                   : 0;
    }
    while (len < text.len && len <= HOST_BYTES &&
           (strchr("abcdefghijklmnopqrstuvwxyz0123456789-.", text.ptr[len]) && text.ptr[len]))
        len++;
    return len > HOST_BYTES ? 0 : len;
}

static bool parse_port(struct dt_view text, uint16_t *out)
{
    int64_t port;
    if (!parse_digits(text, &port) || port > 65535)
        return false;
    *out = (uint16_t)port;
    return true;
}

static bool is_origin(struct dt_view text)
{
    static const char *const schemes[] = {"https://", "http://"};
    for (size_t i = 0; i < 2; i++) {
        size_t head = strlen(schemes[i]);
        uint16_t port;
        if (text.len <= head || memcmp(text.ptr, schemes[i], head) != 0)
            continue;
        struct dt_view rest = dt_view_slice(text, head, text.len);
        size_t host = host_length(rest);
        return host > 0 &&
               (host == rest.len || (rest.ptr[host] == ':' &&
                                     parse_port(dt_view_slice(rest, host + 1, rest.len), &port)));
    }
    return false;
}

static enum dt_status check_item(struct dt_config_reader *reader, struct dt_view item)
{
    if (!is_clean(item))
        return unexpected(reader, "plain text", item);
    if (reader->setting->type == DT_SETTING_ORIGINS && !is_origin(item))
        return unexpected(reader, "https://HOST or https://HOST:PORT in small letters", item);
    return DT_OK;
}

static enum dt_status take_list(struct dt_config_reader *reader, const struct dt_view *items,
                                size_t count)
{
    const char **copies = dt_arena_zalloc(&reader->config->arena, count + 1, sizeof *copies);
    if (!copies)
        return dt_config_no_memory(reader);
    for (size_t i = 0; i < count; i++) {
        enum dt_status status = check_item(reader, items[i]);
        if (status != DT_OK)
            return status;
        copies[i] = dt_arena_copy(&reader->config->arena, items[i]);
        if (!copies[i])
            return dt_config_no_memory(reader);
    }
    *(struct dt_config_list *)dt_config_member(reader->config, reader->setting) =
        (struct dt_config_list){copies, count};
    return DT_OK;
}

static bool has_colon(struct dt_view text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == ':')
            return true;
    return false;
}

/* "HOST", "HOST:PORT", "[SIX]:PORT"; an IPv6 address alone needs no brackets. */
static bool parse_endpoint(struct dt_view text, struct dt_endpoint *out)
{
    struct dt_view host = text, port = {0};
    struct dt_error ignored = {0};
    const char *colon = text.len ? memchr(text.ptr, ':', text.len) : NULL;
    const char *end = text.len && text.ptr[0] == '[' ? memchr(text.ptr, ']', text.len) : NULL;
    if (end) {
        size_t inner = (size_t)(end - text.ptr);
        host = dt_view_slice(text, 1, inner);
        if (inner + 1 < text.len && text.ptr[inner + 1] != ':')
            return false;
        if (inner + 1 < text.len)
            port = dt_view_slice(text, inner + 2, text.len);
        out->has_port = inner + 1 < text.len;
    } else if (colon && !memchr(colon + 1, ':', text.len - (size_t)(colon + 1 - text.ptr))) {
        host = dt_view_slice(text, 0, (size_t)(colon - text.ptr));
        port = dt_view_slice(text, host.len + 1, text.len);
        out->has_port = true;
    }
    if (dt_view_equal(host, DT_VIEW("localhost")))
        host = DT_VIEW("127.0.0.1");
    out->six = has_colon(host);
    return dt_address_parse(host, &out->address, &ignored) == DT_OK &&
           (!out->has_port || parse_port(port, &out->port));
}

static enum dt_status take_endpoints(struct dt_config_reader *reader, const struct dt_view *items,
                                     size_t count)
{
    struct dt_endpoint *all = dt_arena_zalloc(&reader->config->arena, count, sizeof *all);
    if (!all)
        return dt_config_no_memory(reader);
    for (size_t i = 0; i < count; i++) {
        if (!parse_endpoint(items[i], &all[i]))
            return unexpected(reader, "an address such as 127.0.0.1, 0.0.0.0:80 or [::1]:8443",
                              items[i]);
        all[i].text = dt_arena_copy(&reader->config->arena, items[i]);
        if (!all[i].text)
            return dt_config_no_memory(reader);
    }
    reader->config->listen = (struct dt_config_endpoints){all, count};
    return DT_OK;
}

static enum dt_status take_networks(struct dt_config_reader *reader, const struct dt_view *items,
                                    size_t count)
{
    struct dt_error ignored = {0};
    struct dt_network *all = dt_arena_zalloc(&reader->config->arena, count + 1, sizeof *all);
    if (!all)
        return dt_config_no_memory(reader);
    for (size_t i = 0; i < count; i++)
        if (dt_network_parse(items[i], &all[i], &ignored) != DT_OK)
            return unexpected(reader, "an address or a network such as 10.0.0.0/8 or 2001:db8::/32",
                              items[i]);
    *(struct dt_config_networks *)dt_config_member(reader->config, reader->setting) =
        (struct dt_config_networks){all, count};
    return DT_OK;
}

static struct dt_view trimmed(struct dt_view text)
{
    while (text.len > 0 && (text.ptr[0] == ' ' || text.ptr[0] == '\n'))
        text = dt_view_slice(text, 1, text.len);
    while (text.len > 0 && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\n'))
        text.len--;
    return text;
}

/* Items at commas; empty ones are left out. False if there are too many. */
static bool split(struct dt_view text, struct dt_view *out, size_t *count)
{
    while (text.len > 0) {
        const char *comma = memchr(text.ptr, ',', text.len);
        size_t len = comma ? (size_t)(comma - text.ptr) : text.len;
        struct dt_view item = trimmed(dt_view_slice(text, 0, len));
        if (item.len > 0 && *count == DT_CONFIG_ITEMS)
            return false;
        if (item.len > 0)
            out[(*count)++] = item;
        text = dt_view_slice(text, comma ? len + 1 : len, text.len);
    }
    return true;
}

static enum dt_status take_items(struct dt_config_reader *reader, const struct dt_view *given,
                                 size_t given_count)
{
    const struct dt_setting *setting = reader->setting;
    struct dt_view items[DT_CONFIG_ITEMS];
    size_t count = 0;
    bool fit = true;
    for (size_t i = 0; fit && i < given_count; i++)
        fit = split(given[i], items, &count);
    if (!fit || count < (size_t)setting->least || count > (size_t)setting->most)
        return dt_config_refuse(reader, DT_FORMAT, "expected %lld to %lld of them, found %zu%s",
                                (long long)setting->least, (long long)setting->most, count,
                                fit ? "" : " and more");
    if (setting->type == DT_SETTING_ENDPOINTS)
        return take_endpoints(reader, items, count);
    if (setting->type == DT_SETTING_NETWORKS)
        return take_networks(reader, items, count);
    return take_list(reader, items, count);
}

enum dt_status dt_config_take(struct dt_config_reader *reader, const struct dt_view *items,
                              size_t count)
{
    switch (reader->setting->type) {
    case DT_SETTING_LIST:
    case DT_SETTING_ENDPOINTS:
    case DT_SETTING_NETWORKS:
    case DT_SETTING_ORIGINS:
        return take_items(reader, items, count);
    default:
        break;
    }
    if (count != 1)
        return dt_config_refuse(reader, DT_FORMAT, "expected one value, found a list");
    struct dt_view text = trimmed(items[0]);
    switch (reader->setting->type) {
    case DT_SETTING_NUMBER:
    case DT_SETTING_SECONDS:
        return take_number(reader, text);
    case DT_SETTING_WORD:
        return take_word(reader, text);
    case DT_SETTING_SWITCH:
        return take_switch(reader, text);
    default:
        return take_text(reader, text);
    }
}
