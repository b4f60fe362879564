#include "vocabulary.h"

#include "list.h"

enum { FIRST_SLOTS = 64 };

static void put(struct dt_vocabulary_slot *slots, uint32_t slot_count, uint64_t hash, uint32_t word)
{
    uint32_t at = (uint32_t)hash & (slot_count - 1);
    while (slots[at].word)
        at = (at + 1) & (slot_count - 1);
    slots[at] = (struct dt_vocabulary_slot){.hash = hash, .word = word + 1};
}

static bool fill_slots(struct dt_vocabulary *vocabulary, struct dt_arena *arena,
                       uint32_t slot_count)
{
    struct dt_vocabulary_slot *slots = dt_arena_zalloc(arena, slot_count, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i < vocabulary->count; i++)
        put(slots, slot_count, vocabulary->words[i].hash, i);
    vocabulary->slots = slots;
    vocabulary->slot_count = slot_count;
    return true;
}

bool dt_vocabulary_add(struct dt_vocabulary *vocabulary, struct dt_arena *arena,
                       struct dt_view word, enum dt_token_type type, uint32_t *number_out)
{
    uint64_t hash = dt_word_hash(word);
    uint32_t found = dt_vocabulary_find(vocabulary, hash);
    if (found != DT_WORD_NONE) {
        *number_out = found;
        return true;
    }
    if (vocabulary->count >= vocabulary->slot_count / 2 &&
        !fill_slots(vocabulary, arena,
                    vocabulary->slot_count ? vocabulary->slot_count * 2 : FIRST_SLOTS))
        return false;
    char *bytes = dt_arena_copy(arena, word);
    if (!bytes || !DT_ROOM(arena, vocabulary->words, vocabulary->count, vocabulary->capacity))
        return false;
    vocabulary->words[vocabulary->count] = (struct dt_word){
        .bytes = bytes, .hash = hash, .len = (uint16_t)word.len, .type = (uint8_t)type};
    put(vocabulary->slots, vocabulary->slot_count, hash, vocabulary->count);
    *number_out = vocabulary->count++;
    return true;
}

bool dt_word_table_make(struct dt_word_table *table, const struct dt_vocabulary *vocabulary,
                        struct dt_arena *arena, size_t *bytes_out)
{
    uint32_t slot_count = FIRST_SLOTS;
    while (slot_count / 3 * 2 < vocabulary->count)
        slot_count *= 2;
    struct dt_word_slot *slots = dt_arena_zalloc(arena, slot_count, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i < vocabulary->count; i++) {
        const struct dt_word *word = &vocabulary->words[i];
        uint64_t key = dt_word_key(word->hash, word->type);
        uint32_t at = (uint32_t)key & (slot_count - 1);
        while (slots[at].key)
            at = (at + 1) & (slot_count - 1);
        slots[at] = (struct dt_word_slot){.key = key, .symbol = word->symbol, .number = i};
    }
    *table = (struct dt_word_table){
        .slots = slots, .slot_mask = slot_count - 1, .count = vocabulary->count};
    *bytes_out = slot_count * sizeof *slots;
    return true;
}
