#include "teams.h"

#include "listing.h"

enum { NAME_POINTS = 100 };

static struct dt_view key_of(struct dt_view tenant, struct dt_view id, struct dt_people_key *room)
{
    return dt_people_key(room, tenant, id, (struct dt_view){0});
}

/* One team that is made, renamed or removed. */
struct team_change {
    const struct dt_act *act;
    struct dt_view id;
    struct dt_team_row row;
    struct dt_view folded;
    struct dt_asked asked;
    struct dt_team answer;
};

static enum dt_status get_row(const struct dt_rows *rows, struct dt_view tenant, struct dt_view id,
                              struct dt_team_row *out, struct dt_error *err)
{
    struct dt_people_key room;
    if (!dt_id_plausible(id))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such team");
    return dt_rows_get(rows, &dt_sheet_team, DT_SHELF_TEAMS, key_of(tenant, id, &room), out, err);
}

static enum dt_status put_row(const struct dt_rows *rows, struct dt_view tenant, struct dt_view id,
                              const struct dt_team_row *row, struct dt_error *err)
{
    struct dt_people_key room;
    return dt_rows_put(rows, &dt_sheet_team, DT_SHELF_TEAMS, key_of(tenant, id, &room), row, err);
}

/* The name is free, or is this team's already. */
static enum dt_status take_name(const struct team_change *team, const struct dt_rows *rows,
                                struct dt_error *err)
{
    struct dt_people_key room;
    struct dt_view other, key = key_of(team->act->tenant, team->folded, &room);
    bool found;
    enum dt_status status = dt_rows_get_text(rows, DT_SHELF_TEAM_NAMES, key, &other, &found, err);
    if (status == DT_OK && found && !dt_view_equal(other, team->id))
        return dt_error_set(err, DT_CONFLICT, "there is a team of this name");
    return status == DT_OK ? dt_write_put(rows->write, DT_SHELF_TEAM_NAMES, key, team->id, err)
                           : status;
}

static enum dt_status give_name(const struct dt_rows *rows, struct dt_view tenant,
                                struct dt_view name, struct dt_error *err)
{
    struct dt_people_key room;
    struct dt_view folded;
    enum dt_status status = dt_text_fold(name, rows->arena, &folded, err);
    return status == DT_OK ? dt_write_remove(rows->write, DT_SHELF_TEAM_NAMES,
                                             key_of(tenant, folded, &room), err)
                           : status;
}

static enum dt_status count_team(const struct dt_rows *rows, struct dt_view tenant, int change,
                                 struct dt_error *err)
{
    struct dt_tenant_row row;
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant, &row, err);
    if (status == DT_OK && change > 0 && row.teams >= DT_TEAMS)
        return dt_error_set(err, DT_LIMIT, "a tenant may have %d teams", DT_TEAMS);
    row.teams += change;
    return status == DT_OK
               ? dt_rows_put(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant, &row, err)
               : status;
}

/* Made before the commit: afterwards nothing may fail. */
static enum dt_status answer(struct team_change *team, struct dt_arena *arena, struct dt_error *err)
{
    struct dt_view id;
    enum dt_status status = dt_text_keep(team->id, arena, &id, err);
    if (status == DT_OK)
        team->answer = (struct dt_team){id, team->row.name, (uint32_t)team->row.people};
    return status;
}

static enum dt_status add(void *context, const struct dt_rows *rows, struct dt_change *change,
                          struct dt_error *err)
{
    struct team_change *team = context;
    struct dt_view before;
    enum dt_status status = dt_asked_before(rows, team->act, &team->asked, &before, err);
    if (status != DT_OK)
        return status;
    if (before.len > 0) { /* answered once: the same again, and no act */
        change->what = NULL;
        team->id = before;
        status = get_row(rows, team->act->tenant, before, &team->row, err);
        return status == DT_OK ? answer(team, rows->arena, err) : status;
    }
    status = count_team(rows, team->act->tenant, 1, err);
    if (status == DT_OK)
        status = take_name(team, rows, err);
    if (status == DT_OK)
        status = put_row(rows, team->act->tenant, team->id, &team->row, err);
    if (status == DT_OK)
        status = dt_asked_note(rows, team->act, &team->asked, team->id, err);
    return status == DT_OK ? answer(team, rows->arena, err) : status;
}

static enum dt_status clean(struct team_change *team, struct dt_view name, struct dt_arena *arena,
                            struct dt_error *err)
{
    enum dt_status status = dt_name_clean(name, NAME_POINTS, arena, &team->row.name, err);
    return status == DT_OK ? dt_text_fold(team->row.name, arena, &team->folded, err) : status;
}

