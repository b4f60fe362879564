/*
 * The desk: what the product does with the log. One of these a process; opened over a store, it
 * knows every conversation (board.h), keeps engine states at hand (states.h), follows the log, and
 * offers the use cases: deeds.h (turns, notes, offers ...), people.h, search.h, playbooks.h, demo.h.
 *
 * Time and randomness are handed in. All functions may be called by any thread.
 */
#ifndef DT_DESK_H
#define DT_DESK_H

#include "access.h"
#include "conversation.h"
#include "record.h"

struct dt_desk;
struct dt_playbooks;
struct dt_search;
struct dt_demos;

struct dt_desk_options {
    struct dt_store *store;          /* borrowed */
    struct dt_record *record;        /* borrowed; may be NULL in tests */
    const struct dt_core *core;      /* borrowed: lexicon, learner, and the shipped playbook */
    const struct dt_entropy *random; /* borrowed; NULL: the system's */
    uint32_t rules;                  /* stands for program, lexicon and model; not 0 */
    uint32_t states;                 /* engine states kept at hand (20 KB each); 0: 1024 */
};

/*
 * Opens it: reads what the persisted fold knows, then the log from there. Does not start threads.
 * Errors: those of reading, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_desk_open(const struct dt_desk_options *options,
                                          struct dt_desk **out, struct dt_error *err);
void dt_desk_close(struct dt_desk *desk); /* stops what runs; NULL is allowed */

/* Starts the threads that follow the log (this process's appends and other nodes'), save the board
 * now and then, and keep the index of words. One thread at a time; once started is started. */
DT_MUST_CHECK enum dt_status dt_desk_start(struct dt_desk *desk, struct dt_error *err);

/* Takes in everything up to the store's head of now, in the caller's thread: tests, tools. */
DT_MUST_CHECK enum dt_status dt_desk_catch_up(struct dt_desk *desk, struct dt_error *err);

/*
 * Waits until the board has taken in everything up to position, so that what an append's answer
 * says and what a list shows agree. Where no thread follows, takes it in here. Errors: DT_TIMEOUT,
 * those of reading, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_desk_await(struct dt_desk *desk, uint64_t position,
                                           uint32_t timeout_ms, struct dt_error *err);

/* The last position that the board has taken in. */
uint64_t dt_desk_position(const struct dt_desk *desk);

struct dt_store *dt_desk_store(const struct dt_desk *desk);
struct dt_record *dt_desk_record(const struct dt_desk *desk);
const struct dt_entropy *dt_desk_random(const struct dt_desk *desk);
struct dt_playbooks *dt_desk_playbooks(const struct dt_desk *desk); /* playbooks.h */
struct dt_search *dt_desk_search(const struct dt_desk *desk);       /* search.h */
struct dt_demos *dt_desk_demos(const struct dt_desk *desk);         /* demos.h */

/* The engine with the tenant's playbook in force. Valid until the desk is closed. *rules_out (may
 * be NULL) changes whenever it does. */
const struct dt_core *dt_desk_core(struct dt_desk *desk, struct dt_view tenant,
                                   uint32_t *rules_out);

/*
 * Who is told of what the follower took in, in the order of positions, from its thread; must be
 * quick and must not call the desk's writing functions. event's views are good for the call; its
 * body is opened. before, after: the conversation's row without and with the event; before is NULL
 * where the conversation begins, after where it was erased (event->conversation is then the id that
 * it had, if the board knew it), both in streams of the house. One listener (the server's hub). Set
 * before start.
 */
struct dt_board_row;
typedef void (*dt_desk_listener)(void *context, const struct dt_event *event,
                                 const struct dt_board_row *before,
                                 const struct dt_board_row *after);
void dt_desk_listen(struct dt_desk *desk, dt_desk_listener listener, void *context);

#endif
