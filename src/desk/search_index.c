#include "search_index.h"

#include "fold_row.h"

#include <sodium.h>
#include <stdlib.h>

enum {
    HASH_BYTES = 8,
    CHUNK_BYTES = HASH_BYTES + DT_SEARCH_CHUNK_WORDS * HASH_BYTES,
    EVENT_WORDS = 16384 /* different ones that are taken of one event */
};

/* The members of events that words are looked for in. */
static const struct source {
    enum dt_event_kind kind;
    enum dt_event_field field;
} sources[] = {
    {DT_EVENT_TURN, DT_FIELD_TURN_TEXT},           {DT_EVENT_TURN, DT_FIELD_TURN_NAME},
    {DT_EVENT_OPENED, DT_FIELD_OPENED_SUBJECT},    {DT_EVENT_OPENED, DT_FIELD_OPENED_NAME},
    {DT_EVENT_OPENED, DT_FIELD_OPENED_CUSTOMER},   {DT_EVENT_NOTE, DT_FIELD_NOTE_TEXT},
    {DT_EVENT_FEEDBACK, DT_FIELD_FEEDBACK_TEXT},   {DT_EVENT_CLOSED, DT_FIELD_CLOSED_NOTE},
    {DT_EVENT_REOPENED, DT_FIELD_REOPENED_REASON},
};
enum { SOURCES = sizeof sources / sizeof sources[0] };

/* "house", and what begins with "house.". */
static bool is_house(struct dt_view conversation)
{
    static const char house[] = "house";
    size_t len = sizeof house - 1;
    return conversation.len >= len && memcmp(conversation.ptr, house, len) == 0 &&
           (conversation.len == len || conversation.ptr[len] == '.');
}

bool dt_search_event_has_texts(const struct dt_event *event)
{
    if (event->erased || is_house(event->conversation))
        return false;
    for (size_t i = 0; i < SOURCES; i++)
        if (sources[i].kind == event->kind)
            return true;
    return false;
}

bool dt_search_event_text(const struct dt_event *event, const struct dt_body *body, size_t n,
                          struct dt_view *out)
{
    for (size_t i = 0; i < SOURCES; i++) {
        if (sources[i].kind != event->kind || !dt_body_has(body, sources[i].field))
            continue;
        if (n-- > 0)
            continue;
        *out = dt_body_text(body, sources[i].field);
        return true;
    }
    return false;
}

void dt_search_keys_make(const uint8_t *index_key, struct dt_search_keys *out)
{
    static const char context[crypto_kdf_CONTEXTBYTES] = {'d', 't', 's', 'e', 'a', 'r', 'c', 'h'};
    crypto_kdf_derive_from_key(out->words, sizeof out->words, 1, context, index_key);
    crypto_kdf_derive_from_key(out->customers, sizeof out->customers, 2, context, index_key);
}

/* Never 0, which stands for none. */
static uint64_t keyed_hash(const uint8_t *key, const void *bytes, size_t len)
{
    unsigned char out[crypto_shorthash_BYTES];
    uint64_t hash = 0;
    crypto_shorthash(out, bytes, len, key);
    for (size_t i = 0; i < sizeof out; i++)
        hash = hash << 8 | out[i];
    return hash ? hash : 1;
}

uint64_t dt_search_hash_word(const struct dt_search_keys *keys, struct dt_view word)
{
    return keyed_hash(keys->words, word.ptr, word.len);
}

