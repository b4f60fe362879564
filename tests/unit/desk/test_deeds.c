/* Deeds: what is asked before, what is appended, and that nothing happens twice or gets lost. */
#include "desk_world.h"

#include "deeds.h"

#include <pthread.h>

enum { TOGETHER = 32 };

static struct dt_person agent_person(void)
{
    struct dt_person person = {.roles = 1U << DT_PERSON_AGENT, .actions = UINT64_MAX};
    snprintf(person.tenant, sizeof person.tenant, "acme");
    snprintf(person.id, sizeof person.id, "u-7");
    snprintf(person.name, sizeof person.name, "Robin");
    return person;
}

static struct dt_person token_person(void)
{
    struct dt_person person = agent_person();
    person.roles = 1U << DT_PERSON_INTEGRATION;
    snprintf(person.id, sizeof person.id, "k-1");
    return person;
}

struct scene {
    struct world *world;
    struct dt_person person;
    struct dt_deed deed;
    struct dt_done done;
};

static int enter(void **state)
{
    struct scene *scene = calloc(1, sizeof *scene);
    assert_non_null(scene);
    scene->world = make_world(true);
    open_desk(scene->world, 1);
    scene->person = agent_person();
    scene->deed = (struct dt_deed){.desk = scene->world->desk,
                                   .person = &scene->person,
                                   .conversation = DT_VIEW("c-1"),
                                   .now = NOW,
                                   .expected = DT_VERSION_ANY,
                                   .arena = &scene->world->arena};
    *state = scene;
    return 0;
}

static int leave(void **state)
{
    struct scene *scene = *state;
    end_world(scene->world);
    free(scene);
    return 0;
}

/* The deed with a key of its own. */
static struct dt_deed *keyed(struct scene *scene, const char *key)
{
    scene->deed.key = dt_view_of(key);
    return &scene->deed;
}

static void open_it(struct scene *scene)
{
    const struct dt_deed_opening opening = {
        .customer = DT_VIEW("dana@example.org"), .name = DT_VIEW("Dana"), .team = DT_VIEW("t-a")};
    assert_ok(scene->world, dt_deed_open(&scene->deed, &opening, &scene->done, &scene->world->err));
}

static struct dt_deed_turned take(struct scene *scene, enum dt_role role, const char *text)
{
    const struct dt_deed_turn turn = {
        .role = role, .text = dt_view_of(text), .at = DT_INSTANT_NONE, .anyway = true};
    struct dt_deed_turned made;
    assert_ok(scene->world, dt_deed_turn(&scene->deed, &turn, &made, &scene->world->err));
    return made;
}

static struct dt_thread read_all(struct scene *scene)
{
    const struct dt_thread_query query = {.after = 0};
    struct dt_thread thread;
    assert_ok(scene->world,
              dt_thread_read(scene->world->desk, ACME, scene->deed.conversation, &query,
                             &scene->world->arena, &thread, &scene->world->err));
    return thread;
}

static size_t count_kind(const struct dt_thread *thread, enum dt_event_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < thread->event_count; i++)
        count += thread->events[i].kind == kind;
    return count;
}

static struct dt_board_row row_of(struct scene *scene)
{
    struct dt_board_row row;
    assert_ok(scene->world, dt_desk_catch_up(scene->world->desk, &scene->world->err));
    assert_ok(scene->world, dt_board_find(scene->world->desk, ACME, scene->deed.conversation, &row,
                                          &scene->world->err));
    return row;
}

#define REFUSED(scene, status, call, text)                                                         \
    do {                                                                                           \
        assert_int_equal(call, status);                                                            \
        assert_non_null(strstr((scene)->world->err.message, text));                                \
    } while (0)

