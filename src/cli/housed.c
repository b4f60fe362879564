#include "housed.h"

#include "nearest.h"
#include "passphrase.h"
#include <sodium.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static dt_instant now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (dt_instant)now.tv_sec * DT_MS_PER_SECOND + now.tv_nsec / 1000000;
}

struct dt_act dt_housed_act(const struct dt_housed *housed)
{
    return dt_act_of_house(dt_view_of(housed->tenant), now_ms());
}

static bool fail(struct dt_cli *cli, const struct dt_error *err)
{
    dt_complain(cli, "%s", err->message);
    return false;
}

static bool take_tenant(struct dt_housed *housed, struct dt_view id, bool is_new)
{
    memcpy(housed->tenant, id.ptr, id.len);
    housed->tenant[id.len] = '\0';
    housed->is_new = is_new;
    return true;
}

static bool find_named(struct dt_cli *cli, const struct dt_housed_options *how,
                       struct dt_housed *housed)
{
    struct dt_error err = {0};
    struct dt_tenant tenant;
    struct dt_view id = dt_view_of(how->tenant);
    if (dt_tenant_check(id, &err) != DT_OK)
        return fail(cli, &err);
    enum dt_status status = dt_tenant_get(housed->people, id, &housed->arena, &tenant, &err);
    if (status == DT_OK)
        return take_tenant(housed, id, false);
    if (status != DT_NOT_FOUND)
        return fail(cli, &err);
    if (how->may_be_empty)
        return take_tenant(housed, id, true);
    dt_complain(cli, "there is no tenant \"%s\"", how->tenant);
    return false;
}

/* The only one there is; of an empty store the usual one. */
static bool find_only(struct dt_cli *cli, const struct dt_housed_options *how,
                      struct dt_housed *housed)
{
    struct dt_error err = {0};
    struct dt_tenant tenants[2];
    size_t count = 0;
    if (dt_tenant_list(housed->people, DT_VIEW(""), 2, &housed->arena, tenants, &count, &err) !=
        DT_OK)
        return fail(cli, &err);
    if (count == 1)
        return take_tenant(housed, tenants[0].id, false);
    if (count == 0 && how->may_be_empty)
        return take_tenant(housed, DT_VIEW("main"), true);
    if (count == 0)
        dt_complain(cli, "the store has no accounts yet: \"detente user add\" makes the first one");
    else
        dt_complain(cli, "it holds several tenants: choose one with --tenant (%.*s, %.*s ...)",
                    (int)tenants[0].id.len, tenants[0].id.ptr, (int)tenants[1].id.len,
                    tenants[1].id.ptr);
    return false;
}

bool dt_housed_open(struct dt_cli *cli, const struct dt_housed_options *how,
                    struct dt_housed *housed)
{
    struct dt_error err = {0};
    struct dt_stored_options stored = {.path = how->store,
                                       .keys = how->keys,
                                       .mode = how->reads          ? DT_STORED_READ
                                               : how->may_be_empty ? DT_STORED_CREATE
                                                                   : DT_STORED_WRITE,
                                       .keys_wanted = !how->reads};
    *housed = (struct dt_housed){.people = NULL};
    dt_arena_init(&housed->arena);
    if (!dt_stored_open(cli, &stored, &housed->stored))
        return false;
    struct dt_people_options people = {.store = housed->stored.store,
                                       .record = housed->stored.record};
    bool opened = dt_people_create(&people, &housed->people, &err) == DT_OK || fail(cli, &err);
    if (opened && (how->tenant ? find_named(cli, how, housed) : find_only(cli, how, housed)))
        return true;
    dt_housed_close(housed);
    return false;
}

void dt_housed_close(struct dt_housed *housed)
{
    dt_people_destroy(housed->people);
    dt_stored_close(&housed->stored);
    dt_arena_finish(&housed->arena);
}

bool dt_housed_roles(struct dt_cli *cli, const char *names, uint32_t *out)
{
    uint32_t roles = 0;
    struct dt_view known[DT_PERSON_ROLES];
    for (int i = 0; i < DT_PERSON_ROLES; i++)
        known[i] = dt_view_of(dt_person_role_name((enum dt_person_role)i));
    while (*names) {
        struct dt_view name = {names, strcspn(names, ",")};
        enum dt_person_role role = dt_person_role_find(name);
        if (role == DT_PERSON_ROLES) {
            int nearest = dt_nearest(name, known, DT_PERSON_ROLES);
            dt_complain(cli, "no role \"%.*s\"; %s%s%s", (int)name.len, name.ptr,
                        nearest >= 0 ? "did you mean "
                                     : "there are agent, supervisor, trainer, administrator, "
                                       "auditor, operator",
                        nearest >= 0 ? known[nearest].ptr : "", nearest >= 0 ? "?" : "");
            return false;
        }
        roles |= 1u << role;
        names += name.len + (names[name.len] == ',');
    }
    *out = roles;
    return true;
}

void dt_housed_write_roles(uint32_t roles, const char *between, struct dt_buf *out)
{
    bool first = true;
    for (int i = 0; i < DT_PERSON_ROLES; i++) {
        if (!(roles & 1u << i))
            continue;
        dt_buf_printf(out, "%s%s", first ? "" : between,
                      dt_person_role_name((enum dt_person_role)i));
        first = false;
    }
}

bool dt_housed_find(struct dt_cli *cli, struct dt_housed *housed, const char *email,
                    struct dt_user *out)
{
    struct dt_error err = {0};
    enum dt_status status = dt_user_by_email(housed->people, dt_view_of(housed->tenant),
                                             dt_view_of(email), &housed->arena, out, &err);
    if (status == DT_OK)
        return true;
    if (status == DT_NOT_FOUND)
        dt_complain(cli, "nobody has the address %s", email);
    else
        fail(cli, &err);
    return false;
}

bool dt_housed_password(struct dt_cli *cli, bool from_input, char out[DT_HOUSED_PASSWORD_BYTES])
{
    if (!from_input) {
        dt_passphrase(&dt_entropy_system, out);
        return true;
    }
    size_t len = 0;
    char c;
    while (len < DT_HOUSED_PASSWORD_BYTES - 1 && read(STDIN_FILENO, &c, 1) == 1 && c != '\n')
        out[len++] = c;
    out[len] = '\0';
    if (len == 0)
        dt_complain(cli, "standard input has no password on its first line");
    return len > 0;
}