enum dt_status dt_team_add(struct dt_people *people, const struct dt_act *act, struct dt_view name,
                           struct dt_view request, struct dt_arena *arena, struct dt_team *out,
                           struct dt_error *err)
{
    char id[DT_PEOPLE_ID_BYTES + 1];
    uint8_t hash[32];
    struct team_change team = {.act = act, .asked.request = request};
    dt_people_make_id(people, 't', id);
    team.id = dt_view_of(id);
    struct dt_change change = {.act = act, .arena = arena, .what = "team.added", .of = team.id};
    enum dt_status status = clean(&team, name, arena, err);
    if (status != DT_OK)
        return status;
    dt_secret_hash(team.row.name, hash);
    dt_hash_text(hash, team.asked.what);
    status = dt_people_change(people, &change, add, &team, err);
    if (status == DT_OK)
        *out = team.answer;
    return status;
}

enum dt_status dt_team_get(struct dt_people *people, struct dt_view tenant, struct dt_view id,
                           struct dt_arena *arena, struct dt_team *out, struct dt_error *err)
{
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct team_change team = {.id = id};
    enum dt_status status = get_row(&rows, tenant, id, &team.row, err);
    if (status == DT_OK)
        status = answer(&team, arena, err);
    if (status == DT_OK)
        *out = team.answer;
    return status;
}

static enum dt_status rename_team(void *context, const struct dt_rows *rows,
                                  struct dt_change *change, struct dt_error *err)
{
    struct team_change *team = context;
    struct dt_view name = team->row.name, tenant = team->act->tenant;
    enum dt_status status = get_row(rows, tenant, team->id, &team->row, err);
    if (status == DT_OK)
        status = give_name(rows, tenant, team->row.name, err);
    if (status == DT_OK)
        status = take_name(team, rows, err);
    team->row.name = name;
    if (status == DT_OK)
        status = put_row(rows, tenant, team->id, &team->row, err);
    return status == DT_OK ? answer(team, rows->arena, err) : status;
}

enum dt_status dt_team_rename(struct dt_people *people, const struct dt_act *act, struct dt_view id,
                              struct dt_view name, struct dt_arena *arena, struct dt_team *out,
                              struct dt_error *err)
{
    struct team_change team = {.act = act, .id = id};
    struct dt_change change = {.act = act, .arena = arena, .what = "team.changed", .of = id};
    enum dt_status status = clean(&team, name, arena, err);
    if (status == DT_OK)
        status = dt_people_change(people, &change, rename_team, &team, err);
    if (status == DT_OK)
        *out = team.answer;
    return status;
}

static enum dt_status remove_team(void *context, const struct dt_rows *rows,
                                  struct dt_change *change, struct dt_error *err)
{
    struct team_change *team = context;
    struct dt_view tenant = team->act->tenant;
    struct dt_people_key room;
    enum dt_status status = get_row(rows, tenant, team->id, &team->row, err);
    if (status != DT_OK)
        return status;
    if (team->row.people > 0)
        return dt_error_set(err, DT_CONFLICT, "the team has people; move them first");
    status = give_name(rows, tenant, team->row.name, err);
    if (status == DT_OK)
        status = count_team(rows, tenant, -1, err);
    return status == DT_OK
               ? dt_write_remove(rows->write, DT_SHELF_TEAMS, key_of(tenant, team->id, &room), err)
               : status;
}

enum dt_status dt_team_remove(struct dt_people *people, const struct dt_act *act, struct dt_view id,
                              struct dt_error *err)
{
    struct team_change team = {.act = act, .id = id};
    struct dt_arena arena;
    dt_arena_init(&arena);
    struct dt_change change = {.act = act, .arena = &arena, .what = "team.removed", .of = id};
    enum dt_status status = dt_people_change(people, &change, remove_team, &team, err);
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status key_of_row(struct dt_view value, struct dt_arena *scratch,
                                 struct dt_arena *arena, struct dt_view *out, struct dt_error *err)
{
    struct dt_team_row row;
    enum dt_status status = dt_sheet_read(&dt_sheet_team, value, scratch, &row, err);
    return status == DT_OK ? dt_text_fold(row.name, arena, out, err) : status;
}

static enum dt_status read_item(struct dt_people *people, struct dt_view tenant, struct dt_view id,
                                struct dt_arena *arena, void *out, struct dt_error *err)
{
    return dt_team_get(people, tenant, id, arena, out, err);
}

enum dt_status dt_team_list(struct dt_people *people, struct dt_list_page *page,
                            struct dt_team *teams_out, struct dt_error *err)
{
    const struct dt_listing listing = {.shelf = DT_SHELF_TEAMS,
                                       .most = DT_TEAMS,
                                       .what = "teams",
                                       .item_size = sizeof *teams_out,
                                       .key = key_of_row,
                                       .read = read_item};
    return dt_listing_page(people, &listing, page, teams_out, err);
}