static void test_open__once(void **state)
{
    struct scene *scene = *state;
    const struct dt_deed_opening opening = {.name = DT_VIEW("Eve")};
    struct dt_done again;
    keyed(scene, "k1");
    open_it(scene);
    assert_int_equal(scene->done.sequence, 1);
    assert_ok(scene->world, dt_deed_open(keyed(scene, "k1"), &opening, &again, &scene->world->err));
    assert_true(again.again);
    assert_int_equal(again.position, scene->done.position);
    REFUSED(scene, DT_CONFLICT,
            dt_deed_open(keyed(scene, "k2"), &opening, &again, &scene->world->err),
            "there already");
    REFUSED(scene, DT_CONFLICT,
            dt_deed_open(keyed(scene, ""), &opening, &again, &scene->world->err), "there already");
    struct dt_thread thread = read_all(scene);
    assert_int_equal(thread.event_count, 1);
    assert_int_equal(strcmp(row_of(scene).team, "t-a"), 0);
}

static void test_open__leaves_the_house_alone(void **state)
{
    struct scene *scene = *state;
    static const char *const taken[] = {"house", "house.", "house.x"};
    static const char *const free_ones[] = {"household", "hous", "c-house", "House", "house-1"};
    const struct dt_deed_opening opening = {.name = DT_VIEW("Eve")};
    for (size_t i = 0; i < 3; i++) {
        scene->deed.conversation = dt_view_of(taken[i]);
        assert_false(dt_deed_id_is_free(scene->deed.conversation));
        assert_int_equal(dt_deed_open(&scene->deed, &opening, &scene->done, &scene->world->err),
                         DT_INVALID);
        assert_string_equal(scene->deed.field, "/id");
        REFUSED(scene, DT_NOT_FOUND,
                dt_deed_note(&scene->deed, DT_VIEW("x"), &scene->done, &scene->world->err),
                "no such conversation");
    }
    for (size_t i = 0; i < 5; i++)
        assert_true(dt_deed_id_is_free(dt_view_of(free_ones[i])));
}

static void test_make_id__comes_from_the_key(void **state)
{
    struct scene *scene = *state;
    char one[DT_DEED_ID_BYTES], other[DT_DEED_ID_BYTES];
    assert_ok(scene->world, dt_deed_make_id(keyed(scene, "a"), false, one, &scene->world->err));
    assert_ok(scene->world, dt_deed_make_id(keyed(scene, "a"), false, other, &scene->world->err));
    assert_string_equal(one, other);
    assert_int_equal(strlen(one), 18);
    assert_ok(scene->world, dt_deed_make_id(keyed(scene, "b"), false, other, &scene->world->err));
    assert_string_not_equal(one, other);
    /* among strangers a key that somebody else may have is none */
    assert_ok(scene->world, dt_deed_make_id(keyed(scene, "a"), true, one, &scene->world->err));
    assert_ok(scene->world, dt_deed_make_id(keyed(scene, "a"), true, other, &scene->world->err));
    assert_string_not_equal(one, other);
    keyed(scene, "0f8fad5b-d9cb-469f-a165-70867728950e");
    assert_ok(scene->world, dt_deed_make_id(&scene->deed, true, one, &scene->world->err));
    assert_ok(scene->world, dt_deed_make_id(&scene->deed, true, other, &scene->world->err));
    assert_string_equal(one, other);
}

static void test_turn__is_read_as_the_log_will_read_it(void **state)
{
    struct scene *scene = *state;
    open_it(scene);
    struct dt_deed_turned made =
        take(scene, DT_ROLE_CUSTOMER, "This is the fourth time I call. Three weeks, and nothing!");
    assert_int_equal(made.turn->number, 1);
    assert_int_equal(made.done.sequence, 2);
    assert_true(made.turn->reading->tension > 20);
    made = take(scene, DT_ROLE_AGENT, "I am sorry. I will call you back today by 5 pm.");
    struct dt_thread thread = read_all(scene);
    assert_int_equal(thread.turn_count, 2);
    assert_int_equal(thread.turns[1].reading->tension, made.turn->reading->tension);
    assert_int_equal(thread.turns[1].event->sequence, made.turn->event->sequence);
    assert_int_equal(thread.turns[1].event->position, made.turn->event->position);
    assert_int_equal(thread.state->ledger.count, 1);
    assert_int_equal(made.state->ledger.entries[0].number, 1);
    assert_int_equal(row_of(scene).tension, made.state->tension);
    assert_int_equal(row_of(scene).open_promises, 1);
}

