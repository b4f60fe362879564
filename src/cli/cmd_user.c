#include "cli.h"
#include "housed.h"

#include "json_out.h"
#include "teams.h"
#include <sodium.h>

/* Accounts, for administrators without a browser: one small command for each thing to do. */

#define OPTION_STDIN                                                                               \
    "password-stdin", 0, NULL,                                                                     \
        "take the password from the first line of standard input; otherwise a random one is made " \
        "and shown once"

static const struct dt_option add_options[] = {
    {"name", 'n', "TEXT", "what colleagues see; otherwise what stands before the @"},
    {"roles", 'r', "ROLE,...",
     "agent, supervisor, trainer, administrator, auditor, operator; otherwise agent, and of the "
     "first account administrator and operator besides"},
    {"team", 0, "NAME", "puts them into the team; it is made if it is not there"},
    {OPTION_STDIN},
    {DT_HOUSED_TENANT},
    {DT_STORED_KEYS},
    {DT_HOUSED_JSON},
    {0},
};
static const struct dt_option list_options[] = {
    {DT_HOUSED_TENANT}, {DT_STORED_KEYS}, {DT_HOUSED_JSON}, {0}};
static const struct dt_option change_options[] = {{DT_HOUSED_TENANT}, {DT_STORED_KEYS}, {0}};
static const struct dt_option passwd_options[] = {
    {OPTION_STDIN}, {DT_HOUSED_TENANT}, {DT_STORED_KEYS}, {0}};

struct given {
    struct dt_housed_options how;
    const char *name, *roles, *team;
    bool from_input, json;
    char **rest; /* behind STORE */
    int rest_count;
};

/* most: words behind STORE. The exit status to leave with, or -1 to go on. */
static int take_options(struct dt_cli *cli, int argc, char **argv, const char *missing, int most,
                        struct given *given)
{
    const struct dt_option_place places[] = {
        {"name", .text = &given->name},         {"roles", .text = &given->roles},
        {"team", .text = &given->team},         {"password-stdin", .flag = &given->from_input},
        {"tenant", .text = &given->how.tenant}, {"keys", .text = &given->how.keys},
        {"json", .flag = &given->json},         {0},
    };
    struct dt_housed_words words = {.missing = missing, .most = most};
    int exit_status = dt_housed_take(cli, argc, argv, places, &given->how, &words);
    given->rest = words.words;
    given->rest_count = words.count;
    return exit_status;
}

/* The team of that name, made if it is not there. */
static enum dt_status find_team(struct dt_housed *housed, struct dt_view name, struct dt_view *out,
                                struct dt_error *err)
{
    enum { PAGE = 100 };
    struct dt_act act = dt_housed_act(housed);
    struct dt_team teams[PAGE], made;
    struct dt_list_page page = {.tenant = act.tenant, .max = PAGE, .arena = &housed->arena};
    enum dt_status status;
    do {
        status = dt_team_list(housed->people, &page, teams, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++) {
            if (!dt_view_equal(teams[i].name, name))
                continue;
            *out = teams[i].id;
            return DT_OK;
        }
    } while (status == DT_OK && page.cursor.len > 0);
    if (status == DT_OK)
        status = dt_team_add(housed->people, &act, name, DT_VIEW(""), &housed->arena, &made, err);
    if (status == DT_OK)
        *out = made.id;
    return status;
}

/* The first account comes with its tenant. */
static enum dt_status add_first(struct dt_housed *housed, const struct dt_act *act,
                                const struct dt_user_new *user, struct dt_invitation *made,
                                struct dt_error *err)
{
    struct dt_tenant_new tenant = {.id = act->tenant, .name = act->tenant, .administrator = *user};
    tenant.administrator.roles |= 1u << DT_PERSON_ADMINISTRATOR | 1u << DT_PERSON_OPERATOR;
    return dt_tenant_add(housed->people, act, &tenant, &housed->arena, made, NULL, err);
}

