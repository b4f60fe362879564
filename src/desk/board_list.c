/*
 * One page of the board: a walk over the tenant's rows that keeps the best ones in a heap, the
 * worst of them on top. 100,000 rows take some milliseconds, whatever the page; nothing is kept in
 * order between two pages, because need changes with every minute.
 *
 * The cursor holds the time of the first page, so that all pages go by the same needs, and the
 * place of the last item in the order: rows that stay as they are come exactly once.
 */
#include "board.h"
#include "desk_parts.h"
#include "need.h"

#include <stdio.h>

enum { PAGE_MOST = 1000, HEX = 16, CURSOR_BYTES = 1 + 3 * HEX };

/* A place in the order: greater ranks first, then earlier streams. */
struct rank {
    uint64_t rank, stream;
};

struct picked {
    struct rank rank;
    uint32_t slot;
};

/* What dt_access_within answered for a team and a person: many rows share the two, and somebody may
 * be in a hundred teams. */
enum { MEMO = 1024, ID_BYTES = 25 };

struct answer {
    char ids[2 * ID_BYTES];
    bool known, within;
};

struct pick {
    const struct dt_board_query *query;
    const struct dt_board_rows *rows;
    dt_instant now;
    bool behind; /* only what comes after `after` */
    struct rank after;
    struct answer *memo;
    struct picked *heap;
    size_t count, room;
    uint64_t total;
    bool more;
};

static bool before(struct rank a, struct rank b)
{
    return a.rank != b.rank ? a.rank > b.rank : a.stream < b.stream;
}

static char letter_of(const struct dt_board_query *query)
{
    return query->order == DT_BOARD_NEED ? 'n' : 'r';
}