static void test_turn__calls_a_supervisor_in_the_same_append(void **state)
{
    struct scene *scene = *state;
    open_it(scene);
    struct dt_deed_turned made =
        take(scene, DT_ROLE_CUSTOMER, "I know where you live and I will come and hurt you.");
    assert_true(made.turn->reading->alert.level != DT_ALERT_NONE);
    assert_int_equal(made.done.version, made.done.sequence + 1);
    struct dt_thread thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_ALERT), 1);
    const struct dt_event *alert = &thread.events[thread.event_count - 1];
    assert_true(dt_view_equal(alert->actor, DT_VIEW("detente")));
    assert_int_equal(row_of(scene).alert_sequence, alert->sequence);
    /* taken up once */
    struct dt_done done;
    assert_ok(scene->world,
              dt_deed_answer_alert(keyed(scene, "a1"), alert->sequence, DT_VIEW("taken"),
                                   DT_VIEW("on it"), &done, &scene->world->err));
    assert_int_equal(row_of(scene).alert_sequence, 0);
    assert_ok(scene->world,
              dt_deed_answer_alert(keyed(scene, "a1"), alert->sequence, DT_VIEW("taken"),
                                   DT_VIEW("on it"), &done, &scene->world->err));
    assert_true(done.again);
    REFUSED(scene, DT_CONFLICT,
            dt_deed_answer_alert(keyed(scene, "a2"), alert->sequence, DT_VIEW("set_aside"),
                                 (struct dt_view){0}, &done, &scene->world->err),
            "answered before");
    REFUSED(scene, DT_NOT_FOUND,
            dt_deed_answer_alert(keyed(scene, ""), 1, DT_VIEW("taken"), (struct dt_view){0}, &done,
                                 &scene->world->err),
            "no such alert");
    REFUSED(scene, DT_NOT_FOUND,
            dt_deed_answer_alert(keyed(scene, ""), 99, DT_VIEW("taken"), (struct dt_view){0}, &done,
                                 &scene->world->err),
            "no such alert");
}

static void test_turn__stops_what_must_not_go_out(void **state)
{
    struct scene *scene = *state;
    struct dt_deed_turn turn = {.role = DT_ROLE_AGENT,
                                .text = DT_VIEW("Shut up, you idiot. Stop wasting my time."),
                                .at = DT_INSTANT_NONE,
                                .reviewed = true};
    struct dt_deed_turned made;
    open_it(scene);
    keyed(scene, "t1");
    REFUSED(scene, DT_CONFLICT, dt_deed_turn(&scene->deed, &turn, &made, &scene->world->err),
            "review says stop");
    assert_non_null(made.stopped);
    assert_true(made.stopped->finding_count > 0);
    assert_int_equal(read_all(scene).event_count, 1);
    turn.anyway = true;
    assert_ok(scene->world, dt_deed_turn(&scene->deed, &turn, &made, &scene->world->err));
    struct dt_thread thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_REVIEW_OVERRIDDEN), 1);
    /* the answer was lost, and the page asks again, as it first did */
    turn.anyway = false;
    assert_ok(scene->world, dt_deed_turn(&scene->deed, &turn, &made, &scene->world->err));
    assert_true(made.done.again);
    assert_int_equal(made.turn->number, 1);
    assert_int_equal(read_all(scene).event_count, thread.event_count);
    /* what programs hand on was sent long ago */
    scene->person = token_person();
    turn.reviewed = false;
    keyed(scene, "");
    assert_ok(scene->world, dt_deed_turn(&scene->deed, &turn, &made, &scene->world->err));
    thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_REVIEW_OVERRIDDEN), 1);
    assert_int_equal(count_kind(&thread, DT_EVENT_TURN), 2);
}

