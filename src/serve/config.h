/*
 * The server's settings, read from one table (config.def). Sources, the later over the earlier: the
 * table's defaults, a YAML file, the environment (DETENTE_NAME), flags (--name).
 *
 *     struct dt_config_sources sources = {.file = "detente.yaml", .text = text, ...};
 *     status = dt_config_create(&sources, &config, err);
 *     config->port ... config->trusted_proxies.items[0]
 *     dt_config_destroy(config);
 *
 * Immutable once made; any thread may read it. A reload makes another one.
 */
#ifndef DT_CONFIG_H
#define DT_CONFIG_H

#include "arena.h"
#include "json_out.h"
#include "network.h"

enum { DT_CONFIG_FILE_BYTES = 256 * 1024 }; /* of a file */

struct dt_config_list {
    const char *const *items;
    size_t count;
};

struct dt_endpoint {
    const char *text; /* as it was written */
    struct dt_address address;
    uint16_t port; /* 0 with has_port false: the setting `port` */
    bool has_port;
    bool six; /* written as an IPv6 address */
};

struct dt_config_endpoints {
    const struct dt_endpoint *items;
    size_t count;
};

struct dt_config_networks {
    const struct dt_network *items;
    size_t count;
};

/* What a row's TYPE is in C. Texts are terminated, "" where nothing was set. */
typedef const char *DT_CONFIG_TEXT;
typedef const char *DT_CONFIG_PATH;
typedef const char *DT_CONFIG_ADDRESS; /* of a store; may hold a password, which is never shown */
typedef struct dt_config_list DT_CONFIG_LIST;
typedef struct dt_config_endpoints DT_CONFIG_ENDPOINTS;
typedef struct dt_config_networks DT_CONFIG_NETWORKS;
typedef struct dt_config_list DT_CONFIG_ORIGINS; /* "https://host[:port]", in small letters */
typedef int64_t DT_CONFIG_NUMBER;
typedef int64_t DT_CONFIG_SECONDS;
typedef unsigned DT_CONFIG_WORD; /* its place in the row's words */
typedef bool DT_CONFIG_SWITCH;

enum dt_log_format { DT_LOG_PLAIN, DT_LOG_JSON }; /* text, json */
enum dt_log_level { DT_LOG_ERROR, DT_LOG_WARNING, DT_LOG_INFO, DT_LOG_DEBUG };

enum dt_setting_type {
    DT_SETTING_TEXT,
    DT_SETTING_PATH,
    DT_SETTING_ADDRESS,
    DT_SETTING_LIST,
    DT_SETTING_ENDPOINTS,
    DT_SETTING_NETWORKS,
    DT_SETTING_ORIGINS,
    DT_SETTING_NUMBER,
    DT_SETTING_SECONDS,
    DT_SETTING_WORD,
    DT_SETTING_SWITCH,
};

/* A row of the table. */
struct dt_setting {
    const char *name, *flag, *usual;
    const char *words; /* of WORD, parted by '|' */
    const char *doc;
    int64_t least, most;
    size_t offset; /* in struct dt_config */
    enum dt_setting_type type;
    bool reloads; /* takes effect at a reload too */
};

enum dt_setting_number {
#define DT_SECTION(title)
#define DT_SETTING(name, flag, TYPE, usual, least, most, words, when, doc) DT_SETTING_OF_##name,
#include "config.def"
#undef DT_SETTING
    DT_SETTING_COUNT
};

const struct dt_setting *dt_settings(void); /* DT_SETTING_COUNT rows, in the table's order */

/* The title of the section that begins with this row; NULL within one. */
const char *dt_setting_section(enum dt_setting_number number);

enum dt_config_source { DT_CONFIG_DEFAULT, DT_CONFIG_FILE, DT_CONFIG_ENVIRONMENT, DT_CONFIG_FLAG };

struct dt_config_from {
    enum dt_config_source source;
    unsigned line, column; /* in the file */
};

struct dt_config {
#define DT_SETTING(name, flag, TYPE, usual, least, most, words, when, doc) DT_CONFIG_##TYPE name;
#include "config.def"
#undef DT_SETTING
#undef DT_SECTION
    struct dt_config_from from[DT_SETTING_COUNT];
    const char *file;               /* the name it was given; "" without one */
    struct dt_config_list warnings; /* sentences about what is odd but no mistake */
    struct dt_arena arena;          /* of all the strings */
};

struct dt_config_flag {
    enum dt_setting_number setting;
    const char *value;
};

struct dt_config_sources {
    const char *file;               /* the name that errors give it; NULL: there is no file */
    struct dt_view text;            /* what is in it */
    const char *const *environment; /* "NAME=value", NULL at its end; NULL: none */
    const struct dt_config_flag *flags;
    size_t flag_count;
};

/*
 * Owns: the caller destroys *out. Strings are copied. Errors: DT_FORMAT with line and column set
 * where it is the file's fault, and in any case with the place in words ("detente.yaml:3:7: port:
 * expected ..."; "DETENTE_PORT: ..."; "--port: ..."); DT_LIMIT; DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_config_create(const struct dt_config_sources *sources,
                                              struct dt_config **out, struct dt_error *err);
void dt_config_destroy(struct dt_config *config);

/*
 * Whether it may listen there: on this machine, or with a certificate, or behind a trusted proxy,
 * or where plain_http says so. Errors: DT_DENIED, with what to do about it.
 */
DT_MUST_CHECK enum dt_status dt_config_may_listen(const struct dt_config *config,
                                                  const struct dt_address *address,
                                                  struct dt_error *err);

/* One value as the file would have it, and as JSON. What is secret is left out of both. */
void dt_config_write_value(const struct dt_config *config, const struct dt_setting *setting,
                           struct dt_buf *out);
void dt_config_write_json(const struct dt_config *config, const struct dt_setting *setting,
                          struct dt_json_out *json);

/* The variable that sets it: "DETENTE_PORT". */
enum { DT_SETTING_VARIABLE_BYTES = 48 };
void dt_setting_variable(const struct dt_setting *setting, char out[DT_SETTING_VARIABLE_BYTES]);

/* Where it came from: "default", "detente.yaml:3", "DETENTE_PORT", "--port". */
void dt_config_write_from(const struct dt_config *config, enum dt_setting_number setting,
                          struct dt_buf *out);

/* Whether two configurations have the same value there. */
bool dt_config_same(const struct dt_config *a, const struct dt_config *b,
                    const struct dt_setting *setting);

/* The store's name without the password that an address may hold. */
void dt_config_write_store(const char *store, struct dt_buf *out);

#endif
