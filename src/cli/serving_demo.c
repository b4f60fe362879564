/*
 * A desk to look around in: teams, colleagues, and the shipped example conversations as if they
 * were going on right now, one resolved and another in the middle of it. Everything goes through
 * the same deeds as what people do, so a turn is read, alerts are raised and promises kept.
 */
#include "serving.h"

#include "deeds.h"
#include "demo_data.h"
#include "teams.h"
#include "tenants.h"
#include <stdlib.h>
#include <yyjson.h>

enum { TURNS_MAX = 32, ALL = 0 };

enum team { BOOKINGS, DELIVERIES, NO_TEAM };
static const char *const team_names[] = {"Bookings and accounts", "Deliveries and repairs"};
enum { TEAMS = NO_TEAM };

enum colleague { YOU, RAVI, ELLEN, GRACE, OKAFOR, NOBODY };
static const struct {
    const char *name, *email;
    enum dt_person_role role;
    enum team team;
} colleagues[] = {
    [YOU] = {"Alex Morgan", "", DT_PERSON_AGENT, NO_TEAM},
    [RAVI] = {"Ravi Menon", "ravi@example.org", DT_PERSON_AGENT, BOOKINGS},
    [ELLEN] = {"Ellen Brandt", "ellen@example.org", DT_PERSON_AGENT, DELIVERIES},
    [GRACE] = {"Grace Adeyemi", "grace@example.org", DT_PERSON_AGENT, BOOKINGS},
    [OKAFOR] = {"Daniel Okafor", "daniel@example.org", DT_PERSON_SUPERVISOR, BOOKINGS},
};
enum { COLLEAGUES = NOBODY };

/* How far each conversation has come. */
static const struct scene {
    const char *conversation;
    const char *subject, *channel;
    enum team team;
    enum colleague assigned;
    unsigned turns;       /* of the transcript; ALL */
    unsigned minutes_ago; /* its last turn */
    const char *outcome;  /* closed with; NULL: open */
    const char *note;     /* among colleagues; NULL */
} scenes[] = {
    {"broadband-outage", "Internet down since Saturday", "chat", DELIVERIES, ELLEN, 9, 2, NULL,
     "Third agent on this. The router advice was given twice already."},
    {"energy-arrears", "Letters about arrears", "chat", BOOKINGS, GRACE, 3, 1, NULL, NULL},
    {"gym-membership", "Charged after cancelling", "chat", BOOKINGS, RAVI, 5, 6, NULL, NULL},
    {"parcel-br-7741", "Parcel BR-7741", "mail", DELIVERIES, NOBODY, 2, 95, NULL, NULL},
    {"dishwasher-repair", "Technician did not come", "chat", DELIVERIES, YOU, 4, 14, NULL,
     "Promised for today, missed. Joost can be there tomorrow at 8."},
    {"rental-car", "300 euros for old damage", "mail", BOOKINGS, NOBODY, 5, 38, NULL, NULL},
    {"garden-centre", "Two apple trees", "chat", DELIVERIES, ELLEN, ALL, 170, "resolved", NULL},
    {"hotel-booking", "Room given away", "chat", BOOKINGS, RAVI, ALL, 1300, "resolved", NULL},
};

struct turn {
    struct dt_view id, name, text;
    dt_instant at;
    enum dt_role role;
};

struct seeding {
    struct dt_serving *serving;
    struct dt_view tenant;
    struct dt_arena arena;
    dt_instant now;
    struct dt_view teams[TEAMS];
    struct dt_view people[COLLEAGUES];
    struct turn turns[TURNS_MAX]; /* of the conversation at hand */
    size_t turn_count;
    struct dt_person person; /* who does what is done just now */
    struct dt_error err;
};

static enum dt_status no_memory(struct seeding *seeding)
{
    return dt_error_set(&seeding->err, DT_NOMEM, "no memory for the demonstration");
}

static enum dt_status add_teams(struct seeding *seeding)
{
    enum dt_status status = DT_OK;
    struct dt_act act = dt_act_of_house(seeding->tenant, seeding->now);
    for (size_t i = 0; status == DT_OK && i < TEAMS; i++) {
        struct dt_team team;
        status = dt_team_add(seeding->serving->people, &act, dt_view_of(team_names[i]), DT_VIEW(""),
                             &seeding->arena, &team, &seeding->err);
        if (status == DT_OK)
            seeding->teams[i] = team.id;
    }
    return status;
}

