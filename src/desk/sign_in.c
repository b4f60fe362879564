#include "sign_in.h"

#include "people_parts.h"
#include "totp_seal.h"

#include <arpa/inet.h>
#include <sodium.h>
#include <unistr.h>

enum { TENANTS = 16, ADDRESS_BYTES = 64, AGENT_BYTES = 256 };

/* Of an IPv6 address the network that one customer of a provider has: its first 64 bits. */
static struct dt_view address_key(struct dt_view address,
                                  unsigned char room[sizeof(struct in6_addr)])
{
    static const unsigned char mapped[12] = {[10] = 0xff, [11] = 0xff};
    char text[INET6_ADDRSTRLEN];
    if (address.len >= sizeof text || !address.ptr || !memchr(address.ptr, ':', address.len))
        return address;
    memcpy(text, address.ptr, address.len);
    text[address.len] = '\0';
    if (inet_pton(AF_INET6, text, room) != 1)
        return address;
    size_t len = memcmp(room, mapped, sizeof mapped) == 0 ? sizeof(struct in6_addr) : 8;
    return (struct dt_view){(const char *)room, len};
}

uint32_t dt_address_take(struct dt_people *people, struct dt_view address, dt_instant now)
{
    unsigned char room[sizeof(struct in6_addr)];
    return dt_limits_take(people->addresses, address_key(address, room), now);
}

void dt_address_give(struct dt_people *people, struct dt_view address, dt_instant now)
{
    unsigned char room[sizeof(struct in6_addr)];
    dt_limits_give(people->addresses, address_key(address, room), now);
}

/* One attempt, from its limits to its session. */
struct attempt {
    struct dt_people *people;
    const struct dt_sign_in *asked;
    struct dt_arena *arena;
    struct dt_view email;      /* folded; "" where it is none */
    struct dt_view tenant, id; /* the account; "" where there is none that could be it */
    struct dt_user_row row;
    char again[DT_PASSWORD_HASH_BYTES]; /* the password under the parameters of the day, or "" */
    enum dt_sign_in_why why;
    uint8_t hash[32];
    struct dt_session_row session;
    char session_id[DT_PEOPLE_ID_BYTES + 1];
    struct dt_totp_key totp_key;
    struct dt_view oldest; /* hash of the session that gives way */
};

static enum dt_status refuse(struct dt_error *err)
{
    return dt_error_set(err, DT_DENIED,
                        "address, password or code do not fit; whoever is with several tenants "
                        "names the tenant too");
}

/* The account that the address means: in the tenant that was named, or in the only one. */
static enum dt_status find_account(struct attempt *attempt, struct dt_error *err)
{
    struct dt_shelf_row rows[TENANTS];
    struct dt_people_key room, end;
    struct dt_view none = {0}, asked = attempt->asked->tenant;
    size_t count = 0, fitting = 0;
    if (attempt->email.len == 0)
        return DT_OK;
    struct dt_view from = dt_people_key(&room, attempt->email, asked, none);
    if (asked.len == 0)
        from = dt_people_key(&room, attempt->email, DT_VIEW(""), none);
    struct dt_view prefix = dt_view_slice(from, 0, attempt->email.len + 1);
    struct dt_view until = dt_people_key_end(prefix, &end);
    enum dt_status status = dt_store_scan(attempt->people->store, DT_SHELF_EMAILS, from, until,
                                          TENANTS, attempt->arena, rows, &count, err);
    if (status != DT_OK)
        return status;
    for (size_t i = 0; i < count; i++) {
        struct dt_view tenant = dt_view_slice(rows[i].key, prefix.len, rows[i].key.len);
        if (asked.len > 0 && !dt_view_equal(tenant, asked))
            continue;
        attempt->tenant = tenant;
        attempt->id = rows[i].value;
        fitting++;
    }
    if (fitting != 1)
        attempt->tenant = attempt->id = none;
    return DT_OK;
}

/*
 * The account's row; where there is no account, one that is looked for in vain and one that was
 * made up: what is read and taken apart is as much.
 */