static void test_turn__has_its_limits(void **state)
{
    struct scene *scene = *state;
    static char large[65537];
    memset(large, 'a', sizeof large);
    const struct {
        struct dt_view text, channel;
        dt_instant at;
        const char *field; /* NULL: taken */
    } rows[] = {
        {{large, 65536}, {0}, DT_INSTANT_NONE, NULL},
        {{large, 65537}, {0}, DT_INSTANT_NONE, "/text"},
        {{"a", 1}, {large, 65}, DT_INSTANT_NONE, "/channel"},
        {{"a", 1}, {large, 64}, DT_INSTANT_NONE, NULL},
        {{"a", 1}, {0}, DT_DEED_EARLIEST - 1, "/at"},
        {{"a", 1}, {0}, DT_DEED_EARLIEST, NULL},
        {{"a", 1}, {0}, NOW + DT_MS_PER_DAY, NULL},
        {{"a", 1}, {0}, NOW + DT_MS_PER_DAY + 1, "/at"},
        {{"a", 1}, {0}, DT_INSTANT_MAX, "/at"},
        {{"a", 1}, {0}, DT_INSTANT_MIN, "/at"},
        {{"a", 1}, {0}, NOW - DT_MS_PER_HOUR, NULL}, /* behind the one before: no harm */
    };
    uint32_t taken = 0;
    open_it(scene);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct dt_deed_turn turn = {.role = DT_ROLE_CUSTOMER,
                                          .text = rows[i].text,
                                          .channel = rows[i].channel,
                                          .at = rows[i].at};
        struct dt_deed_turned made;
        enum dt_status status = dt_deed_turn(&scene->deed, &turn, &made, &scene->world->err);
        assert_int_equal(status, rows[i].field ? DT_INVALID : DT_OK);
        if (rows[i].field)
            assert_string_equal(scene->deed.field, rows[i].field);
        else
            assert_int_equal(made.turn->number, ++taken);
    }
    scene->deed.now = NOW - DT_MS_PER_DAY; /* the clock steps back */
    assert_int_equal(take(scene, DT_ROLE_AGENT, "Good day.").turn->number, taken + 1);
    scene->deed.conversation = DT_VIEW("c-2");
    const struct dt_deed_turn turn = {.text = DT_VIEW("a"), .at = DT_INSTANT_NONE};
    struct dt_deed_turned made;
    REFUSED(scene, DT_NOT_FOUND, dt_deed_turn(&scene->deed, &turn, &made, &scene->world->err),
            "no such conversation");
}

static void test_turn__of_the_same_id_is_the_same(void **state)
{
    struct scene *scene = *state;
    struct dt_deed_turn turn = {.role = DT_ROLE_CUSTOMER,
                                .text = DT_VIEW("Where is my order? You are useless!"),
                                .id = DT_VIEW("m-1"),
                                .at = DT_INSTANT_NONE};
    struct dt_deed_turned first, again;
    scene->person = token_person();
    open_it(scene);
    assert_ok(scene->world, dt_deed_turn(keyed(scene, "x"), &turn, &first, &scene->world->err));
    take(scene, DT_ROLE_AGENT, "I am looking.");
    /* with another key, another number of events to append, and against a version long past */
    scene->deed.expected = 1;
    assert_ok(scene->world, dt_deed_turn(keyed(scene, "y"), &turn, &again, &scene->world->err));
    assert_true(again.done.again);
    assert_int_equal(again.turn->number, first.turn->number);
    assert_int_equal(again.turn->event->sequence, first.turn->event->sequence);
    assert_int_equal(again.turn->reading->tension, first.turn->reading->tension);
    struct dt_thread thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_TURN), 2);
}

