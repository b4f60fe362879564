#include "scenario.h"
#include "sqlite_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void remember(struct scenario *scenario, enum dt_status status, const struct dt_error *err)
{
    if (status != DT_OK)
        snprintf(scenario->words, sizeof scenario->words, "%s", err->message);
}

/* The body is written by hand: nothing here may need memory that fails. */
static enum dt_status append_turn(struct dt_store *store, int number, struct dt_error *err)
{
    char body[128], key[16];
    struct dt_appended appended;
    snprintf(body, sizeof body, "{\"role\":\"customer\",\"text\":\"turn %d of it\"}", number);
    snprintf(key, sizeof key, "key-%d", number);
    const struct dt_event event = {.at = NOW,
                                   .actor = DT_VIEW("customer"),
                                   .kind = DT_EVENT_TURN,
                                   .version = 1,
                                   .body = dt_view_of(body)};
    const struct dt_outbox_wish wish = {.topic = DT_VIEW("web")};
    const struct dt_append append = {.tenant = DT_VIEW("acme"),
                                     .conversation = number % 2 ? DT_VIEW("odd") : DT_VIEW("even"),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY,
                                     .key = dt_view_of(key),
                                     .outbox = &wish,
                                     .outbox_count = 1};
    return dt_store_append(store, &append, &appended, err);
}

static enum dt_status put_one(void *context, struct dt_write *write, struct dt_error *err)
{
    return dt_write_put(write, DT_VIEW("shelf"), DT_VIEW("key"), DT_VIEW("value"), err);
}

/* Asks for everything once; the answers do not matter, only that there is one. */
static void ask_the_rest(struct scenario *scenario, struct dt_store *store)
{
    struct dt_arena arena;
    struct dt_error err;
    struct dt_page page;
    struct dt_view value, names[4];
    struct dt_outbox_row rows[8];
    size_t count = 0;
    bool found;
    dt_arena_init(&arena);
    enum dt_status status =
        dt_store_read(store, &(struct dt_read){.order = DT_READ_STORE}, &arena, &page, &err);
    if (status == DT_OK)
        status = dt_store_tenants(store, DT_VIEW(""), 4, &arena, names, &count, &err);
    if (status == DT_OK)
        status = dt_store_write(store, put_one, NULL, &err);
    if (status == DT_OK)
        status =
            dt_store_get(store, DT_VIEW("shelf"), DT_VIEW("key"), &arena, &value, &found, &err);
    if (status == DT_OK)
        status = dt_outbox_take(store, DT_VIEW(""), NOW, 1000, 8, &arena, rows, &count, &err);
    if (status == DT_OK && count > 0)
        status = dt_outbox_settle(store,
                                  &(struct dt_outbox_settle){.id = rows[0].id,
                                                             .token = rows[0].token,
                                                             .fate = DT_OUTBOX_DELIVERED},
                                  &err);
    remember(scenario, status, &err);
    dt_arena_finish(&arena);
}

static void erase_and_copy(struct scenario *scenario, struct dt_store *store)
{
    struct dt_error err;
    struct dt_appended appended;
    struct dt_store_stats stats;
    const struct dt_erase erase = {.tenant = DT_VIEW("acme"),
                                   .conversation = DT_VIEW("odd"),
                                   .at = NOW,
                                   .actor = DT_VIEW("agent:9"),
                                   .ground = DT_VIEW("request")};
    scenario->erased = dt_store_erase(store, &erase, &appended, &err);
    remember(scenario, scenario->erased, &err);
    remember(scenario, dt_store_scrub(store, &err), &err);
    scenario->copied = dt_store_backup(store, scenario->copy, NULL, NULL, &err);
    remember(scenario, scenario->copied, &err);
    enum dt_status status = dt_store_check(store, &err);
    if (status == DT_OK)
        status = dt_store_stats(store, &stats, &err);
    scenario->stopped = status == DT_OK && stats.stopped;
}

void scenario_run(struct scenario *scenario, const char *vfs)
{
    struct dt_store *store;
    struct dt_error err;
    *scenario = (struct scenario){.erased = DT_UNAVAILABLE, .copied = DT_UNAVAILABLE};
    make_place(scenario->place);
    snprintf(scenario->path, sizeof scenario->path, "%s/store.db", scenario->place);
    snprintf(scenario->copy, sizeof scenario->copy, "%s/copy.db", scenario->place);
    const struct dt_sqlite_options options = {
        .path = scenario->path, .mode = DT_SQLITE_CREATE, .vfs = vfs, .busy_ms = 20};
    scenario->opened = dt_store_sqlite_open(&options, NULL, &store, &err);
    remember(scenario, scenario->opened, &err);
    if (scenario->opened != DT_OK)
        return;
    for (int i = 0; i < SCENARIO_TURNS; i++) {
        scenario->reached[i] = true;
        scenario->turns[i] = append_turn(store, i, &err);
        remember(scenario, scenario->turns[i], &err);
    }
    ask_the_rest(scenario, store);
    erase_and_copy(scenario, store);
    dt_store_close(store);
}

