#include "cli.h"
#include "housed.h"

#include "json_out.h"
#include "nearest.h"
#include "tokens.h"
#include <sodium.h>
#include <stdio.h>

/* API tokens, for administrators without a browser. */

enum { DAYS_MAX = 3660 };

static const struct dt_option usual_options[] = {
    {DT_HOUSED_TENANT}, {DT_STORED_KEYS}, {DT_HOUSED_JSON}, {0}};
static const struct dt_option add_options[] = {
    {DT_HOUSED_TENANT},
    {DT_STORED_KEYS},
    {DT_HOUSED_JSON},
    {"scopes", 's', "SCOPE,...",
     "what it may do, such as conversations.read,review; otherwise all that the role integration "
     "may"},
    {"days", 'd', "NUMBER", "ends by itself after so many days; otherwise never"},
    {0},
};

struct given {
    struct dt_housed_options how;
    const char *scopes, *days;
    bool json;
    const char *word; /* behind STORE */
};

/* The exit status to leave with, or -1 to go on. */
static int take_options(struct dt_cli *cli, int argc, char **argv, const char *missing,
                        struct given *given)
{
    const struct dt_option_place places[] = {
        {"tenant", .text = &given->how.tenant}, {"keys", .text = &given->how.keys},
        {"json", .flag = &given->json},         {"scopes", .text = &given->scopes},
        {"days", .text = &given->days},         {0},
    };
    struct dt_housed_words words = {.missing = missing, .most = 1};
    int exit_status = dt_housed_take(cli, argc, argv, places, &given->how, &words);
    if (exit_status < 0)
        given->word = words.words[0];
    return exit_status;
}

/* Scopes by name as bits; all that there are where none are named. */
static bool take_scopes(struct dt_cli *cli, const char *names, uint64_t *out)
{
    struct dt_view known[DT_ACTION_COUNT];
    size_t count = 0;
    *out = 0;
    for (int i = 0; i < DT_ACTION_COUNT; i++) {
        struct dt_view name = dt_view_of(dt_action_name((enum dt_action)i));
        if (dt_token_scope(name) == DT_ACTION_COUNT)
            continue;
        known[count++] = name;
        *out |= names ? 0 : UINT64_C(1) << i;
    }
    while (names && *names) {
        struct dt_view name = {names, strcspn(names, ",")};
        enum dt_action action = dt_token_scope(name);
        if (action == DT_ACTION_COUNT) {
            int nearest = dt_nearest(name, known, count);
            dt_complain(cli, "no scope \"%.*s\"; %s%s%s", (int)name.len, name.ptr,
                        nearest >= 0 ? "did you mean " : "such are conversations.read and review",
                        nearest >= 0 ? known[nearest].ptr : "", nearest >= 0 ? "?" : "");
            return false;
        }
        *out |= UINT64_C(1) << action;
        names += name.len + (names[name.len] == ',');
    }
    return true;
}

static bool take_days(struct dt_cli *cli, const char *given, dt_instant now, dt_instant *out)
{
    unsigned days;
    char rest;
    *out = DT_INSTANT_NONE;
    if (!given)
        return true;
    if (sscanf(given, "%5u%c", &days, &rest) != 1 || days == 0 || days > DAYS_MAX) {
        dt_complain(cli, "--days: expected a number from 1 to %d", DAYS_MAX);
        return false;
    }
    *out = now + days * DT_MS_PER_DAY;
    return true;
}

static void write_time(struct dt_buf *out, dt_instant at, const char *none)
{
    char text[48];
    if (at == DT_INSTANT_NONE) {
        dt_buf_append_view(out, dt_view_of(none));
        return;
    }
    size_t len = dt_instant_format(at, 0, text);
    dt_buf_append(out, text, len);
}

static void write_json_time(struct dt_json_out *json, const char *key, dt_instant at)
{
    char text[48];
    if (at == DT_INSTANT_NONE)
        return;
    size_t len = dt_instant_format(at, 0, text);
    dt_json_key(json, dt_view_of(key));
    dt_json_string(json, (struct dt_view){text, len});
}