/* Many at once. */
struct racer {
    struct scene *scene;
    struct dt_view id;
    int turns;
    bool failed;
    uint64_t sequence;
};

static void *race(void *context)
{
    struct racer *racer = context;
    struct dt_person person = racer->scene->person;
    struct dt_arena arena;
    struct dt_error err;
    dt_arena_init(&arena);
    for (int i = 0; i < racer->turns; i++) {
        struct dt_deed deed = racer->scene->deed;
        const struct dt_deed_turn turn = {
            .role = i % 2 ? DT_ROLE_AGENT : DT_ROLE_CUSTOMER,
            .text = i % 2 ? DT_VIEW("I will call you back today by 5 pm.")
                          : DT_VIEW("This is ridiculous, I have waited for weeks!"),
            .id = racer->id,
            .at = DT_INSTANT_NONE};
        struct dt_deed_turned made;
        dt_arena_reset(&arena);
        deed.arena = &arena;
        deed.person = &person;
        if (dt_deed_turn(&deed, &turn, &made, &err) != DT_OK)
            racer->failed = true;
        else
            racer->sequence = made.done.sequence;
    }
    dt_arena_finish(&arena);
    return NULL;
}

static void run_races(struct scene *scene, struct racer *racers)
{
    pthread_t threads[TOGETHER];
    for (int i = 0; i < TOGETHER; i++) {
        racers[i].scene = scene;
        assert_int_equal(pthread_create(&threads[i], NULL, race, &racers[i]), 0);
    }
    for (int i = 0; i < TOGETHER; i++) {
        pthread_join(threads[i], NULL);
        assert_false(racers[i].failed);
    }
}

static void test_turn__sent_many_times_at_once_is_one(void **state)
{
    struct scene *scene = *state;
    struct racer racers[TOGETHER];
    open_it(scene);
    for (int i = 0; i < TOGETHER; i++)
        racers[i] = (struct racer){.id = DT_VIEW("m-1"), .turns = 1};
    run_races(scene, racers);
    struct dt_thread thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_TURN), 1);
    for (int i = 0; i < TOGETHER; i++)
        assert_int_equal(racers[i].sequence, 2);
}

static void test_turn__of_many_at_once_are_all_there(void **state)
{
    struct scene *scene = *state;
    struct racer racers[TOGETHER];
    enum { EACH = 4 };
    open_it(scene);
    for (int i = 0; i < TOGETHER; i++)
        racers[i] = (struct racer){.turns = EACH};
    run_races(scene, racers);
    struct dt_thread thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_TURN), EACH * TOGETHER);
    assert_int_equal(thread.state->turn_count, EACH * TOGETHER);
    assert_int_equal(row_of(scene).turns, EACH * TOGETHER);
    assert_int_equal(row_of(scene).tension, thread.state->tension);
}

static void test_expected__refuses_who_is_late(void **state)
{
    struct scene *scene = *state;
    open_it(scene);
    take(scene, DT_ROLE_CUSTOMER, "Hello?");
    scene->deed.expected = 1;
    REFUSED(scene, DT_CONFLICT,
            dt_deed_close(keyed(scene, "c"), DT_VIEW("resolved"), (struct dt_view){0}, &scene->done,
                          &scene->world->err),
            "at 2, not at 1");
    scene->deed.expected = 2;
    assert_ok(scene->world, dt_deed_close(keyed(scene, "c"), DT_VIEW("resolved"),
                                          (struct dt_view){0}, &scene->done, &scene->world->err));
    /* again, with the version of then and its key: it is done */
    assert_ok(scene->world, dt_deed_close(keyed(scene, "c"), DT_VIEW("resolved"),
                                          (struct dt_view){0}, &scene->done, &scene->world->err));
    assert_true(scene->done.again);
}