/* Colleagues are invited and cannot sign in; the first account sees both teams. */
static enum dt_status add_colleagues(struct seeding *seeding)
{
    struct dt_people *people = seeding->serving->people;
    struct dt_act act = dt_act_of_house(seeding->tenant, seeding->now);
    struct dt_user you;
    struct dt_user_change teams = {.has_teams = true, .teams = seeding->teams, .team_count = TEAMS};
    struct dt_list_page page = {.tenant = seeding->tenant, .max = 1, .arena = &seeding->arena};
    enum dt_status status = dt_user_list(people, &page, &you, &seeding->err);
    if (status == DT_OK)
        status = dt_user_change(people, &act, you.id, &teams, &seeding->arena, &you, NULL,
                                &seeding->err);
    seeding->people[YOU] = you.id;
    for (size_t i = YOU + 1; status == DT_OK && i < COLLEAGUES; i++) {
        struct dt_invitation made;
        struct dt_user_new user = {.name = dt_view_of(colleagues[i].name),
                                   .email = dt_view_of(colleagues[i].email),
                                   .roles = 1u << colleagues[i].role,
                                   .teams = &seeding->teams[colleagues[i].team],
                                   .team_count = 1};
        status = dt_user_add(people, &act, &user, &seeding->arena, &made, NULL, &seeding->err);
        seeding->people[i] = made.user.id;
    }
    return status;
}

static struct dt_view member(struct seeding *seeding, yyjson_val *object, const char *name)
{
    yyjson_val *value = yyjson_obj_get(object, name);
    struct dt_view text = {yyjson_get_str(value), yyjson_get_len(value)};
    const char *copy = dt_arena_copy(&seeding->arena, text);
    return copy ? (struct dt_view){copy, text.len} : (struct dt_view){NULL, 0};
}

/* A line of the transcripts, if it is of this conversation. */
static enum dt_status read_line(struct seeding *seeding, struct dt_view line, const char *wanted)
{
    yyjson_doc *doc = yyjson_read(line.ptr, line.len, YYJSON_READ_NOFLAG);
    yyjson_val *root = yyjson_doc_get_root(doc);
    enum dt_status status = doc ? DT_OK : no_memory(seeding);
    if (doc && yyjson_equals_str(yyjson_obj_get(root, "conversation"), wanted) &&
        seeding->turn_count < TURNS_MAX) {
        struct turn *turn = &seeding->turns[seeding->turn_count++];
        *turn = (struct turn){.id = member(seeding, root, "id"),
                              .name = member(seeding, root, "name"),
                              .text = member(seeding, root, "text"),
                              .role = yyjson_equals_str(yyjson_obj_get(root, "role"), "customer")
                                          ? DT_ROLE_CUSTOMER
                                          : DT_ROLE_AGENT};
        status = turn->text.ptr
                     ? dt_instant_parse(member(seeding, root, "at"), &turn->at, NULL, &seeding->err)
                     : no_memory(seeding);
    }
    yyjson_doc_free(doc);
    return status;
}

/* The transcript, as far as the scene has come, its last turn some minutes ago. */
static enum dt_status read_transcript(struct seeding *seeding, const struct scene *scene)
{
    struct dt_view rest = dt_demo_data();
    enum dt_status status = DT_OK;
    seeding->turn_count = 0;
    while (status == DT_OK && rest.len > 0) {
        const char *end = memchr(rest.ptr, '\n', rest.len);
        size_t len = end ? (size_t)(end - rest.ptr) : rest.len;
        if (len > 0)
            status = read_line(seeding, dt_view_slice(rest, 0, len), scene->conversation);
        rest = dt_view_slice(rest, end ? len + 1 : len, rest.len);
    }
    if (scene->turns != ALL && scene->turns < seeding->turn_count)
        seeding->turn_count = scene->turns;
    if (status != DT_OK || seeding->turn_count == 0)
        return status;
    dt_instant shift = seeding->now - scene->minutes_ago * DT_MS_PER_MINUTE -
                       seeding->turns[seeding->turn_count - 1].at;
    for (size_t i = 0; i < seeding->turn_count; i++)
        seeding->turns[i].at += shift;
    return DT_OK;
}