struct found {
    unsigned turns[SCENARIO_TURNS];
    unsigned erased_turns;
    bool erased_event;
};

static const char *look(struct dt_store *store, struct found *found)
{
    static char words[DT_ERROR_MESSAGE_BYTES + 32];
    struct dt_arena arena;
    struct dt_error err;
    struct dt_page page;
    dt_arena_init(&arena);
    enum dt_status status =
        dt_store_read(store, &(struct dt_read){.order = DT_READ_STORE}, &arena, &page, &err);
    for (size_t i = 0; status == DT_OK && i < page.count; i++) {
        const char *text = page.events[i].erased ? NULL : strstr(page.events[i].body.ptr, "turn ");
        found->erased_turns += page.events[i].erased;
        found->erased_event |= page.events[i].kind == DT_EVENT_ERASED;
        if (text && text[5] >= '0' && text[5] < '0' + SCENARIO_TURNS)
            found->turns[text[5] - '0']++;
    }
    if (status == DT_OK)
        status = dt_store_check(store, &err);
    dt_arena_finish(&arena);
    if (status == DT_OK)
        return NULL;
    snprintf(words, sizeof words, "after the restart: %s", err.message);
    return words;
}

/* Half of the turns lose their text when the erasing happened; then their number is counted. */
static const char *judge_turns(const struct scenario *scenario, const struct found *found)
{
    unsigned odd_sure = 0, odd_maybe = 0;
    for (int i = 0; i < SCENARIO_TURNS; i++) {
        bool ok = scenario->reached[i] && scenario->turns[i] == DT_OK;
        bool maybe = scenario->reached[i] && scenario->turns[i] == DT_UNCERTAIN;
        if (i % 2 == 1) {
            odd_sure += ok;
            odd_maybe += maybe;
        }
        if (i % 2 == 1 && found->erased_event)
            continue;
        if (found->turns[i] > 1)
            return "an event is there twice";
        if (ok && found->turns[i] == 0)
            return "an acknowledged event is missing";
        if (!ok && !maybe && found->turns[i] > 0)
            return "an event is there that was refused";
    }
    if (found->erased_event &&
        (found->erased_turns < odd_sure || found->erased_turns > odd_sure + odd_maybe))
        return "the erased conversation has not the events that were acknowledged";
    return NULL;
}

static const char *judge_store(struct scenario *scenario, struct dt_store *store)
{
    struct found found = {{0}, 0, false};
    struct dt_error err;
    const char *wrong = look(store, &found);
    if (!wrong)
        wrong = judge_turns(scenario, &found);
    if (!wrong && scenario->erased == DT_OK && !found.erased_event)
        wrong = "an acknowledged erasing is missing";
    if (!wrong && scenario->erased != DT_OK && scenario->erased != DT_UNCERTAIN &&
        found.erased_event)
        wrong = "an erasing is there that was refused";
    if (wrong || found.erased_event)
        return wrong;
    /* who was left uncertain asks again with the same key, and has it once */
    for (int i = 0; i < SCENARIO_TURNS && !wrong; i++)
        if (append_turn(store, i, &err) != DT_OK)
            wrong = "asking again is refused";
    found = (struct found){{0}, 0, false};
    if (!wrong)
        wrong = look(store, &found);
    for (int i = 0; i < SCENARIO_TURNS && !wrong; i++)
        if (found.turns[i] != 1)
            wrong = "asked again, an event is not there exactly once";
    return wrong;
}

const char *scenario_judge(struct scenario *scenario)
{
    struct dt_store *store;
    struct dt_error err;
    const char *wrong = NULL;
    const struct dt_sqlite_options options = {.path = scenario->path, .mode = DT_SQLITE_CREATE};
    if (scenario->opened != DT_OK && !*scenario->words)
        wrong = "a failure without a word";
    if (!wrong && (access(scenario->copy, F_OK) == 0) != (scenario->copied == DT_OK))
        wrong = "the copy is there although it failed, or the other way round";
    if (!wrong && dt_store_sqlite_open(&options, NULL, &store, &err) != DT_OK)
        wrong = "it cannot be opened any more";
    else if (!wrong) {
        wrong = judge_store(scenario, store);
        dt_store_close(store);
    }
    remove_place(scenario->place);
    return wrong;
}
