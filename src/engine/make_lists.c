/*
 * Runs at build time: reads lists.def and content.def and writes the tables behind lists.h as C to
 * standard output.
 */
#include "lists.h"
#include "word_hash.h"

#include <stdio.h>
#include <stdlib.h>

enum { WORDS = 4096, PHRASES = 4096, LARGEST = 65536 };

struct phrase {
    uint64_t first;
    struct dt_list_phrase is;
};

static struct dt_list_word words[WORDS];
static size_t word_count;
static struct phrase phrases[PHRASES];
static size_t phrase_count;
static struct dt_content_entry contents[WORDS];
static size_t content_count;
static uint32_t commons[WORDS];
static size_t common_count;

static void fail(const char *what, const char *word)
{
    fprintf(stderr, "make_lists: %s: %s\n", what, word);
    exit(1);
}

static struct dt_list_word *entry_of(uint64_t hash)
{
    for (size_t i = 0; i < word_count; i++)
        if (words[i].hash == hash)
            return &words[i];
    if (word_count == WORDS)
        fail("too many words", "lists.def");
    words[word_count].hash = hash;
    return &words[word_count++];
}

static void add_phrase(unsigned list, const char *text)
{
    struct phrase phrase = {.is = {.list = (uint8_t)list}};
    for (const char *at = text; *at != '\0';) {
        size_t len = strcspn(at, " ");
        uint64_t hash = dt_word_hash_bytes(at, len);
        if (at == text)
            phrase.first = hash;
        else if (phrase.is.rest_count < DT_LIST_PHRASE_WORDS - 1)
            phrase.is.rest[phrase.is.rest_count++] = hash;
        else
            fail("too long", text);
        at += len + (at[len] == ' ');
    }
    if (phrase.first == 0 || phrase_count == PHRASES)
        fail("empty, or one too many", text);
    entry_of(phrase.first)->lists[list >> 6] |= UINT64_C(1) << (list & 63);
    phrases[phrase_count++] = phrase;
}

/* Ended by NULL. A list of single words needs no phrases: the bit says all. */
static void add_list(unsigned list, const char *const *texts)
{
    size_t before = phrase_count;
    bool plain = true;
    for (; *texts; texts++) {
        add_phrase(list, *texts);
        plain = plain && phrases[phrase_count - 1].is.rest_count == 0;
    }
    if (plain)
        phrase_count = before;
}

static void add_content(const char *word, const char *about)
{
    uint64_t hash = dt_word_hash_bytes(word, strlen(word));
    for (size_t i = 0; i < content_count; i++)
        if (contents[i].hash == hash)
            fail("stands twice", word);
    if (content_count == WORDS)
        fail("too many words", word);
    contents[content_count++] = (struct dt_content_entry){
        .hash = hash, .about = about ? dt_word_hash_bytes(about, strlen(about)) : 0};
}

static void add_common(const char *letters)
{
    uint32_t key = 0;
    if (strlen(letters) != 4)
        fail("not four letters", letters);
    for (size_t i = 0; i < 4; i++)
        key = key << 8 | (unsigned char)letters[i];
    commons[common_count++] = key;
}

static void add_all(void)
{
#define LIST(NAME, ...) add_list(DT_LIST_##NAME, (const char *const[]){__VA_ARGS__, NULL});
#include "lists.def"
#define EMPTY(word)        add_content(word, NULL);
#define ABOUT(word, about) add_content(word, about);
#define COMMON(letters)    add_common(letters);
#include "content.def"
}

/* Places and shifts of keys, found by trying. */
struct placing {
    struct dt_hash_shape shape;
    uint16_t shifts[LARGEST];
    uint32_t key_at[LARGEST]; /* 1 more than the key's index; 0: empty */
};

static bool fits(struct placing *placing, const uint64_t *keys, size_t count, uint32_t bucket)
{
    for (size_t i = 0; i < count; i++) {
        if (((uint32_t)(keys[i] >> 32) & placing->shape.bucket_mask) != bucket)
            continue;
        uint32_t at = dt_hash_place(keys[i], placing->shape, placing->shifts);
        if (placing->key_at[at] != 0) {
            for (size_t k = 0; k <= placing->shape.mask; k++)
                if (placing->key_at[k] != 0 && ((uint32_t)(keys[placing->key_at[k] - 1] >> 32) &
                                                placing->shape.bucket_mask) == bucket)
                    placing->key_at[k] = 0;
            return false;
        }
        placing->key_at[at] = (uint32_t)i + 1;
    }
    return true;
}

static bool place_bucket(struct placing *placing, const uint64_t *keys, size_t count,
                         uint32_t bucket)
{
    for (uint32_t shift = 0; shift <= placing->shape.mask; shift++) {
        placing->shifts[bucket] = (uint16_t)shift;
        if (fits(placing, keys, count, bucket))
            return true;
    }
    return false;
}