static void take_part(struct seeding *seeding, struct dt_deed *deed, enum colleague who)
{
    struct dt_person *person = &seeding->person;
    *person = (struct dt_person){
        .roles = 1u << (who == NOBODY ? DT_PERSON_CUSTOMER : colleagues[who].role),
        .actions = UINT64_MAX};
    memcpy(person->tenant, seeding->tenant.ptr, seeding->tenant.len);
    if (who != NOBODY)
        memcpy(person->id, seeding->people[who].ptr, seeding->people[who].len);
    deed->person = person;
}

static enum dt_status say(struct seeding *seeding, struct dt_deed *deed, const struct scene *scene,
                          size_t number)
{
    const struct turn *turn = &seeding->turns[number];
    struct dt_deed_turned turned;
    struct dt_deed_opening opening = {.customer = dt_view_of(scene->conversation),
                                      .name = turn->name,
                                      .subject = dt_view_of(scene->subject),
                                      .channel = dt_view_of(scene->channel),
                                      .team = seeding->teams[scene->team],
                                      .demonstration = true};
    struct dt_deed_turn what = {.role = turn->role,
                                .text = turn->text,
                                .name = turn->name,
                                .id = turn->id,
                                .channel = dt_view_of(scene->channel),
                                .at = turn->at,
                                .anyway = true,
                                .opening = number == 0 ? &opening : NULL};
    enum colleague agent = scene->assigned == NOBODY ? RAVI : scene->assigned;
    take_part(seeding, deed, turn->role == DT_ROLE_CUSTOMER ? NOBODY : agent);
    deed->now = turn->at;
    return dt_deed_turn(deed, &what, &turned, &seeding->err);
}

/* What colleagues did with it. */
static enum dt_status settle(struct seeding *seeding, struct dt_deed *deed,
                             const struct scene *scene)
{
    struct dt_done done;
    enum dt_status status = DT_OK;
    take_part(seeding, deed, scene->assigned == NOBODY ? OKAFOR : scene->assigned);
    if (scene->assigned != NOBODY)
        status = dt_deed_assign(deed, seeding->people[scene->assigned], seeding->teams[scene->team],
                                &done, &seeding->err);
    if (status == DT_OK && scene->note)
        status = dt_deed_note(deed, dt_view_of(scene->note), &done, &seeding->err);
    if (status == DT_OK && scene->outcome)
        status = dt_deed_close(deed, dt_view_of(scene->outcome), DT_VIEW(""), &done, &seeding->err);
    return status;
}

static enum dt_status play(struct seeding *seeding, const struct scene *scene)
{
    struct dt_arena arena;
    struct dt_deed deed = {.desk = seeding->serving->desk,
                           .conversation = dt_view_of(scene->conversation),
                           .expected = DT_VERSION_ANY,
                           .arena = &arena};
    enum dt_status status = read_transcript(seeding, scene);
    dt_arena_init(&arena);
    for (size_t i = 0; status == DT_OK && i < seeding->turn_count; i++) {
        dt_arena_reset(&arena);
        status = say(seeding, &deed, scene, i);
    }
    if (status == DT_OK)
        status = settle(seeding, &deed, scene);
    dt_arena_finish(&arena);
    return status;
}

bool dt_serving_seed(struct dt_serving *serving, struct dt_view tenant)
{
    struct seeding *seeding = calloc(1, sizeof *seeding);
    struct dt_error none = {.message = "no memory for the demonstration"};
    if (!seeding)
        return dt_serving_fail(serving, &none);
    seeding->serving = serving;
    seeding->tenant = tenant;
    seeding->now = dt_serving_now();
    dt_arena_init(&seeding->arena);
    enum dt_status status = add_teams(seeding);
    if (status == DT_OK)
        status = add_colleagues(seeding);
    for (size_t i = 0; status == DT_OK && i < sizeof scenes / sizeof scenes[0]; i++)
        status = play(seeding, &scenes[i]);
    if (status != DT_OK)
        dt_serving_fail(serving, &seeding->err);
    dt_arena_finish(&seeding->arena);
    free(seeding);
    return status == DT_OK;
}