static bool add(struct dt_cli *cli, const struct given *given, struct dt_housed *housed,
                const char *password, struct dt_user *out)
{
    struct dt_error err = {0};
    struct dt_act act = dt_housed_act(housed);
    struct dt_invitation made;
    struct dt_view email = dt_view_of(given->rest[0]), team;
    struct dt_user_new user = {.email = email,
                               .name = given->name
                                           ? dt_view_of(given->name)
                                           : dt_view_slice(email, 0, strcspn(email.ptr, "@")),
                               .roles = 1u << DT_PERSON_AGENT,
                               .password = dt_view_of(password)};
    if (given->roles && !dt_housed_roles(cli, given->roles, &user.roles))
        return false;
    if (given->team && housed->is_new) {
        dt_complain(cli, "the first account makes the tenant; give it a team afterwards");
        return false;
    }
    if (given->team) {
        if (!dt_housed_did(cli, find_team(housed, dt_view_of(given->team), &team, &err), &err))
            return false;
        user.teams = &team;
        user.team_count = 1;
    }
    enum dt_status status = housed->is_new ? add_first(housed, &act, &user, &made, &err)
                                           : dt_user_add(housed->people, &act, &user,
                                                         &housed->arena, &made, NULL, &err);
    *out = made.user;
    return dt_housed_did(cli, status, &err);
}

static void write_user(const struct dt_user *user, struct dt_json_out *json)
{
    struct dt_buf roles;
    dt_buf_init(&roles);
    dt_housed_write_roles(user->roles, ",", &roles);
    dt_json_key(json, DT_VIEW("id"));
    dt_json_string(json, user->id);
    dt_json_key(json, DT_VIEW("email"));
    dt_json_string(json, user->email);
    dt_json_key(json, DT_VIEW("name"));
    dt_json_string(json, user->name);
    dt_json_key(json, DT_VIEW("roles"));
    dt_json_string(json, dt_buf_view(&roles));
    dt_json_key(json, DT_VIEW("state"));
    dt_json_string(json, dt_view_of(dt_user_state_name(user->state)));
    dt_buf_finish(&roles);
}

static void write_added(struct dt_cli *cli, const struct given *given, const struct dt_user *user,
                        const char *password)
{
    struct dt_buf *out = &cli->out.buf;
    struct dt_json_out json;
    if (given->json) {
        dt_json_out_init(&json, out);
        dt_json_begin_object(&json);
        write_user(user, &json);
        if (!given->from_input) {
            dt_json_key(&json, DT_VIEW("password"));
            dt_json_string(&json, dt_view_of(password));
        }
        dt_json_end_object(&json);
        dt_buf_append_char(out, '\n');
    } else if (!given->from_input) {
        dt_buf_printf(out, "account   %.*s\npassword  %s\n", (int)user->email.len, user->email.ptr,
                      password);
    }
}

static int run_add(struct dt_cli *cli, int argc, char **argv)
{
    struct given given = {.how = {.may_be_empty = true}};
    struct dt_housed housed;
    struct dt_user user;
    char password[DT_HOUSED_PASSWORD_BYTES];
    int exit_status = take_options(cli, argc, argv, "whose account? Give an EMAIL", 1, &given);
    if (exit_status >= 0)
        return exit_status;
    if (!dt_housed_password(cli, given.from_input, password) ||
        !dt_housed_open(cli, &given.how, &housed))
        return DT_EXIT_FAILED;
    bool ok = add(cli, &given, &housed, password, &user);
    if (ok)
        write_added(cli, &given, &user, password);
    dt_housed_close(&housed);
    sodium_memzero(password, sizeof password);
    return ok ? DT_EXIT_OK : DT_EXIT_FAILED;
}

static enum dt_status read_users(struct dt_people *people, struct dt_list_page *page,
                                 void *users_out, struct dt_error *err)
{
    return dt_user_list(people, page, users_out, err);
}

static void write_listed(struct dt_buf *out, bool as_json, const void *item)
{
    const struct dt_user *user = item;
    struct dt_json_out json;
    if (as_json) {
        dt_json_out_init(&json, out);
        dt_json_begin_object(&json);
        write_user(user, &json);
        dt_json_end_object(&json);
    } else {
        dt_buf_printf(out, "%-8s %.*s  ", dt_user_state_name(user->state), (int)user->email.len,
                      user->email.ptr);
        dt_housed_write_roles(user->roles, ",", out);
        dt_buf_printf(out, "  %.*s", (int)user->name.len, user->name.ptr);
    }
    dt_buf_append_char(out, '\n');
}

static int run_list(struct dt_cli *cli, int argc, char **argv)
{
    static const struct dt_housed_list users = {sizeof(struct dt_user), read_users, write_listed};
    return dt_housed_list(cli, argc, argv, &users);
}