/* The fullest buckets first: they are the hardest to place. */
static bool place_all(struct placing *placing, const uint64_t *keys, size_t count)
{
    enum { FULLEST = 64 };
    static uint32_t sizes[LARGEST];
    memset(sizes, 0, sizeof sizes);
    for (size_t i = 0; i < count; i++)
        sizes[(uint32_t)(keys[i] >> 32) & placing->shape.bucket_mask]++;
    for (uint32_t size = FULLEST; size > 0; size--)
        for (uint32_t bucket = 0; bucket <= placing->shape.bucket_mask; bucket++)
            if (sizes[bucket] == size && !place_bucket(placing, keys, count, bucket))
                return false;
    return true;
}

static const struct placing *place(const uint64_t *keys, size_t count, const char *name)
{
    static struct placing placing;
    for (uint32_t size = 16; size < LARGEST; size *= 2) {
        if (size < count + count / 2)
            continue;
        memset(&placing, 0, sizeof placing);
        placing.shape = (struct dt_hash_shape){size - 1, size / 4 - 1};
        if (place_all(&placing, keys, count))
            break;
    }
    if (placing.shape.mask + 1 >= LARGEST)
        fail("no places found", name);
    printf("const struct dt_hash_shape dt_%s_shape = {%uu, %uu};\n", name, placing.shape.mask,
           placing.shape.bucket_mask);
    printf("const uint16_t dt_%s_shifts[] = {\n", name);
    for (uint32_t i = 0; i <= placing.shape.bucket_mask; i++)
        printf("    %u,\n", placing.shifts[i]);
    printf("};\n");
    return &placing;
}

/* Numbers the phrases by their first words, in the order of the lists. */
static void print_phrases(void)
{
    uint16_t number = 0;
    printf("const struct dt_list_phrase dt_list_phrases[] = {\n");
    for (size_t i = 0; i < word_count; i++) {
        words[i].first_phrase = number;
        for (size_t k = 0; k < phrase_count; k++) {
            const struct dt_list_phrase *is = &phrases[k].is;
            if (phrases[k].first != words[i].hash)
                continue;
            printf("    {{");
            for (size_t r = 0; r < DT_LIST_PHRASE_WORDS - 1; r++)
                printf("UINT64_C(0x%016llx), ", (unsigned long long)is->rest[r]);
            printf("}, %u, %u},\n", is->list, is->rest_count);
            number++;
        }
        words[i].phrase_count = (uint16_t)(number - words[i].first_phrase);
    }
    printf("};\n");
}

static void print_words(void)
{
    static uint64_t keys[WORDS];
    for (size_t i = 0; i < word_count; i++)
        keys[i] = words[i].hash;
    const struct placing *placing = place(keys, word_count, "list");
    printf("const struct dt_list_word dt_list_words[] = {\n");
    for (uint32_t i = 0; i <= placing->shape.mask; i++) {
        static const struct dt_list_word none;
        uint32_t at = placing->key_at[i];
        const struct dt_list_word *word = at > 0 ? &words[at - 1] : &none;
        printf("    {UINT64_C(0x%016llx), {UINT64_C(0x%llx), UINT64_C(0x%llx)}, %u, %u},\n",
               (unsigned long long)word->hash, (unsigned long long)word->lists[0],
               (unsigned long long)word->lists[1], word->first_phrase, word->phrase_count);
    }
    printf("};\n");
}

static void print_contents(void)
{
    static uint64_t keys[WORDS];
    for (size_t i = 0; i < content_count; i++)
        keys[i] = contents[i].hash;
    const struct placing *placing = place(keys, content_count, "content");
    printf("const struct dt_content_entry dt_content_entries[] = {\n");
    for (uint32_t i = 0; i <= placing->shape.mask; i++) {
        uint32_t at = placing->key_at[i];
        printf("    {UINT64_C(0x%016llx), UINT64_C(0x%016llx)},\n",
               (unsigned long long)(at > 0 ? contents[at - 1].hash : 0),
               (unsigned long long)(at > 0 ? contents[at - 1].about : 0));
    }
    printf("};\n");
}

/* A factor that gives every key a place of its own. */
static void print_commons(void)
{
    enum { PLACES = 1 << (32 - DT_COMMON_SHIFT) };
    uint32_t factor = 1, places[PLACES];
    for (size_t placed = 0; placed < common_count;) {
        memset(places, 0, sizeof places);
        factor = (factor * UINT32_C(1664525) + UINT32_C(1013904223)) | 1;
        for (placed = 0; placed < common_count; placed++) {
            uint32_t *place = &places[commons[placed] * factor >> DT_COMMON_SHIFT];
            if (*place != 0)
                break;
            *place = commons[placed];
        }
    }
    printf("const uint32_t dt_common_factor = 0x%08xu;\n", factor);
    printf("const uint32_t dt_common_keys[] = {\n");
    for (size_t i = 0; i < PLACES; i++)
        printf("    0x%xu,\n", places[i]);
    printf("};\n");
}

int main(void)
{
    add_all();
    printf("/* Made by make_lists from lists.def and content.def. */\n#include \"lists.h\"\n\n");
    print_phrases();
    print_words();
    print_contents();
    print_commons();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