static void write_token(struct dt_buf *out, bool as_json, const struct dt_api_token *token,
                        const char *secret)
{
    struct dt_json_out json;
    if (!as_json) {
        dt_buf_printf(out, "%.*s  ", (int)token->id.len, token->id.ptr);
        write_time(out, token->expires, "no end");
        dt_buf_printf(out, "  last used ");
        write_time(out, token->used_at, "never");
        dt_buf_printf(out, "  %.*s\n", (int)token->name.len, token->name.ptr);
        return;
    }
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("id"));
    dt_json_string(&json, token->id);
    dt_json_key(&json, DT_VIEW("name"));
    dt_json_string(&json, token->name);
    dt_json_key(&json, DT_VIEW("scopes"));
    dt_json_begin_array(&json);
    for (int i = 0; i < DT_ACTION_COUNT; i++)
        if (token->actions & UINT64_C(1) << i)
            dt_json_string(&json, dt_view_of(dt_action_name((enum dt_action)i)));
    dt_json_end_array(&json);
    write_json_time(&json, "created_at", token->created_at);
    write_json_time(&json, "expires", token->expires);
    write_json_time(&json, "used_at", token->used_at);
    if (secret) {
        dt_json_key(&json, DT_VIEW("secret"));
        dt_json_string(&json, dt_view_of(secret));
    }
    dt_json_end_object(&json);
    dt_buf_append_char(out, '\n');
}

static int run_add(struct dt_cli *cli, int argc, char **argv)
{
    struct given given = {.how = {.store = NULL}};
    struct dt_housed housed;
    struct dt_error err = {0};
    struct dt_token_new wanted = {.name = {NULL, 0}};
    struct dt_api_token made;
    char secret[DT_TOKEN_BYTES];
    int exit_status = take_options(cli, argc, argv, "what is it for? Give a NAME", &given);
    if (exit_status >= 0)
        return exit_status;
    if (!take_scopes(cli, given.scopes, &wanted.actions) ||
        !dt_housed_open(cli, &given.how, &housed))
        return DT_EXIT_FAILED;
    struct dt_act act = dt_housed_act(&housed);
    wanted.name = dt_view_of(given.word);
    bool ok =
        take_days(cli, given.days, act.at, &wanted.expires) &&
        dt_housed_did(
            cli, dt_token_add(housed.people, &act, &wanted, &housed.arena, &made, secret, &err),
            &err);
    if (ok && given.json)
        write_token(&cli->out.buf, true, &made, secret);
    else if (ok)
        dt_buf_printf(&cli->out.buf, "%s\n", secret);
    dt_housed_close(&housed);
    sodium_memzero(secret, sizeof secret);
    return ok ? DT_EXIT_OK : DT_EXIT_FAILED;
}

static enum dt_status read_tokens(struct dt_people *people, struct dt_list_page *page,
                                  void *tokens_out, struct dt_error *err)
{
    return dt_token_list(people, page, tokens_out, err);
}

static void write_listed(struct dt_buf *out, bool as_json, const void *token)
{
    write_token(out, as_json, token, NULL);
}

static int run_list(struct dt_cli *cli, int argc, char **argv)
{
    static const struct dt_housed_list tokens = {sizeof(struct dt_api_token), read_tokens,
                                                 write_listed};
    return dt_housed_list(cli, argc, argv, &tokens);
}

static int run_remove(struct dt_cli *cli, int argc, char **argv)
{
    struct given given = {.how = {.store = NULL}};
    struct dt_housed housed;
    struct dt_error err = {0};
    int exit_status = take_options(cli, argc, argv, "which ID?", &given);
    if (exit_status >= 0)
        return exit_status;
    if (!dt_housed_open(cli, &given.how, &housed))
        return DT_EXIT_FAILED;
    struct dt_act act = dt_housed_act(&housed);
    enum dt_status status = dt_token_remove(housed.people, &act, dt_view_of(given.word), &err);
    if (status == DT_NOT_FOUND)
        dt_complain(cli, "there is no token %s", given.word);
    else
        dt_housed_did(cli, status, &err);
    dt_housed_close(&housed);
    return status == DT_OK ? DT_EXIT_OK : DT_EXIT_FAILED;
}

const struct dt_command dt_command_token_add = {
    .name = "token add",
    .usage = "[OPTION]... STORE NAME",
    .summary = "Make an API token",
    .about = "Its secret is written once, and kept hashed: a program sends it as\n"
             "\"Authorization: Bearer SECRET\".\n",
    .options = add_options,
    .run = run_add,
};

const struct dt_command dt_command_token_list = {
    .name = "token list",
    .usage = "[OPTION]... STORE",
    .summary = "List API tokens",
    .options = usual_options,
    .run = run_list,
};

const struct dt_command dt_command_token_remove = {
    .name = "token remove",
    .usage = "[OPTION]... STORE ID",
    .summary = "End an API token",
    .about = "Servers that have the store open refuse it within a second.\n",
    .options = usual_options,
    .run = run_remove,
};