static void test_close__and_open_again(void **state)
{
    struct scene *scene = *state;
    const struct dt_view none = {0};
    struct dt_error *err = &scene->world->err;
    open_it(scene);
    REFUSED(scene, DT_CONFLICT, dt_deed_reopen(&scene->deed, none, &scene->done, err), "is open");
    assert_ok(scene->world,
              dt_deed_close(&scene->deed, DT_VIEW("resolved"), none, &scene->done, err));
    REFUSED(scene, DT_CONFLICT,
            dt_deed_close(&scene->deed, DT_VIEW("resolved"), none, &scene->done, err), "is closed");
    assert_int_equal(row_of(scene).outcome, 1);
    assert_ok(scene->world, dt_deed_reopen(&scene->deed, none, &scene->done, err));
    assert_int_equal(row_of(scene).outcome, 0);
    assert_ok(scene->world,
              dt_deed_close(&scene->deed, DT_VIEW("resolved"), none, &scene->done, err));
    /* the customer opens it by writing, an agent with a word of it; the board may be behind */
    take(scene, DT_ROLE_CUSTOMER, "It is broken again.");
    assert_ok(scene->world,
              dt_deed_close(&scene->deed, DT_VIEW("unresolved"), none, &scene->done, err));
    take(scene, DT_ROLE_AGENT, "One more thing.");
    take(scene, DT_ROLE_AGENT, "And another.");
    struct dt_thread thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_REOPENED), 2);
    assert_int_equal(row_of(scene).outcome, 0);
}

static void test_offer__waits_above_the_limit(void **state)
{
    struct scene *scene = *state;
    struct dt_error *err = &scene->world->err;
    const struct dt_view none = {0};
    struct dt_deed_offer offer = {.remedy = DT_VIEW("refund"), .amount = 10000};
    open_it(scene);
    assert_ok(scene->world, dt_deed_offer(&scene->deed, &offer, &scene->done, err));
    uint64_t within = scene->done.sequence;
    REFUSED(scene, DT_CONFLICT,
            dt_deed_approve(&scene->deed, within, true, none, &scene->done, err), "nobody's");
    assert_ok(scene->world, dt_deed_choose(&scene->deed, within, none, &scene->done, err));
    offer.amount = 10001;
    assert_ok(scene->world, dt_deed_offer(&scene->deed, &offer, &scene->done, err));
    uint64_t wanted = scene->done.sequence;
    REFUSED(scene, DT_CONFLICT, dt_deed_choose(&scene->deed, wanted, none, &scene->done, err),
            "waits for approval");
    assert_ok(scene->world, dt_deed_approve(&scene->deed, wanted, true, none, &scene->done, err));
    REFUSED(scene, DT_CONFLICT,
            dt_deed_approve(&scene->deed, wanted, false, none, &scene->done, err),
            "approved before");
    assert_ok(scene->world, dt_deed_choose(&scene->deed, wanted, none, &scene->done, err));
    assert_ok(scene->world, dt_deed_offer(&scene->deed, &offer, &scene->done, err));
    uint64_t refused = scene->done.sequence;
    assert_ok(scene->world, dt_deed_approve(&scene->deed, refused, false, none, &scene->done, err));
    REFUSED(scene, DT_CONFLICT, dt_deed_choose(&scene->deed, refused, none, &scene->done, err),
            "was refused");
    assert_ok(scene->world, dt_deed_choose(&scene->deed, 0, none, &scene->done, err));
    /* whoever may approve need not ask */
    offer.may_approve = true;
    assert_ok(scene->world, dt_deed_offer(&scene->deed, &offer, &scene->done, err));
    assert_int_equal(scene->done.version, scene->done.sequence + 1);
    assert_ok(scene->world,
              dt_deed_choose(&scene->deed, scene->done.sequence, none, &scene->done, err));
    REFUSED(scene, DT_NOT_FOUND, dt_deed_approve(&scene->deed, 1, true, none, &scene->done, err),
            "no such offer");
}

