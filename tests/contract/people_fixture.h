/* A house with two tenants, acme (Dana) and bolt (Bob), over the store under test. */
#ifndef PEOPLE_FIXTURE_H
#define PEOPLE_FIXTURE_H

#include "fixture.h"

#include "invitations.h"
#include "own.h"
#include "teams.h"
#include "tenants.h"
#include "tokens.h"
#include "totp.h"

#define PASSWORD "seven purple kettles"

enum {
    AGENT = 1 << DT_PERSON_AGENT,
    ADMINISTRATOR = 1 << DT_PERSON_ADMINISTRATOR,
    OPERATOR = 1 << DT_PERSON_OPERATOR
};

struct house {
    struct fixture f; /* first: so that it is the fixture, too */
    struct dt_people *people;
    dt_instant now;
    const char *address;
    const struct dt_ticket *old;
    unsigned woken;
    uint8_t secret[DT_TOTP_SECRET_BYTES];
};

int open_house(void **state);
int close_house(void **state);
struct dt_people_options people_options(struct house *h); /* the cheapest hashes there are */
struct dt_people *open_people(struct house *h);           /* another node over the same store */

/* password NULL: invited. */
struct dt_invitation add_user(struct house *h, const char *tenant, const char *email,
                              uint32_t roles, const char *password);
void switch_user(struct house *h, const char *tenant, struct dt_view id, enum dt_user_state state);

enum dt_status try_sign_in(struct house *h, const char *tenant, const char *email,
                           const char *password, const char *code, struct dt_signed *out,
                           struct dt_sign_in_failure *failure_out);
struct dt_signed sign_in(struct house *h, const char *email, const char *password,
                         const char *code);
enum dt_status by_cookie(struct house *h, const char *value, struct dt_signed_in *out);
enum dt_status redeem(struct house *h, const char *token, const char *password,
                      uint32_t *retry_out);

struct dt_recovery turn_totp_on(struct house *h, const struct dt_signed_in *who);
void code_now(struct house *h, char *out); /* 7 bytes */

bool holds(struct dt_view text, const char *part);

#endif
