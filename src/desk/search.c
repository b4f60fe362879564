#include "search.h"

#include "search_keeper.h"
#include "search_postings.h"

#include <sodium.h>
#include <stdio.h>

/* A search on its way: what it looks for and what it may still spend. */
struct hunt {
    struct dt_store *store;
    const struct dt_search_request *request;
    const struct dt_search_query *query;
    struct dt_arena *arena;  /* of the answer */
    struct dt_arena scratch; /* of one page of events */
    struct dt_search_page *page;
    uint32_t asked, events;
};

/* What was found in a conversation so far. */
struct find {
    uint32_t parts; /* of all its texts */
    uint32_t best;  /* how many of them the excerpt's text has */
    uint32_t turn;
    struct dt_view excerpt;
};

static enum dt_status look_at_text(struct hunt *hunt, struct dt_view source, uint32_t turn,
                                   struct find *find, struct dt_error *err)
{
    struct dt_text text;
    uint32_t start = 0, end = 0;
    enum dt_status status = dt_text_analyse(&hunt->scratch, source, &text, err);
    if (status == DT_FORMAT || status == DT_LIMIT)
        return DT_OK;
    if (status != DT_OK)
        return status;
    uint32_t parts = dt_search_query_match(hunt->query, &text, &start, &end);
    uint32_t count = (uint32_t)__builtin_popcount(parts);
    find->parts |= parts;
    if (count <= find->best)
        return DT_OK;
    find->best = count;
    find->turn = count == hunt->query->part_count ? turn : 0;
    return dt_search_excerpt(source, start, end, hunt->arena, &find->excerpt, err);
}

static enum dt_status look_at_event(struct hunt *hunt, const struct dt_event *event, uint32_t turn,
                                    struct find *find, struct dt_error *err)
{
    struct dt_body body;
    struct dt_view text;
    hunt->events++;
    if (!dt_search_event_has_texts(event))
        return DT_OK;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, &hunt->scratch, &body, err);
    for (size_t n = 0; status == DT_OK && dt_search_event_text(event, &body, n, &text); n++)
        status = look_at_text(hunt, text, n == 0 ? turn : 0, find, err);
    return status;
}

/* Reads a conversation until one text has everything, or to its end. */
static enum dt_status look_into(struct hunt *hunt, struct dt_view conversation, struct find *find,
                                struct dt_error *err)
{
    enum { PAGE = 64 };
    struct dt_read read = {.order = DT_READ_CONVERSATION,
                           .tenant = hunt->request->tenant,
                           .conversation = conversation,
                           .max = PAGE};
    struct dt_page page = {.more = true};
    enum dt_status status = DT_OK;
    uint32_t turn = 0;
    while (status == DT_OK && page.more && find->best < hunt->query->part_count) {
        dt_arena_reset(&hunt->scratch);
        status = dt_store_read(hunt->store, &read, &hunt->scratch, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++) {
            turn += page.events[i].kind == DT_EVENT_TURN;
            status = look_at_event(hunt, &page.events[i],
                                   page.events[i].kind == DT_EVENT_TURN ? turn : 0, find, err);
        }
        read.from = page.next;
    }
    return status;
}

static enum dt_status write_cursor(struct hunt *hunt, uint64_t stream, struct dt_error *err)
{
    char text[24];
    int len = snprintf(text, sizeof text, "%llu", (unsigned long long)stream);
    char *copy = dt_arena_copy(hunt->arena, (struct dt_view){text, (size_t)len});
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for a cursor");
    hunt->page->next = (struct dt_view){copy, (size_t)len};
    return DT_OK;
}

static bool read_cursor(struct dt_view text, uint64_t *below_out)
{
    uint64_t number = 0;
    if (text.len == 0) {
        *below_out = UINT64_MAX;
        return true;
    }
    for (size_t i = 0; i < text.len; i++) {
        unsigned digit = (unsigned char)text.ptr[i] - (unsigned)'0';
        if (digit > 9 || text.len > 19)
            return false;
        number = number * 10 + digit;
    }
    *below_out = number;
    return true;
}

/* A conversation that the index has named. */
static enum dt_status consider(struct hunt *hunt, uint64_t stream, bool *full_out,
                               struct dt_error *err)
{
    struct dt_search_page *page = hunt->page;
    struct dt_view conversation;
    struct find find = {.excerpt = DT_VIEW("")};
    hunt->asked++;
    enum dt_status status =
        hunt->request->reach(hunt->request->context, stream, hunt->arena, &conversation, err);
    if (status == DT_NOT_FOUND)
        return DT_OK;
    if (status != DT_OK)
        return status;
    if (page->count == hunt->request->limit) { /* there is one more: so there is a next page */
        *full_out = true;
        return write_cursor(hunt, page->hits[page->count - 1].stream, err);
    }
    page->opened++;
    status = look_into(hunt, conversation, &find, err);
    if (status == DT_DENIED || status == DT_NOT_FOUND) /* erased meanwhile */
        return DT_OK;
    if (status == DT_OK && find.parts == dt_search_query_all(hunt->query))
        page->hits[page->count++] = (struct dt_search_hit){.stream = stream,
                                                           .conversation = conversation,
                                                           .turn = find.turn,
                                                           .excerpt = find.excerpt};
    return status;
}