static void test_offer__is_one_of_the_playbook(void **state)
{
    struct scene *scene = *state;
    static const struct {
        struct dt_deed_offer offer;
        const char *field; /* NULL: taken */
    } rows[] = {
        {{.remedy = {"refund", 6}, .amount = 0}, NULL},
        {{.remedy = {"refund", 6}, .amount = 10, .currency = {"EUR", 3}}, NULL},
        {{.remedy = {"replacement", 11}, .amount = -1}, NULL},
        {{.remedy = {"discount", 8}, .amount = 2000}, NULL},
        {{.remedy = {"discount", 8}, .amount = 10000}, NULL},
        {{.remedy = {"discount", 8}, .amount = 10001}, "/amount"},
        {{.remedy = {"discount", 8}, .amount = 5, .currency = {"EUR", 3}}, "/currency"},
        {{.remedy = {"refund", 6}, .amount = -1}, "/amount"},
        {{.remedy = {"refund", 6}, .amount = 10, .currency = {"eur", 3}}, "/currency"},
        {{.remedy = {"a yacht", 7}, .amount = 10}, "/remedy"},
    };
    open_it(scene);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum dt_status status =
            dt_deed_offer(&scene->deed, &rows[i].offer, &scene->done, &scene->world->err);
        assert_int_equal(status, rows[i].field ? DT_INVALID : DT_OK);
        if (rows[i].field)
            assert_string_equal(scene->deed.field, rows[i].field);
    }
}

static void test_promise__is_as_people_say(void **state)
{
    struct scene *scene = *state;
    struct dt_error *err = &scene->world->err;
    struct dt_deed *deed = &scene->deed;
    dt_instant due = NOW + DT_MS_PER_DAY;
    open_it(scene);
    take(scene, DT_ROLE_CUSTOMER, "Where is my parcel?");
    take(scene, DT_ROLE_AGENT, "I will call you back today by 5 pm.");
    assert_int_equal(row_of(scene).open_promises, 1);
    assert_int_equal(dt_deed_promise(deed, 2, DT_PROMISE_KEPT, DT_INSTANT_NONE, &scene->done, err),
                     DT_NOT_FOUND);
    assert_int_equal(dt_deed_promise(deed, 1, DT_PROMISE_MOVED, DT_INSTANT_NONE, &scene->done, err),
                     DT_INVALID);
    assert_int_equal(dt_deed_promise(deed, 1, DT_PROMISE_MOVED, DT_INSTANT_MAX, &scene->done, err),
                     DT_INVALID);
    assert_int_equal(dt_deed_promise(deed, 1, DT_PROMISE_KEPT, due, &scene->done, err), DT_INVALID);
    assert_string_equal(deed->field, "/due");
    assert_ok(scene->world, dt_deed_promise(deed, 1, DT_PROMISE_MOVED, due, &scene->done, err));
    assert_true(row_of(scene).next_due == due);
    assert_ok(scene->world,
              dt_deed_promise(deed, 1, DT_PROMISE_KEPT, DT_INSTANT_NONE, &scene->done, err));
    assert_int_equal(row_of(scene).open_promises, 0);
}