uint64_t dt_search_hash_customer(const struct dt_search_keys *keys, struct dt_view id)
{
    char folded[DT_CONVERSATION_BYTES];
    size_t len = 0;
    while (id.len > 0 && id.ptr[0] == ' ')
        id = dt_view_slice(id, 1, id.len);
    while (id.len > 0 && id.ptr[id.len - 1] == ' ')
        id.len--;
    for (; len < id.len && len < sizeof folded; len++) {
        char c = id.ptr[len];
        folded[len] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return keyed_hash(keys->customers, folded, len);
}

struct dt_view dt_search_row_key(char sort, uint64_t hash, uint64_t number, char *room)
{
    char *at = room;
    *at++ = sort;
    dt_row_put(&at, hash, 8);
    dt_row_put(&at, number, 8);
    return (struct dt_view){room, DT_SEARCH_KEY_BYTES};
}

static struct dt_view posting_key(uint64_t hash, uint64_t stream, char *room)
{
    return dt_search_row_key('w', hash, ~(stream / DT_SEARCH_BLOCK), room);
}

static struct dt_view chunk_key(uint64_t stream, unsigned chunk, char *room)
{
    char *at = room;
    *at++ = 's';
    dt_row_put(&at, stream, 8);
    dt_row_put(&at, chunk, 1);
    return (struct dt_view){room, 10};
}

static enum dt_status damaged(struct dt_error *err)
{
    return dt_error_set(err, DT_FORMAT, "the index of words is damaged");
}

/* The place of a stream's byte among those of its block, or where it belongs. */
static size_t place_in(struct dt_view block, unsigned char low, bool *found_out)
{
    size_t at = 0;
    while (at < block.len && (unsigned char)block.ptr[at] < low)
        at++;
    *found_out = at < block.len && (unsigned char)block.ptr[at] == low;
    return at;
}

static enum dt_status change_posting(struct dt_fold_state *state, uint64_t hash, uint64_t stream,
                                     bool remove, struct dt_error *err)
{
    char room[DT_SEARCH_KEY_BYTES], bytes[DT_SEARCH_BLOCK + 1];
    struct dt_view key = posting_key(hash, stream, room), block = {0};
    bool found = false, there;
    enum dt_status status = dt_fold_get(state, key, &block, &found, err);
    if (status != DT_OK)
        return status;
    if (!found)
        block = DT_VIEW("");
    if (block.len > DT_SEARCH_BLOCK)
        return damaged(err);
    unsigned char low = (unsigned char)(stream % DT_SEARCH_BLOCK);
    size_t at = place_in(block, low, &there);
    if (there != remove)
        return DT_OK;
    memcpy(bytes, block.ptr, at);
    size_t len = at;
    if (!remove)
        bytes[len++] = (char)low;
    size_t rest = at + (remove ? 1 : 0);
    memcpy(bytes + len, block.ptr + rest, block.len - rest);
    len += block.len - rest;
    if (len == 0)
        return dt_fold_remove(state, key, err);
    return dt_fold_put(state, key, (struct dt_view){bytes, len}, err);
}

static enum dt_status change_customer(struct dt_fold_state *state, uint64_t hash, uint64_t stream,
                                      bool remove, struct dt_error *err)
{
    char room[DT_SEARCH_KEY_BYTES];
    struct dt_view key = dt_search_row_key('k', hash, ~stream, room);
    if (hash == 0)
        return DT_OK;
    return remove ? dt_fold_remove(state, key, err) : dt_fold_put(state, key, DT_VIEW("1"), err);
}

/* A chunk's row: its hashes and, of chunk 0, the customer's. */
struct chunk {
    bool found;
    uint64_t customer;
    struct dt_view hashes;
};

static enum dt_status read_chunk(struct dt_fold_state *state, uint64_t stream, unsigned number,
                                 struct chunk *out, struct dt_error *err)
{
    char room[DT_SEARCH_KEY_BYTES];
    struct dt_view value = {0};
    *out = (struct chunk){.hashes = DT_VIEW("")};
    enum dt_status status =
        dt_fold_get(state, chunk_key(stream, number, room), &value, &out->found, err);
    if (status != DT_OK || !out->found)
        return status;
    if (value.len < HASH_BYTES || value.len > CHUNK_BYTES || value.len % HASH_BYTES != 0)
        return damaged(err);
    const char *at = value.ptr;
    out->customer = dt_row_take(&at, 8);
    out->hashes = dt_view_slice(value, HASH_BYTES, value.len);
    return DT_OK;
}

/* Everything that an erased conversation has left. */
static enum dt_status forget(struct dt_fold_state *state, uint64_t stream, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (unsigned number = 0; status == DT_OK && number < DT_SEARCH_CHUNKS; number++) {
        char room[DT_SEARCH_KEY_BYTES];
        struct chunk chunk;
        status = read_chunk(state, stream, number, &chunk, err);
        if (status != DT_OK || !chunk.found)
            return status;
        status = change_customer(state, chunk.customer, stream, true, err);
        const char *at = chunk.hashes.ptr, *end = at + chunk.hashes.len;
        while (status == DT_OK && at < end)
            status = change_posting(state, dt_row_take(&at, 8), stream, true, err);
        if (status == DT_OK)
            status = dt_fold_remove(state, chunk_key(stream, number, room), err);
    }
    return status;
}

/* The different words of an event, as hashes in ascending order. */
struct words {
    uint64_t *hashes;
    size_t count, capacity;
    uint64_t customer; /* 0: the event names none */
};

static int by_hash(const void *a, const void *b)
{
    uint64_t one = *(const uint64_t *)a, other = *(const uint64_t *)b;
    return (one > other) - (one < other);
}

static bool add_word(struct words *words, uint64_t hash, struct dt_arena *arena)
{
    if (words->count == words->capacity) {
        size_t capacity = words->capacity ? words->capacity * 2 : 64;
        uint64_t *grown = dt_arena_grow(arena, words->hashes, words->capacity * sizeof *grown,
                                        capacity * sizeof *grown);
        if (!grown)
            return false;
        words->hashes = grown;
        words->capacity = capacity;
    }
    words->hashes[words->count++] = hash;
    return true;
}

/* A text that the text room does not take (too long, no UTF-8) has no words. */
static enum dt_status add_text(struct words *words, const struct dt_search_keys *keys,
                               struct dt_view source, struct dt_arena *arena, struct dt_error *err)
{
    struct dt_text text;
    struct dt_view word;
    enum dt_status status = dt_text_analyse(arena, source, &text, err);
    if (status == DT_FORMAT || status == DT_LIMIT)
        return DT_OK;
    if (status != DT_OK)
        return status;
    for (uint32_t i = 0; i < text.token_count; i++)
        for (size_t at = 0; dt_search_token_word(&text.tokens[i], &at, &word);)
            if (!add_word(words, dt_search_hash_word(keys, word), arena))
                return dt_error_set(err, DT_NOMEM, "no memory for the index of words");
    return DT_OK;
}

static void make_distinct(struct words *words)
{
    size_t kept = 0;
    if (words->count == 0)
        return;
    qsort(words->hashes, words->count, sizeof *words->hashes, by_hash);
    for (size_t i = 1; i < words->count; i++)
        if (words->hashes[i] != words->hashes[kept])
            words->hashes[++kept] = words->hashes[i];
    words->count = kept + 1 < EVENT_WORDS ? kept + 1 : EVENT_WORDS;
}

static enum dt_status words_of(const struct dt_event *event, const struct dt_search_keys *keys,
                               struct dt_arena *arena, struct words *out, struct dt_error *err)
{
    struct dt_body body;
    struct dt_view text;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, arena, &body, err);
    for (size_t n = 0; status == DT_OK && dt_search_event_text(event, &body, n, &text); n++)
        status = add_text(out, keys, text, arena, err);
    if (status != DT_OK)
        return status;
    make_distinct(out);
    if (event->kind == DT_EVENT_OPENED && dt_body_text(&body, DT_FIELD_OPENED_CUSTOMER).len > 0)
        out->customer =
            dt_search_hash_customer(keys, dt_body_text(&body, DT_FIELD_OPENED_CUSTOMER));
    return DT_OK;
}