static enum dt_status walk(struct hunt *hunt, struct dt_postings *postings, struct dt_error *err)
{
    bool found = true, full = false;
    while (!full) {
        uint64_t stream;
        enum dt_status status = dt_postings_next(postings, &stream, &found, err);
        if (status != DT_OK || !found)
            return status;
        status = consider(hunt, stream, &full, err);
        if (status != DT_OK)
            return status;
        if (!full && (hunt->asked >= DT_SEARCH_ASKED || hunt->page->opened >= DT_SEARCH_OPENED ||
                      hunt->events >= DT_SEARCH_EVENTS))
            return write_cursor(hunt, stream, err);
    }
    return DT_OK;
}

/* The different words of a query as hashes. */
static size_t hash_words(const struct dt_search_query *query, const struct dt_search_keys *keys,
                         uint64_t *out)
{
    size_t count = 0;
    for (size_t i = 0; i < query->word_count; i++) {
        uint64_t hash = dt_search_hash_word(keys, query->words[i]);
        size_t at = 0;
        while (at < count && out[at] != hash)
            at++;
        if (at == count)
            out[count++] = hash;
    }
    return count;
}

enum dt_status dt_search_find(struct dt_search *search, const struct dt_search_request *request,
                              struct dt_arena *arena, struct dt_search_page *out,
                              struct dt_error *err)
{
    struct dt_search_query query;
    struct dt_search_keys keys;
    uint64_t hashes[DT_SEARCH_WORDS], below;
    if (request->limit == 0 || request->limit > DT_SEARCH_LIMIT)
        return dt_error_set(err, DT_LIMIT, "a page has 1 to %d", DT_SEARCH_LIMIT);
    if (!read_cursor(request->cursor, &below))
        return dt_error_set(err, DT_INVALID, "this cursor is none of ours");
    enum dt_status status = dt_search_query_parse(request->text, arena, &query, err);
    if (status == DT_OK)
        status = dt_search_keeper_keys(search, request->tenant, &keys, err);
    if (status != DT_OK)
        return status;
    size_t count = hash_words(&query, &keys, hashes);
    sodium_memzero(&keys, sizeof keys);
    struct dt_postings *postings = dt_arena_alloc(arena, sizeof *postings);
    struct dt_search_page *page = dt_arena_zalloc(arena, 1, sizeof *page);
    if (!postings || !page)
        return dt_error_set(err, DT_NOMEM, "no memory for a search");
    page->next = DT_VIEW("");
    struct hunt hunt = {.store = dt_search_keeper_store(search),
                        .request = request,
                        .query = &query,
                        .arena = arena,
                        .page = page};
    dt_arena_init(&hunt.scratch);
    dt_postings_init(postings, hunt.store, hashes, count, below);
    status = walk(&hunt, postings, err);
    dt_postings_finish(postings);
    dt_arena_finish(&hunt.scratch);
    if (status == DT_OK)
        *out = *page;
    return status;
}

enum dt_status dt_search_same_customer(struct dt_search *search, struct dt_view tenant,
                                       struct dt_view customer, uint64_t before, size_t max,
                                       uint64_t *streams_out, size_t *count_out,
                                       struct dt_error *err)
{
    enum { MOST = 256 };
    struct dt_search_keys keys;
    struct dt_shelf_row rows[MOST];
    struct dt_arena arena;
    char from[DT_SEARCH_KEY_BYTES], until[DT_SEARCH_KEY_BYTES + 1];
    size_t count = 0;
    enum dt_status status = dt_search_keeper_keys(search, tenant, &keys, err);
    if (status != DT_OK)
        return status;
    uint64_t hash = dt_search_hash_customer(&keys, customer);
    sodium_memzero(&keys, sizeof keys);
    struct dt_view start = dt_search_row_key('k', hash, ~before + 1, from);
    struct dt_view end = dt_search_row_key('k', hash, UINT64_MAX, until);
    until[end.len++] = '\0';
    dt_arena_init(&arena);
    status = before == 0 ? DT_OK
                         : dt_store_scan(dt_search_keeper_store(search), DT_SEARCH_SHELF, start,
                                         end, max < MOST ? max : MOST, &arena, rows, &count, err);
    for (size_t i = 0; status == DT_OK && i < count; i++) {
        uint64_t number = 0;
        for (size_t n = 9; n < rows[i].key.len; n++)
            number = number << 8 | (unsigned char)rows[i].key.ptr[n];
        streams_out[i] = ~number;
    }
    dt_arena_finish(&arena);
    if (status == DT_OK)
        *count_out = count;
    return status;
}
