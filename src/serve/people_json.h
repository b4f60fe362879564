/* People as JSON, and what their handlers share: lists, roles and ids out of a body. */
#ifndef DT_PEOPLE_JSON_H
#define DT_PEOPLE_JSON_H

#include "accounts.h"
#include "handler.h"

enum { DT_LIST_MAX = 200, DT_LIST_USUAL = 50 };

/* A User. whole: with what only administrators and the person see. */
void dt_user_json(struct dt_json_out *json, const struct dt_user *user, bool whole);

/* An Invitation, the answer that shows its link once. */
enum dt_status dt_invitation_json(struct dt_request *request,
                                  const struct dt_invitation *invitation, struct dt_error *err);

/* What a failed change of people is to the client: an invalid field with its place. field may be
 * NULL. Returns status. */
enum dt_status dt_people_trouble(struct dt_request *request, enum dt_status status,
                                 const char *field, struct dt_error *err);

/* Out of the validated body. */
uint32_t dt_request_roles(const struct dt_request *request);
DT_MUST_CHECK enum dt_status dt_request_texts(const struct dt_request *request, const char *name,
                                              const struct dt_view **out, size_t *count_out,
                                              struct dt_error *err);

/* Who asks, as whoever acts. room: DT_PERSON_ID_BYTES + 8. */
struct dt_act dt_request_act(const struct dt_request *request, char *room);

/*
 * {"items": [...], "next": "..."}: a list, and where the next page of it begins. read fills up to
 * page->max items of DT_LIST_MAX, and page's cursor and count as dt_user_list.
 */
struct dt_list_kind {
    size_t item_size;
    enum dt_status (*read)(struct dt_request *request, struct dt_list_page *page, void *items_out,
                           struct dt_error *err);
    void (*write)(struct dt_request *request, const void *item);
};

DT_MUST_CHECK enum dt_status dt_list_answer(struct dt_request *request,
                                            const struct dt_list_kind *kind, struct dt_error *err);

/* "text": a member of an object; "" is left out. */
void dt_json_member(struct dt_json_out *json, const char *key, struct dt_view text);

#endif
