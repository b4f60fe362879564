/*
 * Any bytes as a configuration: it is refused with a message and a place, or it loads, and what
 * `config show` writes of it means the same again.
 */
#include "config.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
    if (!condition)
        abort();
}

static void check_again(const struct dt_config *config)
{
    struct dt_error err = {0};
    struct dt_config *again = NULL;
    struct dt_buf text;
    dt_buf_init(&text);
    for (int i = 0; i < DT_SETTING_COUNT; i++) {
        const struct dt_setting *setting = &dt_settings()[i];
        must(config->from[i].source <= DT_CONFIG_FILE);
        if (setting->type == DT_SETTING_ADDRESS) /* a password is not shown */
            continue;
        dt_buf_printf(&text, "%s: ", setting->name);
        dt_config_write_value(config, setting, &text);
        dt_buf_append_char(&text, '\n');
    }
    must(!dt_buf_failed(&text));
    struct dt_config_sources sources = {.file = "again.yaml", .text = dt_buf_view(&text)};
    must(dt_config_create(&sources, &again, &err) == DT_OK);
    for (int i = 0; i < DT_SETTING_COUNT; i++)
        must(dt_settings()[i].type == DT_SETTING_ADDRESS ||
             dt_config_same(config, again, &dt_settings()[i]));
    dt_config_destroy(again);
    dt_buf_finish(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_error err = {0};
    struct dt_config *config = NULL;
    struct dt_config_sources sources = {.file = "fuzz.yaml", .text = {(const char *)data, size}};
    enum dt_status status = dt_config_create(&sources, &config, &err);
    if (status == DT_OK) {
        check_again(config);
        dt_config_destroy(config);
    } else {
        must(!config && err.status == status && err.message[0] && !strchr(err.message, '\n'));
        must(memchr(err.message, '\0', sizeof err.message));
    }
    return 0;
}
