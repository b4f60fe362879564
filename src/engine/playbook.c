/*
 * A playbook's life: the shipped file read as the base, the company's file on top.
 */
#include "playbook.h"

#include "alert.h"
#include "arena.h"
#include "embedded_playbook.h"
#include "fill.h"
#include "playbook_read.h"
#include <stdlib.h>

enum { BOUNDARY_SCRIPTS = 3 };

void dt_playbook_destroy(struct dt_playbook *playbook)
{
    if (!playbook)
        return;
    dt_zone_destroy(playbook->zone);
    if (playbook->arena)
        dt_arena_finish(playbook->arena);
    free(playbook->arena);
    free(playbook);
}

static struct dt_playbook *create_empty(void)
{
    struct dt_playbook *playbook = calloc(1, sizeof *playbook);
    if (!playbook)
        return NULL;
    playbook->arena = malloc(sizeof *playbook->arena);
    if (!playbook->arena) {
        free(playbook);
        return NULL;
    }
    dt_arena_init(playbook->arena);
    return playbook;
}

/* What follows from the fields and is kept for those who read them often. */
static enum dt_status derive(struct dt_playbook *playbook, struct dt_error *err)
{
    playbook->boundary_scripts.count = BOUNDARY_SCRIPTS;
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++) {
        dt_fill_prepare(&playbook->avoid[stage]);
        for (int level = 0; level < DT_LEVEL_COUNT; level++)
            dt_fill_prepare(&playbook->say[stage][level]);
    }
    for (int kind = 0; kind < DT_KIND_COUNT; kind++) {
        const struct dt_phrases *variants = &playbook->instead_variants[kind];
        playbook->instead[kind] = NULL;
        for (int i = variants->count - 1; i >= 0; i--)
            if (!strchr(variants->items[i], '{'))
                playbook->instead[kind] = variants->items[i];
    }
    enum dt_status status = DT_OK;
    for (int i = 0; status == DT_OK && i < playbook->do_not_trigger_count; i++)
        status = dt_alert_prepare(playbook->do_not_trigger[i], playbook->arena,
                                  &playbook->excuses[i], err);
    return status;
}

static enum dt_status create(const char *name, const struct dt_view *yaml,
                             struct dt_playbook **playbook_out, struct dt_error *err)
{
    struct dt_playbook *playbook = create_empty();
    if (!playbook)
        return dt_error_set(err, DT_NOMEM, "no memory for a playbook");
    enum dt_status status = dt_playbook_read(playbook, "default.yaml", dt_embedded_playbook(), err);
    if (status == DT_OK && yaml)
        status = dt_playbook_read(playbook, name, *yaml, err);
    if (status == DT_OK)
        status = derive(playbook, err);
    if (status != DT_OK) {
        dt_playbook_destroy(playbook);
        return status;
    }
    *playbook_out = playbook;
    return DT_OK;
}

enum dt_status dt_playbook_create(const char *name, struct dt_view yaml,
                                  struct dt_playbook **playbook_out, struct dt_error *err)
{
    return create(name, &yaml, playbook_out, err);
}

enum dt_status dt_playbook_create_default(struct dt_playbook **playbook_out, struct dt_error *err)
{
    return create(NULL, NULL, playbook_out, err);
}

enum dt_status dt_playbook_check(const char *name, struct dt_view yaml,
                                 struct dt_playbook_problems *out, struct dt_error *err)
{
    struct dt_error found = {0};
    struct dt_playbook *playbook = create_empty();
    out->count = 0;
    if (!playbook)
        return dt_error_set(err, DT_NOMEM, "no memory for a playbook");
    enum dt_status status = dt_playbook_read(playbook, "default.yaml", dt_embedded_playbook(), err);
    if (status == DT_OK)
        status = dt_playbook_read_all(playbook, name, yaml, out, err);
    if (status == DT_OK && out->count == 0 && derive(playbook, &found) != DT_OK) {
        struct dt_playbook_problem *problem = &out->items[out->count++];
        *problem = (struct dt_playbook_problem){.line = 0};
        memcpy(problem->message, found.message, sizeof problem->message);
        if (found.status == DT_NOMEM)
            status = dt_error_set(err, DT_NOMEM, "no memory for a playbook");
    }
    dt_playbook_destroy(playbook);
    return status;
}