static bool take_hex(const char **at, uint64_t *out)
{
    *out = 0;
    for (int i = 0; i < HEX; i++) {
        char c = *(*at)++;
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
        *out = *out << 4 | (uint64_t)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return true;
}

static enum dt_status read_cursor(struct pick *pick, struct dt_error *err)
{
    struct dt_view cursor = pick->query->cursor;
    uint64_t now = 0;
    if (cursor.len == 0)
        return DT_OK;
    const char *at = cursor.ptr + 1; /* read only where the length is right */
    if (cursor.len != CURSOR_BYTES || cursor.ptr[0] != letter_of(pick->query) ||
        !take_hex(&at, &now) || !take_hex(&at, &pick->after.rank) ||
        !take_hex(&at, &pick->after.stream))
        return dt_error_set(err, DT_INVALID, "the cursor is none that this list has given");
    pick->now = (dt_instant)now;
    pick->behind = true;
    return DT_OK;
}

static bool is_in_view(const struct dt_board_query *query, const struct dt_board_row *row)
{
    if ((query->view == DT_BOARD_CLOSED) != (row->outcome != 0))
        return false;
    if (query->view == DT_BOARD_MINE && strcmp(row->assigned, query->person->id) != 0)
        return false;
    if (query->view == DT_BOARD_UNASSIGNED && row->assigned[0] != '\0')
        return false;
    return query->team.len == 0 || dt_view_equal(dt_view_of(row->team), query->team);
}

static struct answer *find_answer(const struct pick *pick, const struct dt_board_row *row)
{
    char ids[2 * ID_BYTES];
    uint64_t hash = 0, word;
    memcpy(ids, row->team, ID_BYTES);
    memcpy(ids + ID_BYTES, row->assigned, ID_BYTES);
    for (size_t at = 0; at < sizeof ids; at += sizeof word) {
        word = 0;
        memcpy(&word, ids + at, at + sizeof word <= sizeof ids ? sizeof word : sizeof ids - at);
        hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 29;
    }
    struct answer *answer = &pick->memo[hash % MEMO];
    if (!answer->known || memcmp(answer->ids, ids, sizeof ids) != 0) {
        memcpy(answer->ids, ids, sizeof ids);
        answer->known = false;
    }
    return answer;
}

static bool is_in_reach(const struct pick *pick, const struct dt_board_row *row)
{
    const struct dt_board_query *query = pick->query;
    const struct dt_place_of place = {
        .team = row->team, .assigned = row->assigned, .stream = row->stream};
    if (query->reach == DT_REACH_ALL)
        return true;
    if (query->person->stream != 0) /* a customer: it is the stream that counts */
        return dt_access_within(query->person, query->reach, &place);
    struct answer *answer = find_answer(pick, row);
    if (!answer->known) {
        answer->within = dt_access_within(query->person, query->reach, &place);
        answer->known = true;
    }
    return answer->within;
}

static struct rank rank_of(const struct pick *pick, const struct dt_board_row *row)
{
    dt_instant at = row->last_at != DT_INSTANT_NONE ? row->last_at : row->opened_at;
    uint64_t rank = pick->query->order == DT_BOARD_NEED ? dt_need_points(row, pick->now)
                                                        : (uint64_t)at ^ UINT64_C(1) << 63;
    return (struct rank){rank, row->stream};
}

static void swap(struct picked *a, struct picked *b)
{
    struct picked kept = *a;
    *a = *b;
    *b = kept;
}

static void sink(struct picked *heap, size_t count, size_t at)
{
    for (;;) {
        size_t worst = at, left = 2 * at + 1;
        for (size_t child = left; child < left + 2 && child < count; child++)
            if (before(heap[worst].rank, heap[child].rank))
                worst = child;
        if (worst == at)
            return;
        swap(&heap[at], &heap[worst]);
        at = worst;
    }
}

static void offer(struct pick *pick, struct picked one)
{
    if (pick->count == pick->room) {
        pick->more = true;
        if (!before(one.rank, pick->heap[0].rank))
            return;
        pick->heap[0] = one;
        sink(pick->heap, pick->count, 0);
        return;
    }
    size_t at = pick->count++;
    pick->heap[at] = one;
    for (; at > 0 && before(pick->heap[(at - 1) / 2].rank, one.rank); at = (at - 1) / 2)
        swap(&pick->heap[at], &pick->heap[(at - 1) / 2]);
}

static void walk(struct pick *pick, const struct dt_board_tenant *tenant)
{
    for (uint32_t i = 0; i < tenant->count; i++) {
        const struct dt_board_row *row = &pick->rows->slots[tenant->slots[i]].summary.row;
        if (!is_in_view(pick->query, row) || !is_in_reach(pick, row))
            continue;
        pick->total++;
        struct rank rank = rank_of(pick, row);
        if (!pick->behind || before(pick->after, rank))
            offer(pick, (struct picked){rank, tenant->slots[i]});
    }
}

/* The heap becomes a list, best first. */
static void put_in_order(struct pick *pick)
{
    for (size_t end = pick->count; end > 1; end--) {
        swap(&pick->heap[0], &pick->heap[end - 1]);
        sink(pick->heap, end - 1, 0);
    }
}

static enum dt_status copy_items(const struct pick *pick, struct dt_arena *arena,
                                 struct dt_board_page *out)
{
    struct dt_board_item *items = dt_arena_zalloc(arena, pick->count + 1, sizeof *items);
    for (size_t i = 0; items && i < pick->count; i++) {
        const struct dt_board_slot *slot = &pick->rows->slots[pick->heap[i].slot];
        const char *id = dt_arena_copy(arena, dt_board_slot_id(slot));
        if (!id)
            return DT_NOMEM;
        items[i].row = slot->summary.row;
        items[i].id = (struct dt_view){id, slot->id_len};
        dt_need_of(&items[i].row, pick->now, &items[i].need);
    }
    out->items = items;
    out->count = pick->count;
    return items ? DT_OK : DT_NOMEM;
}

static enum dt_status write_cursor(const struct pick *pick, struct dt_arena *arena,
                                   struct dt_board_page *out)
{
    if (!pick->more || pick->count == 0)
        return DT_OK;
    const struct rank last = pick->heap[pick->count - 1].rank;
    char *cursor = dt_arena_alloc(arena, CURSOR_BYTES + 1);
    if (!cursor)
        return DT_NOMEM;
    snprintf(cursor, CURSOR_BYTES + 1, "%c%016llx%016llx%016llx", letter_of(pick->query),
             (unsigned long long)pick->now, (unsigned long long)last.rank,
             (unsigned long long)last.stream);
    out->next = (struct dt_view){cursor, CURSOR_BYTES};
    return DT_OK;
}

static enum dt_status list(struct dt_desk *desk, struct pick *pick, struct dt_arena *arena,
                           struct dt_board_page *out)
{
    enum dt_status status = DT_OK;
    pthread_rwlock_rdlock(&desk->lock);
    const struct dt_board_tenant *tenant =
        dt_board_rows_tenant(&desk->rows, dt_view_of(pick->query->person->tenant));
    if (tenant && pick->query->reach != DT_REACH_NO)
        walk(pick, tenant);
    put_in_order(pick);
    status = copy_items(pick, arena, out);
    pthread_rwlock_unlock(&desk->lock);
    return status == DT_OK ? write_cursor(pick, arena, out) : status;
}

enum dt_status dt_board_list(struct dt_desk *desk, const struct dt_board_query *query,
                             struct dt_arena *arena, struct dt_board_page *out,
                             struct dt_error *err)
{
    size_t room = query->limit < PAGE_MOST ? query->limit : PAGE_MOST;
    struct pick pick = {.query = query,
                        .rows = &desk->rows,
                        .now = query->now,
                        .room = room > 0 ? room : 1,
                        .memo = dt_arena_zalloc(arena, MEMO, sizeof *pick.memo),
                        .heap = dt_arena_zalloc(arena, room + 1, sizeof *pick.heap)};
    struct dt_board_page page = {.position = dt_desk_position(desk)};
    if (!pick.memo || !pick.heap)
        return dt_error_set(err, DT_NOMEM, "no memory for a list of conversations");
    enum dt_status status = read_cursor(&pick, err);
    if (status != DT_OK)
        return status;
    if (list(desk, &pick, arena, &page) != DT_OK)
        return dt_error_set(err, DT_NOMEM, "no memory for a list of conversations");
    page.total = pick.total;
    *out = page;
    return DT_OK;
}