/* The same change to each of the addresses. */
static int change_all(struct dt_cli *cli, const struct given *given, int count,
                      const struct dt_user_change *change)
{
    struct dt_housed housed;
    bool ok = true;
    if (!dt_housed_open(cli, &given->how, &housed))
        return DT_EXIT_FAILED;
    for (int i = 0; ok && i < count; i++) {
        struct dt_error err = {0};
        struct dt_act act = dt_housed_act(&housed);
        struct dt_user user;
        ok = dt_housed_find(cli, &housed, given->rest[i], &user) &&
             dt_housed_did(cli,
                           dt_user_change(housed.people, &act, user.id, change, &housed.arena,
                                          &user, NULL, &err),
                           &err);
    }
    dt_housed_close(&housed);
    return ok ? DT_EXIT_OK : DT_EXIT_FAILED;
}

static int run_passwd(struct dt_cli *cli, int argc, char **argv)
{
    struct given given = {.how = {.store = NULL}};
    char password[DT_HOUSED_PASSWORD_BYTES];
    int exit_status = take_options(cli, argc, argv, "whose password? Give an EMAIL", 1, &given);
    if (exit_status >= 0)
        return exit_status;
    if (!dt_housed_password(cli, given.from_input, password))
        return DT_EXIT_FAILED;
    struct dt_user_change change = {.has_password = true, .password = dt_view_of(password)};
    exit_status = change_all(cli, &given, 1, &change);
    if (exit_status == DT_EXIT_OK && !given.from_input)
        dt_buf_printf(&cli->out.buf, "account   %s\npassword  %s\n", given.rest[0], password);
    sodium_memzero(password, sizeof password);
    return exit_status;
}

static int run_state(struct dt_cli *cli, int argc, char **argv, enum dt_user_state state)
{
    struct given given = {.how = {.store = NULL}};
    struct dt_user_change change = {.has_state = true, .state = state};
    int exit_status = take_options(cli, argc, argv, "whose account? Give an EMAIL", -1, &given);
    return exit_status >= 0 ? exit_status : change_all(cli, &given, given.rest_count, &change);
}

static int run_off(struct dt_cli *cli, int argc, char **argv)
{
    return run_state(cli, argc, argv, DT_USER_OFF);
}

static int run_on(struct dt_cli *cli, int argc, char **argv)
{
    return run_state(cli, argc, argv, DT_USER_ACTIVE);
}

static int run_roles(struct dt_cli *cli, int argc, char **argv)
{
    struct given given = {.how = {.store = NULL}};
    struct dt_user_change change = {.has_roles = true};
    int exit_status = take_options(cli, argc, argv, "whose roles? Give an EMAIL", -1, &given);
    if (exit_status >= 0)
        return exit_status;
    if (given.rest_count != 2) {
        dt_complain(cli, "which roles? Give them behind the EMAIL, parted by commas");
        return DT_EXIT_FAILED;
    }
    if (!dt_housed_roles(cli, given.rest[1], &change.roles))
        return DT_EXIT_FAILED;
    return change_all(cli, &given, 1, &change);
}

const struct dt_command dt_command_user_add = {
    .name = "user add",
    .usage = "[OPTION]... STORE EMAIL",
    .summary = "Make an account",
    .about = "It can be used at once. On a store without accounts this makes the first one, and "
             "the\ntenant with it.\n",
    .options = add_options,
    .run = run_add,
};

const struct dt_command dt_command_user_list = {
    .name = "user list",
    .usage = "[OPTION]... STORE",
    .summary = "List the accounts",
    .options = list_options,
    .run = run_list,
};

const struct dt_command dt_command_user_passwd = {
    .name = "user passwd",
    .usage = "[OPTION]... STORE EMAIL",
    .summary = "Set a new password",
    .about = "Every session of the account ends.\n",
    .options = passwd_options,
    .run = run_passwd,
};

const struct dt_command dt_command_user_off = {
    .name = "user off",
    .usage = "[OPTION]... STORE EMAIL...",
    .summary = "Switch accounts off",
    .about = "Their sessions end within a second. What was done under them stays, and the last\n"
             "administrator cannot be switched off.\n",
    .options = change_options,
    .run = run_off,
};

const struct dt_command dt_command_user_on = {
    .name = "user on",
    .usage = "[OPTION]... STORE EMAIL...",
    .summary = "Switch accounts on again",
    .options = change_options,
    .run = run_on,
};

const struct dt_command dt_command_user_roles = {
    .name = "user roles",
    .usage = "[OPTION]... STORE EMAIL ROLE,...",
    .summary = "Say what somebody may do",
    .about = "The roles named replace those they had: agent, supervisor, trainer, administrator,\n"
             "auditor, operator.\n",
    .options = change_options,
    .run = run_roles,
};