/* Takes out of words what a chunk has. The rest stays in order. */
static void leave_out(struct words *words, struct dt_view hashes)
{
    const char *at = hashes.ptr, *end = at + hashes.len;
    while (at < end) {
        uint64_t hash = dt_row_take(&at, 8);
        uint64_t *same =
            words->count ? bsearch(&hash, words->hashes, words->count, sizeof hash, by_hash) : NULL;
        if (same)
            memmove(same, same + 1,
                    (size_t)(words->hashes + words->count-- - (same + 1)) * sizeof *same);
    }
}

/* Writes a chunk with as many of the words as it has room for, from *next on. */
static enum dt_status fill_chunk(struct dt_fold_state *state, uint64_t stream, unsigned number,
                                 const struct chunk *chunk, const struct words *words, size_t *next,
                                 struct dt_error *err)
{
    char room[DT_SEARCH_KEY_BYTES], bytes[CHUNK_BYTES], *at = bytes;
    dt_row_put(&at, chunk->customer, 8);
    memcpy(at, chunk->hashes.ptr, chunk->hashes.len);
    at += chunk->hashes.len;
    enum dt_status status = DT_OK;
    while (status == DT_OK && *next < words->count && at < bytes + sizeof bytes) {
        uint64_t hash = words->hashes[(*next)++];
        dt_row_put(&at, hash, 8);
        status = change_posting(state, hash, stream, false, err);
    }
    if (status != DT_OK)
        return status;
    return dt_fold_put(state, chunk_key(stream, number, room),
                       (struct dt_view){bytes, (size_t)(at - bytes)}, err);
}