static enum dt_status read_row(struct attempt *attempt, bool *found_out, struct dt_error *err)
{
    struct dt_people *people = attempt->people;
    const struct dt_rows rows = {.store = people->store, .arena = attempt->arena};
    bool named = attempt->id.len > 0;
    struct dt_error none;
    enum dt_status status =
        dt_user_row_get(&rows, named ? attempt->tenant : DT_VIEW("nobody"),
                        named ? attempt->id : DT_VIEW("u-0000000000000000"), &attempt->row, &none);
    *found_out = status == DT_OK;
    if (status == DT_NOT_FOUND)
        status = dt_sheet_read(&dt_sheet_user, dt_view_of(people->nobodys_row), attempt->arena,
                               &attempt->row, &none);
    return status == DT_OK ? DT_OK : dt_error_set(err, status, "%s", none.message);
}

/* Hashes the password against the account's hash, or nobody's: it takes as long. */
static enum dt_status check_password(struct attempt *attempt, bool *fits_out, struct dt_error *err)
{
    struct dt_people *people = attempt->people;
    char hash[DT_PASSWORD_HASH_BYTES] = "";
    bool found = false, fits = false;
    enum dt_status status = read_row(attempt, &found, err);
    if (status != DT_OK)
        return status;
    const struct dt_user_row *row = &attempt->row;
    bool could = found && row->state == DT_USER_ACTIVE && row->password.len > 0 &&
                 row->password.len < sizeof hash;
    struct dt_view taken = could ? row->password : dt_view_of(people->nobodys);
    memcpy(hash, taken.ptr, taken.len);
    status = dt_password_fits(attempt->asked->password, hash, &fits, err);
    if (status != DT_OK)
        return status;
    *fits_out = could && fits;
    if (*fits_out && dt_password_is_dated(hash, &people->cost))
        return dt_password_hash(attempt->asked->password, &people->cost, attempt->again, err);
    return DT_OK;
}

