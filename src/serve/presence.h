/*
 * Who has which conversation before them: a table in memory, forgotten after 45 seconds without a
 * word. Colleagues hear of it on their streams (`presence`). Where the store is shared by several
 * nodes, each tells the others on a shelf, and hears of theirs within two seconds. Any thread.
 */
#ifndef DT_PRESENCE_H
#define DT_PRESENCE_H

#include "handler.h"

enum { DT_PRESENCE_MS = 45000, DT_PRESENCE_SHOWN = 20 };

enum dt_presence_doing { DT_PRESENCE_VIEWING, DT_PRESENCE_REPLYING, DT_PRESENCE_GONE };

/* Writes `[Presence, ...]`, up to DT_PRESENCE_SHOWN, by name; returns how many. With 0 nothing is
 * written if not_empty. */
size_t dt_presence_write(struct dt_server *server, struct dt_view tenant, uint64_t conversation,
                         bool not_empty, struct dt_json_out *json);

#endif