static enum dt_status note_customer(struct dt_fold_state *state, uint64_t stream, uint64_t customer,
                                    struct dt_error *err)
{
    static const struct words none;
    struct chunk chunk;
    enum dt_status status = read_chunk(state, stream, 0, &chunk, err);
    if (status != DT_OK || customer == 0 || customer == chunk.customer)
        return status;
    status = change_customer(state, chunk.customer, stream, true, err);
    if (status == DT_OK)
        status = change_customer(state, customer, stream, false, err);
    chunk.customer = customer;
    return status == DT_OK ? fill_chunk(state, stream, 0, &chunk, &none, &(size_t){0}, err)
                           : status;
}

/* Notes whatever words are new to the conversation, behind those it has. */
static enum dt_status note_words(struct dt_fold_state *state, uint64_t stream, struct words *words,
                                 struct dt_error *err)
{
    struct chunk chunk;
    unsigned number = 0;
    size_t next = 0;
    enum dt_status status = read_chunk(state, stream, 0, &chunk, err);
    while (status == DT_OK && chunk.found) {
        leave_out(words, chunk.hashes);
        if (chunk.hashes.len < DT_SEARCH_CHUNK_WORDS * HASH_BYTES || ++number == DT_SEARCH_CHUNKS)
            break;
        status = read_chunk(state, stream, number, &chunk, err);
    }
    for (; status == DT_OK && next < words->count && number < DT_SEARCH_CHUNKS; number++) {
        status = fill_chunk(state, stream, number, &chunk, words, &next, err);
        chunk = (struct chunk){.hashes = DT_VIEW("")};
    }
    return status;
}

static enum dt_status take(void *context, struct dt_fold_state *state, const struct dt_event *event,
                           struct dt_error *err)
{
    const struct dt_search_context *search = context;
    struct dt_search_keys keys;
    struct dt_arena arena;
    struct words words = {0};
    if (event->kind == DT_EVENT_ERASED)
        return forget(state, event->stream, err);
    if (!dt_search_event_has_texts(event))
        return DT_OK;
    enum dt_status status = search->keys(search->self, event->tenant, &keys, err);
    if (status != DT_OK)
        return status;
    dt_arena_init(&arena);
    status = words_of(event, &keys, &arena, &words, err);
    sodium_memzero(&keys, sizeof keys);
    if (status == DT_OK)
        status = note_customer(state, event->stream, words.customer, err);
    if (status == DT_OK)
        status = note_words(state, event->stream, &words, err);
    dt_arena_finish(&arena);
    return status;
}

const struct dt_fold dt_search_fold = {
    .name = {"search", 6}, .version = DT_SEARCH_VERSION, .bodies = true, .take = take};
