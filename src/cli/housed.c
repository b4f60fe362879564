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

bool dt_housed_did(struct dt_cli *cli, enum dt_status status, const struct dt_error *err)
{
    if (status != DT_OK)
        dt_complain(cli, "%s", err->message);
    return status == DT_OK;
}

int dt_housed_take(struct dt_cli *cli, int argc, char **argv, const struct dt_option_place *places,
                   struct dt_housed_options *how, struct dt_housed_words *words)
{
    int rest, exit_status = dt_options_take(cli, argc, argv, places, &rest);
    if (exit_status >= 0)
        return exit_status;
    words->words = argv + rest + 1;
    words->count = argc - rest - 1;
    how->store = argv[rest];
    if (words->count < 0)
        dt_complain(cli, "which STORE?");
    else if (words->count == 0 && words->missing)
        dt_complain(cli, "%s", words->missing);
    else if (words->most >= 0 && words->count > words->most)
        dt_complain(cli, "\"%s\" is one too many", words->words[words->most]);
    else
        return -1;
    return DT_EXIT_FAILED;
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
    if (!dt_housed_did(cli, dt_tenant_check(id, &err), &err))
        return false;
    enum dt_status status = dt_tenant_get(housed->people, id, &housed->arena, &tenant, &err);
    if (status == DT_OK)
        return take_tenant(housed, id, false);
    if (status != DT_NOT_FOUND)
        return dt_housed_did(cli, status, &err);
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
    enum dt_status status =
        dt_tenant_list(housed->people, DT_VIEW(""), 2, &housed->arena, tenants, &count, &err);
    if (!dt_housed_did(cli, status, &err))
        return false;
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
    bool opened = dt_housed_did(cli, dt_people_create(&people, &housed->people, &err), &err);
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

static bool write_list(struct dt_cli *cli, const struct dt_housed_list *list, bool as_json,
                       struct dt_housed *housed)
{
    enum { PAGE = 100 };
    struct dt_error err = {0};
    struct dt_list_page page = {
        .tenant = dt_view_of(housed->tenant), .max = PAGE, .arena = &housed->arena};
    char *items = dt_arena_zalloc(&housed->arena, PAGE, list->item_size);
    do {
        enum dt_status status = items ? list->read(housed->people, &page, items, &err)
                                      : dt_error_set(&err, DT_NOMEM, "no memory for a list");
        if (!dt_housed_did(cli, status, &err))
            return false;
        for (size_t i = 0; i < page.count; i++)
            list->write(&cli->out.buf, as_json, items + i * list->item_size);
    } while (page.cursor.len > 0 && dt_output_step(&cli->out));
    return true;
}

int dt_housed_list(struct dt_cli *cli, int argc, char **argv, const struct dt_housed_list *list)
{
    struct dt_housed_options how = {.reads = true};
    struct dt_housed_words none = {.most = 0};
    struct dt_housed housed;
    bool as_json = false;
    const struct dt_option_place places[] = {{"tenant", .text = &how.tenant},
                                             {"keys", .text = &how.keys},
                                             {"json", .flag = &as_json},
                                             {0}};
    int exit_status = dt_housed_take(cli, argc, argv, places, &how, &none);
    if (exit_status >= 0)
        return exit_status;
    if (!dt_housed_open(cli, &how, &housed))
        return DT_EXIT_FAILED;
    bool ok = write_list(cli, list, as_json, &housed);
    dt_housed_close(&housed);
    return ok ? DT_EXIT_OK : DT_EXIT_FAILED;
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
    if (status != DT_NOT_FOUND)
        return dt_housed_did(cli, status, &err);
    dt_complain(cli, "nobody has the address %s", email);
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