/* Small letters and no hyphens: as recovery codes were hashed. */
bool dt_recovery_take(struct dt_user_row *row, struct dt_view code, struct dt_arena *arena)
{
    char plain[DT_RECOVERY_LETTERS + 1];
    uint8_t hash[32];
    char text[DT_HASH_TEXT + 1];
    size_t len = 0, kept = 0;
    for (size_t i = 0; i < code.len; i++) {
        char c = code.ptr[i];
        if (c == '-' || c == ' ')
            continue;
        if (len == DT_RECOVERY_LETTERS)
            return false;
        plain[len++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    if (len != DT_RECOVERY_LETTERS)
        return false;
    dt_secret_hash((struct dt_view){plain, len}, hash);
    dt_hash_text(hash, text);
    struct dt_view *left = dt_arena_zalloc(arena, row->recovery.count, sizeof *left);
    if (!left)
        return false;
    for (size_t i = 0; i < row->recovery.count; i++)
        if (row->recovery.items[i].len != DT_HASH_TEXT ||
            sodium_memcmp(row->recovery.items[i].ptr, text, DT_HASH_TEXT) != 0)
            left[kept++] = row->recovery.items[i];
    bool taken = kept < row->recovery.count;
    if (taken)
        row->recovery = (struct dt_sheet_texts){left, kept};
    return taken;
}

/* In the transaction that opens the session: so a code counts once, whoever is first. */
static enum dt_status check_code(struct attempt *attempt, const struct dt_rows *rows,
                                 struct dt_user_row *row, struct dt_error *err)
{
    uint8_t secret[DT_TOTP_SECRET_BYTES];
    struct dt_view code = attempt->asked->code;
    if (row->totp.len == 0)
        return DT_OK;
    if (code.len == 0) {
        attempt->why = DT_SIGN_IN_CODE;
        return dt_error_set(err, DT_DENIED, "a one-time code is wanted");
    }
    if (!dt_totp_open(&attempt->totp_key, row->totp, secret))
        return dt_error_set(err, DT_FORMAT, "the row of the account is damaged");
    int64_t step = dt_totp_step_of(secret, code, attempt->asked->now, row->totp_step);
    sodium_memzero(secret, sizeof secret);
    if (step > 0)
        row->totp_step = step;
    else if (!dt_recovery_take(row, code, rows->arena))
        return refuse(err);
    return DT_OK;
}

static enum dt_status open_session(void *context, const struct dt_rows *rows,
                                   struct dt_change *change, struct dt_error *err)
{
    struct attempt *attempt = context;
    struct dt_user_row row;
    enum dt_status status = dt_user_row_get(rows, attempt->tenant, attempt->id, &row, err);
    if (status == DT_NOT_FOUND)
        return refuse(err);
    if (status != DT_OK)
        return status;
    if (row.state != DT_USER_ACTIVE || !dt_view_equal(row.password, attempt->row.password))
        return refuse(err); /* changed while the password was hashed */
    status = check_code(attempt, rows, &row, err);
    if (status != DT_OK)
        return status;
    if (attempt->again[0])
        row.password = dt_view_of(attempt->again);
    attempt->session.generation = row.generation;
    attempt->row = row;
    status = dt_user_row_put(rows, attempt->tenant, attempt->id, &row, err);
    if (status == DT_OK && attempt->oldest.len == 32)
        status = dt_session_remove(rows, (const uint8_t *)attempt->oldest.ptr, err);
    const struct dt_ticket *old = attempt->asked->old;
    if (status == DT_OK && old && old->kind == DT_TICKET_SESSION)
        status = dt_session_remove(rows, old->hash, err);
    return status == DT_OK ? dt_session_put(rows, attempt->hash, &attempt->session, err) : status;
}

/* Which session gives way, where there are as many as an account may have. */
struct crowd {
    struct attempt *attempt;
    size_t count;
    dt_instant oldest;
};

static enum dt_status look_at(void *context, const struct dt_shelf_row *shelf_row,
                              struct dt_error *err)
{
    struct crowd *crowd = context;
    struct attempt *attempt = crowd->attempt;
    const struct dt_rows rows = {.store = attempt->people->store, .arena = attempt->arena};
    struct dt_session_row row;
    struct dt_error none;
    if (dt_rows_get(&rows, &dt_sheet_session, DT_SHELF_SESSIONS, shelf_row->value, &row, &none) !=
        DT_OK)
        return DT_OK;
    if (crowd->count++ == 0 || row.seen < crowd->oldest) {
        crowd->oldest = row.seen;
        return dt_text_keep(shelf_row->value, attempt->arena, &attempt->oldest, err);
    }
    return DT_OK;
}

static enum dt_status make_room(struct attempt *attempt, struct dt_error *err)
{
    struct crowd crowd = {.attempt = attempt};
    struct dt_people_key room;
    enum dt_status status = dt_rows_each(
        attempt->people->store, DT_SHELF_SESSIONS_OF,
        dt_people_key(&room, attempt->tenant, attempt->id, DT_VIEW("")), look_at, &crowd, err);
    if (crowd.count < DT_SESSIONS)
        attempt->oldest = (struct dt_view){0};
    return status;
}

/* What a client says of itself, as far as it is text. */
static struct dt_view cut(struct dt_view text, size_t bytes)
{
    size_t len = text.len < bytes ? text.len : bytes;
    while (len > 0 && len < text.len && ((unsigned char)text.ptr[len] & 0xc0) == 0x80)
        len--;
    if (len == 0 || u8_check((const uint8_t *)text.ptr, len))
        return DT_VIEW("");
    return (struct dt_view){text.ptr, len};
}

static enum dt_status enter(struct attempt *attempt, struct dt_signed *out, struct dt_error *err)
{
    struct dt_people *people = attempt->people;
    const struct dt_sign_in *asked = attempt->asked;
    struct dt_signed answer = {.who.ticket.kind = DT_TICKET_SESSION};
    enum dt_status status = make_room(attempt, err);
    if (status == DT_OK)
        status = dt_totp_key_get(people, attempt->tenant, attempt->id, &attempt->totp_key, err);
    if (status != DT_OK)
        return status;
    dt_people_make_secret(people, answer.value);
    dt_secret_hash(dt_view_of(answer.value), attempt->hash);
    memcpy(answer.who.ticket.hash, attempt->hash, sizeof attempt->hash);
    dt_session_id(attempt->hash, attempt->session_id);
    attempt->session = (struct dt_session_row){.tenant = attempt->tenant,
                                               .user = attempt->id,
                                               .id = dt_view_of(attempt->session_id),
                                               .address = cut(asked->address, ADDRESS_BYTES),
                                               .agent = cut(asked->agent, AGENT_BYTES),
                                               .created = asked->now,
                                               .seen = asked->now,
                                               .expires = asked->now + people->options.session_ms};
    struct dt_change change = {.arena = attempt->arena,
                               .ends = asked->old || attempt->oldest.len > 0};
    status = dt_people_change(people, &change, open_session, attempt, err);
    if (status == DT_OK) { /* nothing can fail any more: the code was taken */
        dt_signed_in_of_rows(&attempt->session, &attempt->row, &answer.who);
        dt_csrf_of(dt_view_of(answer.value), answer.who.csrf);
        *out = answer;
    }
    sodium_memzero(answer.value, sizeof answer.value);
    sodium_memzero(&attempt->totp_key, sizeof attempt->totp_key);
    return status;
}

static enum dt_status try_it(struct attempt *attempt, struct dt_signed *out, struct dt_error *err)
{
    bool fits = false;
    enum dt_status status = find_account(attempt, err);
    if (status == DT_OK)
        status = check_password(attempt, &fits, err);
    if (status == DT_OK && !fits)
        return refuse(err);
    return status == DT_OK ? enter(attempt, out, err) : status;
}

/* Known or not, an address has its allowance; what is no address shares that of the empty one. */
static enum dt_status take_allowance(struct attempt *attempt, uint32_t *retry_s_out)
{
    const struct dt_sign_in *asked = attempt->asked;
    uint32_t of_address = dt_address_take(attempt->people, asked->address, asked->now);
    uint32_t of_account =
        of_address == 0 ? dt_limits_take(attempt->people->accounts, attempt->email, asked->now) : 0;
    *retry_s_out = of_address > of_account ? of_address : of_account;
    return *retry_s_out > 0 ? DT_LIMIT : DT_OK;
}

enum dt_status dt_sign_in(struct dt_people *people, const struct dt_sign_in *asked,
                          struct dt_signed *out, struct dt_sign_in_failure *failure_out,
                          struct dt_error *err)
{
    struct dt_arena arena;
    struct attempt attempt = {
        .people = people, .asked = asked, .arena = &arena, .why = DT_SIGN_IN_NO};
    struct dt_sign_in_failure failure = {DT_SIGN_IN_NO, 0};
    struct dt_error none;
    dt_arena_init(&arena);
    enum dt_status status = dt_email_clean(asked->email, &arena, &attempt.email, &none);
    if (status == DT_INVALID) /* no address is nobody's address */
        status = DT_OK;
    if (status != DT_OK)
        dt_error_set(err, status, "%s", none.message);
    if (status == DT_OK && take_allowance(&attempt, &failure.retry_s) != DT_OK) {
        failure.why = DT_SIGN_IN_WAIT;
        status = dt_error_set(err, DT_LIMIT, "too many attempts; try again in %u seconds",
                              failure.retry_s);
    } else if (status == DT_OK) {
        status = try_it(&attempt, out, err);
        failure.why = attempt.why;
    }
    if (status == DT_OK) {
        dt_limits_clear(people->accounts, attempt.email);
        dt_address_give(people, asked->address, asked->now);
    } else if (status == DT_DENIED && failure.why == DT_SIGN_IN_CODE) {
        dt_limits_give(people->accounts, attempt.email, asked->now);
        dt_address_give(people, asked->address, asked->now);
    }
    sodium_memzero(attempt.again, sizeof attempt.again);
    dt_arena_finish(&arena);
    if (status != DT_OK && failure_out)
        *failure_out = failure;
    return status;
}