static void test_dispute__takes_a_cue_that_is_there(void **state)
{
    struct scene *scene = *state;
    struct dt_error *err = &scene->world->err;
    open_it(scene);
    int before = take(scene, DT_ROLE_CUSTOMER, "You are an idiot.").turn->reading->tension;
    struct dt_thread thread = read_all(scene);
    const struct dt_cues *cues = &thread.turns[0].reading->cues;
    struct dt_deed_dispute dispute = {.turn = 1, .reason = DT_VIEW("a quotation")};
    for (uint32_t i = 0; i < cues->count; i++)
        if (cues->items[i].kind == DT_KIND_INSULT) {
            dispute.kind = DT_VIEW("insult");
            dispute.start = cues->items[i].start;
            dispute.end = cues->items[i].end;
        }
    assert_true(dispute.end > 0);
    struct dt_deed_dispute wrong = dispute;
    wrong.start++;
    assert_int_equal(dt_deed_dispute(&scene->deed, &wrong, &scene->done, err), DT_INVALID);
    wrong = dispute;
    wrong.kind = DT_VIEW("nonsense");
    assert_int_equal(dt_deed_dispute(&scene->deed, &wrong, &scene->done, err), DT_INVALID);
    wrong = dispute;
    wrong.turn = 2;
    assert_int_equal(dt_deed_dispute(&scene->deed, &wrong, &scene->done, err), DT_INVALID);
    assert_string_equal(scene->deed.field, "/turn");
    assert_ok(scene->world, dt_deed_dispute(&scene->deed, &dispute, &scene->done, err));
    assert_false(scene->done.again);
    assert_true(row_of(scene).tension < before);
    assert_ok(scene->world, dt_deed_dispute(&scene->deed, &dispute, &scene->done, err));
    assert_true(scene->done.again);
    thread = read_all(scene);
    assert_int_equal(count_kind(&thread, DT_EVENT_CUE_DISPUTED), 1);
}

static void test_assign__keeps_the_team(void **state)
{
    struct scene *scene = *state;
    struct dt_error *err = &scene->world->err;
    const struct dt_view none = {0};
    open_it(scene);
    assert_ok(scene->world, dt_deed_assign(&scene->deed, DT_VIEW("u-7"), none, &scene->done, err));
    assert_string_equal(row_of(scene).team, "t-a");
    assert_string_equal(row_of(scene).assigned, "u-7");
    assert_ok(scene->world, dt_deed_assign(&scene->deed, none, DT_VIEW("t-b"), &scene->done, err));
    assert_ok(scene->world, dt_deed_assign(&scene->deed, none, none, &scene->done, err));
    assert_string_equal(row_of(scene).team, "t-b");
    assert_string_equal(row_of(scene).assigned, "");
}

static void test_erase__leaves_nothing_to_do_anything_in(void **state)
{
    struct scene *scene = *state;
    struct dt_error *err = &scene->world->err;
    struct dt_deed_turned made;
    const struct dt_deed_turn turn = {.text = DT_VIEW("a"), .at = DT_INSTANT_NONE};
    open_it(scene);
    take(scene, DT_ROLE_CUSTOMER, "Where is my parcel?");
    assert_ok(scene->world, dt_deed_erase(&scene->deed, DT_VIEW("request"), &scene->done, err));
    assert_int_equal(dt_deed_turn(&scene->deed, &turn, &made, err), DT_NOT_FOUND);
    assert_int_equal(dt_deed_note(&scene->deed, DT_VIEW("a"), &scene->done, err), DT_NOT_FOUND);
    assert_int_equal(dt_deed_erase(&scene->deed, DT_VIEW("request"), &scene->done, err) == DT_OK,
                     false);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_open__once),
        CASE(test_open__leaves_the_house_alone),
        CASE(test_make_id__comes_from_the_key),
        CASE(test_turn__is_read_as_the_log_will_read_it),
        CASE(test_turn__calls_a_supervisor_in_the_same_append),
        CASE(test_turn__stops_what_must_not_go_out),
        CASE(test_turn__has_its_limits),
        CASE(test_turn__of_the_same_id_is_the_same),
        CASE(test_turn__sent_many_times_at_once_is_one),
        CASE(test_turn__of_many_at_once_are_all_there),
        CASE(test_expected__refuses_who_is_late),
        CASE(test_close__and_open_again),
        CASE(test_offer__waits_above_the_limit),
        CASE(test_offer__is_one_of_the_playbook),
        CASE(test_promise__is_as_people_say),
        CASE(test_dispute__takes_a_cue_that_is_there),
        CASE(test_assign__keeps_the_team),
        CASE(test_erase__leaves_nothing_to_do_anything_in),
    };
    return cmocka_run_group_tests_name("deeds", tests, NULL, NULL);
}
