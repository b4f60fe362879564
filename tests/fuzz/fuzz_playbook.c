/*
 * Any bytes as a playbook: it loads and holds what it promises, or is refused with a message. The
 * shipped playbook below it is parsed once: that is most of the time of a reading.
 */
#include "arena.h"
#include "playbook_read.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
    if (!condition)
        abort();
}

static void check_phrases(const struct dt_phrases *phrases)
{
    bool plain = false;
    must(phrases->count > 0 && phrases->count <= DT_PLAYBOOK_PHRASES);
    for (int i = 0; i < phrases->count; i++) {
        size_t len = strlen(phrases->items[i]);
        must(len > 0 && len <= DT_PLAYBOOK_TEXT_BYTES);
        plain = plain || !strchr(phrases->items[i], '{');
    }
    must(plain);
}

static void check_playbook(const struct dt_playbook *playbook)
{
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++)
        for (int level = 0; level < DT_LEVEL_COUNT; level++)
            check_phrases(&playbook->say[stage][level]);
    for (int kind = 0; kind < DT_KIND_COUNT; kind++)
        if (dt_kind_info((enum dt_kind)kind)->group == DT_GROUP_MISSTEP)
            check_phrases(&playbook->instead_variants[kind]);
    must(playbook->remedy_count <= DT_PLAYBOOK_REMEDIES);
    for (int i = 0; i < playbook->remedy_count; i++) {
        const struct dt_remedy *remedy = &playbook->remedies[i];
        must(remedy->name[0] && remedy->say[0] && remedy->unit && remedy->approver);
        must(remedy->limit >= -1 && remedy->limit <= 100000000);
    }
    must(playbook->thresholds.level_middle < playbook->thresholds.level_high);
    must(playbook->thresholds.watch <= playbook->thresholds.step_in);
    must(playbook->company[0]);
    must(!playbook->zone || playbook->calendar.zone == playbook->zone);
}

static const struct dt_playbook *base(void)
{
    static struct dt_playbook *shipped;
    if (!shipped)
        must(dt_playbook_create_default(&shipped, NULL) == DT_OK);
    return shipped;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_error err = {0};
    struct dt_arena arena;
    dt_arena_init(&arena);
    struct dt_playbook playbook = *base();
    playbook.arena = &arena;
    playbook.zone = NULL; /* the base keeps its own */
    enum dt_status status =
        dt_playbook_read(&playbook, "fuzz.yaml", (struct dt_view){(const char *)data, size}, &err);
    if (status == DT_OK) {
        check_playbook(&playbook);
    } else {
        must(err.status == status && err.message[0] && !strchr(err.message, '\n'));
        must(memchr(err.message, '\0', sizeof err.message));
    }
    dt_zone_destroy(playbook.zone);
    dt_arena_finish(&arena);
    return 0;
}
