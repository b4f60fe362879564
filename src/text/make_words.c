/*
 * Runs at build time: reads words.def and writes the table behind words.h as C to standard output.
 */
#include "word_hash.h"
#include "words.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORDS = 16384, PARTS = 2048, WORD_BYTES = 32, BUCKET_WORDS = 24 };

struct word {
    char text[WORD_BYTES];
    struct dt_word_entry entry;
};

struct part {
    char text[WORD_BYTES];
};

static struct word words[WORDS];
static size_t word_count;
static struct part parts[PARTS];
static size_t part_count;

static void fail(const char *what, const char *word)
{
    fprintf(stderr, "make_words: %s: %s\n", what, word);
    exit(1);
}

/* The word's entry, made if it is not there. */
static struct dt_word_entry *entry_of(const char *text, size_t len)
{
    if (len == 0 || len >= WORD_BYTES)
        fail("too long or empty", text);
    uint64_t hash = dt_word_hash_bytes(text, len);
    for (size_t i = 0; i < word_count; i++) {
        if (words[i].entry.hash != hash)
            continue;
        if (strlen(words[i].text) != len || memcmp(words[i].text, text, len) != 0)
            fail("has the hash of another word", text);
        return &words[i].entry;
    }
    if (word_count == WORDS)
        fail("too many words", text);
    struct word *word = &words[word_count++];
    memcpy(word->text, text, len);
    word->entry.hash = hash;
    return &word->entry;
}

/* Calls entry_of for each word of a list set apart by blanks, and sets flags and languages. */
static void add_list(const char *list, uint8_t flags, uint32_t languages)
{
    while (*list) {
        size_t len = strcspn(list, " ");
        if (len > 0) {
            struct dt_word_entry *entry = entry_of(list, len);
            entry->flags |= flags;
            entry->languages |= languages;
        }
        list += len + (list[len] == ' ');
    }
}

static void add_expansion(const char *word, const char *meaning)
{
    struct dt_word_entry *entry = entry_of(word, strlen(word));
    if (entry->part_count > 0)
        fail("stands twice", word);
    entry->languages |= UINT32_C(1) << DT_LANGUAGE_BIT_EN;
    entry->first_part = (uint16_t)part_count;
    while (*meaning) {
        size_t len = strcspn(meaning, " ");
        if (part_count == PARTS || len == 0 || len >= WORD_BYTES)
            fail("bad meaning", word);
        memcpy(parts[part_count++].text, meaning, len);
        entry->part_count++;
        meaning += len + (meaning[len] == ' ');
    }
    /* dt_text_analyse sizes its array by this: see token_limit in text.c. */
    if (entry->part_count > strlen(word) + 1 || entry->part_count > DT_WORD_PARTS_MOST)
        fail("stands for too many words", word);
}

static void add_all(void)
{
#define EXPAND(word, meaning)      add_expansion(word, meaning);
#define LIST(flag, list)           add_list(list, flag, 0);
#define LANGUAGE_WORDS(name, list) add_list(list, 0, UINT32_C(1) << DT_LANGUAGE_BIT_##name);
#include "words.def"
}

/* The words whose hashes choose the same shift. */
struct bucket {
    size_t count;
    const struct dt_word_entry *entries[BUCKET_WORDS];
};

static struct bucket buckets[DT_WORD_SHIFTS];
static uint16_t shifts[DT_WORD_SHIFTS];
static const struct dt_word_entry *slots[DT_WORD_SLOTS];

static void fill_buckets(void)
{
    for (size_t i = 0; i < word_count; i++) {
        uint64_t hash = words[i].entry.hash;
        struct bucket *bucket = &buckets[hash >> (64 - DT_WORD_SHIFT_BITS)];
        if (bucket->count == BUCKET_WORDS)
            fail("too many words choose one shift: raise DT_WORD_SHIFTS", words[i].text);
        bucket->entries[bucket->count++] = &words[i].entry;
    }
}

/* Puts all words of the bucket into free slots, or none. */
static bool place(const struct bucket *bucket, uint16_t shift)
{
    for (size_t i = 0; i < bucket->count; i++) {
        size_t at = dt_word_slot(bucket->entries[i]->hash, shift);
        if (slots[at]) {
            while (i-- > 0)
                slots[dt_word_slot(bucket->entries[i]->hash, shift)] = NULL;
            return false;
        }
        slots[at] = bucket->entries[i];
    }
    return true;
}

/* Full buckets first: they are the hardest to place. */
static void choose_shifts(void)
{
    for (size_t count = BUCKET_WORDS; count > 0; count--) {
        for (size_t i = 0; i < DT_WORD_SHIFTS; i++) {
            if (buckets[i].count != count)
                continue;
            uint32_t shift = 0;
            while (shift <= UINT16_MAX && !place(&buckets[i], (uint16_t)shift))
                shift++;
            if (shift > UINT16_MAX)
                fail("words cannot be placed: raise DT_WORD_SLOTS", "");
            shifts[i] = (uint16_t)shift;
        }
    }
}

static void print_slots(void)
{
    printf("const uint16_t dt_word_shifts[DT_WORD_SHIFTS] = {");
    for (size_t i = 0; i < DT_WORD_SHIFTS; i++)
        printf("%s%u,", i % 16 ? " " : "\n    ", shifts[i]);
    printf("\n};\nconst struct dt_word_entry dt_word_slots[DT_WORD_SLOTS + 1] = {\n");
    for (size_t i = 0; i < DT_WORD_SLOTS; i++)
        if (slots[i])
            printf("    [%zu] = {UINT64_C(0x%016llx), 0x%xu, %u, %u, %u},\n", i,
                   (unsigned long long)slots[i]->hash, slots[i]->languages, slots[i]->first_part,
                   slots[i]->part_count, slots[i]->flags);
    printf("};\n");
}

int main(void)
{
    add_all();
    fill_buckets();
    choose_shifts();
    printf("/* Made by make_words from words.def. */\n#include \"words.h\"\n\n");
    print_slots();
    printf("const struct dt_word_part dt_word_parts[] = {\n");
    for (size_t i = 0; i < part_count; i++) {
        size_t len = strlen(parts[i].text);
        printf("    {\"%s\", UINT64_C(0x%016llx), %zu},\n", parts[i].text,
               (unsigned long long)dt_word_hash_bytes(parts[i].text, len), len);
    }
    printf("};\n");
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
