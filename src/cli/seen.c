#include "seen.h"

#include "transcript.h"

#include <stdlib.h>

void dt_seen_init(struct dt_seen *seen)
{
    *seen = (struct dt_seen){0};
    dt_arena_init(&seen->names);
}

void dt_seen_finish(struct dt_seen *seen)
{
    dt_arena_finish(&seen->names);
    free(seen->conversations);
    free(seen->slots);
    free(seen->ids);
    dt_seen_init(seen);
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

/* The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
static uint64_t mix(uint64_t x)
{
    x ^= x >> 33;
    x *= UINT64_C(0xff51afd7ed558ccd);
    x ^= x >> 33;
    x *= UINT64_C(0xc4ceb9fe1a85ec53);
    return x ^ (x >> 33);
}

static uint64_t hash_of(struct dt_view text, uint64_t seed)
{
    uint64_t hash = mix(seed ^ text.len);
    size_t i = 0;
    for (; i + 8 <= text.len; i += 8) {
        uint64_t word;
        memcpy(&word, text.ptr + i, 8);
        hash = mix(hash ^ word) + seed;
    }
    uint64_t rest = 0;
    for (; i < text.len; i++)
        rest = rest << 8 | (unsigned char)text.ptr[i];
    return mix(hash ^ rest);
}

static bool grow_slots(struct dt_seen *seen)
{
    size_t count = seen->slot_count ? seen->slot_count * 2 : 64;
    uint32_t *slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i < seen->count; i++) {
        size_t at = seen->conversations[i].hash & (count - 1);
        while (slots[at])
            at = (at + 1) & (count - 1);
        slots[at] = i + 1;
    }
    free(seen->slots);
    seen->slots = slots;
    seen->slot_count = count;
    return true;
}

static bool make_room(struct dt_seen *seen)
{
    if ((size_t)seen->count * 2 >= seen->slot_count && !grow_slots(seen))
        return false;
    if (seen->count < seen->capacity)
        return true;
    uint32_t capacity = seen->capacity ? seen->capacity * 2 : 32;
    struct dt_seen_conversation *grown =
        realloc(seen->conversations, capacity * sizeof *seen->conversations);
    if (!grown)
        return false;
    seen->conversations = grown;
    seen->capacity = capacity;
    return true;
}

enum dt_status dt_seen_conversation(struct dt_seen *seen, struct dt_view id, uint32_t *number_out,
                                    struct dt_error *err)
{
    if (!make_room(seen))
        return no_memory(err);
    uint64_t hash = hash_of(id, UINT64_C(0x9e3779b97f4a7c15));
    size_t at = hash & (seen->slot_count - 1);
    for (; seen->slots[at]; at = (at + 1) & (seen->slot_count - 1)) {
        const struct dt_seen_conversation *other = &seen->conversations[seen->slots[at] - 1];
        if (other->hash == hash && dt_view_equal(other->id, id)) {
            *number_out = seen->slots[at] - 1;
            return DT_OK;
        }
    }
    if (seen->count >= DT_TRANSCRIPT_CONVERSATIONS)
        return dt_error_set(err, DT_LIMIT, "more than %d conversations in one file",
                            DT_TRANSCRIPT_CONVERSATIONS);
    char *copy = dt_arena_copy(&seen->names, id);
    if (!copy)
        return no_memory(err);
    seen->conversations[seen->count] = (struct dt_seen_conversation){
        .id = {copy, id.len}, .hash = hash, .last_at = DT_INSTANT_NONE};
    seen->slots[at] = ++seen->count;
    *number_out = seen->count - 1;
    return DT_OK;
}

static bool grow_ids(struct dt_seen *seen)
{
    size_t count = seen->id_slots ? seen->id_slots * 2 : 256;
    struct dt_seen_id *ids = calloc(count, sizeof *ids);
    if (!ids)
        return false;
    for (size_t i = 0; i < seen->id_slots; i++) {
        if (!seen->ids[i].high)
            continue;
        size_t at = seen->ids[i].low & (count - 1);
        while (ids[at].high)
            at = (at + 1) & (count - 1);
        ids[at] = seen->ids[i];
    }
    free(seen->ids);
    seen->ids = ids;
    seen->id_slots = count;
    return true;
}

enum dt_status dt_seen_turn_id(struct dt_seen *seen, uint32_t number, struct dt_view id,
                               bool *doubled_out, struct dt_error *err)
{
    if (seen->id_count * 2 >= seen->id_slots && !grow_ids(seen))
        return no_memory(err);
    struct dt_seen_id key = {hash_of(id, mix(number + UINT64_C(0x2545f4914f6cdd1d))) | 1,
                             hash_of(id, mix(number + UINT64_C(0xd6e8feb86659fd93)))};
    size_t at = key.low & (seen->id_slots - 1);
    for (; seen->ids[at].high; at = (at + 1) & (seen->id_slots - 1)) {
        if (seen->ids[at].low == key.low && seen->ids[at].high == key.high) {
            *doubled_out = true;
            return DT_OK;
        }
    }
    seen->ids[at] = key;
    seen->id_count++;
    *doubled_out = false;
    return DT_OK;
}
